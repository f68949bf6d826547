package city.xingtu.app;

import city.xingtu.atlas.Atlas;
import city.xingtu.geo.Crs;
import city.xingtu.store.PlanStore;
import city.xingtu.style.StyleRepository;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Opens the store, seeds it when it is empty, and loads plan and styles on a thread of its own while Spring gets ready on
 * another: on two cores the start takes as long as the longer of the two.
 */
final class PlanLoading implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What the beans of {@link PlanConfiguration} hand out. */
    record Loaded(PlanStore store, Atlas atlas, StyleRepository styles) {}

    /** The loading under way; {@link #join} waits for it. */
    record Loading(CompletableFuture<Loaded> result) {

        /** What was loaded. A failure to load comes out as it was thrown. */
        Loaded join() {
            try {
                return result.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        XingtuProperties properties = Binder.get(environment).bindOrCreate("xingtu", XingtuProperties.class);
        CompletableFuture<Loaded> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("load-plan").start(() -> {
            try {
                result.complete(load(properties, environment));
            } catch (Throwable e) {
                // Thrown again where a bean asks for the plan.
                result.completeExceptionally(e);
            }
        });
        context.getBeanFactory().registerSingleton("planLoading", new Loading(result));
    }

    private static Loaded load(XingtuProperties properties, Environment environment) {
        announce(properties);
        PlanStore store = Stores.open(environment, properties);
        try {
            PlanSeeding.seedWhenEmpty(store, properties);
            return new Loaded(store, new Atlas(store), StyleLoading.load(properties));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static void announce(XingtuProperties properties) {
        try {
            Crs.announce(properties.crs());
        } catch (IllegalArgumentException unknown) {
            throw new StartProblem(
                    "xingtu.crs: " + unknown.getMessage() + ".",
                    "Name systems of these kinds, separated by commas, or leave xingtu.crs out.");
        }
    }
}

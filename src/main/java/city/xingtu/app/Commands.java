package city.xingtu.app;

import city.xingtu.cli.CommandLineTool;
import city.xingtu.cli.Session;
import city.xingtu.draw.MapPainter;
import city.xingtu.http.TileSource;
import city.xingtu.ink.Crew;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;
import city.xingtu.store.PlanStore;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.TileStore;
import city.xingtu.tile.Tiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** Runs a command with the settings of the service, which are told apart by their dots, and without the service. */
final class Commands {

    private static final Pattern SETTING = Pattern.compile("--[a-z-]+\\.[^=]*(=.*)?", Pattern.DOTALL);

    private Commands() {}

    /** Whether the arguments name a command instead of starting the service. */
    static boolean isOne(String[] arguments) {
        return arguments.length > 0 && CommandLineTool.COMMANDS.contains(arguments[0]);
    }

    /** Runs it; returns the exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        List<String> settings = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (String argument : arguments) {
            (SETTING.matcher(argument).matches() ? settings : own).add(argument);
        }
        StandardEnvironment environment = environment(settings);
        XingtuProperties properties = Binder.get(environment).bindOrCreate("xingtu", XingtuProperties.class);
        Supplier<PlanStore> opener = () -> Stores.open(environment, properties);
        // A new home holds the plan that the service would begin with: for imports to join, for tiles to show.
        Supplier<PlanStore> seeded = () -> {
            PlanStore store = opener.get();
            PlanSeeding.seedWhenEmpty(store, properties);
            return store;
        };
        boolean begins = own.getFirst().equals("import") || own.getFirst().equals("seed");
        Session session =
                new Session(begins ? seeded : opener, atlas -> tiles(properties), AccessFile.of(properties), out, err);
        int code = CommandLineTool.run(session, own);
        out.flush();
        err.flush();
        return code;
    }

    /** As the service makes them, but on the threads of the command. */
    private static TileSource tiles(XingtuProperties properties) {
        StyleRepository styles = StyleLoading.load(properties);
        TileStore store = PlanConfiguration.tileStore(properties);
        Tiles tiles = PlanConfiguration.tiles(properties, store, new MapPainter(), styles, making -> {
            try {
                return making.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return new TileSource(
                styles,
                tiles,
                new PlanFunctions(new Reach(Crew.ALONE)),
                GridLoading.load(properties),
                StyleLoading.dropRules(properties));
    }

    private static StandardEnvironment environment(List<String> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource("classpath:application.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}

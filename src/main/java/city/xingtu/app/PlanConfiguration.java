package city.xingtu.app;

import city.xingtu.atlas.Atlas;
import city.xingtu.draw.MapPainter;
import city.xingtu.http.WorkPool;
import city.xingtu.store.PlanStore;
import city.xingtu.store.geopackage.GeoPackageStore;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.Tiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The plan and what works on it: store, atlas, threads, tiles. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    private static final String DATABASE = "spring.datasource.url";

    /** The store under {@code xingtu.home}, holding a plan. */
    @Bean
    PlanStore planStore(XingtuProperties properties, Environment environment) throws IOException {
        if (environment.containsProperty(DATABASE)) {
            throw new StartProblem(
                    DATABASE + " is set, but this version keeps the plan in a GeoPackage file only.",
                    "Leave " + DATABASE + " out; the plan is then kept under --xingtu.home.");
        }
        Path home = properties.home();
        Files.createDirectories(home);
        PlanStore store = GeoPackageStore.open(home.resolve("plan.gpkg"));
        try {
            PlanSeeding.seedWhenEmpty(store, properties);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        return store;
    }

    @Bean
    Atlas atlas(PlanStore store) {
        return new Atlas(store);
    }

    @Bean
    WorkPool workPool(XingtuProperties properties) {
        int threads = properties.threads() > 0
                ? properties.threads()
                : Runtime.getRuntime().availableProcessors();
        return new WorkPool(threads, properties.queue());
    }

    @Bean
    StyleRepository styleRepository(XingtuProperties properties) {
        return StyleLoading.load(properties);
    }

    @Bean
    MapPainter mapPainter() {
        return new MapPainter();
    }

    @Bean
    Tiles tiles(XingtuProperties properties, MapPainter painter, WorkPool pool) {
        return new Tiles(properties.tileCache().toBytes(), painter, pool::run);
    }
}

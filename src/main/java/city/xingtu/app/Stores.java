package city.xingtu.app;

import city.xingtu.store.PlanStore;
import city.xingtu.store.geopackage.GeoPackageStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.core.env.Environment;

/** Opens the store that the settings name, for the service and for commands. */
final class Stores {

    private static final String DATABASE = "spring.datasource.url";

    private Stores() {}

    /** The store under {@code xingtu.home}; it may be empty. */
    static PlanStore open(Environment environment, XingtuProperties properties) {
        if (environment.containsProperty(DATABASE)) {
            throw new StartProblem(
                    DATABASE + " is set, but this version keeps the plan in a GeoPackage file only.",
                    "Leave " + DATABASE + " out; the plan is then kept under --xingtu.home.");
        }
        try {
            Files.createDirectories(properties.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return GeoPackageStore.open(properties.home().resolve("plan.gpkg"));
    }
}

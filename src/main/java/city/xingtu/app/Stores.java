package city.xingtu.app;

import city.xingtu.store.PlanStore;
import city.xingtu.store.geopackage.GeoPackageStore;
import city.xingtu.store.postgis.PostgisSettings;
import city.xingtu.store.postgis.PostgisStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Opens the store that the settings name, for the service and for commands. */
final class Stores {

    private static final String DATABASE = "spring.datasource.url";
    private static final String USER = "spring.datasource.username";
    private static final String PASSWORD = "spring.datasource.password";
    private static final String CONNECTIONS = "spring.datasource.hikari.maximum-pool-size";
    private static final String PATIENCE = "spring.datasource.hikari.connection-timeout";

    private Stores() {}

    /** The database that {@code spring.datasource.url} names, or the file under {@code xingtu.home}; it may be empty. */
    static PlanStore open(Environment environment, XingtuProperties properties) {
        String url = environment.getProperty(DATABASE);
        if (url != null && !url.isBlank()) {
            return PostgisStore.open(settings(url, environment));
        }
        try {
            Files.createDirectories(properties.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return GeoPackageStore.open(properties.home().resolve("plan.gpkg"));
    }

    private static PostgisSettings settings(String url, Environment environment) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartProblem(
                    DATABASE + " is no address of a PostgreSQL database.",
                    "Write it as jdbc:postgresql://host:5432/database, or leave it out; the plan is then kept in a file"
                            + " under --xingtu.home.");
        }
        PostgisSettings usual = PostgisSettings.of(url, text(environment, USER), text(environment, PASSWORD));
        long patience = environment.getProperty(
                PATIENCE, Long.class, usual.connectionTimeout().toMillis());
        return usual.withConnections(environment.getProperty(CONNECTIONS, Integer.class, usual.connections()))
                .withTimeouts(Duration.ofMillis(patience), usual.statementTimeout(), usual.lockTimeout());
    }

    private static @Nullable String text(Environment environment, String property) {
        String text = environment.getProperty(property);
        return text == null || text.isEmpty() ? null : text;
    }
}

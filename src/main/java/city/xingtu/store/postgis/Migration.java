package city.xingtu.store.postgis;

import city.xingtu.store.StoreException;
import city.xingtu.store.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** Creates the schema in an empty database and brings an older one up to date. Writes nothing when there is nothing to do. */
final class Migration {

    /** Where everything of the plan lies. */
    static final String SCHEMA = "xingtu";

    /** The newest script in {@code db/migration}. */
    static final int VERSION = 3;

    private static final String HISTORY = "flyway_schema_history";

    private Migration() {}

    /**
     * Makes the database ready.
     *
     * @return the schema in which PostGIS is installed, quoted
     * @throws StoreException when the role may not do what is needed, or the database is of a later version
     */
    static String run(PostgisSettings settings) throws SQLException {
        try (Connection connection = Pools.plain(settings)) {
            int version = version(connection);
            if (version > VERSION) {
                throw new StoreException(
                        "The database " + settings.shownUrl() + " has the schema of version " + version
                                + "; this program knows versions up to " + VERSION,
                        null);
            }
            String extensionSchema = extension(connection, settings);
            if (version < VERSION) {
                migrate(settings);
            }
            return extensionSchema;
        }
    }

    /** The version of the schema; 0 when there is none. */
    private static int version(Connection connection) throws SQLException {
        boolean present = Sql.first(
                        connection,
                        row -> row.getBoolean(1),
                        "SELECT to_regclass(?) IS NOT NULL",
                        SCHEMA + '.' + HISTORY)
                .orElse(false);
        return present
                ? Sql.first(
                                connection,
                                row -> row.getInt(1),
                                "SELECT coalesce(max(version::integer), 0) FROM " + SCHEMA + '.' + HISTORY
                                        + " WHERE success AND version IS NOT NULL")
                        .orElse(0)
                : 0;
    }

    private static String extension(Connection connection, PostgisSettings settings) throws SQLException {
        Optional<String> schema = findExtension(connection);
        if (schema.isEmpty()) {
            try {
                Sql.execute(connection, "CREATE EXTENSION IF NOT EXISTS postgis SCHEMA public");
            } catch (SQLException e) {
                // Another node may have been a moment faster.
                if (findExtension(connection).isEmpty()) {
                    throw new StoreException(
                            "The database " + settings.shownUrl()
                                    + " lacks PostGIS, and this role cannot add it: let an administrator run CREATE"
                                    + " EXTENSION postgis (" + e.getMessage() + ")",
                            e);
                }
            }
            schema = findExtension(connection);
        }
        return schema.orElseThrow();
    }

    private static Optional<String> findExtension(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                row -> row.getString(1),
                "SELECT quote_ident(nspname) FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace"
                        + " WHERE extname = 'postgis'");
    }

    private static void migrate(PostgisSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(settings.url());
        if (settings.user() != null) {
            source.setUser(settings.user());
        }
        if (settings.password() != null) {
            source.setPassword(settings.password());
        }
        try {
            Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(source)
                    .schemas(SCHEMA)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "The database " + settings.shownUrl() + " has no plan yet, or one of an older version, and this"
                            + " role cannot prepare it: " + e.getMessage(),
                    e);
        }
    }
}

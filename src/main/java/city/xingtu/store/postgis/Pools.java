package city.xingtu.store.postgis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The connections of one store: a pool of readers, a small one of writers, and single ones for whoever needs his own. */
final class Pools implements AutoCloseable {

    /** One that writes and one that waits for it; the others wait here, and are turned away from here. */
    private static final int WRITERS = 2;

    private final PostgisSettings settings;
    private final String searchPath;
    private final HikariDataSource readers;
    private final HikariDataSource writers;

    /** @param extensionSchema where PostGIS is installed */
    Pools(PostgisSettings settings, String extensionSchema) {
        this.settings = settings;
        searchPath = Migration.SCHEMA + ',' + extensionSchema;
        readers = pool("xingtu-read", settings.connections(), true);
        writers = pool("xingtu-write", WRITERS, false);
    }

    private HikariDataSource pool(String name, int size, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.url());
        config.setDataSourceProperties(properties());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setReadOnly(readOnly);
        // A reader that asks several times sees one state of the database.
        config.setTransactionIsolation(readOnly ? "TRANSACTION_REPEATABLE_READ" : "TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        config.setValidationTimeout(Math.clamp(settings.connectionTimeout().toMillis() / 2, 250, 5_000));
        return new HikariDataSource(config);
    }

    private Properties properties() {
        Properties properties = credentials(settings);
        properties.setProperty(
                "options",
                "-c search_path=" + searchPath
                        + " -c statement_timeout=" + settings.statementTimeout().toMillis()
                        + " -c lock_timeout=" + settings.lockTimeout().toMillis()
                        + " -c TimeZone=UTC -c jit=off");
        return properties;
    }

    private static Properties credentials(PostgisSettings settings) {
        Properties properties = new Properties();
        if (settings.user() != null) {
            properties.setProperty("user", settings.user());
        }
        if (settings.password() != null) {
            properties.setProperty("password", settings.password());
        }
        properties.setProperty("ApplicationName", "xingtu");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        return properties;
    }

    Connection reader() throws SQLException {
        return readers.getConnection();
    }

    Connection writer() throws SQLException {
        return writers.getConnection();
    }

    /** A connection outside the pools, which the caller closes. */
    Connection own() throws SQLException {
        return DriverManager.getConnection(settings.url(), properties());
    }

    /** A connection as the database's own settings have it. */
    static Connection plain(PostgisSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), credentials(settings));
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}

package city.xingtu.store.geopackage;

import city.xingtu.store.StoreException;
import city.xingtu.store.sql.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/**
 * Writes an archive of tiles in SQLite (MBTiles 1.3, https://github.com/mapbox/mbtiles-spec). Until it is whole it also
 * holds the job and how far that is, so that an interrupted run goes on. For one thread.
 */
public final class MbtilesFile implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement insert;
    private long doneUntil = -1;

    /**
     * Opens the file; one of another job is emptied.
     *
     * @param job all that the tiles depend on
     * @throws StoreException when the file cannot be written
     */
    public MbtilesFile(Path file, String job) {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        try {
            boolean there = Files.exists(file);
            connection =
                    config.createConnection("jdbc:sqlite:file:" + file.toUri().getRawPath());
            Sql.execute(connection, "BEGIN");
            if (!there || !goesOn(job)) {
                create(job);
            }
            insert = connection.prepareStatement("INSERT OR REPLACE INTO tiles VALUES (?, ?, ?, ?)");
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private boolean goesOn(String job) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT place FROM seeding WHERE job = ?")) {
            query.setString(1, job);
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    doneUntil = rows.getLong(1);
                    return true;
                }
                return false;
            }
        }
    }

    private void create(String job) throws SQLException {
        for (String table : new String[] {"metadata", "tiles", "seeding"}) {
            Sql.execute(connection, "DROP TABLE IF EXISTS " + table);
        }
        // "MPBX", by which programs know the kind of file.
        Sql.execute(connection, "PRAGMA application_id = 1297105496");
        Sql.execute(connection, "CREATE TABLE metadata (name text, value text)");
        Sql.execute(
                connection,
                "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob,"
                        + " PRIMARY KEY (zoom_level, tile_column, tile_row)) WITHOUT ROWID");
        Sql.execute(connection, "CREATE TABLE seeding (job text, place integer)");
        try (PreparedStatement state = connection.prepareStatement("INSERT INTO seeding VALUES (?, -1)")) {
            state.setString(1, job);
            state.executeUpdate();
        }
    }

    /** The place at the last {@link #checkpoint} of an earlier run for the job; -1 for none. */
    public long doneUntil() {
        return doneUntil;
    }

    /**
     * Adds a tile.
     *
     * @param row from the north; the file counts from the south
     * @param content a picture, or a vector tile in gzip form
     */
    public void put(int zoom, long column, long row, byte[] content) {
        try {
            insert.setInt(1, zoom);
            insert.setLong(2, column);
            insert.setLong(3, (1L << zoom) - 1 - row);
            insert.setBytes(4, content);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Makes what was added last, and remembers the place. */
    public void checkpoint(long place) {
        try {
            try (PreparedStatement state = connection.prepareStatement("UPDATE seeding SET place = ?")) {
                state.setLong(1, place);
                state.executeUpdate();
            }
            Sql.execute(connection, "COMMIT");
            Sql.execute(connection, "BEGIN");
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Completes the file. */
    public void finish(Map<String, String> metadata) {
        try {
            Sql.execute(connection, "DROP TABLE seeding");
            try (PreparedStatement fact = connection.prepareStatement("INSERT INTO metadata VALUES (?, ?)")) {
                for (Map.Entry<String, String> each : metadata.entrySet()) {
                    fact.setString(1, each.getKey());
                    fact.setString(2, each.getValue());
                    fact.executeUpdate();
                }
            }
            Sql.execute(connection, "COMMIT");
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            insert.close();
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static StoreException failure(SQLException e) {
        return new StoreException("Cannot write the MBTiles file: " + e.getMessage(), e);
    }
}

package city.xingtu.store.geopackage;

import city.xingtu.store.sql.Sql;
import city.xingtu.store.sql.SqlStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.sqlite.SQLiteConfig;

/** Connections to one SQLite file: a writer, and as many readers as read at the same time. */
final class Connections implements AutoCloseable {

    private static final int BUSY_MILLISECONDS = 10_000;
    private static final int WRITER_CACHE_KIB = 128 << 10;

    private final String url;
    private final Connection writer;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Connections(Path file) throws SQLException {
        // As an address: a question mark in a plain name would begin settings.
        url = "jdbc:sqlite:file:" + file.toUri().getRawPath();
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        // Readers go on while somebody writes, and a commit is on the disk before it is acknowledged.
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // Indexes of large layers fit; with less, a large import writes their pages again and again.
        config.setCacheSize(-WRITER_CACHE_KIB);
        writer = config.createConnection(url);
    }

    /** For one thread at a time. */
    Connection writer() {
        return writer;
    }

    /** Does the work in one transaction: all of it is on the disk afterwards, or none of it. */
    <T> T write(SqlStore.Work<T> work) throws SQLException {
        Sql.execute(writer, "BEGIN IMMEDIATE");
        try {
            T result = work.on(writer);
            Sql.execute(writer, "COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Throwable cause) {
        try {
            Sql.execute(writer, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does when the disk is full; the cause says so.
            cause.addSuppressed(e);
        }
    }

    /**
     * Moves what was committed from the log into the file itself, for programs that look at the file's first bytes to
     * learn what it is before they open it as a database.
     */
    void moveLogIntoFile() throws SQLException {
        Sql.execute(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /** Does the work on a connection that sees the last committed state. */
    <T> T read(SqlStore.Work<T> work) throws SQLException {
        Connection known = idle.pollFirst();
        Connection connection = known != null ? known : openReader();
        try {
            return work.on(connection);
        } finally {
            idle.addFirst(connection);
            if (closed) {
                closeIdle();
            }
        }
    }

    private Connection openReader() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setReadOnly(true);
        return config.createConnection(url);
    }

    private void closeIdle() throws SQLException {
        for (Connection reader = idle.pollFirst(); reader != null; reader = idle.pollFirst()) {
            reader.close();
        }
    }

    /** Closes all; the last one writes what is in the log into the file, so that it can be copied as it is. */
    @Override
    public void close() throws SQLException {
        closed = true;
        closeIdle();
        writer.close();
    }
}

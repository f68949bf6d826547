package city.xingtu.store.postgis;

import city.xingtu.store.Listeners;
import city.xingtu.store.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on a connection of its own for the commits of all nodes. A notification only wakes: what counts is the newest
 * revision in the database, which is asked for after every wake-up, after every reconnection and now and then in between,
 * so that a lost connection loses no revision.
 */
final class RevisionListener implements AutoCloseable {

    /** What commits notify. */
    static final String CHANNEL = "xingtu_revision";

    private static final Logger LOG = LoggerFactory.getLogger(RevisionListener.class);
    /** Longest wait for a notification; then the database is asked, which also shows whether it is still there. */
    private static final int PATIENCE_MILLIS = 2_000;

    private static final long FIRST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 2_000;

    private final Pools pools;
    private final Listeners listeners;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Connection current;

    RevisionListener(Pools pools, Listeners listeners) {
        this.pools = pools;
        this.listeners = listeners;
        thread = Thread.ofPlatform().daemon().name("xingtu-listen").start(this::run);
    }

    private void run() {
        long pause = FIRST_PAUSE;
        while (!closed) {
            try (Connection connection = pools.own()) {
                current = connection;
                Sql.execute(connection, "LISTEN " + CHANNEL);
                // Only now: what is committed from here on notifies, what was committed before is in the answer.
                tellHead(connection);
                pause = FIRST_PAUSE;
                listen(connection);
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("Lost the connection that tells of new revisions, trying again: {}", e.getMessage());
                    pause = rest(pause);
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (!closed) {
            // Anybody may notify anything: what it says is not believed, only that it came.
            notified.getNotifications(PATIENCE_MILLIS);
            tellHead(connection);
        }
    }

    private void tellHead(Connection connection) throws SQLException {
        long head = Sql.list(connection, row -> row.getLong(1), "SELECT coalesce(max(number), 0) FROM xingtu_revisions")
                .getFirst();
        if (head > 0) {
            listeners.tell(head);
        }
    }

    private static long rest(long pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Math.min(2 * pause, LONGEST_PAUSE);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        Connection connection = current;
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("Closing the listening connection", e);
        }
    }
}

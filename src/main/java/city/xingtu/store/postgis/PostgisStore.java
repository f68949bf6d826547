package city.xingtu.store.postgis;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Text;
import city.xingtu.store.Listeners;
import city.xingtu.store.StoreException;
import city.xingtu.store.Subscription;
import city.xingtu.store.sql.Ingest;
import city.xingtu.store.sql.Sql;
import city.xingtu.store.sql.SqlStore;
import city.xingtu.store.sql.TableFinder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plan in the schema {@code xingtu} of a PostgreSQL database with PostGIS. Any number of nodes may share it: commits
 * follow one after the other, and each node hears of the others'. A role that may only read is enough to serve.
 */
public final class PostgisStore extends SqlStore {

    private static final Logger LOG = LoggerFactory.getLogger(PostgisStore.class);

    /** Key of the lock under which revisions are appended; any number that nobody else uses in this database. */
    private static final long APPEND_LOCK = 0x78696e677475L;

    /** SQLSTATEs of a database that is busy: time is up, locked, deadlock, too many connections, starting or stopping. */
    private static final Set<String> BUSY =
            Set.of("57014", "55P03", "40P01", "40001", "53300", "57P01", "57P02", "57P03");

    /** Time without bound, and memory to sort and index a large layer in; until the transaction ends. */
    static final String LONG_WORK =
            "SET LOCAL statement_timeout = 0; SET LOCAL work_mem = '64MB'; SET LOCAL maintenance_work_mem = '128MB'";

    /** SQLSTATEs of a role or a database that only reads. */
    private static final Set<String> READ_ONLY = Set.of("25006", "42501");

    private final PostgisSettings settings;
    private final Pools pools;
    private final Listeners listeners = new Listeners();
    private final AtomicLong warned = new AtomicLong(System.nanoTime() - 2_000_000_000L);
    private @Nullable RevisionListener listener;

    private PostgisStore(PostgisSettings settings, Pools pools) {
        super(new PostgisDialect());
        this.settings = settings;
        this.pools = pools;
    }

    /**
     * Opens the database. Creates the tables where there are none; writes nothing where there are.
     *
     * @throws StoreException when the database cannot be reached, is of a later version, or lacks what the role cannot
     *     create
     */
    public static PostgisStore open(PostgisSettings settings) {
        try {
            String extensionSchema = Migration.run(settings);
            return new PostgisStore(settings, new Pools(settings, extensionSchema));
        } catch (SQLException e) {
            throw new StoreException("Cannot open the database " + settings.shownUrl() + ": " + e.getMessage(), e);
        }
    }

    @Override
    protected String name() {
        return settings.shownUrl();
    }

    /** Done on opening. */
    @Override
    protected boolean prepared(Connection connection) {
        return true;
    }

    @Override
    protected void prepare(Connection connection) {}

    @Override
    protected Ingest ingest(Connection connection, TableFinder finder, long base, long revision) {
        return new PostgisIngest(connection, dialect(), finder, base, revision);
    }

    /** Sent by the database when the transaction commits, and only then. */
    @Override
    protected void announce(Connection connection, Revision revision) throws SQLException {
        Sql.list(
                connection,
                row -> true,
                "SELECT pg_notify(?, ?)",
                RevisionListener.CHANNEL,
                Long.toString(revision.number()));
    }

    @Override
    public synchronized Subscription onCommit(LongConsumer newHead) {
        // From zero: the first look at the database tells what was committed since the caller looked.
        Subscription subscription = listeners.add(0, newHead);
        if (listener == null) {
            listener = new RevisionListener(pools, listeners);
        }
        return subscription;
    }

    @Override
    protected <T> T read(Work<T> work) {
        return transaction(work, false, false);
    }

    @Override
    protected <T> T readLong(Work<T> work) {
        return transaction(work, false, true);
    }

    @Override
    protected <T> T write(Work<T> work) {
        return transaction(work, true, false);
    }

    @Override
    protected <T> T writeLong(Work<T> work) {
        return transaction(work, true, true);
    }

    private <T> T transaction(Work<T> work, boolean writes, boolean takesLong) {
        try (Connection connection = writes ? pools.writer() : pools.reader()) {
            try {
                if (takesLong) {
                    Sql.execute(connection, LONG_WORK);
                }
                if (writes) {
                    lock(connection, takesLong);
                }
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw translate(e, writes);
        }
    }

    /** Numbers have no gaps and a commit sees the one before, because only one is under way at a time. */
    private static void lock(Connection connection, boolean takesLong) throws SQLException {
        if (takesLong) {
            Sql.execute(connection, "SET LOCAL lock_timeout = 0");
        }
        Sql.list(connection, row -> true, "SELECT pg_advisory_xact_lock(?)", APPEND_LOCK);
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is gone, and the database rolls back by itself.
            cause.addSuppressed(e);
        }
    }

    private RuntimeException translate(SQLException e, boolean writes) {
        String state = e.getSQLState();
        if (e instanceof SQLTransientConnectionException || state != null && BUSY.contains(state)) {
            warn(e);
            return new Problem(
                    Problem.Kind.OVERLOADED,
                    null,
                    new Text("数据库繁忙，请稍后再试", "The database is busy; try again in a moment"));
        }
        if (writes && state != null && READ_ONLY.contains(state)) {
            return new Problem(
                    Problem.Kind.NOT_APPLICABLE, null, new Text("本服务只能读取规划", "This service may only read the plan"));
        }
        String verb = writes ? "write to" : "read";
        return new StoreException("Cannot " + verb + " the database " + settings.shownUrl() + ": " + e.getMessage(), e);
    }

    /** Once a second: whoever is overloaded has better things to do than to write as many lines as there are callers. */
    private void warn(SQLException e) {
        long now = System.nanoTime();
        long last = warned.get();
        if (now - last > 1_000_000_000L && warned.compareAndSet(last, now)) {
            LOG.warn("The database {} is busy or away: {}", settings.shownUrl(), e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        if (listener != null) {
            listener.close();
        }
        pools.close();
    }
}

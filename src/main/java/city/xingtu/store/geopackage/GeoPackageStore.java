package city.xingtu.store.geopackage;

import city.xingtu.plan.Revision;
import city.xingtu.store.Listeners;
import city.xingtu.store.StoreException;
import city.xingtu.store.Subscription;
import city.xingtu.store.sql.SqlStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * The plan in one GeoPackage file. GIS programs see a feature table a layer, as of the newest revision, and the list of
 * revisions; history and schema are in tables beside them. The file belongs to one Xingtu process at a time; others may
 * read it meanwhile.
 */
public final class GeoPackageStore extends SqlStore {

    private final Path file;
    private final StoreLock lock;
    private final Connections connections;
    private final ReentrantLock writing = new ReentrantLock();
    private final Listeners listeners = new Listeners();
    private volatile boolean prepared;

    private GeoPackageStore(Path file, StoreLock lock, Connections connections, boolean prepared) {
        super(new GeoPackageDialect());
        this.file = file;
        this.lock = lock;
        this.connections = connections;
        this.prepared = prepared;
    }

    /**
     * Opens the file, or prepares to create it when it does not exist. Whatever a crash left half-done is undone, and a
     * file of an older format is brought up to date.
     *
     * @throws StoreException when another process holds it, or when it is damaged or no store of this program
     */
    public static GeoPackageStore open(Path file) {
        try {
            StoreLock lock = StoreLock.acquire(file);
            try {
                Connections connections = new Connections(file);
                try {
                    boolean prepared =
                            connections.write(connection -> Formats.update(file, connection, new GeoPackageDialect()));
                    connections.moveLogIntoFile();
                    return new GeoPackageStore(file, lock, connections, prepared);
                } catch (SQLException | RuntimeException e) {
                    connections.close();
                    throw e;
                }
            } catch (SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw new StoreException("Cannot open the store " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    protected String name() {
        return file.toString();
    }

    @Override
    protected boolean prepared(Connection connection) {
        return prepared;
    }

    @Override
    protected void prepare(Connection connection) throws SQLException {
        Formats.create(connection);
    }

    /** The listeners are told when the transaction has ended. */
    @Override
    protected void announce(Connection connection, Revision revision) {}

    @Override
    public Subscription onCommit(LongConsumer newHead) {
        return listeners.add(findHead().map(Revision::number).orElse(0L), newHead);
    }

    @Override
    protected <T> T read(Work<T> work) {
        try {
            return connections.read(work);
        } catch (SQLException e) {
            throw new StoreException("Cannot read the store " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    protected <T> T write(Work<T> work) {
        T result;
        writing.lock();
        try {
            result = connections.write(work);
            if (!prepared) {
                prepared = true;
                connections.moveLogIntoFile();
            }
        } catch (SQLException e) {
            throw new StoreException("Cannot write to the store " + file + ": " + e.getMessage(), e);
        } finally {
            writing.unlock();
        }
        if (result instanceof Revision revision) {
            listeners.tell(revision.number());
        }
        return result;
    }

    @Override
    public void close() {
        writing.lock();
        try (lock) {
            connections.close();
        } catch (SQLException | IOException e) {
            throw new StoreException("Cannot close the store " + file + ": " + e.getMessage(), e);
        } finally {
            writing.unlock();
        }
    }
}

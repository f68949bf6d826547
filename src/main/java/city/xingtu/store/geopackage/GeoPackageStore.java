package city.xingtu.store.geopackage;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import city.xingtu.store.PlanSource;
import city.xingtu.store.PlanStore;
import city.xingtu.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plan in one GeoPackage file. GIS programs see a feature table a layer, as of the newest revision, and the list of
 * revisions; history and schema are in tables beside them. The file belongs to one Xingtu process at a time; others may
 * read it meanwhile.
 */
public final class GeoPackageStore implements PlanStore {

    private final Path file;
    private final StoreLock lock;
    private final Connections connections;
    private final ReentrantLock writing = new ReentrantLock();
    /** Where each layer is kept; null until the store is seeded. */
    private volatile @Nullable List<LayerTable> tables;

    private GeoPackageStore(Path file, StoreLock lock, Connections connections, @Nullable List<LayerTable> tables) {
        this.file = file;
        this.lock = lock;
        this.connections = connections;
        this.tables = tables;
    }

    /**
     * Opens the file, or prepares to create it when it does not exist. Whatever a crash left half-done is undone.
     *
     * @throws StoreException when another process holds it, or when it is damaged or no store of this program
     */
    public static GeoPackageStore open(Path file) {
        try {
            StoreLock lock = StoreLock.acquire(file);
            try {
                Connections connections = new Connections(file);
                try {
                    List<LayerTable> tables = existingTables(file, connections.writer());
                    connections.moveLogIntoFile();
                    return new GeoPackageStore(file, lock, connections, tables);
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

    private static @Nullable List<LayerTable> existingTables(Path file, Connection connection) throws SQLException {
        Optional<Integer> format = SchemaTables.findFormat(connection);
        if (format.isPresent()) {
            if (format.get() != SchemaTables.FORMAT) {
                throw new StoreException(
                        "The store " + file + " has format " + format.get() + "; this version reads format "
                                + SchemaTables.FORMAT,
                        null);
            }
            return SchemaTables.tables(connection);
        }
        if (Sql.first(connection, row -> true, "SELECT 1 FROM sqlite_schema").isPresent()) {
            throw new StoreException("The file " + file + " holds something else than a Xingtu store", null);
        }
        return null;
    }

    @Override
    public Optional<Revision> findHead() {
        return tables == null ? Optional.empty() : Optional.of(read(RevisionTable::head));
    }

    @Override
    public List<Revision> listRevisions() {
        return tables == null ? List.of() : read(RevisionTable::list);
    }

    @Override
    public PlanSchema schema() {
        List<LayerTable> seeded = requireSeeded();
        return read(connection -> SchemaTables.read(connection, seeded));
    }

    @Override
    public List<Structure> structures() {
        requireSeeded();
        return read(StructureTables::read);
    }

    @Override
    public void readLayer(String layer, long revision, Consumer<Feature> consumer) {
        LayerTable table = requireSeeded().stream()
                .filter(candidate -> candidate.layer().id().equals(layer))
                .findFirst()
                .orElseThrow(() -> Commit.unknownLayer(layer));
        read(connection -> {
            table.read(connection, revision, consumer);
            return table;
        });
    }

    @Override
    public Revision seed(PlanSource source, String author, String reason) {
        return write(connection -> {
            if (tables != null) {
                throw new IllegalStateException("The store " + file + " is seeded already");
            }
            return Seeding.run(connection, source, author, reason);
        });
    }

    @Override
    public Revision commit(long base, String author, String reason, List<Edit> edits) {
        Map<String, LayerTable> byLayer = requireSeeded().stream()
                .collect(Collectors.toMap(table -> table.layer().id(), Function.identity()));
        return write(connection -> new Commit(connection, byLayer, base).run(author, reason, edits));
    }

    private List<LayerTable> requireSeeded() {
        List<LayerTable> seeded = tables;
        if (seeded == null) {
            throw new IllegalStateException("The store " + file + " is empty");
        }
        return seeded;
    }

    private <T> T read(Connections.Work<T> work) {
        try {
            return connections.read(work);
        } catch (SQLException e) {
            throw new StoreException("Cannot read the store " + file + ": " + e.getMessage(), e);
        }
    }

    private <T> T write(Connections.Work<T> work) {
        writing.lock();
        try {
            T result = connections.write(work);
            if (tables == null) {
                tables = SchemaTables.tables(connections.writer());
                connections.moveLogIntoFile();
            }
            return result;
        } catch (SQLException e) {
            throw new StoreException("Cannot write to the store " + file + ": " + e.getMessage(), e);
        } finally {
            writing.unlock();
        }
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

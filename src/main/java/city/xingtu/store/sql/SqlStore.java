package city.xingtu.store.sql;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureVersion;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import city.xingtu.store.CommitRequest;
import city.xingtu.store.EditSource;
import city.xingtu.store.FeatureCheck;
import city.xingtu.store.PlanSource;
import city.xingtu.store.PlanStore;
import city.xingtu.store.Progress;
import city.xingtu.store.ProposalStore;
import city.xingtu.store.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A plan store on an SQL database: the port's questions as work on a connection. A sub-class says where connections come
 * from and how its database writes.
 */
public abstract class SqlStore implements PlanStore {

    private final Dialect dialect;
    private final RevisionTable revisions;
    private final ProposalStore proposals = new SqlProposals(this);
    /** Where each layer is kept; null until the store is known to be seeded. Layers are only ever added. */
    private volatile @Nullable List<LayerTable> tables;

    protected SqlStore(Dialect dialect) {
        this.dialect = dialect;
        revisions = new RevisionTable(dialect);
    }

    /** Work that needs a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does the work on a connection that sees one committed state. */
    protected abstract <T> T read(Work<T> work);

    /** Does the work in one transaction, alone among all writers: all of it lasts afterwards, or none of it. */
    protected abstract <T> T write(Work<T> work);

    /** {@link #read} for work that may take long with a large plan. */
    protected <T> T readLong(Work<T> work) {
        return read(work);
    }

    /** {@link #write} for work that may take long with a large plan. */
    protected <T> T writeLong(Work<T> work) {
        return write(work);
    }

    /** Whether the side tables are there. */
    protected abstract boolean prepared(Connection connection) throws SQLException;

    /** Creates the side tables, where {@link #prepared} says that they are not there. */
    protected abstract void prepare(Connection connection) throws SQLException;

    /** Called at the end of a writing transaction. */
    protected abstract void announce(Connection connection, Revision revision) throws SQLException;

    /** How the edits of a revision are written. */
    protected Ingest ingest(Connection connection, TableFinder finder, long base, long revision) {
        return new RowIngest(connection, dialect, finder, base, revision);
    }

    protected final Dialect dialect() {
        return dialect;
    }

    protected final RevisionTable revisions() {
        return revisions;
    }

    /** The name by which messages call the store. */
    protected abstract String name();

    @Override
    public Optional<Revision> findHead() {
        return read(connection -> prepared(connection) ? revisions.findHead(connection) : Optional.empty());
    }

    @Override
    public List<Revision> listRevisions() {
        return read(connection -> prepared(connection) ? revisions.list(connection) : List.of());
    }

    @Override
    public Optional<Revision> findRevision(long number) {
        return read(connection -> prepared(connection) ? revisions.find(connection, number) : Optional.empty());
    }

    @Override
    public Optional<Revision> findRevisionAt(Instant time) {
        return read(connection -> prepared(connection) ? revisions.findAt(connection, time) : Optional.empty());
    }

    @Override
    public PlanSchema schema() {
        return read(connection -> SchemaReader.schema(connection, load(connection)));
    }

    @Override
    public PlanSchema schema(long revision) {
        return read(connection -> SchemaReader.schema(
                connection,
                load(connection).stream()
                        .filter(table -> table.added() <= revision)
                        .toList()));
    }

    @Override
    public List<Structure> structures() {
        return read(connection -> {
            known(connection);
            return StructureTables.read(connection);
        });
    }

    @Override
    public void readLayer(String layer, long revision, Consumer<Feature> consumer) {
        readLong(connection -> {
            new LayerReader(table(connection, layer), dialect).state(connection, revision, consumer);
            return true;
        });
    }

    @Override
    public List<FeatureVersion> history(String layer, String id) {
        return read(connection -> {
            if (!FeatureCheck.isPlain(id)) {
                return List.of();
            }
            List<FeatureVersion> versions = new ArrayList<>();
            for (LayerReader.Version version :
                    new LayerReader(table(connection, layer), dialect).history(connection, id)) {
                Revision revision =
                        revisions.find(connection, version.revision()).orElseThrow();
                versions.add(new FeatureVersion(revision, version.feature()));
            }
            return versions;
        });
    }

    @Override
    public void readChanges(long from, long to, Consumer<Edit> consumer) {
        readLong(connection -> {
            known(connection);
            for (String layer : RevisionTable.changedLayers(connection, Math.min(from, to) + 1, Math.max(from, to))) {
                new LayerReader(table(connection, layer), dialect).changes(connection, from, to, consumer);
            }
            return true;
        });
    }

    @Override
    public Revision seed(PlanSource source, String author, String reason) {
        return seed(new Writing.Origin(author, reason, null), source);
    }

    @Override
    public Revision replaySeed(Revision original, PlanSource source) {
        return seed(Writing.Origin.of(original), source);
    }

    private Revision seed(Writing.Origin origin, PlanSource source) {
        return writeLong(connection -> {
            if (!prepared(connection)) {
                prepare(connection);
            }
            if (revisions.findHead(connection).isPresent()) {
                throw new IllegalStateException("The store " + name() + " is seeded already");
            }
            return writing(connection).seed(origin, source);
        });
    }

    @Override
    public Revision commit(CommitRequest request) {
        return write(connection -> {
            known(connection);
            return writing(connection).commit(request);
        });
    }

    @Override
    public Revision addLayers(List<Layer> layers, long base, String author, String reason, EditSource features) {
        Writing.Origin origin = new Writing.Origin(author, reason, null);
        return writeLong(connection -> {
            known(connection);
            return writing(connection).add(origin, base, layers, features, true);
        });
    }

    @Override
    public Revision replay(Revision original, List<Layer> added, EditSource edits) {
        return writeLong(connection -> {
            known(connection);
            return writing(connection).add(Writing.Origin.of(original), original.parent(), added, edits, false);
        });
    }

    private Writing writing(Connection connection) {
        return new Writing(this, connection);
    }

    @Override
    public ProposalStore proposals() {
        return proposals;
    }

    @Override
    public Verification verify(Consumer<Progress> progress) {
        return readLong(connection ->
                prepared(connection) && revisions.findHead(connection).isPresent()
                        ? new ChainCheck(dialect, connection, load(connection), progress).run()
                        : new Verification(Optional.empty(), 0, Optional.empty()));
    }

    /** Where each layer is kept, as read last. */
    final List<LayerTable> known(Connection connection) throws SQLException {
        List<LayerTable> known = tables;
        return known != null ? known : load(connection);
    }

    /** Where each layer is kept, read anew. */
    final List<LayerTable> load(Connection connection) throws SQLException {
        if (!prepared(connection) || revisions.findHead(connection).isEmpty()) {
            throw new IllegalStateException("The store " + name() + " is empty");
        }
        List<LayerTable> loaded = SchemaReader.tables(connection);
        tables = loaded;
        return loaded;
    }

    /** The layer's table, looked for anew when it is not known: another process may have added it. */
    final LayerTable table(Connection connection, String layer) throws SQLException {
        Optional<LayerTable> known = find(known(connection), layer);
        if (known.isEmpty()) {
            known = find(load(connection), layer);
        }
        return known.orElseThrow(() -> Refusals.unknownLayer(layer));
    }

    private static Optional<LayerTable> find(List<LayerTable> tables, String layer) {
        return tables.stream().filter(table -> table.layer().id().equals(layer)).findFirst();
    }
}

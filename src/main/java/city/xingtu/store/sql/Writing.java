package city.xingtu.store.sql;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import city.xingtu.store.CodePoints;
import city.xingtu.store.CommitRequest;
import city.xingtu.store.EditSource;
import city.xingtu.store.FeatureCheck;
import city.xingtu.store.HeadMoved;
import city.xingtu.store.LayerDigest;
import city.xingtu.store.Marks;
import city.xingtu.store.PlanSource;
import city.xingtu.store.ReadAhead;
import city.xingtu.store.RevisionHash;
import city.xingtu.store.SchemaDigest;
import city.xingtu.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Appends one revision, within the transaction of the caller, who is alone among all writers. */
final class Writing {

    private final SqlStore store;
    private final Dialect dialect;
    private final Connection connection;

    Writing(SqlStore store, Connection connection) {
        this.store = store;
        dialect = store.dialect();
        this.connection = connection;
    }

    /**
     * Who makes a revision and why.
     *
     * @param original the revision that is appended again, with its time; null for a new one
     */
    record Origin(String author, String reason, @Nullable Revision original) {

        Origin {
            FeatureCheck.checkText("author", author);
            FeatureCheck.checkText("reason", reason);
        }

        static Origin of(Revision original) {
            return new Origin(original.author(), original.reason(), original);
        }
    }

    /** Writes revision 1 into empty side tables. */
    Revision seed(Origin origin, PlanSource source) throws SQLException {
        PlanSchema schema = source.schema();
        List<Structure> structures = source.structures();
        SchemaTables.insert(connection, schema);
        StructureTables.insert(connection, structures);
        List<LayerTable> tables = create(schema.layers(), 1);
        EditSource edits = consumer -> tables.forEach(table -> {
            String layer = table.layer().id();
            source.readLayer(layer, feature -> consumer.accept(new Edit.Put(layer, feature)));
        });
        return append(origin, Optional.empty(), 0, SchemaDigest.of(schema, structures), tables, edits);
    }

    Revision commit(CommitRequest request) throws SQLException {
        Revision head = store.revisions().head(connection);
        if (request.head().isPresent() && request.head().getAsLong() != head.number()) {
            throw new HeadMoved(request.head().getAsLong(), head.number());
        }
        requireBase(request.base(), head);
        long[] count = {0};
        EditSource counted = consumer -> request.edits().forEach(edit -> {
            count[0]++;
            consumer.accept(edit);
        });
        Revision revision = append(
                new Origin(request.author(), request.reason(), null),
                Optional.of(head),
                request.base(),
                "",
                List.of(),
                counted);
        if (count[0] == 0) {
            throw Problem.invalid("edits", "没有任何修改", "There is nothing to commit");
        }
        return revision;
    }

    /**
     * Adds layers, and applies edits.
     *
     * @param own whether the edits may only put features into those layers
     */
    Revision add(Origin origin, long base, List<Layer> layers, EditSource edits, boolean own) throws SQLException {
        Revision head = store.revisions().head(connection);
        requireBase(base, head);
        if (origin.original() != null && origin.original().number() != head.number() + 1) {
            throw unlike(origin.original(), head.number());
        }
        for (Layer layer : layers) {
            if (store.load(connection).stream()
                    .anyMatch(table -> table.layer().id().equals(layer.id()))) {
                throw Problem.invalid(
                        "layer", "图层 " + layer.id() + " 已存在", "There is a layer " + layer.id() + " already");
            }
        }
        List<LayerTable> tables = create(layers, head.number() + 1);
        Set<String> added = layers.stream().map(Layer::id).collect(Collectors.toSet());
        EditSource checked = own
                ? consumer -> edits.forEach(edit -> {
                    if (!(edit instanceof Edit.Put put && added.contains(put.layer()))) {
                        throw Problem.invalid(
                                "features", "只能向新图层添加要素", "Only features of the new layer can be added with it");
                    }
                    consumer.accept(edit);
                })
                : edits;
        return append(origin, Optional.of(head), base, SchemaDigest.of(layers), tables, checked);
    }

    private static void requireBase(long base, Revision head) {
        if (base < 1 || base > head.number()) {
            throw Problem.invalid(
                    "base",
                    "没有修订 " + base + "；最新为 " + head.number(),
                    "There is no revision " + base + "; the newest is " + head.number());
        }
    }

    /** Declares layers and creates their tables. */
    private List<LayerTable> create(List<Layer> layers, long revision) throws SQLException {
        Names names = dialect.tableNames();
        Sql.list(connection, row -> row.getString(1), "SELECT table_name FROM xingtu_layers")
                .forEach(names::reserve);
        List<LayerTable> created = new ArrayList<>();
        for (Layer layer : layers) {
            Names columns = dialect.columnNames();
            LayerTable table = new LayerTable(
                    layer,
                    names.take(layer.id()),
                    layer.fields().stream()
                            .map(field -> columns.take(field.name()))
                            .toList(),
                    revision);
            SchemaTables.insert(connection, table);
            dialect.create(connection, table);
            created.add(table);
        }
        return created;
    }

    /** Writes the edits and seals them. */
    private Revision append(
            Origin origin,
            Optional<Revision> parent,
            long base,
            String declared,
            List<LayerTable> created,
            EditSource edits)
            throws SQLException {
        Revision original = origin.original();
        long number = parent.map(Revision::number).orElse(0L) + 1;
        Instant time = original != null ? original.time() : RevisionTable.timeAfter(parent);
        SortedMap<String, Envelope> touched = write(created, edits, base, number);
        for (LayerTable table : created) {
            dialect.complete(
                    connection, table, touched.getOrDefault(table.layer().id(), new Envelope()), time);
        }
        SortedMap<String, String> digests = new TreeMap<>(CodePoints.ORDER);
        Map<String, Marks> marks = new HashMap<>();
        for (String layer : touched.keySet()) {
            LayerTable table = find(created, layer);
            if (parent.isPresent()) {
                dialect.touch(connection, table, touched.get(layer), time);
            }
            LayerDigest digest = digest(table, number, created.contains(table));
            if (!digest.isEmpty()) {
                digests.put(layer, digest.hex());
                marks.put(layer, digest.marks());
            }
        }
        Revision revision = RevisionHash.seal(
                number,
                parent.map(Revision::hash).orElse(""),
                time,
                origin.author(),
                origin.reason(),
                RevisionHash.content(declared, digests));
        if (original != null && !original.equals(revision)) {
            throw unlike(original, number - 1);
        }
        store.revisions().append(connection, revision, digests, marks);
        store.announce(connection, revision);
        return revision;
    }

    /** Of what the revision did to a layer. Read back, so that the hash is of what is kept, not of what was meant. */
    private LayerDigest digest(LayerTable table, long number, boolean whole) throws SQLException {
        LayerDigest digest = new LayerDigest(table.layer());
        LayerReader reader = new LayerReader(table, dialect);
        if (whole) {
            // All of a new layer: as it may be large, one core reads while another one hashes.
            String layer = table.layer().id();
            carried(() -> ReadAhead.<Feature>forEach(
                    consumer -> carry(() -> reader.state(connection, number, consumer)),
                    feature -> digest.add(new Edit.Put(layer, feature))));
        } else {
            reader.changes(connection, number - 1, number, digest::add);
        }
        return digest;
    }

    private static Problem unlike(Revision original, long head) {
        return Problem.invalid(
                "revision",
                "修订 " + original.number() + " 的内容与其哈希不符，或不能接在修订 " + head + " 之后",
                "Revision " + original.number() + " does not follow on revision " + head
                        + ", or its content is not that of its hash");
    }

    private SortedMap<String, Envelope> write(List<LayerTable> created, EditSource edits, long base, long number)
            throws SQLException {
        TableFinder finder = layer -> find(created, layer);
        try (Ingest ingest = store.ingest(connection, finder, base, number)) {
            carried(() -> edits.forEach(edit -> carry(() -> ingest.apply(edit))));
            return ingest.finish();
        }
    }

    private LayerTable find(List<LayerTable> created, String layer) throws SQLException {
        for (LayerTable table : created) {
            if (table.layer().id().equals(layer)) {
                return table;
            }
        }
        return store.table(connection, layer);
    }

    /** Work on the database within code that knows none. */
    private interface Step {
        void run() throws SQLException;
    }

    private static void carry(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** Does what has {@link #carry} in it. */
    private static void carried(Runnable work) throws SQLException {
        try {
            work.run();
        } catch (Failed e) {
            throw e.cause;
        }
    }

    /** Carries a failure of the database through code that knows none. */
    private static final class Failed extends StoreException {

        private static final long serialVersionUID = 1L;

        private final transient SQLException cause;

        Failed(SQLException cause) {
            super("Cannot write: " + cause.getMessage(), cause);
            this.cause = cause;
        }
    }
}

package city.xingtu.store.sql;

import static city.xingtu.store.sql.Sql.quoted;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/** Writes one revision's edits of one layer row by row. Within one transaction, for one thread. */
final class LayerWriter implements AutoCloseable {

    /** Columns before those of the fields: geom, id, revision. */
    private static final int FIRST_FIELD = 4;

    /** Rows of a statement that inserts many: SQLite looks up the last key of the table once a statement, not a row. */
    private static final int BATCH = 50;

    private final Connection connection;
    private final LayerTable table;
    private final Dialect dialect;
    private final Dialect.Geometries geometries;
    private final long revision;
    private final Envelope touched = new Envelope();
    private final PreparedStatement writer;
    private final PreparedStatement ended;
    private final PreparedStatement keeping;
    private final PreparedStatement replacement;
    private final PreparedStatement insertion;
    private final PreparedStatement insertions;
    private final PreparedStatement deletion;
    /** A layer that has no past needs not be asked for it. */
    private final boolean hasHistory;

    /** Features without geometry that wait for one with it, at most. */
    private static final int MOST_HELD = 10_000;

    /** Features whose rows are not written yet. */
    private final Deque<Feature> waiting = new ArrayDeque<>(BATCH);

    /** Features before the first that has a geometry: there are programs that take a table's first row for an example of all. */
    private final List<Feature> held = new ArrayList<>();

    private boolean placed;

    LayerWriter(Connection connection, LayerTable table, Dialect dialect, long revision) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.dialect = dialect;
        this.revision = revision;
        geometries = dialect.geometries();
        String fields = table.fields();
        String row = "(" + dialect.geometryPlace() + ", ?, ?"
                + ", ?".repeat(table.columns().size()) + ")";
        String into = "INSERT INTO " + table.present() + "(geom, id, revision" + fields + ") VALUES " + row;
        hasHistory = Sql.first(connection, found -> true, "SELECT 1 FROM " + table.history() + " LIMIT 1")
                .isPresent();
        writer = connection.prepareStatement("SELECT revision FROM " + table.present() + " WHERE id = ?");
        ended = connection.prepareStatement("SELECT coalesce(max(ended), 0) FROM " + table.history() + " WHERE id = ?");
        keeping = connection.prepareStatement("INSERT INTO " + table.history() + "(geom, id, revision, ended" + fields
                + ") SELECT geom, id, revision, ?" + fields + " FROM " + table.present() + " WHERE id = ?");
        // The same places as in the insertion: geometry, id, revision, fields; then the id again.
        replacement = connection.prepareStatement("UPDATE " + table.present() + " SET geom = " + dialect.geometryPlace()
                + ", id = ?, revision = ?"
                + table.columns().stream()
                        .map(column -> ", " + quoted(column) + " = ?")
                        .collect(Collectors.joining())
                + " WHERE id = ?");
        insertion = connection.prepareStatement(into);
        insertions = connection.prepareStatement(into + (", " + row).repeat(BATCH - 1));
        deletion = connection.prepareStatement("DELETE FROM " + table.present() + " WHERE id = ?");
    }

    LayerTable table() {
        return table;
    }

    /** The revision that wrote the present feature; 0 when there is none. */
    long writer(String id) throws SQLException {
        return number(writer, id);
    }

    /** The last revision that ended the feature before this one; 0 when none did. */
    long lastEnd(String id) throws SQLException {
        return hasHistory ? number(ended, id) : 0;
    }

    private static long number(PreparedStatement statement, String id) throws SQLException {
        statement.setString(1, id);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /**
     * Writes the feature.
     *
     * @param present what {@link #writer} says of it
     */
    void put(Feature feature, long present) throws SQLException {
        if (present == 0) {
            fill(insertion, 0, feature);
            insertion.executeUpdate();
        } else {
            keep(feature.id(), present);
            fill(replacement, 0, feature);
            replacement.setString(FIRST_FIELD + table.columns().size(), feature.id());
            replacement.executeUpdate();
        }
        if (feature.geometry() != null) {
            touched.expandToInclude(feature.geometry().getEnvelopeInternal());
        }
    }

    /**
     * Writes a feature into a layer that this revision declares, perhaps a little later. There is nothing to look up, and
     * the table itself refuses an id that occurs twice.
     */
    void add(Feature feature) throws SQLException {
        if (feature.geometry() != null) {
            touched.expandToInclude(feature.geometry().getEnvelopeInternal());
            placed = true;
        } else if (!placed && held.size() < MOST_HELD) {
            held.add(feature);
            return;
        }
        waiting.add(feature);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    /** Writes what {@link #add} took. */
    void flush() throws SQLException {
        waiting.addAll(held);
        held.clear();
        try {
            while (waiting.size() >= BATCH) {
                Iterator<Feature> next = waiting.iterator();
                for (int i = 0; i < BATCH; i++) {
                    fill(insertions, i * (FIRST_FIELD - 1 + table.columns().size()), next.next());
                }
                insertions.executeUpdate();
                for (int i = 0; i < BATCH; i++) {
                    waiting.removeFirst();
                }
            }
            while (!waiting.isEmpty()) {
                fill(insertion, 0, waiting.getFirst());
                insertion.executeUpdate();
                waiting.removeFirst();
            }
        } catch (SQLException e) {
            if (dialect.isDuplicate(e)) {
                throw Refusals.twice(table.layer().id(), firstTwice());
            }
            throw e;
        }
    }

    /** The first of the waiting rows whose id came before. */
    private String firstTwice() throws SQLException {
        Set<String> seen = new HashSet<>();
        for (Feature feature : waiting) {
            if (!seen.add(feature.id()) || writer(feature.id()) > 0) {
                return feature.id();
            }
        }
        return waiting.getLast().id();
    }

    /** Removes a feature that is there. */
    void delete(String id, long present) throws SQLException {
        keep(id, present);
        deletion.setString(1, id);
        deletion.executeUpdate();
    }

    /** Copies the present feature into the history; what this very revision wrote leaves no trace. */
    private void keep(String id, long present) throws SQLException {
        if (present < revision) {
            keeping.setLong(1, revision);
            keeping.setString(2, id);
            keeping.executeUpdate();
        }
    }

    /** @param before places of the statement that are before those of the feature */
    private void fill(PreparedStatement statement, int before, Feature feature) throws SQLException {
        geometries.set(statement, before + 1, feature.geometry());
        statement.setString(before + 2, feature.id());
        statement.setLong(before + 3, revision);
        List<Field> fields = table.layer().fields();
        for (int i = 0; i < fields.size(); i++) {
            dialect.setValue(
                    statement,
                    before + FIRST_FIELD + i,
                    feature.properties().get(fields.get(i).name()));
        }
    }

    /** Box around what was put. */
    Envelope touched() {
        return touched;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement :
                List.of(writer, ended, keeping, replacement, insertion, insertions, deletion)) {
            statement.close();
        }
    }
}

package city.xingtu.store.sql;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads states, differences and versions of one layer, by a connection of the caller. */
final class LayerReader {

    private final LayerTable table;
    private final Dialect dialect;
    private final String columns;

    LayerReader(LayerTable table, Dialect dialect) {
        this.table = table;
        this.dialect = dialect;
        columns = FeatureRow.columns(table, dialect);
    }

    /** What a revision made of a feature; null when it deleted it. */
    record Version(long revision, @Nullable Feature feature) {}

    /** Takes an edit of a revision. */
    interface Versions {
        void accept(long revision, Edit edit) throws SQLException;
    }

    /** Hands over the state of a revision by ascending id. */
    void state(Connection connection, long revision, Consumer<Feature> consumer) throws SQLException {
        // The plus keeps databases from finding nearly all rows by their revision and sorting them afterwards.
        String sql = "SELECT " + columns + " FROM " + table.present() + " WHERE +revision <= ? UNION ALL SELECT "
                + columns + " FROM " + table.history() + " WHERE +revision <= ? AND ended > ? ORDER BY id";
        FeatureRow reader = new FeatureRow(table, dialect);
        query(connection, row -> consumer.accept(reader.feature(row)), sql, revision, revision, revision);
    }

    /** Hands over the net edits from one state to another by ascending id. */
    void changes(Connection connection, long from, long to, Consumer<Edit> consumer) throws SQLException {
        String put = "SELECT " + columns + " FROM ";
        String deleted = "SELECT " + FeatureRow.deletion(table) + " FROM ";
        FeatureRow reader = new FeatureRow(table, dialect);
        RowConsumer edits = row -> consumer.accept(edit(reader, row));
        if (from <= to) {
            String sql = put + table.present() + " WHERE revision > ? AND revision <= ? UNION ALL " + put
                    + table.history() + " WHERE revision > ? AND revision <= ? AND ended > ? UNION ALL " + deleted
                    + table.history() + " h WHERE ended > ? AND ended <= ? AND revision <= ? AND NOT " + existsAt()
                    + " ORDER BY id";
            query(connection, edits, sql, from, to, from, to, to, from, to, from, to, to, to);
        } else {
            String sql = put + table.history() + " WHERE revision <= ? AND ended > ? AND ended <= ? UNION ALL "
                    + deleted + table.present() + " h WHERE revision > ? AND revision <= ? AND NOT " + existsAt()
                    + " UNION ALL " + deleted + table.history()
                    + " h WHERE revision > ? AND revision <= ? AND ended > ? AND NOT " + existsAt() + " ORDER BY id";
            query(connection, edits, sql, to, to, from, to, from, to, to, to, to, from, from, to, to, to);
        }
    }

    /** Whether the feature of row h is there at a revision, which takes three places. */
    private String existsAt() {
        return "(EXISTS (SELECT 1 FROM " + table.present() + " p WHERE p.id = h.id AND p.revision <= ?)"
                + " OR EXISTS (SELECT 1 FROM " + table.history()
                + " q WHERE q.id = h.id AND q.revision <= ? AND q.ended > ?))";
    }

    private Edit edit(FeatureRow reader, ResultSet row) throws SQLException {
        String layer = table.layer().id();
        return row.getLong(2) == 0
                ? new Edit.Delete(layer, row.getString(1))
                : new Edit.Put(layer, reader.feature(row));
    }

    /** Hands over the net edits of all revisions, by revision and ascending id. */
    void versions(Connection connection, Versions consumer) throws SQLException {
        String sql = "SELECT " + columns + ", revision AS since FROM " + table.present() + " UNION ALL SELECT "
                + columns
                + ", revision FROM " + table.history() + " UNION ALL SELECT " + FeatureRow.deletion(table)
                + ", ended FROM " + table.history() + " h WHERE NOT EXISTS (SELECT 1 FROM " + table.present()
                + " p WHERE p.id = h.id AND p.revision = h.ended) AND NOT EXISTS (SELECT 1 FROM " + table.history()
                + " q WHERE q.id = h.id AND q.revision = h.ended) ORDER BY since, id";
        FeatureRow reader = new FeatureRow(table, dialect);
        int at = 4 + table.columns().size();
        query(connection, row -> consumer.accept(row.getLong(at), edit(reader, row)), sql);
    }

    /** Where a feature has two versions at once. */
    record Overlap(long revision, String id) {}

    /** The overlap of the lowest revision, if there is one. */
    Optional<Overlap> firstOverlap(Connection connection) throws SQLException {
        String overlapping = " v WHERE EXISTS (SELECT 1 FROM " + table.history()
                + " h WHERE h.id = v.id AND h.revision < v.revision AND h.ended > v.revision)";
        return Sql.first(
                connection,
                row -> new Overlap(row.getLong(1), row.getString(2)),
                "SELECT since, id FROM (SELECT revision AS since, id FROM " + table.present() + overlapping
                        + " UNION ALL SELECT revision AS since, id FROM " + table.history() + overlapping
                        + " UNION ALL SELECT ended AS since, id FROM " + table.history()
                        + " WHERE ended <= revision) AS places ORDER BY since, id LIMIT 1");
    }

    /** All versions of a feature, oldest first. */
    List<Version> history(Connection connection, String id) throws SQLException {
        record Entry(long revision, long ended, Feature feature) {}
        FeatureRow reader = new FeatureRow(table, dialect);
        int ended = 4 + table.columns().size();
        List<Entry> entries = Sql.list(
                connection,
                row -> new Entry(row.getLong(2), row.getLong(ended), reader.feature(row)),
                "SELECT " + columns + ", ended FROM " + table.history() + " WHERE id = ? UNION ALL SELECT " + columns
                        + ", 0 FROM " + table.present() + " WHERE id = ? ORDER BY revision",
                id,
                id);
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            versions.add(new Version(entry.revision(), entry.feature()));
            boolean replaced = i + 1 < entries.size() && entries.get(i + 1).revision() == entry.ended();
            if (entry.ended() > 0 && !replaced) {
                versions.add(new Version(entry.ended(), null));
            }
        }
        return versions;
    }

    /** Takes the row on which the result stands. */
    private interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    private void query(Connection connection, RowConsumer consumer, String sql, long... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            dialect.expectMany(statement);
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    consumer.accept(row);
                }
            }
        }
    }
}

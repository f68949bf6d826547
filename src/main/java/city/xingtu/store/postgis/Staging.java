package city.xingtu.store.postgis;

import static city.xingtu.store.sql.Sql.quoted;

import city.xingtu.plan.Feature;
import city.xingtu.store.sql.Dialect;
import city.xingtu.store.sql.LayerTable;
import city.xingtu.store.sql.Refusals;
import city.xingtu.store.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** A layer's edits in a table of their own, until they are merged all at once. Ends with the transaction. */
final class Staging {

    private final Connection connection;
    private final Dialect dialect;
    private final LayerTable table;
    private final String name;
    private final CopyRows rows;
    private long count;

    /** @param copies makes rows for a quoted table with its columns in parentheses */
    Staging(Connection connection, Dialect dialect, LayerTable table, int number, Function<String, CopyRows> copies)
            throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.table = table;
        name = quoted("xingtu_staging_" + number);
        Sql.execute(
                connection,
                "CREATE TEMPORARY TABLE " + name
                        + " ON COMMIT DROP AS SELECT 0::bigint AS n, false AS deleted, geom, id" + table.fields()
                        + " FROM " + table.present() + " LIMIT 0");
        rows = copies.apply(name + " (n, deleted, geom, id" + table.fields() + ")");
    }

    void put(Feature feature) throws SQLException {
        rows.row(4 + table.columns().size())
                .value(count++)
                .value(false)
                .value(feature.geometry())
                .value(feature.id())
                .fields(feature, table.layer().fields());
    }

    void delete(String id) throws SQLException {
        rows.row(4 + table.columns().size())
                .value(count++)
                .value(true)
                .value(null)
                .value(id);
        for (int i = 0; i < table.columns().size(); i++) {
            rows.value(null);
        }
    }

    /** Does to the layer's tables what the edits say, in their order, once all rows are sent. */
    void merge(long base, long revision) throws SQLException {
        Sql.execute(connection, "ANALYZE " + name);
        refuseConflicts(base);
        refuseUnknown();
        String fields = table.fields();
        Sql.update(
                connection,
                "INSERT INTO " + table.history() + "(geom, id, revision, ended" + fields
                        + ") SELECT geom, id, revision, ?" + fields + " FROM " + table.present()
                        + " WHERE id IN (SELECT id FROM " + name + ")",
                revision);
        Sql.execute(connection, "DELETE FROM " + table.present() + " WHERE id IN (SELECT id FROM " + name + ")");
        Sql.update(
                connection,
                "INSERT INTO " + table.present() + "(geom, id, revision" + fields + ") SELECT geom, id, ?" + fields
                        + " FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY n DESC) AS place FROM " + name
                        + ") last WHERE place = 1 AND NOT deleted ORDER BY n",
                revision);
    }

    private void refuseConflicts(long base) throws SQLException {
        Optional<String> changed = Sql.first(
                connection,
                row -> row.getString(1),
                "SELECT id FROM " + name + " s WHERE EXISTS (SELECT 1 FROM " + table.present()
                        + " p WHERE p.id = s.id AND p.revision > ?) OR EXISTS (SELECT 1 FROM " + table.history()
                        + " h WHERE h.id = s.id AND h.ended > ?) ORDER BY n LIMIT 1",
                base,
                base);
        if (changed.isPresent()) {
            throw Refusals.conflict(connection, dialect, table, changed.get(), base);
        }
    }

    /** A deletion needs a feature that is there by then. */
    private void refuseUnknown() throws SQLException {
        Optional<String> unknown = Sql.first(
                connection,
                row -> row.getString(1),
                "SELECT id FROM (SELECT n, id, deleted, lag(deleted) OVER (PARTITION BY id ORDER BY n) AS before FROM "
                        + name + ") e WHERE deleted AND (before OR before IS NULL AND NOT EXISTS (SELECT 1 FROM "
                        + table.present() + " p WHERE p.id = e.id)) ORDER BY n LIMIT 1");
        if (unknown.isPresent()) {
            throw Refusals.unknownFeature(table.layer().id(), unknown.get());
        }
    }
}

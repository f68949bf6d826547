package city.xingtu.store.geopackage;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Text;
import city.xingtu.store.FeatureCheck;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** One revision's edits, within the transaction of the caller. */
final class Commit {

    private final Connection connection;
    private final Map<String, LayerTable> tables;
    private final long base;
    private final GeometryBlob blobs = new GeometryBlob();
    private final Map<LayerTable, Envelope> touched = new HashMap<>();

    Commit(Connection connection, Map<String, LayerTable> tables, long base) {
        this.connection = connection;
        this.tables = tables;
        this.base = base;
    }

    Revision run(String author, String reason, List<Edit> edits) throws SQLException {
        if (edits.isEmpty()) {
            throw Problem.invalid("edits", "没有任何修改", "There is nothing to commit");
        }
        Revision head = RevisionTable.head(connection);
        if (base < 1 || base > head.number()) {
            throw Problem.invalid(
                    "base",
                    "没有修订 " + base + "；最新为 " + head.number(),
                    "There is no revision " + base + "; the newest is " + head.number());
        }
        Revision revision = RevisionTable.append(connection, head.number(), author, reason);
        for (Edit edit : edits) {
            apply(edit, revision.number());
        }
        Instant time = revision.time();
        for (Map.Entry<LayerTable, Envelope> entry : touched.entrySet()) {
            GeoPackageTables.touch(connection, entry.getKey().name(), entry.getValue(), time);
        }
        return revision;
    }

    private void apply(Edit edit, long revision) throws SQLException {
        LayerTable table = tables.get(edit.layer());
        if (table == null) {
            throw unknownLayer(edit.layer());
        }
        Envelope added = touched.computeIfAbsent(table, absent -> new Envelope());
        switch (edit) {
            case Edit.Put(String layer, Feature feature) -> {
                FeatureCheck.check(table.layer(), feature);
                requireUnchanged(table, feature.id(), revision);
                table.end(connection, feature.id(), revision);
                try (PreparedStatement insertion = table.insertion(connection)) {
                    table.fill(insertion, feature, revision, blobs);
                    insertion.executeUpdate();
                }
                if (feature.geometry() != null) {
                    added.expandToInclude(feature.geometry().getEnvelopeInternal());
                }
            }
            case Edit.Delete(String layer, String id) -> {
                requireUnchanged(table, id, revision);
                if (table.findWriter(connection, id).isEmpty()) {
                    String where = layer + " / " + id;
                    throw new Problem(
                            Problem.Kind.UNKNOWN_FEATURE,
                            "id",
                            new Text("没有要素 " + where, "There is no feature " + where));
                }
                table.end(connection, id, revision);
            }
        }
    }

    /** What this very commit did to the feature before is no conflict. */
    private void requireUnchanged(LayerTable table, String id, long revision) throws SQLException {
        long last = table.lastChange(connection, id);
        if (last > base && last < revision) {
            String where = table.layer().id() + " / " + id;
            throw new Problem(
                    Problem.Kind.CONFLICT,
                    "base",
                    new Text(
                            where + " 已在修订 " + last + " 中改变，晚于所依据的 " + base,
                            where + " was changed in revision " + last + ", after the base " + base));
        }
    }

    static Problem unknownLayer(String layer) {
        return new Problem(
                Problem.Kind.UNKNOWN_LAYER, "layer", new Text("没有图层 " + layer, "There is no layer " + layer));
    }
}

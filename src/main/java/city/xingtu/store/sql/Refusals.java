package city.xingtu.store.sql;

import city.xingtu.plan.EditConflict;
import city.xingtu.plan.FeatureVersion;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Why edits are refused. */
public final class Refusals {

    private Refusals() {}

    /** A feature changed after the base; with both versions. */
    public static EditConflict conflict(Connection connection, Dialect dialect, LayerTable table, String id, long base)
            throws SQLException {
        RevisionTable revisions = new RevisionTable(dialect);
        List<LayerReader.Version> versions = new LayerReader(table, dialect).history(connection, id);
        Optional<FeatureVersion> seen = Optional.empty();
        for (LayerReader.Version version : versions) {
            if (version.revision() <= base) {
                seen = Optional.of(version(connection, revisions, version));
            }
        }
        return new EditConflict(
                table.layer().id(),
                id,
                base,
                seen.filter(version -> version.feature() != null),
                version(connection, revisions, versions.getLast()));
    }

    private static FeatureVersion version(Connection connection, RevisionTable revisions, LayerReader.Version version)
            throws SQLException {
        return new FeatureVersion(revisions.find(connection, version.revision()).orElseThrow(), version.feature());
    }

    /** A new layer, or the first plan, has two features of one id. */
    public static Problem twice(String layer, String id) {
        String where = layer + " / " + id;
        return Problem.invalid("id", where + " 重复出现", where + " occurs twice");
    }

    /** A layer that was never declared. */
    public static Problem unknownLayer(String layer) {
        return new Problem(
                Problem.Kind.UNKNOWN_LAYER, "layer", new Text("没有图层 " + layer, "There is no layer " + layer));
    }

    /** A feature that is not there. */
    public static Problem unknownFeature(String layer, String id) {
        String where = layer + " / " + id;
        return new Problem(
                Problem.Kind.UNKNOWN_FEATURE, "id", new Text("没有要素 " + where, "There is no feature " + where));
    }
}

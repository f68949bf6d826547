package city.xingtu.ogc.api;

import city.xingtu.exchange.FeatureBody;
import city.xingtu.exchange.FeatureColumns;
import city.xingtu.exchange.GeoJsonSink;
import city.xingtu.exchange.JsonMembers;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A merge patch of a feature in GeoJSON (draft 20-002, update of features). What it does not mention stays as the store
 * has it, to the last digit: a geometry that is not patched never passes through rounded text.
 */
final class FeaturePatch {

    private static final Set<String> MEMBERS = Set.of("type", "id", "geometry", "properties");

    private FeaturePatch() {}

    /**
     * The feature after the patch.
     *
     * @param crs of a geometry in the patch
     * @throws Problem INVALID_PARAMETER naming what cannot be patched
     */
    static Feature apply(Feature stored, JsonNode patch, Layer layer, Crs crs) {
        boolean northFirst = CrsParameter.northFirst(crs);
        patch.properties().forEach(member -> {
            if (!MEMBERS.contains(member.getKey())) {
                throw Problem.invalid(
                        member.getKey(), "要素没有可修改的成员 " + member.getKey(), "A feature has no member " + member.getKey());
            }
        });
        requireSameId(stored, patch.path("id"));
        requireSameId(stored, patch.path("properties").path("id"));
        JsonNode merged = MergePatch.apply(tree(stored, layer, crs, northFirst), patch);
        if (patch.has("geometry") && patch.get("geometry").isNull()) {
            ((ObjectNode) merged).set("geometry", JsonNodeFactory.instance.nullNode());
        }
        FeatureBody body = FeatureBody.read(merged, layer, crs, northFirst);
        @Nullable Geometry geometry = patch.has("geometry") ? body.geometry() : stored.geometry();
        return new Feature(stored.id(), geometry, body.properties());
    }

    private static JsonNode tree(Feature feature, Layer layer, Crs crs, boolean northFirst) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        FeatureColumns columns = new FeatureColumns(layer, layer.fields(), crs, northFirst);
        try (GeoJsonSink sink = GeoJsonSink.single(json, columns, JsonMembers.NONE)) {
            sink.write(columns, feature);
        }
        return FeatureBody.parse(json.toByteArray());
    }

    private static void requireSameId(Feature stored, JsonNode id) {
        if (!id.isMissingNode() && !(id.isString() && id.stringValue().equals(stored.id()))) {
            throw Problem.invalid("id", "id 不可修改", "The id cannot be changed");
        }
    }
}

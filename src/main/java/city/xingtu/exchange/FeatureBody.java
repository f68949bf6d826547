package city.xingtu.exchange;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.Vertices;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A feature that somebody sends, as GeoJSON or JSON-FG: read against what its layer declares, with everything that does
 * not fit named.
 *
 * @param id null when it has none
 * @param geometry in longitude and latitude; null when the feature has no position
 * @param properties values of the fields' Java types; absent means null
 */
public record FeatureBody(@Nullable String id, @Nullable Geometry geometry, Map<String, Object> properties) {

    /** The parameter of problems of the document as a whole. */
    private static final String BODY = "body";

    private static final int DEEPEST = 24;
    /** Coordinates farther outside a system's area than this, in degrees, are those of another system. */
    private static final double MARGIN = 3;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /**
     * The document as a tree.
     *
     * @throws Problem INVALID_PARAMETER saying where it is malformed, too deep, or names a member twice
     */
    public static JsonNode parse(byte[] document) {
        try {
            JsonNode tree = JSON.readTree(document);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw Problem.invalid(
                    BODY,
                    "正文第 " + line + " 行第 " + column + " 列不是规范的 JSON（嵌套至多 " + DEEPEST + " 层，成员不得重名）",
                    "The body is no proper JSON at line " + line + ", column " + column + " (at most " + DEEPEST
                            + " levels, no member twice)");
        }
        throw Problem.invalid(BODY, "正文应为 JSON 对象", "The body must be a JSON object");
    }

    /**
     * Reads a feature.
     *
     * @param crs of {@code geometry}; {@code place} says itself in which system it is
     * @param northFirst order of axes in {@code geometry}
     * @throws Problem INVALID_PARAMETER whose parameter is the member or field at fault
     */
    public static FeatureBody read(JsonNode feature, Layer layer, Crs crs, boolean northFirst) {
        JsonNode type = feature.path("type");
        if (!type.isString() || !type.stringValue().equals("Feature")) {
            throw Problem.invalid("type", "type 应为 Feature", "type must be Feature");
        }
        return new FeatureBody(
                id(feature), position(feature, crs, northFirst), FeatureValues.read(feature.path("properties"), layer));
    }

    private static @Nullable String id(JsonNode feature) {
        JsonNode id = feature.path("id");
        if (id.isMissingNode() || id.isNull()) {
            JsonNode repeated = feature.path("properties").path("id");
            return repeated.isString() ? repeated.stringValue() : null;
        }
        if (id.isString() || id.isIntegralNumber()) {
            return id.asString();
        }
        throw Problem.invalid("id", "id 应为文本或整数", "id must be a text or a whole number");
    }

    private static @Nullable Geometry position(JsonNode feature, Crs crs, boolean northFirst) {
        JsonNode place = feature.path("place");
        if (place.isObject()) {
            Crs system = system(feature.path("coordRefSys"));
            return geometry("place", place, system, system.axisOrder() == Crs.AxisOrder.NORTH_EAST);
        }
        if (!feature.has("geometry")) {
            throw Problem.invalid(
                    "geometry", "缺少成员 geometry（可为 null）", "The member geometry is missing; it may be null");
        }
        return geometry("geometry", feature.path("geometry"), crs, northFirst);
    }

    private static Crs system(JsonNode name) {
        Optional<Crs> crs = name.isString() ? Crs.find(name.stringValue()) : Optional.empty();
        return crs.orElseThrow(() -> Problem.invalid(
                "coordRefSys", "coordRefSys 应为已知坐标系的 URI", "coordRefSys must be the URI of a known system"));
    }

    private static @Nullable Geometry geometry(String member, JsonNode node, Crs crs, boolean northFirst) {
        if (node.isNull()) {
            return null;
        }
        requirePlane(member, node);
        Geometry geometry;
        try (JsonParser parser = JSON.treeAsTokens(node)) {
            parser.nextToken();
            geometry = GeoJsonGeometryReader.read(parser);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(member, "几何有误：" + e.getMessage(), "Bad geometry: " + e.getMessage());
        }
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        for (Coordinate vertex : geometry.getCoordinates()) {
            if (!Double.isFinite(vertex.x) || !Double.isFinite(vertex.y)) {
                throw Problem.invalid(member, "坐标应为有限的数", "Coordinates must be finite numbers");
            }
        }
        if (northFirst) {
            Vertices.change(geometry, Vertices::swap);
        }
        CoordinateSystems.toLonLat(geometry, crs);
        requireInside(member, geometry, crs);
        return geometry;
    }

    /** Heights would be lost: the plan is flat. Those of nothing but zeros say nothing. */
    private static void requirePlane(String member, JsonNode node) {
        if (node.isArray() && !node.isEmpty() && node.get(0).isNumber()) {
            for (int i = 2; i < node.size(); i++) {
                if (node.get(i).doubleValue() != 0) {
                    throw Problem.invalid(member, "规划为平面，坐标不得有高程", "The plan is flat: positions must have no heights");
                }
            }
            return;
        }
        node.forEach(child -> requirePlane(member, child));
    }

    private static void requireInside(String member, Geometry geometry, Crs crs) {
        BoundingBox area = crs.areaOfUse();
        BoundingBox box = BoundingBox.of(geometry.getEnvelopeInternal());
        boolean inside = crs.geographic()
                ? Math.abs(box.minX()) <= 180
                        && Math.abs(box.maxX()) <= 180
                        && Math.abs(box.minY()) <= 90
                        && Math.abs(box.maxY()) <= 90
                : box.minX() >= area.minX() - MARGIN
                        && box.maxX() <= area.maxX() + MARGIN
                        && box.minY() >= area.minY() - MARGIN
                        && box.maxY() <= area.maxY() + MARGIN;
        if (!inside) {
            throw Problem.invalid(
                    member,
                    "坐标不在 " + crs.code() + " 的范围内；坐标系与轴序是否有误？",
                    "Coordinates lie outside of " + crs.code() + "; is it another system or order of axes?");
        }
    }
}

package city.xingtu.store;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** What every store demands of a feature before it keeps it: that it fits what its layer declares. */
public final class FeatureCheck {

    /** Longest id, in characters; ids travel in addresses. */
    private static final int LONGEST_ID = 255;

    /** Longest author and reason, in characters. */
    private static final int LONGEST_REMARK = 10_000;

    /** Longest value of a field, in characters. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final String NOT_PLAIN = "has a NUL character or half a surrogate pair";

    private FeatureCheck() {}

    /**
     * Checks id, fields, their types and codes, the kind of geometry and the range of its coordinates.
     *
     * @throws Problem INVALID_PARAMETER whose parameter is the field, {@code id} or {@code geometry}
     */
    public static void check(Layer layer, Feature feature) {
        checkId(layer, feature.id());
        for (Map.Entry<String, Object> property : feature.properties().entrySet()) {
            int column = layer.column(property.getKey());
            if (column < 0) {
                throw bad(layer, feature, property.getKey(), "图层没有这个字段", "is not a field of the layer");
            }
            checkValue(layer, feature, layer.fields().get(column), property.getValue());
        }
        Geometry geometry = feature.geometry();
        if (geometry != null) {
            if (!fits(geometry, layer.geometryType())) {
                String type = geometry.getGeometryType();
                throw bad(
                        layer,
                        feature,
                        "geometry",
                        type + " 不符合图层的几何类型 " + layer.geometryType(),
                        type + " does not fit the layer's type " + layer.geometryType());
            }
            geometry.apply(new RangeCheck(layer, feature));
        }
    }

    /**
     * Checks an id.
     *
     * @throws Problem INVALID_PARAMETER {@code id}
     */
    public static void checkId(Layer layer, String id) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            String shown = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) + "…" : id;
            throw bad(layer, shown, "id", "长度须为 1 至 " + LONGEST_ID, "must have 1 to " + LONGEST_ID + " characters");
        }
        if (!isPlain(id)) {
            throw bad(layer, "?", "id", "含有空字符或不成对的代理项", NOT_PLAIN);
        }
    }

    /**
     * Checks a text that goes with a revision.
     *
     * @param parameter {@code author} or {@code reason}
     * @throws Problem INVALID_PARAMETER when it is too long or has characters that no store keeps
     */
    public static void checkText(String parameter, String text) {
        if (text.length() > LONGEST_REMARK) {
            throw Problem.invalid(
                    parameter,
                    "长度不得超过 " + LONGEST_REMARK,
                    parameter + " must have at most " + LONGEST_REMARK + " characters");
        }
        if (!isPlain(text)) {
            throw Problem.invalid(parameter, "含有空字符或不成对的代理项", parameter + " " + NOT_PLAIN);
        }
    }

    /** Whether every store gives the text back as it is: without NUL and halves of surrogate pairs. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return false;
            }
            if (Character.isSurrogate(unit)) {
                if (!Character.isHighSurrogate(unit)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static void checkValue(Layer layer, Feature feature, Field field, Object value) {
        if (!hasType(value, field.type())) {
            throw bad(
                    layer,
                    feature,
                    field.name(),
                    "应为 " + field.type() + " 类型，实为 " + shown(value),
                    "must be of type " + field.type() + ", found " + shown(value));
        }
        if (!isKept(value)) {
            throw bad(
                    layer,
                    feature,
                    field.name(),
                    "长度超过 " + LONGEST_TEXT + "，或含有空字符或不成对的代理项",
                    "has more than " + LONGEST_TEXT + " characters, or " + NOT_PLAIN);
        }
        if (!field.codes().isEmpty() && !hasCodes(value, field.codes())) {
            throw bad(
                    layer,
                    feature,
                    field.name(),
                    "应为 " + field.codes() + " 之一，实为 " + shown(value),
                    "must be one of " + field.codes() + ", found " + shown(value));
        }
    }

    /** Whether every store keeps a text, or every text of a list, as it is. */
    private static boolean isKept(Object value) {
        return switch (value) {
            case String text -> text.length() <= LONGEST_TEXT && isPlain(text);
            case List<?> list -> list.stream().allMatch(FeatureCheck::isKept);
            default -> true;
        };
    }

    private static String shown(Object value) {
        String text = value.toString();
        return text.length() <= LONGEST_ID ? text : text.substring(0, LONGEST_ID) + "…";
    }

    private static boolean hasType(Object value, FieldType type) {
        return switch (type) {
            case TEXT -> value instanceof String;
            case INTEGER -> value instanceof Long;
            case NUMBER -> value instanceof Double number && Double.isFinite(number);
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof LocalDate date && inRange(date);
            case TIMESTAMP ->
                value instanceof Instant instant
                        && instant.equals(instant.truncatedTo(ChronoUnit.MILLIS))
                        && inRange(LocalDate.ofInstant(instant, ZoneOffset.UTC));
            case TEXT_LIST -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        };
    }

    /** Whether the value, or every text of a list, is one of the codes. */
    private static boolean hasCodes(Object value, List<String> codes) {
        return value instanceof List<?> list
                ? list.stream().allMatch(item -> codes.contains(String.valueOf(item)))
                : codes.contains(value.toString());
    }

    /** What four digits can write. */
    private static boolean inRange(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }

    private static boolean fits(Geometry geometry, GeometryType type) {
        String name = geometry.getGeometryType();
        return switch (type) {
            case POINT -> name.endsWith("Point");
            case LINE -> name.endsWith("LineString");
            case POLYGON -> name.endsWith("Polygon");
            case MIXED -> true;
        };
    }

    private static Problem bad(Layer layer, Feature feature, String parameter, String zh, String en) {
        return bad(layer, feature.id(), parameter, zh, en);
    }

    private static Problem bad(Layer layer, String id, String parameter, String zh, String en) {
        String where = layer.id() + " / " + id + " / " + parameter;
        return Problem.invalid(parameter, where + "：" + zh, where + " " + en);
    }

    /** Refuses what is no longitude and latitude, NaN among it, and heights, which would be lost. */
    private record RangeCheck(Layer layer, Feature feature) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            if (sequence.hasZ() && !Double.isNaN(sequence.getZ(i))) {
                throw bad(
                        layer,
                        feature,
                        "geometry",
                        "含有高程；规划以二维保存，请先去除",
                        "has heights; the plan is kept in two dimensions, drop them first");
            }
            double x = sequence.getX(i);
            double y = sequence.getY(i);
            if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
                throw bad(
                        layer,
                        feature,
                        "geometry",
                        "坐标 " + x + " " + y + " 不是经纬度",
                        "has a vertex " + x + " " + y + " that is no longitude and latitude");
            }
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}

package city.xingtu.exchange;

import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The member {@code properties} of a feature that somebody sends, as values of the layer's fields. */
final class FeatureValues {

    private static final int LONGEST_ECHO = 80;

    private FeatureValues() {}

    /**
     * The values; a null is absent.
     *
     * @throws Problem INVALID_PARAMETER whose parameter is a name that is no field, or the field whose value has another
     *     type
     */
    static Map<String, Object> read(JsonNode properties, Layer layer) {
        if (properties.isMissingNode() || properties.isNull()) {
            return Map.of();
        }
        if (!properties.isObject()) {
            throw Problem.invalid("properties", "properties 应为对象或 null", "properties must be an object or null");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        properties.properties().forEach(entry -> {
            String name = entry.getKey();
            Field field = layer.findField(name).orElse(null);
            if (field == null) {
                if (!name.equals("id")) {
                    throw unknown(name, layer);
                }
                return;
            }
            Object value = value(field, entry.getValue());
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static Problem unknown(String name, Layer layer) {
        String shown = echo(name);
        String known = layer.fields().stream().map(Field::name).collect(Collectors.joining(", "));
        return Problem.invalid(
                shown,
                "图层 " + layer.id() + " 没有字段 " + shown + "；有：" + known,
                "The layer " + layer.id() + " has no field " + shown + "; it has: " + known);
    }

    private static @Nullable Object value(Field field, JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        try {
            Object value = switch (field.type()) {
                case TEXT -> node.isString() ? node.stringValue() : null;
                case INTEGER -> node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null;
                case NUMBER -> node.isNumber() && Double.isFinite(node.doubleValue()) ? node.doubleValue() : null;
                case BOOLEAN -> node.isBoolean() ? node.booleanValue() : null;
                case DATE, TIMESTAMP -> node.isString() ? FieldText.read(field.type(), node.stringValue()) : null;
                case TEXT_LIST -> texts(node);
            };
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // Reported below, as a value of another type.
        }
        Text expected = FieldText.expected(field.type());
        String found = echo(node.toString());
        throw Problem.invalid(
                field.name(),
                "字段 " + field.name() + " 应为" + expected.zh() + "，实为 " + found,
                "The field " + field.name() + " takes " + expected.en() + ", found " + found);
    }

    private static @Nullable List<String> texts(JsonNode node) {
        if (!node.isArray()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : node) {
            if (!item.isString()) {
                return null;
            }
            texts.add(item.stringValue());
        }
        return texts;
    }

    private static String echo(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}

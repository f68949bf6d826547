package city.xingtu.ogc.api;

import city.xingtu.exchange.FeatureColumns;
import city.xingtu.geo.Crs;
import city.xingtu.http.Query;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parameters {@code properties} and {@code skipGeometry} (draft of OGC API - Features Part 6): which fields are
 * answered, in the order named, and whether geometries are. The id always is.
 */
final class PropertiesParameter {

    static final String NAME = "properties";
    static final String SKIP_GEOMETRY = "skipGeometry";

    private PropertiesParameter() {}

    /**
     * What is answered of the layer's features.
     *
     * @throws Problem INVALID_PARAMETER naming the fields that there are
     */
    static FeatureColumns columns(Query query, Layer layer, Crs crs) {
        boolean geometry = !query.bool(SKIP_GEOMETRY, false);
        return new FeatureColumns(layer, fields(query, layer), crs, CrsParameter.northFirst(crs), geometry);
    }

    private static List<Field> fields(Query query, Layer layer) {
        if (!query.has(NAME)) {
            return layer.fields();
        }
        List<Field> fields = new ArrayList<>();
        for (String name : query.list(NAME)) {
            Field field = layer.findField(name).orElse(null);
            if (field == null && !name.equals("id") && !name.isEmpty()) {
                String known = layer.fields().stream().map(Field::name).collect(Collectors.joining(", "));
                throw Query.expected(NAME, name, "下列字段：" + known, "fields of: " + known);
            }
            if (field != null && !fields.contains(field)) {
                fields.add(field);
            }
        }
        return fields;
    }
}

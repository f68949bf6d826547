package city.xingtu.exchange;

import city.xingtu.exchange.GeoJsonReader.RawFeature;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Text;
import city.xingtu.store.FeatureFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A GeoJSON document as one table. Reads it once to learn its fields, once more for the features. */
final class GeoJsonFile implements FeatureFile {

    private final Path file;
    private final Table table;

    private GeoJsonFile(Path file, Table table) {
        this.file = file;
        this.table = table;
    }

    static GeoJsonFile open(Path file) {
        Survey survey = new Survey();
        String crs = GeoJsonReader.read(file, survey::take);
        List<Field> fields = new ArrayList<>();
        survey.types.forEach((name, type) -> {
            if (!name.equals("id") || !survey.named() || survey.idsDiffer) {
                fields.add(Field.of(name, type == null ? FieldType.TEXT : type, Text.same(name)));
            }
        });
        String name = FileNames.toLayer(String.valueOf(file.getFileName()));
        return new GeoJsonFile(file, new Table(name, survey.geometryType(), fields, crs, survey.named()));
    }

    @Override
    public List<Table> tables() {
        return List.of(table);
    }

    @Override
    public void read(Table ignored, Consumer<Feature> consumer) {
        GeoJsonReader.read(file, raw -> consumer.accept(feature(raw)));
    }

    private Feature feature(RawFeature raw) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : table.fields()) {
            Object value = raw.properties().get(field.name());
            if (value != null) {
                properties.put(field.name(), conform(value, field.type()));
            }
        }
        String id = table.named() && raw.id() != null ? raw.id() : Integer.toString(raw.number());
        return new Feature(id, raw.geometry(), properties);
    }

    private static Object conform(Object value, FieldType type) {
        return switch (type) {
            // The survey finds no dates and lists: JSON has no such values.
            case TEXT, DATE, TIMESTAMP, TEXT_LIST -> value.toString();
            case NUMBER -> ((Number) value).doubleValue();
            case INTEGER, BOOLEAN -> value;
        };
    }

    @Override
    public void close() {}

    /** What the document's features have in common. */
    private static final class Survey {

        private final Map<String, @Nullable FieldType> types = new LinkedHashMap<>();
        private final Set<GeometryType> geometries = new HashSet<>();
        private final Set<String> ids = new HashSet<>();
        private int features;
        private boolean idsDiffer;

        void take(RawFeature feature) {
            features++;
            if (feature.id() != null) {
                ids.add(feature.id());
            }
            Object property = feature.properties().get("id");
            idsDiffer |= property != null && !property.toString().equals(feature.id());
            feature.properties().forEach((name, value) -> types.put(name, widened(types.get(name), value)));
            Geometry geometry = feature.geometry();
            if (geometry != null) {
                geometries.add(GeometryTypes.of(geometry));
            }
        }

        /** Whether the ids of the feature objects are there and unique. */
        boolean named() {
            return features > 0 && ids.size() == features;
        }

        GeometryType geometryType() {
            return geometries.size() == 1 ? geometries.iterator().next() : GeometryType.MIXED;
        }

        /** The narrowest type for all values so far; null while there was none. */
        private static @Nullable FieldType widened(@Nullable FieldType before, @Nullable Object value) {
            FieldType own = switch (value) {
                case null -> before;
                case Boolean flag -> FieldType.BOOLEAN;
                case Long number -> FieldType.INTEGER;
                case Double number -> FieldType.NUMBER;
                default -> FieldType.TEXT;
            };
            if (before == null || before == own) {
                return own;
            }
            boolean numeric = before != FieldType.TEXT
                    && before != FieldType.BOOLEAN
                    && (own == FieldType.INTEGER || own == FieldType.NUMBER);
            return numeric ? FieldType.NUMBER : FieldType.TEXT;
        }
    }
}

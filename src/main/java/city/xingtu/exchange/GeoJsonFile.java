package city.xingtu.exchange;

import city.xingtu.exchange.GeoJsonReader.RawFeature;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.FieldValues;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Text;
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

/** A GeoJSON document as one table. Looks it through to learn its fields, and reads it for the features. */
final class GeoJsonFile extends OneTableFile {

    private final Path file;

    private GeoJsonFile(Path file) {
        this.file = file;
    }

    static GeoJsonFile open(Path file) {
        return new GeoJsonFile(file);
    }

    @Override
    Table learn() {
        Survey survey = new Survey();
        String crs = GeoJsonReader.survey(file, survey::take);
        List<Field> fields = new ArrayList<>();
        survey.types.forEach((name, type) -> {
            if (!name.equals("id") || !survey.named() || survey.idsDiffer) {
                fields.add(Field.of(name, type == null ? FieldType.TEXT : type, Text.same(name)));
            }
        });
        String name = FileNames.toLayer(String.valueOf(file.getFileName()));
        return new Table(name, survey.geometryType(), fields, crs, survey.named());
    }

    @Override
    public void read(Table wanted, Consumer<Feature> consumer) {
        FieldValues.Names names = FieldValues.Names.of(wanted.fields());
        FieldType[] types = wanted.fields().stream().map(Field::type).toArray(FieldType[]::new);
        GeoJsonReader.read(file, raw -> {
            @Nullable Object[] values = new @Nullable Object[types.length];
            raw.properties().forEach((name, value) -> {
                int place = names.place(name);
                if (place >= 0 && value != null) {
                    values[place] = conform(value, types[place]);
                }
            });
            String id = wanted.named() && raw.id() != null ? raw.id() : Integer.toString(raw.number());
            consumer.accept(new Feature(id, raw.geometry(), names.with(values)));
        });
    }

    private static Object conform(Object value, FieldType type) {
        return switch (type) {
            // The survey finds no dates and lists: JSON has no such values.
            case TEXT, DATE, TIMESTAMP, TEXT_LIST -> value.toString();
            case NUMBER -> ((Number) value).doubleValue();
            case INTEGER, BOOLEAN -> value;
        };
    }

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

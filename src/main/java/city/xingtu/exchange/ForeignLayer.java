package city.xingtu.exchange;

import city.xingtu.geo.Crs;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldValues;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.store.FeatureCheck;
import city.xingtu.store.FeatureFile;
import city.xingtu.store.FeatureFile.Table;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a foreign file as a layer. Its ids are those that the file gives its features; else the values of a column
 * {@code id} or {@code fid} (in any case) that is filled and unique; else {@code layer.number}. Ids that are mere
 * numbers get the layer's name before them too, so that they differ from those of other layers.
 *
 * @param idColumn the column whose values are the ids; null when none is
 */
record ForeignLayer(
        Path file,
        Table table,
        Layer layer,
        Crs crs,
        @Nullable String idColumn) {

    private static final String ID = "id";

    /** The name under which a column {@code id} is kept that is not the id. */
    private static final String OTHER_ID = "id_";

    /** Takes a table of an open file. */
    static ForeignLayer of(Path file, FeatureFile source, Table table) {
        Crs crs = CoordinateSystems.find(table.crs())
                .orElseThrow(() -> FileProblem.of(
                        file,
                        "layer " + table.name(),
                        "不支持的坐标系 " + brief(table.crs()),
                        "the coordinate system is not supported: " + brief(table.crs())));
        String idColumn = table.named() ? null : findIdColumn(source, table);
        List<Field> fields = columns(table, idColumn)
                .map(field -> field.name().equals(ID) ? renamed(field) : field)
                .toList();
        Layer layer = new Layer(
                table.name(),
                Text.same(table.name()),
                table.geometryType(),
                null,
                fields,
                table.name(),
                List.of(),
                ScaleRange.ALL,
                rank(table.geometryType()));
        return new ForeignLayer(file, table, layer, crs, idColumn);
    }

    /** The columns that become fields. */
    private static Stream<Field> columns(Table table, @Nullable String idColumn) {
        return table.fields().stream()
                .filter(field -> !field.name().equals(ID) || !field.name().equals(idColumn));
    }

    private static String brief(String definition) {
        return definition.length() <= 80 ? definition : definition.substring(0, 80) + "…";
    }

    private static Field renamed(Field field) {
        return new Field(OTHER_ID, field.type(), field.title(), field.codes());
    }

    /** Areas below lines below points. */
    private static int rank(GeometryType type) {
        return switch (type) {
            case POLYGON -> 10;
            case MIXED -> 15;
            case LINE -> 20;
            case POINT -> 30;
        };
    }

    private static @Nullable String findIdColumn(FeatureFile source, Table table) {
        for (String wanted : List.of(ID, "fid")) {
            Optional<Field> column = table.fields().stream()
                    .filter(field -> field.name().equalsIgnoreCase(wanted))
                    .findFirst();
            if (column.isPresent() && identifies(source, table, column.get().name())) {
                return column.get().name();
            }
        }
        return null;
    }

    private static boolean identifies(FeatureFile source, Table table, String column) {
        Set<String> values = new HashSet<>();
        int[] features = {0};
        source.readColumn(table, column, value -> {
            features[0]++;
            if (value != null && !value.toString().isBlank()) {
                values.add(value.toString());
            }
        });
        return features[0] > 0 && values.size() == features[0];
    }

    /** Hands over the features in longitude and latitude. */
    void read(FeatureFile source, Consumer<Feature> consumer) {
        FieldValues.Names names = FieldValues.Names.of(layer.fields());
        String[] columns = columns(table, idColumn).map(Field::name).toArray(String[]::new);
        boolean same = layer.fields().equals(table.fields());
        source.read(table, raw -> {
            Map<String, Object> properties = same ? raw.properties() : properties(raw, columns, names);
            Feature feature = new Feature(id(raw), PlaneGeometry.of(raw.geometry()), properties);
            if (feature.geometry() != null && !crs.lonLat()) {
                CoordinateSystems.toLonLat(feature.geometry(), crs);
            }
            try {
                FeatureCheck.check(layer, feature);
            } catch (Problem problem) {
                throw FileProblem.at(file, "row " + raw.id(), problem);
            }
            consumer.accept(feature);
        });
    }

    private String id(Feature raw) {
        String id = idColumn == null ? raw.id() : String.valueOf(raw.text(idColumn));
        boolean number = id.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        return number ? layer.id() + '.' + id : id;
    }

    private static FieldValues properties(Feature raw, String[] columns, FieldValues.Names names) {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = raw.properties().get(columns[i]);
        }
        return names.with(values);
    }
}

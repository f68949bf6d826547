package city.xingtu.filter.cql;

import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The table of cities.csv. */
final class Cities implements FeatureTable {

    static final Layer LAYER = new Layer(
            "cities",
            Text.same("cities"),
            GeometryType.MIXED,
            null,
            List.of(
                    field("name", FieldType.TEXT),
                    field("name_en", FieldType.TEXT),
                    field("pop", FieldType.INTEGER),
                    field("height", FieldType.NUMBER),
                    field("capital", FieldType.BOOLEAN),
                    field("day", FieldType.DATE),
                    field("start", FieldType.TIMESTAMP),
                    field("end", FieldType.TIMESTAMP),
                    field("tags", FieldType.TEXT_LIST)),
            "cities",
            List.of(),
            ScaleRange.ALL,
            0);

    private final List<String[]> rows = lines("cities.csv").stream()
            .skip(1)
            .map(line -> line.split(";", -1))
            .toList();

    private static Field field(String name, FieldType type) {
        return Field.of(name, type, Text.same(name));
    }

    static List<String> lines(String file) {
        try (InputStream bytes = Cities.class.getResourceAsStream(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Layer layer() {
        return LAYER;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public String id(int row) {
        return rows.get(row)[0];
    }

    @Override
    public @Nullable Object value(int row, int column) {
        String cell = rows.get(row)[column + 1];
        return cell.isEmpty() ? null : FieldText.read(LAYER.fields().get(column).type(), cell);
    }

    @Override
    public @Nullable Geometry geometry(int row) {
        String wkt = rows.get(row)[LAYER.fields().size() + 1];
        try {
            return wkt.isEmpty() ? null : new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ids of the rows in the order of the file. */
    List<String> ids(IntPredicate rowsWanted) {
        return IntStream.range(0, size()).filter(rowsWanted).mapToObj(this::id).toList();
    }
}

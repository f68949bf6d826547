package city.xingtu.filter;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.filter.xml.XmlReader;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The table of places.csv, and the readers of the case files beside it. */
public final class Places implements FeatureTable {

    private static final Layer LAYER = new Layer(
            "places",
            Text.same("places"),
            GeometryType.MIXED,
            null,
            List.of(
                    Field.of("name", FieldType.TEXT, Text.same("name")),
                    Field.of("kind", FieldType.TEXT, Text.same("kind")),
                    Field.of("floors", FieldType.INTEGER, Text.same("floors")),
                    Field.of("height", FieldType.NUMBER, Text.same("height")),
                    Field.of("open", FieldType.BOOLEAN, Text.same("open")),
                    Field.of("year_text", FieldType.TEXT, Text.same("year"))),
            "places",
            List.of(),
            ScaleRange.ALL,
            0);

    private final List<String[]> rows;

    public Places() {
        rows = resource("places.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
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
        if (cell.isEmpty()) {
            return null;
        }
        return switch (LAYER.fields().get(column).type()) {
            case TEXT -> cell;
            case INTEGER -> Long.valueOf(cell);
            case NUMBER -> Double.valueOf(cell);
            case BOOLEAN, DATE, TIMESTAMP, TEXT_LIST ->
                FieldText.read(LAYER.fields().get(column).type(), cell);
        };
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

    /** Ids of the rows that satisfy the predicate. */
    List<String> matching(RowPredicate predicate) {
        return IntStream.range(0, size())
                .filter(predicate::test)
                .mapToObj(this::id)
                .toList();
    }

    int row(String id) {
        return IntStream.range(0, size())
                .filter(row -> id(row).equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The {@code case} elements of a case file. */
    static Stream<XmlElement> cases(String file) {
        return new XmlReader(file).read(resource(file)).children("case").stream();
    }

    private static String resource(String file) {
        try (InputStream bytes = Places.class.getResourceAsStream(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

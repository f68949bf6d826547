package city.xingtu.filter;

import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.Layer;
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

/** A table in a file: a line of names, then a feature a line: id, the layer's fields, well-known text; with ; between. */
public abstract class LineTable implements FeatureTable {

    private final Layer layer;
    private final List<String[]> rows;

    /** @param lines without comments */
    protected LineTable(Layer layer, List<String> lines) {
        this.layer = layer;
        this.rows = lines.stream().skip(1).map(line -> line.split(";", -1)).toList();
    }

    /** A resource beside a class. */
    public static String resource(Class<?> beside, String file) {
        try (InputStream bytes = beside.getResourceAsStream(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Layer layer() {
        return layer;
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
        return cell.isEmpty() ? null : FieldText.read(layer.fields().get(column).type(), cell);
    }

    @Override
    public @Nullable Geometry geometry(int row) {
        String wkt = rows.get(row)[layer.fields().size() + 1];
        try {
            return wkt.isEmpty() ? null : new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ids of the rows that are wanted, in the order of the file. */
    public List<String> ids(IntPredicate wanted) {
        return IntStream.range(0, size()).filter(wanted).mapToObj(this::id).toList();
    }
}

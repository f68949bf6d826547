package city.xingtu.exchange;

import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.FieldText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKTWriter;

/**
 * Comma-separated values (RFC 4180) in UTF-8: {@code id}, the fields, and the geometry as well-known text, east first,
 * in a column {@value #GEOMETRY}. A byte order mark comes first, because spreadsheets take Chinese for another encoding
 * without it; an absent value is an empty cell.
 */
public final class CsvSink implements FeatureSink {

    /** The column of geometries. */
    public static final String GEOMETRY = "geometry";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final FeatureColumns columns;
    private final int[] places;
    private final Writer writer;
    private final CSVPrinter printer;
    private final WKTWriter wkt = new WKTWriter(2);

    private CsvSink(FeatureColumns columns, Writer writer, CSVPrinter printer) {
        this.columns = columns;
        this.places = columns.columns();
        this.writer = writer;
        this.printer = printer;
        wkt.setPrecisionModel(new PrecisionModel(Math.pow(10, columns.decimals())));
    }

    /** Writes the line of names. */
    public static CsvSink open(OutputStream out, FeatureColumns columns) {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
            writer.write(BYTE_ORDER_MARK);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            List<String> names = new ArrayList<>();
            names.add("id");
            columns.fields().forEach(field -> names.add(field.name()));
            if (columns.geometry()) {
                names.add(GEOMETRY);
            }
            printer.printRecord(names);
            return new CsvSink(columns, writer, printer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(FeatureTable table, int row) {
        try {
            printer.print(table.id(row));
            for (int place : places) {
                Object value = table.value(row, place);
                printer.print(value == null ? null : FieldText.write(value));
            }
            if (columns.geometry()) {
                printer.print(text(columns.geometry(table, row, false)));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String text(@Nullable Geometry geometry) {
        return geometry == null ? null : wkt.write(geometry);
    }

    @Override
    public void close() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

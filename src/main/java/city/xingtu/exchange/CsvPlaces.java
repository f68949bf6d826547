package city.xingtu.exchange;

import city.xingtu.plan.GeometryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** From which columns of a file of comma-separated values geometries come. */
final class CsvPlaces {

    private static final Set<String> TEXT = Set.of("geometry", "geom", "wkt", "the_geom");
    private static final Set<String> LONGITUDE = Set.of("lon", "lng", "longitude", "x", "经度");
    private static final Set<String> LATITUDE = Set.of("lat", "latitude", "y", "纬度");

    private final Path file;
    /** Columns, -1 for none. */
    private final int text;

    private final int longitude;
    private final int latitude;
    private final GeometryFactory factory = new GeometryFactory();
    private final PlainWkt plain = new PlainWkt(factory);
    private final WKTReader wkt = new WKTReader(factory);

    private CsvPlaces(Path file, int text, int longitude, int latitude) {
        this.file = file;
        this.text = text;
        this.longitude = longitude;
        this.latitude = latitude;
    }

    static CsvPlaces of(Path file, List<String> names) {
        int text = first(names, TEXT);
        int longitude = first(names, LONGITUDE);
        int latitude = first(names, LATITUDE);
        boolean pair = text < 0 && longitude >= 0 && latitude >= 0;
        return new CsvPlaces(file, text, pair ? longitude : -1, pair ? latitude : -1);
    }

    private static int first(List<String> names, Set<String> known) {
        return IntStream.range(0, names.size())
                .filter(i -> known.contains(names.get(i).strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(-1);
    }

    /** Whether the column says where, and so is no attribute. */
    boolean uses(int column) {
        return column == text || column == longitude || column == latitude;
    }

    /**
     * The kind of the record's geometry; null when it has none. Reads no more than that takes, so that what is wrong
     * further on is left to {@link #read}.
     */
    @Nullable
    GeometryType type(CsvRecords row) {
        if (!row.isEmpty(text)) {
            Optional<GeometryType> type = plain.type(row.bytes(), row.begin(text), row.end(text));
            if (type.isPresent()) {
                return type.get();
            }
        }
        Geometry geometry = read(row);
        return geometry == null ? null : GeometryTypes.of(geometry);
    }

    /**
     * The record's geometry; null when it has none.
     *
     * @throws city.xingtu.plan.Problem naming the record whose place cannot be read
     */
    @Nullable
    Geometry read(CsvRecords row) {
        try {
            if (!row.isEmpty(text)) {
                Geometry geometry = plain.read(row.bytes(), row.begin(text), row.end(text));
                if (geometry != null) {
                    return geometry;
                }
                String cell = row.cell(text).strip();
                return cell.isEmpty() ? null : wkt.read(cell);
            }
            String x = row.cell(longitude).strip();
            String y = row.cell(latitude).strip();
            return x.isEmpty() && y.isEmpty()
                    ? null
                    : factory.createPoint(new Coordinate(Double.parseDouble(x), Double.parseDouble(y)));
        } catch (ParseException | IllegalArgumentException e) {
            throw FileProblem.of(
                    file, "record " + row.number(), "位置有误：" + e.getMessage(), "bad position: " + e.getMessage());
        }
    }
}

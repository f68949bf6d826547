package city.xingtu.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
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
    private final @Nullable String text;
    private final @Nullable String longitude;
    private final @Nullable String latitude;
    private final GeometryFactory factory = new GeometryFactory();
    private final PlainWkt plain = new PlainWkt(factory);
    private final WKTReader wkt = new WKTReader(factory);

    private CsvPlaces(Path file, @Nullable String text, @Nullable String longitude, @Nullable String latitude) {
        this.file = file;
        this.text = text;
        this.longitude = longitude;
        this.latitude = latitude;
    }

    static CsvPlaces of(Path file, List<String> names) {
        String text = first(names, TEXT);
        String longitude = first(names, LONGITUDE);
        String latitude = first(names, LATITUDE);
        boolean pair = text == null && longitude != null && latitude != null;
        return new CsvPlaces(file, text, pair ? longitude : null, pair ? latitude : null);
    }

    private static @Nullable String first(List<String> names, Set<String> known) {
        return names.stream()
                .filter(name -> known.contains(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** Whether the column says where, and so is no attribute. */
    boolean uses(String column) {
        return column.equals(text) || column.equals(longitude) || column.equals(latitude);
    }

    /** @throws city.xingtu.plan.Problem naming the record whose place cannot be read */
    Optional<Geometry> read(CSVRecord row) {
        try {
            if (text != null) {
                String cell = cell(row, text);
                if (cell.isEmpty()) {
                    return Optional.empty();
                }
                Geometry geometry = plain.read(cell);
                return Optional.of(geometry != null ? geometry : wkt.read(cell));
            }
            if (longitude != null && latitude != null) {
                String x = cell(row, longitude);
                String y = cell(row, latitude);
                return x.isEmpty() && y.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                factory.createPoint(new Coordinate(Double.parseDouble(x), Double.parseDouble(y))));
            }
            return Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            throw FileProblem.of(
                    file,
                    "record " + row.getRecordNumber(),
                    "位置有误：" + e.getMessage(),
                    "bad position: " + e.getMessage());
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }
}

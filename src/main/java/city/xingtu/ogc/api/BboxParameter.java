package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The parameter {@code bbox} (17-069r4, 7.15.3): four numbers, or six with heights, which the plan does not have and
 * which therefore exclude nothing. Longitude first. A west edge east of the east edge means a box across the antimeridian.
 */
final class BboxParameter {

    static final String NAME = "bbox";
    /** Part 2 names the parameter; of the systems that it may name, this version takes the default only. */
    static final String CRS = "bbox-crs";

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final List<BoundingBox> boxes;

    private BboxParameter(List<BoundingBox> boxes) {
        this.boxes = boxes;
    }

    /**
     * Reads the parameter; empty when absent.
     *
     * @throws Problem INVALID_PARAMETER, or UNKNOWN_CRS for {@code bbox-crs}
     */
    static Optional<BboxParameter> find(Query query) {
        String crs = query.text(CRS, CollectionDocument.CRS84);
        if (!crs.equals(CollectionDocument.CRS84)) {
            throw Query.expected(CRS, crs, CollectionDocument.CRS84, CollectionDocument.CRS84);
        }
        return query.find(NAME).map(BboxParameter::parse);
    }

    private static BboxParameter parse(String value) {
        double[] numbers;
        try {
            numbers = Arrays.stream(value.split(",", -1))
                    .map(String::trim)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw malformed(value);
        }
        int half = numbers.length / 2;
        if ((numbers.length != 4 && numbers.length != 6)
                || !Arrays.stream(numbers).allMatch(Double::isFinite)
                || numbers[1] > numbers[half + 1]
                || (half == 3 && numbers[2] > numbers[5])) {
            throw malformed(value);
        }
        double west = numbers[0];
        double south = numbers[1];
        double east = numbers[half];
        double north = numbers[half + 1];
        return new BboxParameter(
                west <= east
                        ? List.of(new BoundingBox(west, south, east, north))
                        : List.of(new BoundingBox(west, south, 180, north), new BoundingBox(-180, south, east, north)));
    }

    private static Problem malformed(String value) {
        return Query.expected(
                NAME, value, "西,南,东,北 四个数（或含高程的六个数）", "west,south,east,north as four numbers, or six with heights");
    }

    /** The rows whose geometry has a point in the box, ascending. */
    IntStream rows(LayerSnapshot layer) {
        return boxes.stream().flatMapToInt(box -> rows(layer, box)).distinct().sorted();
    }

    private static IntStream rows(LayerSnapshot layer, BoundingBox box) {
        Geometry rectangle = GEOMETRIES.toGeometry(box.toEnvelope());
        return Arrays.stream(layer.search(box)).filter(row -> meets(layer, row, box, rectangle));
    }

    private static boolean meets(LayerSnapshot layer, int row, BoundingBox box, Geometry rectangle) {
        BoundingBox bounds = layer.bounds(row);
        if (box.contains(bounds.minX(), bounds.minY()) && box.contains(bounds.maxX(), bounds.maxY())) {
            return true;
        }
        Geometry geometry = layer.geometry(row);
        return geometry != null && rectangle.intersects(geometry);
    }
}

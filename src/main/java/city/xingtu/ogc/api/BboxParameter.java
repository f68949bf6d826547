package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.RowPredicate;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The parameters {@code bbox} (17-069r4, 7.15.3) and {@code bbox-crs} (18-058r1, 6.2.2): four numbers, or six with heights,
 * which the plan does not have and which therefore exclude nothing. Longitude first in the default system, in the order
 * of the authority in a named one. In degrees a west edge east of the east edge means a box across the antimeridian.
 * Features without geometry are selected by every box (17-069r4, requirement 24).
 */
final class BboxParameter {

    static final String NAME = "bbox";
    static final String CRS = "bbox-crs";

    private final List<BoxSearch> boxes;

    private BboxParameter(List<BoxSearch> boxes) {
        this.boxes = boxes;
    }

    /**
     * Reads the parameters; empty when there is no box.
     *
     * @throws Problem INVALID_PARAMETER, also for a {@code bbox-crs} that is no system of the collections
     */
    static Optional<BboxParameter> find(Query query) {
        Crs crs = CrsParameter.of(query, CRS);
        return query.find(NAME).map(value -> parse(value, crs));
    }

    private static BboxParameter parse(String value, Crs crs) {
        BoundingBox box = box(value, crs);
        return new BboxParameter(
                box.maxX() <= 180 || !crs.geographic()
                        ? List.of(BoxSearch.of(crs, box))
                        : List.of(
                                BoxSearch.of(crs, new BoundingBox(box.minX(), box.minY(), 180, box.maxY())),
                                BoxSearch.of(crs, new BoundingBox(-180, box.minY(), box.maxX() - 360, box.maxY()))));
    }

    /**
     * The box of the parameter's value, east first; one across the antimeridian has its east edge beyond 180 degrees.
     *
     * @throws Problem INVALID_PARAMETER
     */
    static BoundingBox box(String value, Crs crs) {
        double[] numbers = numbers(value);
        int half = numbers.length / 2;
        if ((numbers.length != 4 && numbers.length != 6)
                || !Arrays.stream(numbers).allMatch(Double::isFinite)
                || (half == 3 && numbers[2] > numbers[5])) {
            throw malformed(value);
        }
        boolean northFirst = CrsParameter.northFirst(crs);
        int x = northFirst ? 1 : 0;
        double west = numbers[x];
        double south = numbers[1 - x];
        double east = numbers[half + x];
        double north = numbers[half + 1 - x];
        if (south > north || (west > east && !crs.geographic())) {
            throw malformed(value);
        }
        return new BoundingBox(west, south, west <= east ? east : east + 360, north);
    }

    private static double[] numbers(String value) {
        try {
            return Arrays.stream(value.split(",", -1))
                    .map(String::trim)
                    .mapToDouble(BboxParameter::number)
                    .toArray();
        } catch (NumberFormatException e) {
            throw malformed(value);
        }
    }

    private static double number(String text) {
        // Java would also read hexadecimals and suffixes such as 1d, which are no numbers of this parameter.
        if (!text.matches("[0-9.eE+-]{1,40}")) {
            throw new NumberFormatException(text);
        }
        return Double.parseDouble(text);
    }

    private static Problem malformed(String value) {
        return Query.expected(
                NAME,
                value,
                "四个数（西,南,东,北；按 bbox-crs 的轴序），或含高程的六个数",
                "west,south,east,north (in the order of bbox-crs) as four numbers, or six with heights");
    }

    /** The rows whose geometry has a point in the box, and those without geometry. */
    RowPredicate rows(LayerSnapshot layer) {
        return RowPredicate.any(boxes.stream().map(box -> box.of(layer)).toArray(RowPredicate[]::new));
    }
}

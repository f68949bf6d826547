package city.xingtu.ogc.api;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.Measure;
import city.xingtu.http.PictureLimits;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The part of the world that a map shows and its size in pixels, from the parameters of scaling, display resolution and
 * spatial subsetting (20-058, clauses 11 to 13): {@code bbox} or {@code center}, {@code width}, {@code height},
 * {@code scale-denominator}, {@code mm-per-pixel}, {@code crs}. What is not given follows from the rest, so that a
 * kilometre is as long across as it is upwards.
 *
 * @param box the outer edges of the outer pixels, east first
 * @param millimetres of a pixel of the device
 */
record MapFrame(Crs crs, BoundingBox box, int width, int height, double millimetres) {

    static final String WIDTH = "width";
    static final String HEIGHT = "height";
    static final String SCALE = "scale-denominator";
    static final String MILLIMETRES = "mm-per-pixel";
    static final String CENTER = "center";
    static final String CENTER_CRS = "center-crs";

    static final List<String> NAMES = List.of(
            BboxParameter.NAME,
            BboxParameter.CRS,
            SubsetParameter.NAME,
            SubsetParameter.CRS,
            CENTER,
            CENTER_CRS,
            WIDTH,
            HEIGHT,
            SCALE,
            MILLIMETRES,
            CrsParameter.NAME);

    /** The size of a pixel that OGC takes as standard. */
    static final double STANDARD_MILLIMETRES = 0.28;

    /** Pixels of the longer side of a map whose size nothing says. */
    private static final int USUAL_SIDE = 1024;

    /** Degrees or metres on either side of a lone point. */
    private static final double LEAST = 0.005;

    private static final double LARGEST_SCALE = 1;
    private static final double SMALLEST_SCALE = 1e10;

    /**
     * Reads the parameters.
     *
     * @param extent of what is shown, in longitude and latitude
     * @throws Problem INVALID_PARAMETER, LIMIT_EXCEEDED
     */
    static MapFrame of(Query query, BoundingBox extent) {
        Crs crs = query.find(CrsParameter.NAME)
                .map(name -> CrsParameter.parse(CrsParameter.NAME, name))
                .orElse(Crs.CGCS2000);
        double millimetres = query.number(MILLIMETRES, 0.001, 1000, STANDARD_MILLIMETRES);
        Optional<Double> scale = query.find(SCALE).map(given -> query.number(SCALE, LARGEST_SCALE, SMALLEST_SCALE));
        Optional<Integer> width = side(query, WIDTH);
        Optional<Integer> height = side(query, HEIGHT);
        Optional<BoundingBox> boxed = box(query, crs, extent);
        boolean centred = query.has(CENTER);
        if (boxed.isPresent() && centred) {
            throw refused(CENTER, BboxParameter.NAME + ", " + SubsetParameter.NAME);
        }
        if (boxed.isPresent() && scale.isPresent() && (width.isPresent() || height.isPresent())) {
            throw refused(SCALE, BboxParameter.NAME + ", " + WIDTH + ", " + HEIGHT);
        }
        BoundingBox whole =
                crs.fromLonLat(extent.isEmpty() ? new BoundingBox(-180, -85, 180, 85) : extent.expandedBy(LEAST));
        if (!centred && (boxed.isPresent() || scale.isEmpty() || width.isEmpty() && height.isEmpty())) {
            BoundingBox box = boxed.orElse(whole);
            return sized(crs, box, Local.at(crs, box), width, height, scale, millimetres);
        }
        double[] centre = centred ? centre(query, crs) : new double[] {whole.centreX(), whole.centreY()};
        int columns = width.orElse(USUAL_SIDE);
        int rows = height.orElse(USUAL_SIDE);
        Local local = Local.at(crs, new BoundingBox(centre[0], centre[1], centre[0], centre[1]));
        // Without a scale that at which the whole fits the usual side.
        double metres = scale.map(given -> given * millimetres / 1000)
                .orElse(Math.max(whole.width() * local.x, whole.height() * local.y) / USUAL_SIDE);
        double halfX = columns * metres / local.x / 2;
        double halfY = rows * metres / local.y / 2;
        return checked(new MapFrame(
                crs,
                new BoundingBox(centre[0] - halfX, centre[1] - halfY, centre[0] + halfX, centre[1] + halfY),
                columns,
                rows,
                millimetres));
    }

    /** Of a given box: the size. */
    private static MapFrame sized(
            Crs crs,
            BoundingBox box,
            Local local,
            Optional<Integer> width,
            Optional<Integer> height,
            Optional<Double> scale,
            double millimetres) {
        double across = box.width() * local.x;
        double up = box.height() * local.y;
        // Metres on the ground of a pixel.
        double metres = scale.map(given -> given * millimetres / 1000)
                .or(() -> width.map(columns -> across / columns))
                .or(() -> height.map(rows -> up / rows))
                .orElse(Math.max(across, up) / USUAL_SIDE);
        int columns = width.orElseGet(() -> pixels(WIDTH, across / metres));
        int rows = height.orElseGet(() -> pixels(HEIGHT, up / metres));
        return checked(new MapFrame(crs, box, columns, rows, millimetres));
    }

    private static MapFrame checked(MapFrame frame) {
        PictureLimits.require(WIDTH, frame.width, frame.height);
        return frame;
    }

    private static int pixels(String parameter, double pixels) {
        if (pixels > PictureLimits.SIDE) {
            throw Query.expected(
                    parameter,
                    Long.toString(Math.round(pixels)),
                    "至多 " + PictureLimits.SIDE + " 像素；请缩小范围或比例尺",
                    "at most " + PictureLimits.SIDE + " pixels; ask for less ground or a smaller scale");
        }
        return Math.max(1, (int) Math.round(pixels));
    }

    private static Optional<Integer> side(Query query, String parameter) {
        return query.find(parameter).map(given -> query.integer(parameter, 1, PictureLimits.SIDE));
    }

    /** What {@code bbox} or {@code subset} ask for, in the system of the map. */
    private static Optional<BoundingBox> box(Query query, Crs crs, BoundingBox extent) {
        Optional<BoundingBox> subset = SubsetParameter.find(query, extent);
        if (!query.has(BboxParameter.NAME)) {
            Crs of = CrsParameter.of(query, SubsetParameter.CRS);
            return subset.map(given -> box(given, of, crs, SubsetParameter.NAME));
        }
        if (subset.isPresent()) {
            throw refused(SubsetParameter.NAME, BboxParameter.NAME);
        }
        Crs of = CrsParameter.of(query, BboxParameter.CRS);
        BoundingBox given = BboxParameter.box(query.required(BboxParameter.NAME), of);
        return Optional.of(box(given, of, crs, BboxParameter.NAME));
    }

    private static BoundingBox box(BoundingBox given, Crs of, Crs crs, String parameter) {
        BoundingBox box = of == crs ? given : crs.fromLonLat(of.toLonLat(given));
        boolean wide = box.width() > 0 && box.height() > 0 && Double.isFinite(box.width() * box.height());
        double step = Math.ulp(Math.max(Math.abs(box.minX()), Math.abs(box.maxY()))) * PictureLimits.SIDE;
        if (!wide || box.width() < step || box.height() < step) {
            throw Query.expected(parameter, given.toString(), "更大的范围", "a larger box");
        }
        return box;
    }

    private static double[] centre(Query query, Crs crs) {
        List<String> ordinates = query.list(CENTER);
        if (ordinates.size() != 2) {
            throw Query.expected(CENTER, query.text(CENTER, ""), "两个坐标", "two coordinates");
        }
        Crs of = CrsParameter.of(query, CENTER_CRS);
        BoundingBox point = BboxParameter.box(
                String.join(",", ordinates.get(0), ordinates.get(1), ordinates.get(0), ordinates.get(1)), of);
        double[] centre = {point.minX(), point.minY()};
        if (of != crs) {
            of.toLonLat(centre, 1);
            crs.fromLonLat(centre, 1);
        }
        return centre;
    }

    private static Problem refused(String parameter, String others) {
        return Problem.invalid(
                parameter, parameter + " 不能与 " + others + " 同用", parameter + " cannot be combined with " + others);
    }

    /** Metres on the ground of a unit of the system, across and upwards. */
    private record Local(double x, double y) {

        /** At the middle of a box, over a small step to either side. */
        static Local at(Crs crs, BoundingBox box) {
            double step = crs.geographic() ? 1e-4 : 10;
            double x = box.centreX();
            double y = box.centreY();
            return new Local(
                    metres(crs, x - step, y, x + step, y) / (2 * step),
                    metres(crs, x, y - step, x, y + step) / (2 * step));
        }

        private static double metres(Crs crs, double x1, double y1, double x2, double y2) {
            double[] ends = {x1, y1, x2, y2};
            crs.toLonLat(ends, 2);
            return Measure.distance(ends[0], ends[1], ends[2], ends[3]);
        }
    }
}

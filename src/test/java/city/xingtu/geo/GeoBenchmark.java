package city.xingtu.geo;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.NullMarked;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.RingClipper;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Measures this room beside the libraries that do the same: milliseconds of CPU of the measuring thread, medians of
 * interleaved rounds. Run its main method; docs/benchmarks/geo.md has the command and a record.
 */
@NullMarked
public final class GeoBenchmark {

    private static final int ROUNDS = 9;
    private static final int POINTS = 1_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(1);
    private final List<Polygon> parcels = Shapes.patchwork(random, 120, 30, 0.003, 140, 140);
    private final FlatGeometries flat = FlatGeometries.of(parcels);
    private long checksum;

    private GeoBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new GeoBenchmark().run();
    }

    private void run() throws Exception {
        System.out.printf("%d parcels, %d vertices, Java %s%n", flat.rows(), flat.vertices(), Runtime.version());
        System.out.printf("%-46s %10s %10s %7s%n", "CPU ms", "ours", "theirs", "ratio");
        projections("EPSG:4549");
        projections("EPSG:3857");
        index();
        simplification();
        clipping();
        System.out.println("checksum " + checksum);
    }

    private void projections(String code) throws Exception {
        Crs crs = Crs.find(code).orElseThrow();
        MathTransform transform = CRS.findMathTransform(CRS.decode("EPSG:4490", true), CRS.decode(code, true), true);
        MathTransform back = transform.inverse();
        double[] lonLat = new double[2 * POINTS];
        for (int i = 0; i < lonLat.length; i += 2) {
            lonLat[i] = 118.5 + 3 * random.nextDouble();
            lonLat[i + 1] = 29 + 2 * random.nextDouble();
        }
        double[] projected = lonLat.clone();
        crs.fromLonLat(projected, POINTS);
        double[] work = new double[2 * POINTS];
        compare(
                "1M points to " + code + " (GeoTools)",
                () -> crs.fromLonLat(copy(lonLat, work), POINTS),
                () -> transform.transform(copy(lonLat, work), 0, work, 0, POINTS));
        compare(
                "1M points from " + code + " (GeoTools)",
                () -> crs.toLonLat(copy(projected, work), POINTS),
                () -> back.transform(copy(projected, work), 0, work, 0, POINTS));
    }

    private static double[] copy(double[] source, double[] target) {
        System.arraycopy(source, 0, target, 0, source.length);
        return target;
    }

    private void index() throws Exception {
        double[] boxes = new double[4 * flat.rows()];
        for (int row = 0; row < flat.rows(); row++) {
            BoundingBox box = flat.bounds(row);
            double[] values = {box.minX(), box.minY(), box.maxX(), box.maxY()};
            System.arraycopy(values, 0, boxes, 4 * row, 4);
        }
        compare("build the index (STRtree)", () -> PackedIndex.of(boxes), this::tree);
        PackedIndex index = PackedIndex.of(boxes);
        STRtree tree = tree();
        for (double size : new double[] {0.2, 0.02, 0.002}) {
            List<BoundingBox> windows = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                double x = 120 + 0.4 * random.nextDouble();
                double y = 30 + 0.4 * random.nextDouble();
                windows.add(new BoundingBox(x, y, x + size, y + size));
            }
            compare(
                    "1000 windows of " + size + "°, rows in order (STRtree)",
                    () -> windows.forEach(w -> checksum += index.search(w).length),
                    () -> windows.forEach(w -> checksum += rows(tree, w).length));
        }
    }

    private STRtree tree() {
        STRtree tree = new STRtree(10);
        for (int row = 0; row < parcels.size(); row++) {
            tree.insert(parcels.get(row).getEnvelopeInternal(), row);
        }
        tree.build();
        return tree;
    }

    private static int[] rows(STRtree tree, BoundingBox window) {
        int[] rows = new int[16];
        int[] count = {0};
        int[][] holder = {rows};
        tree.query(window.toEnvelope(), item -> {
            if (count[0] == holder[0].length) {
                holder[0] = Arrays.copyOf(holder[0], 2 * count[0]);
            }
            holder[0][count[0]++] = (Integer) item;
        });
        int[] found = Arrays.copyOf(holder[0], count[0]);
        Arrays.sort(found);
        return found;
    }

    /** JTS simplifies each parcel for itself and leaves gaps; ours keeps shared borders, transforms and packs besides. */
    private void simplification() throws Exception {
        double metre = 1 / 111_000.0;
        compare(
                "project and simplify to 20 m (JTS: only simplify)",
                () -> checksum += flat.projected(Crs.WEB_MERCATOR, 20).vertices(),
                () -> {
                    for (Polygon parcel : parcels) {
                        checksum += DouglasPeuckerSimplifier.simplify(parcel, 20 * metre)
                                .getNumPoints();
                    }
                });
    }

    private void clipping() throws Exception {
        Envelope tile = new Envelope(120.1015, 120.1485, 30.1015, 30.1485);
        Geometry rectangle = Shapes.FACTORY.toGeometry(tile);
        List<Polygon> near = parcels.stream()
                .filter(parcel -> parcel.getEnvelopeInternal().intersects(tile))
                .toList();
        FlatGeometries arrays = FlatGeometries.of(near);
        Clipper clipper = new Clipper(new BoundingBox(
                tile.getMinX() * 1e7, tile.getMinY() * 1e7, tile.getMaxX() * 1e7, tile.getMaxY() * 1e7));
        RingClipper jts = new RingClipper(tile);
        Runnable ours = () -> {
            for (int part = 0; part < arrays.parts(); part++) {
                int start = arrays.firstVertex(part);
                checksum += clipper.ring(arrays.coordinates(), start, arrays.endVertex(part) - start);
            }
        };
        compare(
                "clip " + near.size() + " parcels, 100 times (JTS RingClipper)",
                () -> repeat(ours),
                () -> repeat(() -> {
                    for (Polygon parcel : near) {
                        Coordinate[] clipped = jts.clip(parcel.getExteriorRing().getCoordinates());
                        checksum += clipped.length;
                    }
                }));
        compare(
                "the same (JTS OverlayNG)",
                () -> repeat(ours),
                () -> repeat(() -> {
                    for (Polygon parcel : near) {
                        checksum +=
                                OverlayNGRobust.overlay(parcel, rectangle, 1).getNumPoints();
                    }
                }));
    }

    private static void repeat(Runnable work) {
        for (int i = 0; i < 100; i++) {
            work.run();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void compare(String name, Work ours, Work theirs) throws Exception {
        double[] first = new double[ROUNDS];
        double[] second = new double[ROUNDS];
        // Rounds below zero warm up.
        for (int round = -4; round < ROUNDS; round++) {
            double one = measure(ours);
            double other = measure(theirs);
            if (round >= 0) {
                first[round] = one;
                second[round] = other;
            }
        }
        Arrays.sort(first);
        Arrays.sort(second);
        double one = first[ROUNDS / 2];
        double other = second[ROUNDS / 2];
        System.out.printf("%-46s %10.2f %10.2f %7.2f%n", name, one, other, one / other);
    }

    private static double measure(Work work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
}

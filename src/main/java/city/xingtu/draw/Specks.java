package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.geo.PackedIndex;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntConsumer;

/**
 * What becomes of a layer's smallest areas at a resolution: those that lie in one square of the size of a pixel or two are
 * one speck, that covers as much as they do together and looks like the largest of them. A million areas on a small map
 * are so as many shapes as it has pixels. Layers with few such areas have no specks and draw them one by one.
 *
 * <p>Immutable; kept with the snapshot, by coordinate system and power of two of the resolution.
 */
final class Specks {

    /** Fewer small areas than this are drawn as they are. */
    private static final int MANY = 5000;

    /** A square is so many times the power of two that the resolution is not below. */
    private static final int SQUARE = 2;

    private static final int ROW_BITS = 24;

    /** Cannot be had for more rows than this. */
    private static final int MOST_ROWS = 1 << ROW_BITS;

    private final double square;
    private final PackedIndex rest;
    private double west;
    private double south;
    private long columns;
    private long[] squares = {};
    private int[] rows = {};
    private int[] counts = {};
    private double[] areas = {};

    /** The specks of a snapshot by scale. */
    private static final class Levels {

        private final LayerSnapshot layer;
        private final ConcurrentMap<Key, Specks> known = new ConcurrentHashMap<>();

        Levels(LayerSnapshot layer) {
            this.layer = layer;
        }

        Specks at(Crs crs, double resolution) {
            int level = Math.getExponent(resolution);
            return known.computeIfAbsent(
                    new Key(crs.code(), level), absent -> new Specks(layer, crs, Math.scalb(1.0, level)));
        }
    }

    private record Key(String crs, int level) {}

    static Specks of(LayerSnapshot layer, Crs crs, double resolution) {
        return layer.derived(Levels.class, Levels::new).at(crs, resolution);
    }

    private Specks(LayerSnapshot layer, Crs crs, double resolution) {
        this.square = SQUARE * resolution;
        FlatGeometries drawn = layer.geometries(crs, resolution);
        BitSet small = new BitSet();
        if (layer.size() >= MANY && layer.size() < MOST_ROWS) {
            findSmall(layer.geometries(), drawn, square, small);
        }
        if (small.cardinality() < MANY) {
            rest = drawn.index();
            return;
        }
        double[] boxes = new double[4 * drawn.rows()];
        for (int row = 0; row < drawn.rows(); row++) {
            BoundingBox box = small.get(row) ? BoundingBox.EMPTY : drawn.bounds(row);
            boxes[4 * row] = box.minX();
            boxes[4 * row + 1] = box.minY();
            boxes[4 * row + 2] = box.maxX();
            boxes[4 * row + 3] = box.maxY();
        }
        rest = PackedIndex.of(boxes);
        gather(layer.geometries(), crs, small);
    }

    /** Areas of one part or several whose image fits into a square, or of which nothing is left. */
    private static void findSmall(FlatGeometries source, FlatGeometries drawn, double side, BitSet small) {
        for (int row = 0; row < drawn.rows(); row++) {
            if (source.dimension(row) == 2) {
                BoundingBox box = drawn.bounds(row);
                if (box.isEmpty() || box.width() < side && box.height() < side) {
                    small.set(row);
                }
            }
        }
    }

    private void gather(FlatGeometries source, Crs crs, BitSet small) {
        int[] members = small.stream().toArray();
        double[] x = new double[members.length];
        double[] y = new double[members.length];
        double[] sizes = new double[members.length];
        double[] corners = new double[4];
        west = Double.POSITIVE_INFINITY;
        south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < members.length; i++) {
            BoundingBox box = source.bounds(members[i]);
            corners[0] = box.minX();
            corners[1] = box.minY();
            corners[2] = box.maxX();
            corners[3] = box.maxY();
            crs.fromLonLat(corners, 2);
            x[i] = (corners[0] + corners[2]) / 2;
            y[i] = (corners[1] + corners[3]) / 2;
            double flat = box.width() * box.height();
            double stretched = Math.abs((corners[2] - corners[0]) * (corners[3] - corners[1]));
            sizes[i] = flat > 0 ? source.area(members[i]) / flat * stretched : 0;
            west = Math.min(west, x[i]);
            south = Math.min(south, y[i]);
            east = Math.max(east, x[i]);
        }
        // On a grid of the system's own, so that a change elsewhere moves no square.
        west = Math.floor(west / square) * square;
        south = Math.floor(south / square) * square;
        columns = (long) ((east - west) / square) + 1;
        long[] order = new long[members.length];
        for (int i = 0; i < members.length; i++) {
            long column = (long) ((x[i] - west) / square);
            long row = (long) ((y[i] - south) / square);
            order[i] = row * columns + column << ROW_BITS | i;
        }
        Arrays.sort(order);
        merge(order, members, sizes);
    }

    private void merge(long[] order, int[] members, double[] sizes) {
        squares = new long[order.length];
        rows = new int[order.length];
        counts = new int[order.length];
        areas = new double[order.length];
        int last = -1;
        double largest = 0;
        for (long entry : order) {
            int member = (int) (entry & MOST_ROWS - 1);
            long at = entry >> ROW_BITS;
            if (last < 0 || squares[last] != at) {
                squares[++last] = at;
                rows[last] = members[member];
                largest = sizes[member];
            } else if (sizes[member] > largest) {
                rows[last] = members[member];
                largest = sizes[member];
            }
            counts[last]++;
            areas[last] += sizes[member];
        }
        squares = Arrays.copyOf(squares, last + 1);
        rows = Arrays.copyOf(rows, last + 1);
        counts = Arrays.copyOf(counts, last + 1);
        areas = Arrays.copyOf(areas, last + 1);
    }

    /** The rows that are no part of a speck, by the boxes of their drawn geometry. */
    PackedIndex rest() {
        return rest;
    }

    /** Hands over the numbers of the specks that a box touches. */
    void each(BoundingBox box, IntConsumer taker) {
        if (squares.length == 0 || box.maxX() < west || box.maxY() < south) {
            return;
        }
        long first = Math.max(0, (long) Math.floor((box.minX() - west) / square));
        long end = Math.min(columns - 1, (long) Math.floor((box.maxX() - west) / square));
        long top = Math.min(squares[squares.length - 1] / columns, (long) Math.floor((box.maxY() - south) / square));
        for (long row = Math.max(0, (long) Math.floor((box.minY() - south) / square)); row <= top; row++) {
            int at = Arrays.binarySearch(squares, row * columns + first);
            for (int i = at < 0 ? -at - 1 : at; i < squares.length && squares[i] <= row * columns + end; i++) {
                taker.accept(i);
            }
        }
    }

    /** The row that stands for the speck. */
    int row(int speck) {
        return rows[speck];
    }

    /** How many rows it is made of. */
    int count(int speck) {
        return counts[speck];
    }

    /** What they cover together, in units of the system. */
    double area(int speck) {
        return areas[speck];
    }

    /** Side of the squares, in units of the system. */
    double square() {
        return square;
    }

    /** Middle of the speck's square. */
    double x(int speck) {
        return west + (squares[speck] % columns + 0.5) * square;
    }

    double y(int speck) {
        return south + (squares[speck] / columns + 0.5) * square;
    }
}

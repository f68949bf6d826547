package city.xingtu.draw;

import city.xingtu.atlas.KeptSoftly;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.FlatGeometries;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a layer's smallest areas at a resolution: those that lie in one square of the size of a pixel or two are
 * one speck, that covers as much as they do together and looks like the largest of them. A million areas on a small map
 * are so as many shapes as it has pixels. Layers with few such areas have no specks and draw them one by one.
 *
 * <p>Immutable; kept with the snapshot as long as memory allows, by coordinate system and power of two of the resolution.
 * What is merged is found by the boxes in longitude and latitude, so that nothing of it is projected vertex by vertex.
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
    private final @Nullable FlatGeometries rest;
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
        private final KeptSoftly<Key, Specks> known = new KeptSoftly<>();

        Levels(LayerSnapshot layer) {
            this.layer = layer;
        }

        Specks at(Crs crs, double resolution) {
            int level = Math.getExponent(resolution);
            return known.get(new Key(crs.code(), level), absent -> new Specks(layer, crs, Math.scalb(1.0, level)));
        }
    }

    private record Key(String crs, int level) {}

    static Specks of(LayerSnapshot layer, Crs crs, double resolution) {
        return layer.derived(Levels.class, Levels::new).at(crs, resolution);
    }

    private Specks(LayerSnapshot layer, Crs crs, double resolution) {
        this.square = SQUARE * resolution;
        Small small = layer.size() >= MANY && layer.size() < MOST_ROWS
                ? Small.of(layer.geometries(), crs, square)
                : Small.NONE;
        if (small.count() < MANY) {
            rest = null;
            return;
        }
        BitSet members = new BitSet(layer.size());
        for (int i = 0; i < small.count(); i++) {
            members.set(small.rows()[i]);
        }
        rest = layer.geometriesWithout(members, crs, resolution);
        gather(small);
    }

    /**
     * Areas whose image fits into a square.
     *
     * @param x,y middle of the box of each in the system
     * @param sizes what it covers there
     */
    private record Small(int count, int[] rows, double[] x, double[] y, double[] sizes) {

        static final Small NONE = new Small(0, new int[0], new double[0], new double[0], new double[0]);

        static Small of(FlatGeometries source, Crs crs, double side) {
            int[] rows = new int[source.rows()];
            double[] x = new double[rows.length];
            double[] y = new double[rows.length];
            double[] sizes = new double[rows.length];
            double[] corners = new double[4];
            int count = 0;
            for (int row = 0; row < rows.length; row++) {
                if (source.dimension(row) != 2) {
                    continue;
                }
                BoundingBox box = source.bounds(row);
                corners[0] = box.minX();
                corners[1] = box.minY();
                corners[2] = box.maxX();
                corners[3] = box.maxY();
                crs.fromLonLat(corners, 2);
                double width = Math.abs(corners[2] - corners[0]);
                double height = Math.abs(corners[3] - corners[1]);
                if (width < side && height < side) {
                    double flat = box.width() * box.height();
                    rows[count] = row;
                    x[count] = (corners[0] + corners[2]) / 2;
                    y[count] = (corners[1] + corners[3]) / 2;
                    sizes[count++] = flat > 0 ? source.area(row) / flat * (width * height) : 0;
                }
            }
            return new Small(count, rows, x, y, sizes);
        }
    }

    private void gather(Small small) {
        double[] x = small.x();
        double[] y = small.y();
        west = Double.POSITIVE_INFINITY;
        south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < small.count(); i++) {
            west = Math.min(west, x[i]);
            south = Math.min(south, y[i]);
            east = Math.max(east, x[i]);
        }
        // On a grid of the system's own, so that a change elsewhere moves no square.
        west = Math.floor(west / square) * square;
        south = Math.floor(south / square) * square;
        columns = (long) ((east - west) / square) + 1;
        long[] order = new long[small.count()];
        for (int i = 0; i < order.length; i++) {
            long column = (long) ((x[i] - west) / square);
            long row = (long) ((y[i] - south) / square);
            order[i] = row * columns + column << ROW_BITS | i;
        }
        Arrays.sort(order);
        merge(order, small.rows(), small.sizes());
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

    /**
     * The geometries of a layer at a resolution, less those that are drawn as specks: these have no vertices, no box, and
     * no place in the index.
     */
    static FlatGeometries rest(LayerSnapshot layer, Crs crs, double resolution) {
        FlatGeometries rest = of(layer, crs, resolution).rest;
        return rest == null ? layer.geometries(crs, resolution) : rest;
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

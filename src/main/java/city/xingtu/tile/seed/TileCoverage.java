package city.xingtu.tile.seed;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSet.TileRange;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The tiles of a level that geometries reach: those that a line passes, and for areas also those within. The box around a
 * river or a road is mostly empty. Works in tiles from the upper left corner of a range. Not thread-safe.
 */
final class TileCoverage {

    private final double left;
    private final double top;
    private final double side;
    private final double reach;
    private final int columns;
    private final int rows;
    private final BitSet tiles = new BitSet();

    /** Where an area's border crosses the middles of rows: the row, and below it the bits of a float. */
    private long[] crossings = new long[64];

    private int crossed;

    /**
     * Nothing yet.
     *
     * @param range in which tiles are wanted
     * @param margin by which a geometry reaches beyond itself, in tiles
     */
    TileCoverage(TileMatrixSet set, int matrix, TileRange range, double margin) {
        side = set.matrices().get(matrix).side();
        left = set.bounds().minX() + range.firstColumn() * side;
        top = set.bounds().maxY() - range.firstRow() * side;
        reach = margin;
        columns = (int) (range.lastColumn() - range.firstColumn() + 1);
        rows = (int) (range.lastRow() - range.firstRow() + 1);
    }

    /** The tiles, row by row. */
    BitSet tiles() {
        return tiles;
    }

    /** Adds a row of a table in the grid's system. */
    void add(FlatGeometries table, int row) {
        int dimension = table.dimension(row);
        int last = table.partStart(row + 1);
        for (int part = table.partStart(row); part < last; part++) {
            if (dimension == 2 && !table.hole(part)) {
                fill();
            }
            line(table, part, dimension == 2);
        }
        fill();
    }

    private void line(FlatGeometries table, int part, boolean border) {
        int end = table.endVertex(part);
        double u = column(table, table.firstVertex(part));
        double v = row(table, table.firstVertex(part));
        if (table.firstVertex(part) + 1 == end) {
            segment(u, v, u, v);
        }
        for (int vertex = table.firstVertex(part) + 1; vertex < end; vertex++) {
            double nextU = column(table, vertex);
            double nextV = row(table, vertex);
            segment(u, v, nextU, nextV);
            if (border) {
                cross(u, v, nextU, nextV);
            }
            u = nextU;
            v = nextV;
        }
    }

    private double column(FlatGeometries table, int vertex) {
        return (table.x(vertex) - left) / side;
    }

    private double row(FlatGeometries table, int vertex) {
        return (top - table.y(vertex)) / side;
    }

    private void segment(double u0, double v0, double u1, double v1) {
        int first = Math.max(0, (int) Math.floor(Math.min(v0, v1) - reach));
        int last = Math.min(rows - 1, (int) Math.floor(Math.max(v0, v1) + reach));
        for (int row = first; row <= last; row++) {
            // What of the segment lies in the row with its margin.
            double a = share(row - reach, v0, v1);
            double b = share(row + 1 + reach, v0, v1);
            double from = u0 + (u1 - u0) * a;
            double to = u0 + (u1 - u0) * b;
            set(row, Math.min(from, to) - reach, Math.max(from, to) + reach);
        }
    }

    /** Which share of the way from one value to another has been gone at a third; one end where it is not passed. */
    private static double share(double at, double from, double to) {
        return from == to ? (at < from ? 0 : 1) : Math.clamp((at - from) / (to - from), 0, 1);
    }

    private void set(int row, double from, double to) {
        int first = Math.max(0, (int) Math.floor(from));
        int last = Math.min(columns - 1, (int) Math.floor(to));
        if (first <= last) {
            tiles.set(row * columns + first, row * columns + last + 1);
        }
    }

    private void cross(double u0, double v0, double u1, double v1) {
        // Of the two ends the upper counts, so that a vertex at a row's middle counts once.
        int first = Math.max(0, (int) Math.ceil(Math.min(v0, v1) - 0.5));
        int last = Math.min(rows - 1, (int) Math.ceil(Math.max(v0, v1) - 0.5) - 1);
        for (int row = first; row <= last; row++) {
            if (crossed == crossings.length) {
                crossings = Arrays.copyOf(crossings, 2 * crossed);
            }
            double u = u0 + (u1 - u0) * share(row + 0.5, v0, v1);
            // Positive floats are ordered as their bits are.
            crossings[crossed++] = (long) row << 32 | Float.floatToIntBits((float) Math.clamp(u, 0, columns));
        }
    }

    /** Sets what lies within the area whose border was crossed. */
    private void fill() {
        Arrays.sort(crossings, 0, crossed);
        for (int i = 0; i + 1 < crossed; i += 2) {
            set((int) (crossings[i] >>> 32), column(crossings[i]), column(crossings[i + 1]));
        }
        crossed = 0;
    }

    private static double column(long crossing) {
        return Float.intBitsToFloat((int) crossing);
    }
}

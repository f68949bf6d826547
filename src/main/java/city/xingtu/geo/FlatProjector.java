package city.xingtu.geo;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Longitude/latitude geometries into another system: densify, transform, round, simplify, part by part on reused arrays.
 * For one use.
 */
final class FlatProjector {

    /** A segment is never cut into more pieces; half the world in as many is 5 km a piece. */
    private static final int MAX_PIECES = 4096;

    private final FlatGeometries source;
    private final ProjectionGrid grid;
    private final boolean simplify;

    private final Simplifier simplifier;
    private final IntArray coordinates;

    private double[] work = new double[1024];
    private int[] rounded = new int[1024];
    private boolean[] fixed = new boolean[512];

    FlatProjector(FlatGeometries source, ProjectionGrid grid) {
        this.source = source;
        this.grid = grid;
        this.simplify = grid.simplifies();
        this.simplifier = new Simplifier(grid.simplifierTolerance());
        this.coordinates = new IntArray(0);
    }

    /** All rows but some, whose parts have no vertices; sharing with the source what is known by row. */
    FlatGeometries project(BitSet omitted) {
        if (omitted.isEmpty()) {
            coordinates.ensure(simplify ? source.vertices() / 2 : 2 * source.vertices());
        }
        int[] partVertices = new int[source.parts() + 1];
        for (int row = 0; row < source.rows(); row++) {
            int first = source.partStart(row);
            if (omitted.get(row)) {
                Arrays.fill(partVertices, first + 1, source.partStart(row + 1) + 1, coordinates.size() / 2);
            } else {
                projectRow(row, partVertices, first);
            }
        }
        FlatRows rows = source.flatRows();
        return table(
                FlatRows.dense(rows.partStarts(), partVertices, rows.holes(), rows.dimensions(), coordinates.raw()));
    }

    /** Some rows, in the order given. */
    FlatGeometries project(int[] rows) {
        int[] partStarts = new int[rows.length + 1];
        byte[] dimensions = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            partStarts[i + 1] = partStarts[i] + source.partStart(rows[i] + 1) - source.partStart(rows[i]);
            dimensions[i] = (byte) source.dimension(rows[i]);
        }
        int[] partVertices = new int[partStarts[rows.length] + 1];
        BitSet holes = new BitSet();
        for (int i = 0; i < rows.length; i++) {
            projectRow(rows[i], partVertices, partStarts[i]);
            for (int part = partStarts[i]; part < partStarts[i + 1]; part++) {
                holes.set(part, source.hole(source.partStart(rows[i]) + part - partStarts[i]));
            }
        }
        return table(FlatRows.dense(partStarts, partVertices, holes, dimensions, coordinates.raw()));
    }

    private FlatGeometries table(FlatRows rows) {
        SharedCoordinates shared = SharedCoordinates.of(coordinates.trimmed(), coordinates.size());
        return new FlatGeometries(grid.target(), rows, shared, grid.offsetX(), grid.offsetY(), grid.scale());
    }

    /** Writes the ends of the row's parts behind the first target part. */
    private void projectRow(int row, int[] partVertices, int target) {
        int dimension = source.dimension(row);
        boolean shellVanished = false;
        for (int part = source.partStart(row); part < source.partStart(row + 1); part++) {
            boolean hole = source.hole(part);
            if (!(hole && shellVanished)) {
                int vertices = projectPart(part, dimension);
                coordinates.addAll(rounded, 2 * vertices);
                shellVanished = !hole && vertices == 0;
            }
            partVertices[++target] = coordinates.size() / 2;
        }
    }

    /** Leaves the part's vertices in {@link #rounded} and returns their number. */
    private int projectPart(int part, int dimension) {
        int start = source.firstVertex(part);
        int end = source.endVertex(part);
        int vertices = load(start, end);
        grid.target().fromLonLat(work, vertices);
        if (!simplify || dimension == 0) {
            for (int i = 0; i < 2 * vertices; i += 2) {
                rounded[i] = round(work[i], grid.offsetX());
                rounded[i + 1] = round(work[i + 1], grid.offsetY());
            }
            return vertices;
        }
        vertices = roundDistinct(vertices);
        return dimension == 1 ? simplifier.line(rounded, fixed, vertices) : simplifier.ring(rounded, fixed, vertices);
    }

    /** Copies vertices as degrees, with further ones on segments that would bend too much, and marks junctions. */
    private int load(int start, int end) {
        int[] xy = source.coordinates();
        int count = 0;
        ensure(end - start);
        for (int vertex = start; vertex < end; vertex++) {
            if (vertex > start) {
                int pieces = pieces(xy, vertex);
                if (pieces > 1) {
                    ensure(count + pieces + end - vertex);
                    count = divide(vertex, pieces, count);
                }
            }
            work[2 * count] = source.x(vertex);
            work[2 * count + 1] = source.y(vertex);
            fixed[count] = simplify && source.junctions().get(vertex);
            count++;
        }
        return count;
    }

    private int pieces(int[] xy, int vertex) {
        double dx = (double) xy[2 * vertex] - xy[2 * vertex - 2];
        double dy = (double) xy[2 * vertex + 1] - xy[2 * vertex - 1];
        double square = dx * dx + dy * dy;
        // The bend falls with the square of the number of pieces.
        return square <= grid.straight()
                ? 1
                : (int) Math.min(MAX_PIECES, Math.ceil(Math.sqrt(square / grid.straight())));
    }

    /** Adds the inner points of a segment, computed from its smaller end so that both directions give the same ones. */
    private int divide(int vertex, int pieces, int count) {
        double ax = source.x(vertex - 1);
        double ay = source.y(vertex - 1);
        double bx = source.x(vertex);
        double by = source.y(vertex);
        boolean forward = ax < bx || ax == bx && ay <= by;
        for (int i = 1; i < pieces; i++) {
            double share = (double) (forward ? i : pieces - i) / pieces;
            work[2 * count] = forward ? ax + (bx - ax) * share : bx + (ax - bx) * share;
            work[2 * count + 1] = forward ? ay + (by - ay) * share : by + (ay - by) * share;
            fixed[count] = false;
            count++;
        }
        return count;
    }

    /** Rounds to units and drops vertices that fall on the one before. */
    private int roundDistinct(int vertices) {
        int left = 0;
        for (int vertex = 0; vertex < vertices; vertex++) {
            int x = round(work[2 * vertex], grid.offsetX());
            int y = round(work[2 * vertex + 1], grid.offsetY());
            if (left > 0 && rounded[2 * left - 2] == x && rounded[2 * left - 1] == y) {
                fixed[left - 1] |= fixed[vertex];
            } else {
                rounded[2 * left] = x;
                rounded[2 * left + 1] = y;
                fixed[left] = fixed[vertex];
                left++;
            }
        }
        return left;
    }

    private int round(double value, long offset) {
        return (int) (Math.round(value * grid.scale()) - offset);
    }

    private void ensure(int vertices) {
        if (fixed.length < vertices) {
            int capacity = Math.max(vertices, fixed.length + (fixed.length >> 1));
            work = Arrays.copyOf(work, 2 * capacity);
            rounded = Arrays.copyOf(rounded, 2 * capacity);
            fixed = Arrays.copyOf(fixed, capacity);
        }
    }
}

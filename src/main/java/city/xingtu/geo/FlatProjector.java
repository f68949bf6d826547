package city.xingtu.geo;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Longitude/latitude geometries into another system: densify, transform, round, simplify, part by part on reused arrays.
 * For one use.
 *
 * <p>The tolerance t is shared out so that the sum stays below it: t/8 for the bend between two vertices, t/32 for
 * rounding to units of t/64, the rest for Douglas-Peucker.
 */
final class FlatProjector {

    private static final int UNITS_PER_TOLERANCE = 64;
    private static final double BEND_SHARE = 1.0 / 8;
    private static final double SIMPLIFIER_SHARE = 1 - BEND_SHARE - 2.0 / UNITS_PER_TOLERANCE;

    /** Units and bend without a tolerance, in metres: a millimetre, and what no plan's position can tell. */
    private static final double FINEST_METRES = 0.001;

    private static final double BEND_METRES = 0.1;
    /** Half of the largest extent in units. */
    private static final double REACH = 1 << 30;
    /** A segment is never cut into more pieces; half the world in as many is 5 km a piece. */
    private static final int MAX_PIECES = 4096;

    private final FlatGeometries source;
    private final Crs target;
    private final boolean simplify;
    private final double scale;
    private final long offsetX;
    private final long offsetY;
    /** Squared length, in squared source units, of a segment that bends by just the allowed amount. */
    private final double straight;

    private final BitSet junctions;
    private final Simplifier simplifier;
    private final IntArray coordinates;

    private double[] work = new double[1024];
    private int[] rounded = new int[1024];
    private boolean[] fixed = new boolean[512];

    FlatProjector(FlatGeometries source, Crs target, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance " + tolerance);
        }
        this.source = source;
        this.target = target;
        this.simplify = tolerance > 0;
        BoundingBox lonLat = source.bounds();
        BoundingBox image = target.fromLonLat(lonLat);
        double wanted =
                simplify ? tolerance / UNITS_PER_TOLERANCE : target.geographic() ? 1 / FlatPacker.SCALE : FINEST_METRES;
        double coarse = image.isEmpty() ? 0 : Math.max(image.width(), image.height()) / 2 / REACH;
        this.scale = 1 / Math.max(wanted, coarse);
        this.offsetX = image.isEmpty() ? 0 : Math.round(image.centreX() * scale);
        this.offsetY = image.isEmpty() ? 0 : Math.round(image.centreY() * scale);
        double maxLatitude = lonLat.isEmpty() ? 0 : Math.max(Math.abs(lonLat.minY()), Math.abs(lonLat.maxY()));
        double bend = simplify ? tolerance * BEND_SHARE : BEND_METRES;
        double radians = Math.toRadians(1 / FlatPacker.SCALE);
        this.straight = bend / target.bending(maxLatitude) / (radians * radians);
        this.junctions = simplify ? source.junctions() : new BitSet();
        this.simplifier = new Simplifier(tolerance * SIMPLIFIER_SHARE * scale);
        this.coordinates = new IntArray(simplify ? source.vertices() / 2 : 2 * source.vertices());
    }

    FlatGeometries project() {
        int[] partVertices = new int[source.parts() + 1];
        for (int row = 0; row < source.rows(); row++) {
            int dimension = source.dimension(row);
            boolean shellVanished = false;
            for (int part = source.partStart(row); part < source.partStart(row + 1); part++) {
                boolean hole = source.hole(part);
                if (!(hole && shellVanished)) {
                    int vertices = projectPart(part, dimension);
                    coordinates.addAll(rounded, 2 * vertices);
                    shellVanished = !hole && vertices == 0;
                }
                partVertices[part + 1] = coordinates.size() / 2;
            }
        }
        return source.with(target, partVertices, coordinates.toArray(), offsetX, offsetY, scale);
    }

    /** Leaves the part's vertices in {@link #rounded} and returns their number. */
    private int projectPart(int part, int dimension) {
        int start = source.vertexStart(part);
        int end = source.vertexStart(part + 1);
        int vertices = load(start, end);
        target.fromLonLat(work, vertices);
        if (!simplify || dimension == 0) {
            for (int i = 0; i < 2 * vertices; i += 2) {
                rounded[i] = round(work[i], offsetX);
                rounded[i + 1] = round(work[i + 1], offsetY);
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
            fixed[count] = simplify && junctions.get(vertex);
            count++;
        }
        return count;
    }

    private int pieces(int[] xy, int vertex) {
        double dx = (double) xy[2 * vertex] - xy[2 * vertex - 2];
        double dy = (double) xy[2 * vertex + 1] - xy[2 * vertex - 1];
        double square = dx * dx + dy * dy;
        // The bend falls with the square of the number of pieces.
        return square <= straight ? 1 : (int) Math.min(MAX_PIECES, Math.ceil(Math.sqrt(square / straight)));
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
            int x = round(work[2 * vertex], offsetX);
            int y = round(work[2 * vertex + 1], offsetY);
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
        return (int) (Math.round(value * scale) - offset);
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

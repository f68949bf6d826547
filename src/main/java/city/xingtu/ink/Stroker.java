package city.xingtu.ink;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns lines into the outline of their stroke: for an open contour one ring (left side out, right side back), for a
 * closed one two. Every piece winds the same way, so that a single non-zero fill of the outline covers each pixel once,
 * however often the line crosses itself.
 *
 * <p>At the outer side of a corner stands the join; at the inner side the two offset lines meet in a point where their
 * edges are long enough for that, else the ring goes through the corner itself, which keeps its winding. Holds the
 * scratch memory of one thread.
 */
final class Stroker {

    /** Points closer than this (pixels) are one; an edge needs a direction. */
    private static final double SAME = 1.0 / 64;

    /** A sharper rounding than this (pixels) is not visible: a mitre does. */
    private static final double INVISIBLE = 0.1;

    double[] xs = new double[64];
    double[] ys = new double[64];
    double[] normalXs = new double[64];
    double[] normalYs = new double[64];
    private double[] lengths = new double[64];
    /** By point: from it to its mitre on the left side, and the same backwards on the right; NaN at other corners. */
    double[] mitreXs = new double[64];

    double[] mitreYs = new double[64];
    private int count;
    private final Dasher dasher = new Dasher();
    private final Dasher.Dashes dashes = this::dash;
    private double[] movedXs = {};
    private double[] movedYs = {};

    private Path out = new Path();
    private Pen pen = Pen.of(1);
    double half;
    private boolean begun;
    private @Nullable Ribbon ribbon;

    /** As {@link #outline(Path, Pen, Path)}, of what the ribbon leaves, which draws stretches of open lines at once. */
    void outline(Path path, Pen stroke, Path target, Ribbon direct) {
        ribbon = direct;
        outline(path, stroke, target);
        ribbon = null;
    }

    /** Appends the outline of a path's stroke to another path, to be filled non-zero. */
    void outline(Path path, Pen stroke, Path target) {
        out = target;
        pen = stroke;
        half = stroke.width() / 2;
        if (!(half > 0)) {
            return;
        }
        for (int contour = 0; contour < path.contours(); contour++) {
            boolean ring = load(path, contour);
            if (stroke.offset() != 0 && count > 1) {
                shift(ring);
            }
            if (stroke.dashed() && count > 1) {
                dasher.cut(xs, ys, count, ring, stroke, path.distance(contour), dashes);
            } else {
                emit(ring);
            }
        }
    }

    /** Takes the contour's points without repetitions; returns whether it is a ring. */
    private boolean load(Path path, int contour) {
        float[] points = path.points();
        int end = path.end(contour);
        count = 0;
        for (int i = path.start(contour); i < end; i += 2) {
            push(points[i], points[i + 1]);
        }
        boolean ring = path.closed(contour);
        while (ring && count > 1 && near(xs[0] - xs[count - 1], ys[0] - ys[count - 1])) {
            count--;
        }
        return ring && count > 2;
    }

    private void dash(double[] pointXs, double[] pointYs, int length) {
        count = 0;
        for (int i = 0; i < length; i++) {
            push(pointXs[i], pointYs[i]);
        }
        emit(false);
    }

    private void push(double x, double y) {
        if (count > 0 && near(x - xs[count - 1], y - ys[count - 1])) {
            return;
        }
        if (count == xs.length) {
            int capacity = count * 2;
            xs = Arrays.copyOf(xs, capacity);
            ys = Arrays.copyOf(ys, capacity);
            normalXs = Arrays.copyOf(normalXs, capacity);
            normalYs = Arrays.copyOf(normalYs, capacity);
            lengths = Arrays.copyOf(lengths, capacity);
            mitreXs = Arrays.copyOf(mitreXs, capacity);
            mitreYs = Arrays.copyOf(mitreYs, capacity);
        }
        xs[count] = x;
        ys[count++] = y;
    }

    private static boolean near(double dx, double dy) {
        return Math.abs(dx) < SAME && Math.abs(dy) < SAME;
    }

    /** Normals to the left of each edge; edge i goes from point i to the next. */
    private void normals(boolean ring) {
        int edges = ring ? count : count - 1;
        for (int i = 0; i < edges; i++) {
            int next = i + 1 == count ? 0 : i + 1;
            double dx = xs[next] - xs[i];
            double dy = ys[next] - ys[i];
            double length = Math.sqrt(dx * dx + dy * dy);
            double scale = 1 / length;
            lengths[i] = length;
            normalXs[i] = dy * scale;
            normalYs[i] = -dx * scale;
        }
    }

    /** Moves the line sideways by the pen's offset; corners are mitred up to twice the offset. */
    private void shift(boolean ring) {
        normals(ring);
        double distance = pen.offset();
        if (movedXs.length < count) {
            movedXs = new double[count * 2];
            movedYs = new double[count * 2];
        }
        for (int i = 0; i < count; i++) {
            int after = ring || i < count - 1 ? i : i - 1;
            int before = i > 0 ? i - 1 : ring ? count - 1 : 0;
            double sumX = normalXs[before] + normalXs[after];
            double sumY = normalYs[before] + normalYs[after];
            double scale = distance * Math.min(1 / Math.max(half(sumX, sumY), 1e-9), 1);
            movedXs[i] = xs[i] + sumX * scale;
            movedYs[i] = ys[i] + sumY * scale;
        }
        int points = count;
        count = 0;
        for (int i = 0; i < points; i++) {
            push(movedXs[i], movedYs[i]);
        }
    }

    /** {@code 1 + n0·n1} of two unit vectors from their sum. */
    private static double half(double sumX, double sumY) {
        return (sumX * sumX + sumY * sumY) / 2;
    }

    private void emit(boolean ring) {
        if (count == 0) {
            return;
        }
        if (count == 1) {
            dot(xs[0], ys[0]);
            return;
        }
        boolean closed = ring && count > 2;
        normals(closed);
        mitres(closed);
        int edges = closed ? count : count - 1;
        begun = false;
        if (closed) {
            for (int i = 0; i < count; i++) {
                corner(i, i == 0 ? edges - 1 : i - 1, i, 1);
            }
            out.close();
            begun = false;
            for (int i = count - 1; i >= 0; i--) {
                corner(i, i, i == 0 ? edges - 1 : i - 1, -1);
            }
        } else {
            open(edges);
            return;
        }
        out.close();
    }

    /** An open line, of which stretches may be drawn at once. */
    private void open(int edges) {
        int from = 0;
        double begin = Double.NaN;
        boolean upright = false;
        Ribbon direct = ribbon;
        for (int edge = 0; direct != null && edge < edges; ) {
            edge = direct.find(this, edge, edges);
            if (direct.found()) {
                piece(from, begin, upright, direct.first(), direct.begin(), direct.upright());
                direct.rest(out);
                direct.draw();
                from = direct.last();
                begin = direct.end();
                upright = direct.upright();
            }
        }
        piece(from, begin, upright, edges - 1, Double.NaN, false);
    }

    /**
     * The outline from an edge to another one, each cut at a coordinate, which is of y for an upright cut; not a number
     * stands for the line's end.
     */
    private void piece(int first, double begin, boolean uprightBegin, int last, double end, boolean uprightEnd) {
        begun = false;
        if (Double.isNaN(begin)) {
            point(xs[0] + normalXs[0] * half, ys[0] + normalYs[0] * half);
        } else {
            cut(first, 1, begin, uprightBegin);
        }
        for (int i = first + 1; i <= last; i++) {
            corner(i, i - 1, i, 1);
        }
        if (Double.isNaN(end)) {
            cap(count - 1, last, 1);
        } else {
            cut(last, 1, end, uprightEnd);
            cut(last, -1, end, uprightEnd);
        }
        for (int i = last; i > first; i--) {
            corner(i, i, i - 1, -1);
        }
        if (Double.isNaN(begin)) {
            cap(0, 0, -1);
        } else {
            cut(first, -1, begin, uprightBegin);
        }
        out.close();
    }

    /** Where a side of an edge crosses a coordinate. */
    private void cut(int edge, int side, double at, boolean upright) {
        double nx = normalXs[edge];
        double ny = normalYs[edge];
        if (upright) {
            point(xs[edge] - (at - ys[edge]) * ny / nx + side * half / nx, at);
        } else {
            point(at, ys[edge] - (at - xs[edge]) * nx / ny + side * half / ny);
        }
    }

    /** A line without length shows only its caps. */
    private void dot(double x, double y) {
        switch (pen.cap()) {
            case BUTT -> {}
            case ROUND -> out.circle(x, y, half);
            case SQUARE -> out.rectangle(x - half, y - half, x + half, y + half);
        }
    }

    private void point(double x, double y) {
        if (begun) {
            out.lineTo(x, y);
        } else {
            out.moveTo(x, y);
            begun = true;
        }
    }

    /** Finds the points between two edges where both sides of the line are mitred: nearly all of a line drawn well. */
    private void mitres(boolean ring) {
        // How far a mitre may reach along the edges, in half widths, squared, before a rounding would be seen.
        double rounded = 1 + INVISIBLE / half;
        double most = rounded * rounded - 1;
        if (pen.join() == Pen.Join.MITRE) {
            most = Math.max(most, pen.mitreLimit() * pen.mitreLimit() - 1);
        }
        for (int i = ring ? 0 : 1; i < (ring ? count : count - 1); i++) {
            int arriving = i == 0 ? count - 1 : i - 1;
            double nx0 = normalXs[arriving];
            double ny0 = normalYs[arriving];
            double nx1 = normalXs[i];
            double ny1 = normalYs[i];
            double dot = nx0 * nx1 + ny0 * ny1;
            double scale = 1 / (1 + dot);
            double tangent = Math.abs(nx0 * ny1 - ny0 * nx1) * scale;
            boolean both = dot > 0
                    && tangent * tangent < most
                    && tangent * half * 2 <= Math.min(lengths[arriving], lengths[i]);
            mitreXs[i] = both ? (nx0 + nx1) * half * scale : Double.NaN;
            mitreYs[i] = (ny0 + ny1) * half * scale;
        }
    }

    /** The left side at a point between the edge that arrives and the one that leaves; side -1 walks backwards. */
    private void corner(int at, int arriving, int leaving, int side) {
        double x = xs[at];
        double y = ys[at];
        double mitreX = mitreXs[at];
        if (!Double.isNaN(mitreX)) {
            point(x + mitreX * side, y + mitreYs[at] * side);
        } else {
            sharp(x, y, arriving, leaving, side);
        }
    }

    private void sharp(double x, double y, int arriving, int leaving, int side) {
        double nx0 = normalXs[arriving] * side;
        double ny0 = normalYs[arriving] * side;
        double nx1 = normalXs[leaving] * side;
        double ny1 = normalYs[leaving] * side;
        double cross = nx0 * ny1 - ny0 * nx1;
        double dot = nx0 * nx1 + ny0 * ny1;
        // Tangent of half the turn: how far, in half widths, a mitre reaches along the edges.
        double tangent = Math.abs(cross) / Math.max(1 + dot, 1e-12);
        double spike = Math.sqrt(1 + tangent * tangent);
        boolean mitre;
        if (cross <= 0) {
            mitre = dot > 0 && tangent * half * 2 <= Math.min(lengths[arriving], lengths[leaving]);
        } else {
            mitre = half * (spike - 1) < INVISIBLE && dot > 0
                    || pen.join() == Pen.Join.MITRE && spike <= pen.mitreLimit();
        }
        if (mitre) {
            double scale = half / (1 + dot);
            point(x + (nx0 + nx1) * scale, y + (ny0 + ny1) * scale);
            return;
        }
        point(x + nx0 * half, y + ny0 * half);
        if (cross <= 0) {
            point(x, y);
        } else if (pen.join() == Pen.Join.ROUND) {
            arc(x, y, nx0, ny0, Math.atan2(cross, dot));
        }
        point(x + nx1 * half, y + ny1 * half);
    }

    /** The end of the edge's left side and the beginning of its right one. */
    private void cap(int at, int edge, int side) {
        double x = xs[at];
        double y = ys[at];
        double nx = normalXs[edge] * side;
        double ny = normalYs[edge] * side;
        double ahead = pen.cap() == Pen.Cap.SQUARE ? half : 0;
        point(x + nx * half - ny * ahead, y + ny * half + nx * ahead);
        if (pen.cap() == Pen.Cap.ROUND) {
            arc(x, y, nx, ny, Math.PI);
        }
        point(x - nx * half - ny * ahead, y - ny * half + nx * ahead);
    }

    /** Points strictly between the ends of an arc around (x, y) that begins in direction (nx, ny). */
    private void arc(double x, double y, double nx, double ny, double angle) {
        int steps = Path.arcSteps(half, angle);
        double cos = Math.cos(angle / steps);
        double sin = Math.sin(angle / steps);
        double dx = nx * half;
        double dy = ny * half;
        for (int i = 1; i < steps; i++) {
            double turned = dx * cos - dy * sin;
            dy = dx * sin + dy * cos;
            dx = turned;
            point(x + dx, y + dy);
        }
    }
}

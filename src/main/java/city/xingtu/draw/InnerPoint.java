package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.geo.Simplifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A point well inside the largest area of a row: about the centre of the largest circle that fits, which is where a
 * reader looks for a name.
 *
 * <p>Squares are halved as long as they may hold a better point than the best one known, an upper bound being the
 * distance of their centre to the outline plus half their diagonal (the quadtree search that D. Garcia-Castellanos and
 * U. Lombardo gave for poles of inaccessibility, "Scottish Geographical Journal" 123, 2007, in its best-first form). The
 * outline is thinned first, as the answer is wanted to a fiftieth of the area's extent only.
 */
final class InnerPoint {

    private static final double FINENESS = 1.0 / 50;
    private static final int MOST_SQUARES = 400;

    private final FlatGeometries geometries;
    private final int row;
    private double squeeze = 1;
    /** Edges of the outline as x0,y0,x1,y1,… in degrees of latitude. */
    private double[] edges = new double[0];

    private double centreX;
    private double centreY;

    private record Square(double x, double y, double half, double distance) {
        double bound() {
            return distance + half * 1.4142135623730951;
        }
    }

    InnerPoint(FlatGeometries geometries, int row) {
        this.geometries = geometries;
        this.row = row;
    }

    /** Longitude and latitude; empty when the row has no area. */
    double[] find() {
        int shell = largestShell();
        if (shell < 0) {
            return new double[0];
        }
        int from = geometries.vertexStart(shell);
        squeeze = Math.cos(Math.toRadians(geometries.y(from)));
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int v = from; v < geometries.vertexStart(shell + 1); v++) {
            minX = Math.min(minX, geometries.x(v) * squeeze);
            maxX = Math.max(maxX, geometries.x(v) * squeeze);
            minY = Math.min(minY, geometries.y(v));
            maxY = Math.max(maxY, geometries.y(v));
        }
        double extent = Math.max(maxX - minX, maxY - minY);
        loadEdges(shell, extent * FINENESS / 2);
        Square best = search(minX, minY, maxX, maxY, extent * FINENESS);
        return new double[] {best.x() / squeeze, best.y()};
    }

    private int largestShell() {
        int largest = -1;
        double most = 0;
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            double area = Math.abs(doubleArea(part));
            if (!geometries.hole(part) && area > most) {
                most = area;
                largest = part;
            }
        }
        return largest;
    }

    /** Twice the signed area in square degrees; the centroid is left in the centre fields, squeezed. */
    private double doubleArea(int part) {
        int from = geometries.vertexStart(part);
        int to = geometries.vertexStart(part + 1);
        if (to - from < 4) {
            return 0;
        }
        double x0 = geometries.x(from);
        double y0 = geometries.y(from);
        double area = 0;
        double sumX = 0;
        double sumY = 0;
        for (int v = from; v + 1 < to; v++) {
            double ax = geometries.x(v) - x0;
            double ay = geometries.y(v) - y0;
            double bx = geometries.x(v + 1) - x0;
            double by = geometries.y(v + 1) - y0;
            double cross = ax * by - bx * ay;
            area += cross;
            sumX += (ax + bx) * cross;
            sumY += (ay + by) * cross;
        }
        centreX = x0 + (area == 0 ? 0 : sumX / (3 * area));
        centreY = y0 + (area == 0 ? 0 : sumY / (3 * area));
        return area;
    }

    private void loadEdges(int shell, double tolerance) {
        int last = shell + 1;
        while (last < geometries.partStart(row + 1) && geometries.hole(last)) {
            last++;
        }
        Simplifier simplifier = new Simplifier(tolerance / geometries.unit());
        int used = 0;
        for (int part = shell; part < last; part++) {
            int from = geometries.vertexStart(part);
            int count = geometries.vertexStart(part + 1) - from;
            int[] ring = Arrays.copyOfRange(geometries.coordinates(), 2 * from, 2 * (from + count));
            int left = count > 32 ? simplifier.ring(ring, new boolean[count], count) : count;
            edges = Arrays.copyOf(edges, used + 4 * Math.max(0, left - 1));
            for (int i = 0; i + 1 < left; i++) {
                edges[used++] = longitude(ring[2 * i]) * squeeze;
                edges[used++] = latitude(ring[2 * i + 1]);
                edges[used++] = longitude(ring[2 * i + 2]) * squeeze;
                edges[used++] = latitude(ring[2 * i + 3]);
            }
        }
        doubleArea(shell);
    }

    private double longitude(int coordinate) {
        return geometries.originX() + coordinate * geometries.unit();
    }

    private double latitude(int coordinate) {
        return geometries.originY() + coordinate * geometries.unit();
    }

    private Square search(double minX, double minY, double maxX, double maxY, double precision) {
        PriorityQueue<Square> queue = new PriorityQueue<>(Comparator.comparingDouble(square -> -square.bound()));
        double half = Math.max(Math.min(maxX - minX, maxY - minY) / 2, precision);
        Square best = square(centreX * squeeze, centreY, 0);
        // A name is best at the centroid unless another place is clearly roomier.
        double handicap = best.distance() * 0.15;
        for (double x = minX + half; x - half < maxX; x += 2 * half) {
            for (double y = minY + half; y - half < maxY; y += 2 * half) {
                queue.add(square(x, y, half));
            }
        }
        double most = best.distance() + Math.max(handicap, 0);
        for (int i = 0; i < MOST_SQUARES && !queue.isEmpty(); i++) {
            Square square = queue.remove();
            if (square.bound() <= most + precision) {
                break;
            }
            if (square.distance() > most) {
                most = square.distance();
                best = square;
            }
            double h = square.half() / 2;
            queue.add(square(square.x() - h, square.y() - h, h));
            queue.add(square(square.x() + h, square.y() - h, h));
            queue.add(square(square.x() - h, square.y() + h, h));
            queue.add(square(square.x() + h, square.y() + h, h));
        }
        return best;
    }

    private Square square(double x, double y, double half) {
        return new Square(x, y, half, distance(x, y));
    }

    /** Distance to the outline, negative outside. */
    private double distance(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        boolean inside = false;
        for (int i = 0; i < edges.length; i += 4) {
            double ax = edges[i];
            double ay = edges[i + 1];
            double bx = edges[i + 2];
            double by = edges[i + 3];
            if (ay > y != by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
                inside = !inside;
            }
            double dx = bx - ax;
            double dy = by - ay;
            double square = dx * dx + dy * dy;
            double t = square == 0 ? 0 : Math.clamp(((x - ax) * dx + (y - ay) * dy) / square, 0, 1);
            double ex = ax + t * dx - x;
            double ey = ay + t * dy - y;
            least = Math.min(least, ex * ex + ey * ey);
        }
        return inside ? Math.sqrt(least) : -Math.sqrt(least);
    }
}

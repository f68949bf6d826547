package city.xingtu.draw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A point well inside an area: about the centre of the largest circle that fits, which is where a reader looks for a
 * name; the centroid where that is nearly as roomy.
 *
 * <p>Squares are quartered as long as they may hold a better point than the best one known, an upper bound being the
 * distance of their centre to the outline plus half their diagonal (the search that D. Garcia-Castellanos and U. Lombardo
 * gave for poles of inaccessibility, "Scottish Geographical Journal" 123, 2007, in a best-first form). Belongs to one
 * thread; used again for any number of areas.
 */
final class InnerPoint {

    /** Accuracy of the answer, as a share of the area's extent. */
    static final double FINENESS = 1.0 / 50;

    private static final int MOST_SQUARES = 400;

    /** Another place has to be so much roomier than the centroid to be preferred. */
    private static final double CLEARLY = 1.15;

    private double[] edges = new double[256];
    private int size;
    private double minX;
    private double minY;
    private double maxX;
    private double maxY;
    private double doubleArea;
    private double sumX;
    private double sumY;

    private record Square(double x, double y, double half, double distance) {
        double bound() {
            return distance + half * 1.4142135623730951;
        }
    }

    /** Forgets all rings. */
    void begin() {
        size = 0;
        doubleArea = 0;
        sumX = 0;
        sumY = 0;
        minX = Double.POSITIVE_INFINITY;
        minY = Double.POSITIVE_INFINITY;
        maxX = Double.NEGATIVE_INFINITY;
        maxY = Double.NEGATIVE_INFINITY;
    }

    /**
     * Adds a shell or a hole.
     *
     * @param points x0,y0,x1,y1,… without the closing vertex
     */
    void ring(double[] points, int vertices) {
        if (vertices < 3) {
            return;
        }
        if (size + 4 * vertices > edges.length) {
            edges = Arrays.copyOf(edges, Math.max(edges.length * 2, size + 4 * vertices));
        }
        double x0 = points[2 * vertices - 2];
        double y0 = points[2 * vertices - 1];
        double baseX = size == 0 ? x0 : edges[0];
        double baseY = size == 0 ? y0 : edges[1];
        for (int i = 0; i < vertices; i++) {
            double x1 = points[2 * i];
            double y1 = points[2 * i + 1];
            edges[size++] = x0;
            edges[size++] = y0;
            edges[size++] = x1;
            edges[size++] = y1;
            double cross = (x0 - baseX) * (y1 - baseY) - (x1 - baseX) * (y0 - baseY);
            doubleArea += cross;
            sumX += (x0 + x1 - 2 * baseX) * cross;
            sumY += (y0 + y1 - 2 * baseY) * cross;
            minX = Math.min(minX, x1);
            maxX = Math.max(maxX, x1);
            minY = Math.min(minY, y1);
            maxY = Math.max(maxY, y1);
            x0 = x1;
            y0 = y1;
        }
    }

    /** Finds the point: x, y and its distance to the outline; an empty array when there is no area. */
    double[] find() {
        if (size == 0 || !(maxX > minX && maxY > minY)) {
            return new double[0];
        }
        double precision = Math.max(maxX - minX, maxY - minY) * FINENESS;
        double centreX = doubleArea == 0 ? (minX + maxX) / 2 : edges[0] + sumX / (3 * doubleArea);
        double centreY = doubleArea == 0 ? (minY + maxY) / 2 : edges[1] + sumY / (3 * doubleArea);
        Square best = square(centreX, centreY, 0);
        double most = best.distance() > 0 ? best.distance() * CLEARLY : best.distance();
        PriorityQueue<Square> queue = new PriorityQueue<>(Comparator.comparingDouble(square -> -square.bound()));
        double half = Math.max(Math.min(maxX - minX, maxY - minY) / 2, precision);
        for (double x = minX + half; x - half < maxX; x += 2 * half) {
            for (double y = minY + half; y - half < maxY; y += 2 * half) {
                queue.add(square(x, y, half));
            }
        }
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
        return new double[] {best.x(), best.y(), best.distance()};
    }

    private Square square(double x, double y, double half) {
        return new Square(x, y, half, distance(x, y));
    }

    /** Distance to the outline, negative outside. */
    private double distance(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        boolean inside = false;
        for (int i = 0; i < size; i += 4) {
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

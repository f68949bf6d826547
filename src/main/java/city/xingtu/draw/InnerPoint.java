package city.xingtu.draw;

import java.util.Arrays;

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

    private static final double HALF_DIAGONAL = Math.sqrt(2);

    /** Numbers of an edge: its beginning, where it leads, one by the square of its length, and its slope to the upright. */
    private static final int EDGE = 6;

    private double[] edges = new double[64 * EDGE];
    private int size;
    private double minX;
    private double minY;
    private double maxX;
    private double maxY;
    private double doubleArea;
    private double sumX;
    private double sumY;
    private final SquareQueue queue = new SquareQueue();

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
        if (size + EDGE * vertices > edges.length) {
            edges = Arrays.copyOf(edges, Math.max(edges.length * 2, size + EDGE * vertices));
        }
        double x0 = points[2 * vertices - 2];
        double y0 = points[2 * vertices - 1];
        double baseX = size == 0 ? x0 : edges[0];
        double baseY = size == 0 ? y0 : edges[1];
        for (int i = 0; i < vertices; i++) {
            double x1 = points[2 * i];
            double y1 = points[2 * i + 1];
            edge(x0, y0, x1 - x0, y1 - y0);
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

    private void edge(double x, double y, double dx, double dy) {
        double square = dx * dx + dy * dy;
        edges[size] = x;
        edges[size + 1] = y;
        edges[size + 2] = dx;
        edges[size + 3] = dy;
        edges[size + 4] = square == 0 ? 0 : 1 / square;
        edges[size + 5] = dy == 0 ? 0 : dx / dy;
        size += EDGE;
    }

    /** Finds the point: x, y and its distance to the outline; an empty array when there is no area. */
    double[] find() {
        if (size == 0 || !(maxX > minX && maxY > minY)) {
            return new double[0];
        }
        double precision = Math.max(maxX - minX, maxY - minY) * FINENESS;
        double bestX = doubleArea == 0 ? (minX + maxX) / 2 : edges[0] + sumX / (3 * doubleArea);
        double bestY = doubleArea == 0 ? (minY + maxY) / 2 : edges[1] + sumY / (3 * doubleArea);
        double bestDistance = distance(bestX, bestY);
        double most = bestDistance > 0 ? bestDistance * CLEARLY : bestDistance;
        if (mostRoom() <= most + precision) {
            return new double[] {bestX, bestY, bestDistance};
        }
        queue.clear();
        double half = Math.max(Math.min(maxX - minX, maxY - minY) / 2, precision);
        for (double x = minX + half; x - half < maxX; x += 2 * half) {
            for (double y = minY + half; y - half < maxY; y += 2 * half) {
                offer(x, y, half, most + precision);
            }
        }
        for (int i = 0; i < MOST_SQUARES && !queue.isEmpty(); i++) {
            int square = queue.remove();
            if (queue.bound(square) <= most + precision) {
                break;
            }
            double x = queue.x(square);
            double y = queue.y(square);
            half = queue.half(square);
            double distance = queue.bound(square) - half * HALF_DIAGONAL;
            if (distance > most) {
                most = distance;
                bestX = x;
                bestY = y;
                bestDistance = distance;
            }
            double h = half / 2;
            offer(x - h, y - h, h, most + precision);
            offer(x + h, y - h, h, most + precision);
            offer(x - h, y + h, h, most + precision);
            offer(x + h, y + h, h, most + precision);
        }
        return new double[] {bestX, bestY, bestDistance};
    }

    /** Notes a square, unless there cannot be a point in it that is roomy enough. */
    private void offer(double x, double y, double half, double least) {
        double bound = distance(x, y) + half * HALF_DIAGONAL;
        if (bound > least) {
            queue.add(x, y, half, bound);
        }
    }

    /** No circle inside is larger than one of the same area, nor wider than the area across any of its edges. */
    private double mostRoom() {
        double room = Math.sqrt(Math.abs(doubleArea) / 2 / Math.PI);
        for (int i = 0; i < size; i += EDGE) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < size; k += EDGE) {
                double across = edges[k + 1] * edges[i + 2] - edges[k] * edges[i + 3];
                least = Math.min(least, across);
                most = Math.max(most, across);
            }
            double width = (most - least) * Math.sqrt(edges[i + 4]);
            room = width > 0 ? Math.min(room, width / 2) : room;
        }
        return room;
    }

    /** Distance to the outline, negative outside. */
    private double distance(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        boolean inside = false;
        for (int i = 0; i < size; i += EDGE) {
            double fromX = x - edges[i];
            double fromY = y - edges[i + 1];
            double dx = edges[i + 2];
            double dy = edges[i + 3];
            if (fromY < 0 != fromY < dy && fromX < fromY * edges[i + 5]) {
                inside = !inside;
            }
            double share = (fromX * dx + fromY * dy) * edges[i + 4];
            share = share < 0 ? 0 : share > 1 ? 1 : share;
            double ex = share * dx - fromX;
            double ey = share * dy - fromY;
            double square = ex * ex + ey * ey;
            least = square < least ? square : least;
        }
        return inside ? Math.sqrt(least) : -Math.sqrt(least);
    }
}

package city.xingtu.ink;

import java.util.Arrays;

/** Distances of pixels to lines, as far as they matter. Scratch memory of one thread. */
final class DistanceField {

    private float[] squares = new float[0];
    private int left;
    private int top;
    private int width;
    private int height;

    /**
     * Measures the middles of the pixels of a rectangle.
     *
     * @param reach larger distances are not told apart
     */
    void measure(Path edges, double reach, int minX, int minY, int maxX, int maxY) {
        left = minX;
        top = minY;
        width = Math.max(0, maxX - minX);
        height = Math.max(0, maxY - minY);
        if (squares.length < width * height) {
            squares = new float[width * height];
        }
        Arrays.fill(squares, 0, width * height, Float.MAX_VALUE);
        float[] points = edges.points();
        for (int contour = 0; contour < edges.contours(); contour++) {
            int start = edges.start(contour);
            int end = edges.end(contour);
            for (int i = start; i + 3 < end; i += 2) {
                edge(points[i], points[i + 1], points[i + 2], points[i + 3], reach);
            }
            if (edges.closed(contour) || end - start == 2) {
                edge(points[end - 2], points[end - 1], points[start], points[start + 1], reach);
            }
        }
    }

    private void edge(double x0, double y0, double x1, double y1, double reach) {
        int fromRow = (int) Math.clamp(Math.floor(Math.min(y0, y1) - reach) - top, 0, height);
        int toRow = (int) Math.clamp(Math.ceil(Math.max(y0, y1) + reach) - top, 0, height);
        int fromColumn = (int) Math.clamp(Math.floor(Math.min(x0, x1) - reach) - left, 0, width);
        int toColumn = (int) Math.clamp(Math.ceil(Math.max(x0, x1) + reach) - left, 0, width);
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        double scale = length == 0 ? 0 : 1 / length;
        for (int row = fromRow; row < toRow; row++) {
            double py = row + top + 0.5 - y0;
            int index = row * width;
            for (int column = fromColumn; column < toColumn; column++) {
                double px = column + left + 0.5 - x0;
                double t = Math.min(1, Math.max(0, (px * dx + py * dy) * scale));
                double ex = px - t * dx;
                double ey = py - t * dy;
                float square = (float) (ex * ex + ey * ey);
                if (square < squares[index + column]) {
                    squares[index + column] = square;
                }
            }
        }
    }

    /** The square of a pixel's distance. */
    double square(int x, int y) {
        return squares[(y - top) * width + x - left];
    }
}

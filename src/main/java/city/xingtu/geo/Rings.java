package city.xingtu.geo;

/** Closed rings in flat integer arrays x0,y0,x1,y1,…. */
final class Rings {

    private Rings() {}

    /** Positive when counter-clockwise; in square units. */
    static double signedArea(int[] xy, int firstVertex, int vertices) {
        double twice = 0;
        int start = 2 * firstVertex;
        double originX = xy[start];
        double originY = xy[start + 1];
        for (int i = start; i < start + 2 * (vertices - 1); i += 2) {
            twice += (xy[i] - originX) * (xy[i + 3] - originY) - (xy[i + 2] - originX) * (xy[i + 1] - originY);
        }
        return twice / 2;
    }

    static void reverse(int[] xy, int firstVertex, int vertices) {
        for (int i = 2 * firstVertex, j = 2 * (firstVertex + vertices - 1); i < j; i += 2, j -= 2) {
            int x = xy[i];
            int y = xy[i + 1];
            xy[i] = xy[j];
            xy[i + 1] = xy[j + 1];
            xy[j] = x;
            xy[j + 1] = y;
        }
    }
}

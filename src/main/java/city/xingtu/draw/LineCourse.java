package city.xingtu.draw;

/** The course of a line without its small bends, for labels along it: SE's {@code GeneralizeLine}. */
final class LineCourse {

    private static final int MOST = 4096;

    /** Places that are averaged on either side. */
    private static final int WINDOW = 6;

    private LineCourse() {}

    /**
     * The line through the averages of its places within a distance; its ends stay where they are.
     *
     * @param points x0,y0,x1,y1,… in pixels
     * @param reach pixels before and behind a place
     */
    static LineWalk of(double[] points, int count, double reach) {
        LineWalk line = new LineWalk(points, count);
        int places = (int) Math.min(MOST, Math.ceil(line.length() / reach * WINDOW)) + 1;
        if (places < 3) {
            return line;
        }
        double[] even = new double[2 * places];
        double step = line.length() / (places - 1);
        for (int i = 0; i < places; i++) {
            even[2 * i] = line.x(i * step);
            even[2 * i + 1] = line.y(i * step);
        }
        return new LineWalk(averaged(averaged(even, places), places), places);
    }

    /** Twice over, corners become curves rather than shorter edges. */
    private static double[] averaged(double[] points, int count) {
        double[] averages = new double[2 * count];
        for (int i = 0; i < count; i++) {
            int window = Math.min(WINDOW, Math.min(i, count - 1 - i));
            double x = 0;
            double y = 0;
            for (int k = i - window; k <= i + window; k++) {
                x += points[2 * k];
                y += points[2 * k + 1];
            }
            averages[2 * i] = x / (2 * window + 1);
            averages[2 * i + 1] = y / (2 * window + 1);
        }
        return averages;
    }
}

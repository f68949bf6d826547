package city.xingtu.ink;

import java.util.Arrays;

/** Cuts lines into dashes. Holds the scratch memory of one thread. */
final class Dasher {

    /** A longer row of dashes is drawn solid: nothing on a page has so many. */
    private static final double MOST_PERIODS = 50_000;

    /** Length given to a dash of length zero, so that its caps have a direction. */
    private static final double DOT = 1.0 / 32;

    private double[] lineXs = {};
    private double[] lineYs = {};
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int count;

    /** Receives one dash. */
    interface Dashes {
        void dash(double[] xs, double[] ys, int count);
    }

    /**
     * Cuts a line.
     *
     * @param ring whether an edge leads back to the first point
     * @param distance length of the line before its first point
     */
    void cut(double[] givenXs, double[] givenYs, int points, boolean ring, Pen pen, double distance, Dashes target) {
        // A copy: whoever takes the dashes may write them where the line came from.
        if (lineXs.length < points) {
            lineXs = new double[points * 2];
            lineYs = new double[points * 2];
        }
        System.arraycopy(givenXs, 0, lineXs, 0, points);
        System.arraycopy(givenYs, 0, lineYs, 0, points);
        double[] pointXs = lineXs;
        double[] pointYs = lineYs;
        float[] pattern = pen.dashes();
        double period = pen.dashPeriod();
        int edges = ring ? points : points - 1;
        // Written so that an unreal length is drawn solid too.
        if (!(length(pointXs, pointYs, points, edges) <= MOST_PERIODS * period)) {
            whole(pointXs, pointYs, points, ring, target);
            return;
        }
        double phase = (pen.dashOffset() + distance) % period;
        if (phase < 0) {
            phase += period;
        }
        int index = 0;
        while (phase >= pattern[index] && phase > 0) {
            phase -= pattern[index];
            index = index + 1 == pattern.length ? 0 : index + 1;
        }
        double left = pattern[index] - phase;
        count = 0;
        if (index % 2 == 0) {
            add(pointXs[0], pointYs[0]);
        }
        for (int edge = 0; edge < edges; edge++) {
            int next = edge + 1 == points ? 0 : edge + 1;
            double x = pointXs[edge];
            double y = pointYs[edge];
            double dx = pointXs[next] - x;
            double dy = pointYs[next] - y;
            double length = Math.sqrt(dx * dx + dy * dy);
            double at = 0;
            while (left <= length - at) {
                at += left;
                boolean on = index % 2 == 0;
                double end = on && pattern[index] < DOT ? at + DOT : at;
                add(x + dx * end / length, y + dy * end / length);
                if (on) {
                    target.dash(xs, ys, count);
                    count = 0;
                } else {
                    xs[0] = xs[count - 1];
                    ys[0] = ys[count - 1];
                    count = 1;
                }
                index = index + 1 == pattern.length ? 0 : index + 1;
                left = pattern[index];
            }
            left -= length - at;
            if (index % 2 == 0) {
                add(pointXs[next], pointYs[next]);
            }
        }
        if (index % 2 == 0 && count > 1) {
            target.dash(xs, ys, count);
        }
    }

    private static double length(double[] pointXs, double[] pointYs, int points, int edges) {
        double length = 0;
        for (int edge = 0; edge < edges; edge++) {
            int next = edge + 1 == points ? 0 : edge + 1;
            length += Math.hypot(pointXs[next] - pointXs[edge], pointYs[next] - pointYs[edge]);
        }
        return length;
    }

    private void whole(double[] pointXs, double[] pointYs, int points, boolean ring, Dashes target) {
        count = 0;
        for (int i = 0; i < points; i++) {
            add(pointXs[i], pointYs[i]);
        }
        if (ring) {
            add(pointXs[0], pointYs[0]);
        }
        target.dash(xs, ys, count);
    }

    private void add(double x, double y) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, count * 2);
            ys = Arrays.copyOf(ys, count * 2);
        }
        xs[count] = x;
        ys[count++] = y;
    }
}

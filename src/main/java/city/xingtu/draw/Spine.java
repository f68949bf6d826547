package city.xingtu.draw;

import java.util.Arrays;

/**
 * The line along the middle of an elongated ring, on which a river's or a corridor's name is set. The ring is taken apart at
 * its two ends, and its sides are zipped together: from each pair of opposite points the side goes on that keeps the chord
 * shorter. The middles of the chords approximate the ring's medial axis between its ends (the chordal axis of L. Prasad, 1997,
 * for a shape without branches). Belongs to one thread.
 */
final class Spine {

    /** Points on each side. */
    private static final int SAMPLES = 96;

    /** A ring is elongated when its middle line is so many times longer than it is wide. */
    private static final double ELONGATED = 4.5;

    private static final int SMOOTHING = 4;

    private Spine() {}

    /**
     * The middle line.
     *
     * @param points x0,y0,x1,y1,… of the ring without the closing vertex
     * @return x0,y0,… of the line; empty when the ring is not elongated
     */
    static double[] of(double[] points, int vertices) {
        if (vertices < 4) {
            return new double[0];
        }
        int first = furthest(points, vertices, furthest(points, vertices, 0));
        int second = furthest(points, vertices, first);
        if (first == second) {
            return new double[0];
        }
        double[] left = side(points, vertices, first, second, 1);
        double[] right = side(points, vertices, first, second, -1);
        double[] middle = new double[4 * SAMPLES];
        int count = 0;
        int i = 0;
        int k = 0;
        double widths = 0;
        while (i < SAMPLES - 1 || k < SAMPLES - 1) {
            boolean goLeft = k == SAMPLES - 1
                    || i < SAMPLES - 1 && square(left, i + 1, right, k) <= square(left, i, right, k + 1);
            if (goLeft) {
                i++;
            } else {
                k++;
            }
            widths += Math.sqrt(square(left, i, right, k));
            middle[2 * count] = (left[2 * i] + right[2 * k]) / 2;
            middle[2 * count + 1] = (left[2 * i + 1] + right[2 * k + 1]) / 2;
            count++;
        }
        double[] line = Arrays.copyOf(middle, 2 * count);
        for (int round = 0; round < SMOOTHING; round++) {
            line = smoothed(line);
        }
        return length(line) > ELONGATED * widths / count ? thinned(line) : new double[0];
    }

    private static int furthest(double[] points, int vertices, int from) {
        int found = from;
        double most = -1;
        for (int i = 0; i < vertices; i++) {
            double square = square(points, i, points, from);
            if (square > most) {
                most = square;
                found = i;
            }
        }
        return found;
    }

    private static double square(double[] a, int i, double[] b, int k) {
        double dx = a[2 * i] - b[2 * k];
        double dy = a[2 * i + 1] - b[2 * k + 1];
        return dx * dx + dy * dy;
    }

    /** Points at equal distances along the ring from one vertex to another, forwards or backwards. */
    private static double[] side(double[] points, int vertices, int from, int to, int sense) {
        int count = Math.floorMod((to - from) * sense, vertices) + 1;
        double[] run = new double[2 * count];
        for (int i = 0; i < count; i++) {
            int vertex = Math.floorMod(from + i * sense, vertices);
            run[2 * i] = points[2 * vertex];
            run[2 * i + 1] = points[2 * vertex + 1];
        }
        LineWalk walk = new LineWalk(run, count);
        double[] side = new double[2 * SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double distance = walk.length() * i / (SAMPLES - 1);
            side[2 * i] = walk.x(distance);
            side[2 * i + 1] = walk.y(distance);
        }
        return side;
    }

    private static double[] smoothed(double[] line) {
        double[] result = line.clone();
        for (int i = 4; i < line.length - 4; i++) {
            result[i] = (line[i - 4] + line[i - 2] + 2 * line[i] + line[i + 2] + line[i + 4]) / 6;
        }
        return result;
    }

    private static double length(double[] line) {
        double length = 0;
        for (int i = 2; i < line.length; i += 2) {
            length += Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
        }
        return length;
    }

    /** Every third point: neighbours may nearly coincide. */
    private static double[] thinned(double[] line) {
        int points = line.length / 2;
        double[] kept = new double[line.length];
        int count = 0;
        for (int i = 0; i < points; i += 3) {
            kept[2 * count] = line[2 * i];
            kept[2 * count++ + 1] = line[2 * i + 1];
        }
        kept[2 * count] = line[line.length - 2];
        kept[2 * count++ + 1] = line[line.length - 1];
        return Arrays.copyOf(kept, 2 * count);
    }
}

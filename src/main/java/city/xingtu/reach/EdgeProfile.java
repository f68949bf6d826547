package city.xingtu.reach;

import java.util.Arrays;

/**
 * Arrival times along one edge: the lower envelope of walks that enter it at known places and spread both ways at
 * walking speed. Between two breakpoints the time is linear.
 *
 * <p>Reused from edge to edge: {@link #clear}, {@link #enter} for each place, {@link #complete}, then read. Not
 * thread-safe.
 */
final class EdgeProfile {

    /** Distance from the edge's start in metres, ascending. */
    double[] at = new double[8];

    /** Seconds at that distance. */
    double[] seconds = new double[8];

    int breakpoints;

    private double[] entryAt = new double[8];
    private double[] entrySeconds = new double[8];
    private int entries;

    void clear() {
        entries = 0;
        breakpoints = 0;
    }

    /** A walk enters at the distance after so many seconds; infinite ones are ignored. */
    void enter(double distance, double afterSeconds) {
        if (Double.isInfinite(afterSeconds)) {
            return;
        }
        if (entries == entryAt.length) {
            entryAt = Arrays.copyOf(entryAt, 2 * entries);
            entrySeconds = Arrays.copyOf(entrySeconds, 2 * entries);
        }
        // Kept sorted by insertion: an edge has two or three entries, seldom more.
        int i = entries++;
        while (i > 0 && entryAt[i - 1] > distance) {
            entryAt[i] = entryAt[i - 1];
            entrySeconds[i] = entrySeconds[i - 1];
            i--;
        }
        entryAt[i] = distance;
        entrySeconds[i] = afterSeconds;
    }

    /** Computes the envelope over the whole edge; without entries there are no breakpoints. */
    void complete(double length, double secondsPerMetre) {
        if (entries == 0) {
            return;
        }
        relax(secondsPerMetre);
        breakpoint(0, entrySeconds[0] + entryAt[0] * secondsPerMetre);
        for (int i = 0; i < entries; i++) {
            breakpoint(entryAt[i], entrySeconds[i]);
            if (i + 1 < entries) {
                double meeting =
                        (entryAt[i] + entryAt[i + 1] + (entrySeconds[i + 1] - entrySeconds[i]) / secondsPerMetre) / 2;
                breakpoint(meeting, entrySeconds[i] + (meeting - entryAt[i]) * secondsPerMetre);
            }
        }
        breakpoint(length, entrySeconds[entries - 1] + (length - entryAt[entries - 1]) * secondsPerMetre);
    }

    /** An entry that a neighbour reaches earlier takes the neighbour's time, so that meetings lie between entries. */
    private void relax(double secondsPerMetre) {
        for (int i = 1; i < entries; i++) {
            entrySeconds[i] =
                    Math.min(entrySeconds[i], entrySeconds[i - 1] + (entryAt[i] - entryAt[i - 1]) * secondsPerMetre);
        }
        for (int i = entries - 2; i >= 0; i--) {
            entrySeconds[i] =
                    Math.min(entrySeconds[i], entrySeconds[i + 1] + (entryAt[i + 1] - entryAt[i]) * secondsPerMetre);
        }
    }

    private void breakpoint(double distance, double time) {
        if (breakpoints > 0 && distance - at[breakpoints - 1] <= 1e-9) {
            return;
        }
        if (breakpoints == at.length) {
            at = Arrays.copyOf(at, 2 * breakpoints);
            seconds = Arrays.copyOf(seconds, 2 * breakpoints);
        }
        at[breakpoints] = distance;
        seconds[breakpoints++] = time;
    }

    /** Seconds at a distance, by the envelope; infinite when the edge is not reached. */
    double secondsAt(double distance) {
        if (breakpoints == 0) {
            return Double.POSITIVE_INFINITY;
        }
        int i = 1;
        while (i < breakpoints - 1 && at[i] < distance) {
            i++;
        }
        if (breakpoints == 1) {
            return seconds[0];
        }
        double share = (distance - at[i - 1]) / (at[i] - at[i - 1]);
        return seconds[i - 1] + (seconds[i] - seconds[i - 1]) * Math.clamp(share, 0.0, 1.0);
    }
}

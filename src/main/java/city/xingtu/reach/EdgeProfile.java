package city.xingtu.reach;

import java.util.Arrays;

/**
 * Arrival times along one edge: the lower envelope of walks that enter it at known places and spread both ways,
 * each way at its own pace or not at all. Between two breakpoints the time is linear.
 *
 * <p>Reused from edge to edge: {@link #clear}, {@link #enter} for each place, {@link #complete}, then read. Not
 * thread-safe.
 */
final class EdgeProfile {

    /** Metres below which two places are one. */
    private static final double ROUNDING = 1e-6;

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

    /**
     * Computes the envelope over the whole edge. Without entries there are no breakpoints; nor are there any before the
     * first entry of an edge that is closed backward, or behind the last of one that is closed forward.
     *
     * @param forward seconds a metre away from the start, may be infinite
     * @param backward seconds a metre towards it
     */
    void complete(double length, double forward, double backward) {
        if (entries == 0 || Double.isInfinite(forward) && Double.isInfinite(backward)) {
            return;
        }
        relax(forward, backward);
        if (Double.isFinite(backward)) {
            breakpoint(0, entrySeconds[0] + entryAt[0] * backward);
        }
        for (int i = 0; i < entries; i++) {
            breakpoint(entryAt[i], entrySeconds[i]);
            if (i + 1 < entries) {
                between(i, forward, backward);
            }
        }
        if (Double.isFinite(forward)) {
            breakpoint(length, entrySeconds[entries - 1] + (length - entryAt[entries - 1]) * forward);
        }
    }

    /** Where the walks from two neighbouring entries meet; with one direction closed they part at the later entry. */
    private void between(int i, double forward, double backward) {
        double gap = entryAt[i + 1] - entryAt[i];
        if (Double.isInfinite(backward)) {
            breakpoint(entryAt[i + 1], entrySeconds[i] + TravelTimes.through(gap, forward));
        } else if (Double.isInfinite(forward)) {
            breakpoint(entryAt[i], entrySeconds[i + 1] + gap * backward);
        } else {
            double ahead = (entrySeconds[i + 1] - entrySeconds[i] + gap * backward) / (forward + backward);
            breakpoint(entryAt[i] + ahead, entrySeconds[i] + ahead * forward);
        }
    }

    /** An entry that a neighbour reaches earlier takes the neighbour's time, so that meetings lie between entries. */
    private void relax(double forward, double backward) {
        for (int i = 1; i < entries; i++) {
            double gap = TravelTimes.through(entryAt[i] - entryAt[i - 1], forward);
            entrySeconds[i] = Math.min(entrySeconds[i], entrySeconds[i - 1] + gap);
        }
        for (int i = entries - 2; i >= 0; i--) {
            double gap = TravelTimes.through(entryAt[i + 1] - entryAt[i], backward);
            entrySeconds[i] = Math.min(entrySeconds[i], entrySeconds[i + 1] + gap);
        }
    }

    /** At one place two breakpoints may follow one another where the time jumps; of equal ones one is kept. */
    private void breakpoint(double distance, double time) {
        if (Double.isInfinite(time)
                || breakpoints > 0
                        && distance - at[breakpoints - 1] <= 1e-9
                        && Math.abs(time - seconds[breakpoints - 1]) <= 1e-9) {
            return;
        }
        if (breakpoints == at.length) {
            at = Arrays.copyOf(at, 2 * breakpoints);
            seconds = Arrays.copyOf(seconds, 2 * breakpoints);
        }
        at[breakpoints] = distance;
        seconds[breakpoints++] = time;
    }

    /** Seconds at a distance, by the envelope; infinite where the edge is not reached. */
    double secondsAt(double distance) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < breakpoints && at[i] <= distance + ROUNDING; i++) {
            if (Math.abs(at[i] - distance) <= ROUNDING) {
                least = Math.min(least, seconds[i]);
            } else if (i + 1 < breakpoints && at[i + 1] > distance + ROUNDING) {
                double share = (distance - at[i]) / (at[i + 1] - at[i]);
                return seconds[i] + (seconds[i + 1] - seconds[i]) * share;
            }
        }
        return least;
    }
}

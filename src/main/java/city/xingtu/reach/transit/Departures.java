package city.xingtu.reach.transit;

import java.util.Arrays;

/**
 * When vehicles leave the first stop of a route. All vehicles of a route take the same times from stop to stop, so this
 * says when they leave any stop. A later traveller never leaves earlier.
 */
sealed interface Departures {

    /** When one leaves who could leave at a time at the earliest; infinite when nothing runs any more. */
    double next(double earliest);

    /** The same with the time running backwards: at -t instead of t. */
    Departures mirrored();

    /** @param seconds of waiting, whenever one comes */
    record Every(double seconds) implements Departures {

        @Override
        public double next(double earliest) {
            return earliest + seconds;
        }

        @Override
        public Departures mirrored() {
            return this;
        }
    }

    /** @param starts ascending */
    record At(double[] starts) implements Departures {

        @Override
        public double next(double earliest) {
            int found = Arrays.binarySearch(starts, earliest);
            int index = found >= 0 ? found : -found - 1;
            return index == starts.length ? Double.POSITIVE_INFINITY : starts[index];
        }

        @Override
        public Departures mirrored() {
            double[] backwards = new double[starts.length];
            for (int i = 0; i < starts.length; i++) {
                backwards[i] = -starts[starts.length - 1 - i];
            }
            return new At(backwards);
        }
    }

    /**
     * By headway, at some times of some days.
     *
     * @param from when each span begins
     * @param until when it ends
     * @param waiting seconds of waiting in it
     */
    record Within(double[] from, double[] until, double[] waiting) implements Departures {

        @Override
        public double next(double earliest) {
            double first = Double.POSITIVE_INFINITY;
            for (int i = 0; i < from.length; i++) {
                double come = Math.max(earliest, from[i]);
                if (come < until[i]) {
                    first = Math.min(first, come + waiting[i]);
                }
            }
            return first;
        }

        @Override
        public Departures mirrored() {
            return new Within(negated(until), negated(from), waiting);
        }

        private static double[] negated(double[] values) {
            return Arrays.stream(values).map(value -> -value).toArray();
        }
    }
}

package city.xingtu.reach;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One of several times, by nearest rank: the least that so many per cent of them do not exceed. What is never reached counts
 * as infinitely late.
 *
 * @param percent above 0 to 100
 */
record Percentile(double percent) {

    /** Of one time, which is it. */
    static final Percentile ONLY = new Percentile(100);

    double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[rank(values.length)];
    }

    /** Which of them it is; of equal ones the first. */
    int numberIn(double[] values) {
        double value = of(values);
        int number = 0;
        while (values[number] != value) {
            number++;
        }
        return number;
    }

    <T> T of(List<T> values, ToDoubleFunction<T> time) {
        return values.stream().sorted(Comparator.comparingDouble(time)).toList().get(rank(values.size()));
    }

    private int rank(int count) {
        return Math.clamp((int) Math.ceil(percent / 100 * count) - 1, 0, count - 1);
    }
}

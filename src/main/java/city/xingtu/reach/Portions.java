package city.xingtu.reach;

import city.xingtu.ink.Crew;
import java.util.function.IntConsumer;

/** Work of many small pieces, shared by the hands that are free in portions large enough to be worth it. */
final class Portions {

    private Portions() {}

    /** Does the task for {@code from} to {@code end - 1}, {@code size} of them at once. */
    static void each(Crew crew, int from, int end, int size, IntConsumer task) {
        crew.each(Math.ceilDiv(end - from, size), portion -> {
            int first = from + portion * size;
            for (int i = first; i < Math.min(end, first + size); i++) {
                task.accept(i);
            }
        });
    }
}

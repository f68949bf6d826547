package city.xingtu.tile;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Things that are dear to make and used by one thread at a time, kept for whoever needs one next: never more than threads
 * that were at it at once. Safe for any number of threads.
 */
final class Idle<T> {

    private final Queue<T> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<T> maker;

    Idle(Supplier<T> maker) {
        this.maker = maker;
    }

    /** One that nobody else has. */
    T take() {
        T known = idle.poll();
        return known == null ? maker.get() : known;
    }

    /** Puts one back that is not used any more. */
    void give(T thing) {
        idle.add(thing);
    }
}

package city.xingtu.tile;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When something that failed is tried again: not for a while, and then by one thread at a time, so that what does not answer
 * keeps one of them waiting and not all. Safe for any number of threads.
 */
final class Outage {

    /** How long nothing is tried after a failure. */
    static final Duration REST = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    /** While all is well. */
    private static final long NONE = Long.MIN_VALUE;

    private final String what;
    private final LongSupplier clock;
    private final AtomicLong next = new AtomicLong(NONE);

    /**
     * None as yet.
     *
     * @param what fails, for the log
     * @param clock nanoseconds from any origin
     */
    Outage(String what, LongSupplier clock) {
        this.what = what;
        this.clock = clock;
    }

    /** Whether the caller should try; while there is an outage, one caller a rest. */
    boolean allowsTrial() {
        long due = next.get();
        if (due == NONE) {
            return true;
        }
        long now = clock.getAsLong();
        return now - due >= 0 && next.compareAndSet(due, now + REST.toNanos());
    }

    /** A trial failed. */
    void failed(Exception why) {
        if (next.getAndSet(clock.getAsLong() + REST.toNanos()) == NONE) {
            LOG.warn("{} fails and is left alone; tried again every {} s: {}", what, REST.toSeconds(), why.toString());
        }
    }

    /** A trial succeeded. */
    void over() {
        if (next.get() != NONE && next.getAndSet(NONE) != NONE) {
            LOG.info("{} works again", what);
        }
    }
}

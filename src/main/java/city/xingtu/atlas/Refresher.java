package city.xingtu.atlas;

import city.xingtu.store.PlanStore;
import city.xingtu.store.Subscription;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up what other nodes commit. Works in a thread of its own, so that a store that tells of a commit while it still
 * holds its locks waits for nobody; tries again, ever less often, when the store cannot be read.
 */
final class Refresher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private static final long FIRST_PAUSE = 50_000_000;
    private static final long LONGEST_PAUSE = 5_000_000_000L;

    private final Runnable refresh;
    /** How long a reading that is under way may keep whoever closes the plan. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private final Subscription subscription;

    Refresher(PlanStore store, Runnable refresh) {
        this.refresh = refresh;
        subscription = store.onCommit(head -> request());
        // What was committed between the loading and the subscription is told to nobody.
        request();
    }

    private void request() {
        if (!wanted.getAndSet(true)) {
            Thread thread = Thread.ofVirtual().name("refresh-plan").unstarted(this::work);
            working.add(thread);
            thread.start();
        }
    }

    private void work() {
        try {
            run();
        } finally {
            working.remove(Thread.currentThread());
        }
    }

    private void run() {
        for (long pause = FIRST_PAUSE; !closed; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            // Whoever asks from now on is not served by this reading.
            wanted.set(false);
            try {
                refresh.run();
                return;
            } catch (RuntimeException e) {
                if (pause == FIRST_PAUSE && !closed) {
                    LOG.warn("The plan could not be renewed; trying again", e);
                }
                if (wanted.getAndSet(true)) {
                    return;
                }
                LockSupport.parkNanos(pause);
            }
        }
    }

    /** Returns when nothing is read any more, so that the store may be closed: a late reader would open its file again. */
    @Override
    public void close() {
        closed = true;
        subscription.close();
        for (Thread thread : working) {
            LockSupport.unpark(thread);
            try {
                thread.join(LONGEST_WAIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

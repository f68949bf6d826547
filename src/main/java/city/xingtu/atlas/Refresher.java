package city.xingtu.atlas;

import city.xingtu.store.PlanStore;
import city.xingtu.store.Subscription;
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
    private final AtomicBoolean wanted = new AtomicBoolean();
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
            Thread.ofVirtual().name("refresh-plan").start(this::run);
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

    @Override
    public void close() {
        closed = true;
        subscription.close();
    }
}

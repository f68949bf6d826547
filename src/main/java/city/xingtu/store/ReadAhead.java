package city.xingtu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a source run ahead of whoever takes its items, on a thread of its own: a large import parses and checks on one core
 * while the database takes rows on another. Items cross in batches, a few of which may wait, so memory is bounded.
 *
 * @param <T> of the items, which the source must not touch again
 */
public final class ReadAhead<T> {

    private static final int BATCH = 256;
    private static final int WAITING = 16;
    private static final long PATIENCE_MILLISECONDS = 20;

    private final BlockingQueue<List<T>> waiting = new ArrayBlockingQueue<>(WAITING);
    private List<T> batch = new ArrayList<>(BATCH);
    /** That nobody takes items any more. */
    private volatile boolean abandoned;

    private volatile @Nullable Throwable failure;

    private ReadAhead() {}

    /** Calls a consumer for each of its items. */
    @FunctionalInterface
    public interface Source<T> {
        void forEach(Consumer<T> consumer);
    }

    /**
     * Hands all items of the source to the consumer, on the thread of the caller, in their order. Returns when the source
     * has ended.
     *
     * @throws RuntimeException what the source or the consumer throws, as it was thrown
     */
    public static <T> void forEach(Source<T> source, Consumer<? super T> consumer) {
        new ReadAhead<T>().run(source, consumer);
    }

    private void run(Source<T> source, Consumer<? super T> consumer) {
        Thread thread = Thread.ofPlatform().daemon().name("read-ahead").start(() -> produce(source));
        try {
            for (List<T> next = take(thread); !next.isEmpty(); next = take(thread)) {
                next.forEach(consumer);
            }
        } finally {
            abandoned = true;
            join(thread);
        }
        switch (failure) {
            case null -> {}
            case RuntimeException problem -> throw problem;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }

    private void produce(Source<T> source) {
        try {
            source.forEach(this::add);
            if (!batch.isEmpty()) {
                put(batch);
            }
        } catch (Abandoned nobodyListens) {
            return;
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
        put(List.of());
    }

    private void add(T item) {
        batch.add(item);
        if (batch.size() == BATCH) {
            put(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    private void put(List<T> full) {
        try {
            while (!waiting.offer(full, PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (abandoned) {
                    throw Abandoned.INSTANCE;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread", e);
        }
    }

    /** The next batch; an empty one is the last. */
    private List<T> take(Thread thread) {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while " + thread.getName() + " was at work", e);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the source where it is. */
    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1L;

        static final Abandoned INSTANCE = new Abandoned();

        private Abandoned() {
            super("", null, false, false);
        }
    }
}

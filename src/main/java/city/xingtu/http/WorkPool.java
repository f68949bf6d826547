package city.xingtu.http;

import city.xingtu.atlas.Access;
import city.xingtu.atlas.Branch;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Threads for work that needs a core (drawing, searching a network): as many as the machine has, with a bounded queue.
 * Request threads are virtual and wait here, so that overload slows nobody who is inside the bounds: of the queue, and of
 * the time that work waits in a crowd, after which an answer that says when to come again serves better than a late one.
 * Work that is running may share itself with threads that have nothing to do.
 */
public final class WorkPool implements AutoCloseable, Crew {

    /** The pool that a thread works for. */
    private static final ScopedValue<WorkPool> WORKING = ScopedValue.newInstance();

    /** Work that may wait however long it takes, a thread: a few who wait for something long are no overload. */
    private static final int CROWD = 8;

    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final ThreadPoolExecutor executor;
    private final long patience;
    /** Threads that work or are about to. */
    private final AtomicInteger busy = new AtomicInteger();

    /** Work in the queue, and since when it waits. */
    private final class Waiting<T> extends FutureTask<T> {

        private final long since = System.nanoTime();

        Waiting(Callable<T> work) {
            super(work);
        }

        @Override
        public void run() {
            if (isLate()) {
                setException(overloaded());
            } else {
                super.run();
            }
        }

        /** Whether it has waited too long in a crowd; those behind it do no better. */
        boolean isLate() {
            return executor.getQueue().size() > CROWD * executor.getCorePoolSize()
                    && System.nanoTime() - since > patience;
        }
    }

    /** As the other, with a patience of a quarter of a second. */
    public WorkPool(int threads, int queue) {
        this(threads, queue, PATIENCE);
    }

    /**
     * Starts the threads.
     *
     * @param threads normally the number of cores
     * @param queue requests that may wait; one more gets {@link Problem.Kind#OVERLOADED}
     * @param patience how long a request waits among many others; after it, it gets the same
     */
    public WorkPool(int threads, int queue, Duration patience) {
        this.patience = patience.toNanos();
        executor = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().name("work-", 0).daemon().factory());
    }

    /**
     * Runs the work on a pool thread, in the {@link Branch} and with the {@link Access} of the present one, and waits for its
     * result; work that is on the pool already goes on where it is. A {@link Problem} passes through as it is.
     */
    public <T> T run(Callable<T> work) {
        if (WORKING.isBound() && WORKING.get() == this) {
            return result(work);
        }
        ScopedValue.CallableOp<T, Exception> carried = Access.carried(Branch.carried(work::call));
        Waiting<T> future = new Waiting<>(() -> busy(carried));
        if (executor.getQueue().peek() instanceof WorkPool.Waiting<?> first && first.isLate()) {
            throw overloaded();
        }
        try {
            executor.execute(future);
        } catch (RejectedExecutionException e) {
            throw overloaded();
        }
        return result(() -> {
            try {
                return future.get();
            } catch (InterruptedException e) {
                future.cancel(true);
                Thread.currentThread().interrupt();
                throw new Problem(Problem.Kind.OVERLOADED, null, new Text("请求被中断", "The request was interrupted"));
            }
        });
    }

    private static Problem overloaded() {
        return new Problem(Problem.Kind.OVERLOADED, null, new Text("服务繁忙，请稍后再试", "Busy; try again in a moment"));
    }

    private <T, E extends Throwable> T busy(ScopedValue.CallableOp<T, E> work) throws E {
        busy.incrementAndGet();
        try {
            return ScopedValue.where(WORKING, this).call(work);
        } finally {
            busy.decrementAndGet();
        }
    }

    /** What the work brings, or what it threw as far as callers know such exceptions. */
    private static <T> T result(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null -> throw new IllegalStateException(e);
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** One more than the threads that are idle while no request waits for them. */
    @Override
    public int hands() {
        int idle = executor.getQueue().isEmpty() ? executor.getCorePoolSize() - busy.get() : 0;
        return 1 + Math.max(0, idle);
    }

    /** To be called by work that runs on the pool. Idle threads help; with none it is a loop. */
    @Override
    public void each(int count, IntConsumer task) {
        int helpers = Math.min(hands(), count) - 1;
        if (helpers <= 0) {
            ALONE.each(count, task);
            return;
        }
        Shared tasks = new Shared(count, task);
        Runnable helper = () -> busy(() -> {
            tasks.run();
            return tasks;
        });
        for (int i = 0; i < helpers; i++) {
            try {
                executor.execute(helper);
            } catch (RejectedExecutionException e) {
                // Full or closing: the thread that asks does it all.
                break;
            }
        }
        tasks.run();
        tasks.join();
        // One that no thread came to must not take the place of a request.
        executor.remove(helper);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

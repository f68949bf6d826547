package city.xingtu.http;

import city.xingtu.atlas.Access;
import city.xingtu.atlas.Branch;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Threads for work that needs a core (drawing, searching a network): as many as the machine has, with a bounded queue.
 * Request threads are virtual and wait here, so that overload slows nobody who is inside the bound. Work that is running
 * may share itself with threads that have nothing to do.
 */
public final class WorkPool implements AutoCloseable, Crew {

    /** The pool that a thread works for. */
    private static final ScopedValue<WorkPool> WORKING = ScopedValue.newInstance();

    private final ThreadPoolExecutor executor;
    /** Threads that work or are about to. */
    private final AtomicInteger busy = new AtomicInteger();

    /**
     * Starts the threads.
     *
     * @param threads normally the number of cores
     * @param queue requests that may wait; one more gets {@link Problem.Kind#OVERLOADED}
     */
    public WorkPool(int threads, int queue) {
        executor = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().name("work-", 0).daemon().factory());
    }

    /**
     * Runs the work on a pool thread, in the {@link Branch} and with the {@link Access} of the present one, and waits for its result; work that is
     * on the pool already goes on where it is. A {@link Problem} passes through as it is.
     */
    public <T> T run(Callable<T> work) {
        if (WORKING.isBound() && WORKING.get() == this) {
            return result(work);
        }
        ScopedValue.CallableOp<T, Exception> carried = Access.carried(Branch.carried(work::call));
        Future<T> future;
        try {
            future = executor.submit(() -> busy(carried));
        } catch (RejectedExecutionException e) {
            throw new Problem(Problem.Kind.OVERLOADED, null, new Text("服务繁忙，请稍后再试", "Busy; try again in a moment"));
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

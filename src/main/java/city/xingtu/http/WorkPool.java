package city.xingtu.http;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for work that needs a core (drawing, searching a network): as many as the machine has, with a bounded queue.
 * Request threads are virtual and wait here, so that overload slows nobody who is inside the bound.
 */
public final class WorkPool implements AutoCloseable {

    private final ThreadPoolExecutor executor;

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

    /** Runs the work on a pool thread and waits for its result. A {@link Problem} passes through as it is. */
    public <T> T run(Callable<T> work) {
        Future<T> future;
        try {
            future = executor.submit(work);
        } catch (RejectedExecutionException e) {
            throw new Problem(Problem.Kind.OVERLOADED, null, new Text("服务繁忙，请稍后再试", "Busy; try again in a moment"));
        }
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new Problem(Problem.Kind.OVERLOADED, null, new Text("请求被中断", "The request was interrupted"));
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

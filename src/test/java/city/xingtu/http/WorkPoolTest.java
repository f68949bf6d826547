package city.xingtu.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.plan.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkPoolTest {

    /** Runs 50 tasks on the pool and returns how often each ran. */
    private static List<Integer> shared(WorkPool pool) {
        AtomicIntegerArray runs = new AtomicIntegerArray(50);
        pool.each(50, runs::incrementAndGet);
        return IntStream.range(0, 50).mapToObj(runs::get).toList();
    }

    @Test
    void everyTaskRunsOnceAlsoWhenAllThreadsShareTheirWorkAtOnce() throws Exception {
        try (WorkPool pool = new WorkPool(3, 500, Duration.ofDays(1));
                var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Integer>>> answers = IntStream.range(0, 400)
                    .mapToObj(i -> requests.submit(() -> pool.run(() -> shared(pool))))
                    .toList();
            for (Future<List<Integer>> answer : answers) {
                assertThat(answer.get()).containsOnly(1);
            }
        }
    }

    @Test
    void anIdleThreadHelps() {
        try (WorkPool pool = new WorkPool(2, 4)) {
            CountDownLatch both = new CountDownLatch(2);
            pool.run(() -> {
                // Ends only when two threads are in it at the same time.
                pool.each(2, i -> {
                    both.countDown();
                    await(both);
                });
                return true;
            });
            assertThat(both.getCount()).isZero();
        }
    }

    @Test
    void aThreadThatNobodyCanHelpDoesItAll() {
        try (WorkPool pool = new WorkPool(1, 4)) {
            Thread[] worker = new Thread[1];
            pool.run(() -> {
                worker[0] = Thread.currentThread();
                pool.each(20, i -> assertThat(Thread.currentThread()).isSameAs(worker[0]));
                return true;
            });
            assertThat(pool.run(pool::hands)).isEqualTo(1);
        }
    }

    @Test
    void workThatAsksForThePoolAgainGoesOnWhereItIs() {
        try (WorkPool pool = new WorkPool(1, 1)) {
            Thread worker = pool.run(Thread::currentThread);
            assertThat(pool.run(() -> pool.run(Thread::currentThread))).isSameAs(worker);
        }
    }

    @Test
    void whatATaskThrowsReachesTheCallerWhenNoOtherIsRunning() {
        try (WorkPool pool = new WorkPool(2, 4)) {
            AtomicIntegerArray running = new AtomicIntegerArray(1);
            assertThatThrownBy(() -> pool.run(() -> {
                        pool.each(40, i -> {
                            running.incrementAndGet(0);
                            if (i == 7) {
                                running.decrementAndGet(0);
                                throw new IllegalArgumentException("seven");
                            }
                            running.decrementAndGet(0);
                        });
                        return true;
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("seven");
            assertThat(running.get(0)).isZero();
            assertThat(pool.run(() -> "still works")).isEqualTo("still works");
        }
    }

    /** Work that waits behind something long in a small crowd is done however long it takes; of a large one the rest is refused. */
    @Test
    void whoWaitsTooLongInACrowdIsTurnedAwayAndAFewAreNot() throws Exception {
        try (WorkPool pool = new WorkPool(1, 500, Duration.ZERO);
                var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            Future<Boolean> longOne = requests.submit(() -> pool.run(() -> {
                begun.countDown();
                await(end);
                return true;
            }));
            begun.await();
            CountDownLatch refused = new CountDownLatch(800);
            List<Future<Boolean>> others = IntStream.range(0, 1000)
                    .mapToObj(i -> requests.submit(() -> {
                        try {
                            return pool.run(() -> true);
                        } catch (Problem overloaded) {
                            refused.countDown();
                            return overloaded.kind() != Problem.Kind.OVERLOADED;
                        }
                    }))
                    .toList();
            // The first is late at once; eight may wait behind it, and some more who come at the very same moment.
            refused.await();
            end.countDown();
            int done = 0;
            for (Future<Boolean> other : others) {
                done += other.get() ? 1 : 0;
            }
            assertThat(done).isBetween(9, 200);
            assertThat(longOne.get()).isTrue();
        }
    }

    /** The same work, done when there is time: patience lasts. */
    @Test
    void nobodyIsTurnedAwayBeforeTheTime() throws Exception {
        try (WorkPool pool = new WorkPool(1, 500, Duration.ofDays(1));
                var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = IntStream.range(0, 400)
                    .mapToObj(i -> requests.submit(() -> pool.run(() -> true)))
                    .toList();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

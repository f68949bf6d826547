package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.store.MemoryStore;
import city.xingtu.store.PlanStore;
import city.xingtu.store.SamplePlan;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RefresherTest {

    @Test
    void nothingReadsTheStoreOnceThePlanIsClosed() throws InterruptedException {
        PlanStore store = MemoryStore.of(SamplePlan.small());
        AtomicInteger reading = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch returned = new CountDownLatch(1);
        PlanStore slow = (PlanStore) Proxy.newProxyInstance(
                PlanStore.class.getClassLoader(), new Class<?>[] {PlanStore.class}, (proxy, method, arguments) -> {
                    // What takes up commits of others works in such a thread.
                    boolean taking = Thread.currentThread().isVirtual();
                    reading.addAndGet(taking ? 1 : 0);
                    try {
                        if (taking) {
                            begun.countDown();
                            // Long enough for a close that does not wait to have returned.
                            returned.await(200, TimeUnit.MILLISECONDS);
                        }
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        reading.addAndGet(taking ? -1 : 0);
                    }
                });

        Atlas atlas = new Atlas(slow);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        atlas.close();

        assertThat(reading).hasValue(0);
        returned.countDown();
    }
}

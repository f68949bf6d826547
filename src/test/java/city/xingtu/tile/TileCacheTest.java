package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.geo.TileMatrixSets;
import city.xingtu.plan.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TileCacheTest {

    private final TileCache cache = new TileCache(10_000, TileStore.NONE);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aTileIsMadeOnce() {
        Tile first = get(key(1, 0), this::make);
        assertThat(get(key(1, 0), this::make)).isSameAs(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void anotherContentIsAnotherTile() {
        get(key(1, 0), this::make);
        get(key(1, 99), this::make);
        assertThat(made).hasValue(2);
    }

    @Test
    void itHoldsNoMoreBytesThanItMayAndForgetsWhatWasUsedLongestAgo() {
        for (int x = 0; x < 100; x++) {
            get(key(x, 0), this::make);
            get(key(0, 0), this::make);
            assertThat(cache.weight()).isLessThanOrEqualTo(10_000);
        }
        made.set(0);
        get(key(0, 0), this::make);
        get(key(99, 0), this::make);
        assertThat(made).hasValue(0);
        get(key(1, 0), this::make);
        assertThat(made).hasValue(1);
    }

    @Test
    void aTileLargerThanTheCacheIsServedAndNotKept() {
        get(key(1, 0), () -> Tile.of(new byte[20_000]));
        assertThat(cache.weight()).isZero();
    }

    @Test
    void aFailureReachesTheCallerAndIsNotKept() {
        assertThatThrownBy(() -> get(key(1, 0), () -> {
                    throw Problem.missing("x");
                }))
                .isInstanceOf(Problem.class);
        get(key(1, 0), this::make);
        assertThat(made).hasValue(1);
    }

    @Test
    void manyWhoWantATileAtOnceWaitForOneMaker() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayFinish = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Tile>> answers = new ArrayList<>();
            answers.add(threads.submit(() -> get(key(1, 0), () -> {
                begun.countDown();
                await(mayFinish);
                return make();
            })));
            begun.await();
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> get(key(1, 0), this::make)));
            }
            mayFinish.countDown();
            Tile first = answers.getFirst().get();
            for (Future<Tile> answer : answers) {
                assertThat(answer.get()).isSameAs(first);
            }
        }
        assertThat(made).hasValue(1);
    }

    private Tile get(TileKey key, Supplier<Tile> maker) {
        return cache.get(key, Optional::empty, maker);
    }

    private Tile make() {
        made.incrementAndGet();
        return Tile.of(new byte[872]);
    }

    private static TileKey key(long x, long content) {
        return new TileKey("a", new TileAddress(TileMatrixSets.webMercatorQuad(), 12, x, 5), content, "mvt");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

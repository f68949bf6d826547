package city.xingtu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 100_000})
    void everyItemArrivesOnceAndInOrder(int count) {
        List<Integer> taken = new ArrayList<>();

        ReadAhead.<Integer>forEach(consumer -> IntStream.range(0, count).forEach(consumer::accept), taken::add);

        assertThat(taken).isEqualTo(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void theSourceHasAThreadOfItsOwnAndTheConsumerThatOfTheCaller() {
        Set<Thread> sources = new HashSet<>();
        Set<Thread> consumers = new HashSet<>();

        ReadAhead.<Integer>forEach(
                consumer -> {
                    sources.add(Thread.currentThread());
                    consumer.accept(1);
                },
                item -> consumers.add(Thread.currentThread()));

        assertThat(consumers).containsOnly(Thread.currentThread());
        assertThat(sources).doesNotContain(Thread.currentThread());
    }

    @Test
    void whatTheSourceThrowsReachesTheCaller() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ReadAhead.<Integer>forEach(
                        consumer -> {
                            consumer.accept(7);
                            throw new IllegalStateException("row 8");
                        },
                        item -> {}))
                .withMessage("row 8");
    }

    @Test
    void aConsumerThatFailsEndsTheSource() {
        AtomicInteger made = new AtomicInteger();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ReadAhead.<Integer>forEach(
                        consumer -> {
                            while (true) {
                                consumer.accept(made.incrementAndGet());
                            }
                        },
                        item -> {
                            throw new IllegalArgumentException("full");
                        }))
                .withMessage("full");
        // It made no more than what may wait.
        assertThat(made.get()).isLessThan(10_000);
    }
}

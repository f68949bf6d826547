package city.xingtu.ink;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** As many threads of their own for every picture. */
public record TestCrew(int hands) implements Crew {

    @Override
    public void each(int count, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        Stream.generate(() -> Thread.ofPlatform().start(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        task.accept(i);
                    }
                }))
                .limit(hands)
                .toList()
                .forEach(TestCrew::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

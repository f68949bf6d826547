package city.xingtu.tile.seed;

import city.xingtu.tile.Tile;
import city.xingtu.tile.TileAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Makes the tiles of a sequence on several threads and hands them to a sink in their order. */
public final class Seeding {

    /** Tiles that a thread takes at once: neighbours, which share what they are made of. */
    private static final int TOGETHER = 32;

    /** Such groups that may be ahead of the sink, a thread. */
    private static final int AHEAD = 8;

    /** Groups between two checkpoints. */
    private static final int CHECKPOINT = 64;

    private final Function<TileAddress, Optional<Tile>> maker;
    private final int threads;

    /** Neighbouring tiles that are being made. */
    private record Group(List<TileSequence.Step> steps, Future<List<Optional<Tile>>> tiles) {

        long lastPlace() {
            return steps.getLast().place();
        }
    }

    /** @param maker makes a tile on any thread; none where nothing is to be seen */
    public Seeding(Function<TileAddress, Optional<Tile>> maker, int threads) {
        this.maker = maker;
        this.threads = threads;
    }

    /**
     * Goes on from where the sink says that it was, and finishes it.
     *
     * @param progress told of the number of tiles done with, counted from the first of the sequence
     * @throws UncheckedIOException when the sink fails; what the maker throws comes out as it is
     */
    public void run(TileSequence sequence, TileSink sink, LongConsumer progress) {
        long done = sequence.sizeUntil(sink.doneUntil());
        progress.accept(done);
        Iterator<TileSequence.Step> steps = sequence.after(sink.doneUntil());
        Deque<Group> ahead = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("seed-", 0).factory())) {
            try {
                int unsaved = 0;
                while (steps.hasNext() || !ahead.isEmpty()) {
                    while (steps.hasNext() && ahead.size() < AHEAD * threads) {
                        ahead.add(begin(steps, workers));
                    }
                    Group group = ahead.remove();
                    take(group, sink);
                    done += group.steps().size();
                    if (++unsaved == CHECKPOINT) {
                        sink.checkpoint(group.lastPlace());
                        unsaved = 0;
                    }
                    progress.accept(done);
                }
                sink.finish();
            } finally {
                // Nobody waits for the rest when something failed.
                workers.shutdownNow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Group begin(Iterator<TileSequence.Step> steps, ExecutorService workers) {
        List<TileSequence.Step> taken = new ArrayList<>(TOGETHER);
        while (steps.hasNext() && taken.size() < TOGETHER) {
            taken.add(steps.next());
        }
        return new Group(
                taken,
                workers.submit(() ->
                        taken.stream().map(step -> maker.apply(step.address())).toList()));
    }

    private static void take(Group group, TileSink sink) throws IOException {
        List<Optional<Tile>> tiles;
        try {
            tiles = group.tiles().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
        for (int i = 0; i < tiles.size(); i++) {
            if (tiles.get(i).isPresent()) {
                sink.put(group.steps().get(i).address(), tiles.get(i).get());
            }
        }
    }
}

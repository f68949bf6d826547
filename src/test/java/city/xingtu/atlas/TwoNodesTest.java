package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Problem;
import city.xingtu.store.RandomEdits;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.postgis.PostgisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes of the service on one PostGIS: what one commits, the other shows. */
class TwoNodesTest {

    /** How long to wait for what has no promised time. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Milliseconds within which a commit shows on every node. */
    private static final double PROMISED = 1000;

    private final TwoNodes nodes = new TwoNodes(SamplePlan.small());
    private final Atlas first = nodes.first();
    private final Atlas second = nodes.second();

    @AfterEach
    void close() {
        nodes.close();
    }

    private static Edit move(double x) {
        return new Edit.Put(
                "stations",
                SamplePlan.feature("st-1", "文泽路", "POINT (" + x + " 30.5)").make());
    }

    /** The changes that a node announces until it has announced one of that revision. */
    private static CompletableFuture<List<Change>> heard(Atlas atlas, long revision) {
        List<Change> changes = new ArrayList<>();
        CompletableFuture<List<Change>> all = new CompletableFuture<>();
        atlas.onChange(change -> {
            changes.add(change);
            // What is announced last of a revision that moves a part of a structure.
            if (change.revision().number() >= revision && change.layer().equals(View.STRUCTURES)) {
                all.complete(changes);
            }
        });
        return all;
    }

    private static <T> T await(CompletableFuture<T> future) throws Exception {
        return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void assertSame(View view, View other) {
        assertThat(view.revision()).isEqualTo(other.revision());
        for (String layer : List.of("platforms", "stations", "roads", "s-two")) {
            Snapshots.assertSame(
                    view.findLayer(layer).orElseThrow(), other.findLayer(layer).orElseThrow());
        }
    }

    @Test
    void aCommitOnOneNodeShowsOnTheOtherAndOnlyWhatWasTouchedIsAnnounced() throws Exception {
        LayerSnapshot platforms = second.view().findLayer("platforms").orElseThrow();
        CompletableFuture<List<Change>> heard = heard(second, 2);

        first.commit(1, "a", "b", List.of(move(120.5)));

        BoundingBox old = new BoundingBox(120.345, 30.31, 120.345, 30.31);
        BoundingBox now = new BoundingBox(120.5, 30.5, 120.5, 30.5);
        assertThat(await(heard))
                .containsExactly(
                        new Change(first.view().revision(), "stations", List.of(old, now)),
                        new Change(first.view().revision(), "s-two", List.of(old, now)),
                        new Change(first.view().revision(), View.STRUCTURES, List.of(old, now)));
        assertSame(second.view(), first.view());
        assertThat(second.view().findLayer("platforms").orElseThrow()).isSameAs(platforms);
    }

    @Test
    void aConnectionThatIsCutIsMadeAgainAndNothingIsMissed() throws Exception {
        for (int round = 0; round < 3; round++) {
            long head = first.view().revision().number();
            CompletableFuture<List<Change>> heard = heard(second, head + 2);
            first.commit(head, "a", "b", List.of(move(120.1 + round / 10.0)));
            cut();
            first.commit(head + 1, "a", "b", List.of(move(120.2 + round / 10.0)));
            await(heard);
            assertSame(second.view(), first.view());
        }
    }

    /** Milliseconds from the acknowledgment of a commit on the first node until the second one's views show it. */
    private double untilVisible(long base) throws Exception {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        AtomicBoolean over = new AtomicBoolean();
        second.onChange(change -> {
            if (!over.get() && change.revision().number() > base) {
                shown.complete(System.nanoTime());
            }
        });
        first.commit(base, "a", "b", List.of(move(120 + base / 1000.0)));
        long acknowledged = System.nanoTime();
        double millis = Math.max(0, await(shown) - acknowledged) / 1e6;
        over.set(true);
        assertThat(second.view().revision().number()).isGreaterThan(base);
        return millis;
    }

    private static void report(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                "%s, %d commits: median %.1f ms, worst %.1f ms%n",
                what, millis.length, millis[millis.length / 2], millis[millis.length - 1]);
    }

    /** The requirement itself, whatever else the machine does: the plan promises a second. */
    @Test
    void everyCommitIsVisibleOnTheOtherNodeWithinASecond() throws Exception {
        double[] millis = new double[40];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = untilVisible(first.view().revision().number());
        }
        report("acknowledged until visible on the other node", millis);

        assertThat(millis[millis.length / 2]).as("median").isLessThan(250);
        assertThat(millis[millis.length - 1]).as("worst").isLessThan(PROMISED);
    }

    @Test
    void soIsACommitWhileTheConnectionIsCut() throws Exception {
        double[] millis = new double[10];
        for (int i = 0; i < millis.length; i++) {
            cut();
            millis[i] = untilVisible(first.view().revision().number());
        }
        report("the same after the listening connections were cut", millis);

        assertThat(millis[millis.length - 1]).as("worst").isLessThan(PROMISED);
    }

    /** Ends the connections on which both nodes listen; between commits they last asked for the newest revision. */
    private void cut() {
        List<String> cut = PostgisServer.query(
                nodes.database(),
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND (query ILIKE 'LISTEN%' OR query LIKE '%max(number)%') AND pid <> pg_backend_pid()");
        assertThat(cut).isNotEmpty();
    }

    @Test
    void nodesThatCommitAtTheSameTimeCheckAgainAndBothSucceedWhereTheyDoNotConflict() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger conflicts = new AtomicInteger();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            Atlas atlas = writer % 2 == 0 ? first : second;
            String id = "w-" + writer;
            writers.add(CompletableFuture.runAsync(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                for (int i = 0; i < 8; i++) {
                    Edit own = new Edit.Put(
                            "stations",
                            SamplePlan.feature(id, "站" + i, "POINT (120." + i + " 30.5)")
                                    .make());
                    long base = atlas.view().revision().number();
                    try {
                        atlas.commit(base, id, "b", List.of(own));
                    } catch (Problem problem) {
                        conflicts.incrementAndGet();
                    }
                }
            }));
        }
        start.countDown();
        await(CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)));
        first.refresh();
        second.refresh();

        assertThat(conflicts).hasValue(0);
        assertThat(first.view().revision().number()).isEqualTo(33);
        assertSame(second.view(), first.view());
        LayerSnapshot stations = first.view().findLayer("stations").orElseThrow();
        assertThat(stations.value(stations.row("w-3"), "name_zh")).isEqualTo("站7");
    }

    @Test
    void aNodeThatWasAwayForManyRevisionsCatchesUp() {
        second.close();
        RandomEdits edits = new RandomEdits(3);
        for (int round = 0; round < 10; round++) {
            List<Edit> batch = edits.next().stream()
                    .filter(edit -> edit instanceof Edit.Put)
                    .toList();
            if (!batch.isEmpty()) {
                first.commit(first.view().revision().number(), "a", "b", batch);
            }
        }
        second.refresh();

        assertSame(second.view(), first.view());
        try (Atlas anew = nodes.third()) {
            assertSame(second.view(), anew.view());
        }
        Instant then = first.view(new RevisionSelector.Number(2), Optional.empty())
                .revision()
                .time();
        assertSame(
                second.view(new RevisionSelector.At(then), Optional.empty()),
                first.view(new RevisionSelector.Number(2), Optional.empty()));
    }
}

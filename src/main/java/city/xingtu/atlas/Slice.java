package city.xingtu.atlas;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Lifespan;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a layer that exists in a year, made when first asked for. After edits it is patched, not selected again,
 * and that too only when somebody asks. Safe for any number of threads.
 */
final class Slice {

    /** Waiting edits, as a share of the rows, from which on selecting anew is no dearer than patching. */
    private static final int STALE_SHARE = 8;

    private static final int FEW = 1024;

    private final LayerSnapshot all;
    private final Predicate<Lifespan> exists;
    /** An earlier state of the slice, and the edits since then. */
    private @Nullable LayerSnapshot earlier;

    private final SortedMap<String, Optional<Feature>> since;
    private volatile @Nullable LayerSnapshot made;

    private Slice(
            LayerSnapshot all,
            Predicate<Lifespan> exists,
            @Nullable LayerSnapshot earlier,
            SortedMap<String, Optional<Feature>> since) {
        this.all = all;
        this.exists = exists;
        this.earlier = earlier;
        this.since = since;
    }

    /** Of the layer's rows that exist. */
    static Slice of(LayerSnapshot all, Predicate<Lifespan> exists) {
        return new Slice(all, exists, null, Collections.emptySortedMap());
    }

    /** The features of the slice; the layer's snapshot itself when all exist. */
    LayerSnapshot snapshot() {
        LayerSnapshot known = made;
        if (known == null) {
            synchronized (this) {
                known = made;
                if (known == null) {
                    known = earlier == null ? select() : SnapshotPatch.apply(earlier, since);
                    made = known;
                    earlier = null;
                }
            }
        }
        return known;
    }

    private LayerSnapshot select() {
        Lifespans lifespans = new Lifespans(all);
        int[] rows = IntStream.range(0, all.size())
                .filter(row -> exists.test(lifespans.of(row)))
                .toArray();
        return rows.length == all.size() ? all : all.select(rows);
    }

    /** The slice of the layer after the edits. */
    Slice follow(LayerSnapshot next, SortedMap<String, Optional<Feature>> edits) {
        SortedMap<String, Optional<Feature>> own = new TreeMap<>();
        boolean allExist = true;
        for (var edit : edits.entrySet()) {
            Optional<Feature> kept = edit.getValue().filter(feature -> exists.test(Lifespan.of(feature)));
            allExist &= kept.isPresent() == edit.getValue().isPresent();
            own.put(edit.getKey(), kept);
        }
        synchronized (this) {
            LayerSnapshot known = made;
            if (known == all && allExist) {
                Slice same = of(next, exists);
                same.made = next;
                return same;
            }
            if (known != null) {
                return new Slice(next, exists, known, own);
            }
            if (earlier == null || since.size() + own.size() > FEW + next.size() / STALE_SHARE) {
                return of(next, exists);
            }
            SortedMap<String, Optional<Feature>> joined = new TreeMap<>(since);
            joined.putAll(own);
            return new Slice(next, exists, earlier, joined);
        }
    }
}

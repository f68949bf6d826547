package city.xingtu.atlas;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Lifespan;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;

/**
 * All features of a layer at a revision, and what of them exists in a year. Immutable but for its cache of years; a
 * commit to another layer passes it on as it is.
 */
final class LiveLayer {

    private final LayerSnapshot all;
    private final OptionalInt latestHorizon;
    private final ConcurrentMap<Optional<Integer>, Slice> slices = new ConcurrentHashMap<>();

    LiveLayer(LayerSnapshot all, OptionalInt latestHorizon) {
        this.all = all;
        this.latestHorizon = latestHorizon;
    }

    /** Every feature of the revision, ended ones too. */
    LayerSnapshot all() {
        return all;
    }

    /**
     * The features that exist in the year; without a year all that are not ended by the latest horizon, whenever they
     * begin.
     */
    LayerSnapshot in(Optional<Integer> year) {
        if (year.isEmpty() && latestHorizon.isEmpty()) {
            return all;
        }
        return slices.computeIfAbsent(year, absent -> Slice.of(all, exists(year)))
                .snapshot();
    }

    private Predicate<Lifespan> exists(Optional<Integer> year) {
        return year.<Predicate<Lifespan>>map(wanted -> lifespan -> lifespan.contains(wanted))
                .orElseGet(() -> lifespan -> lifespan.to() > latestHorizon.getAsInt());
    }

    /** The layer after edits: by id the feature as it will be, or that there is none. */
    LiveLayer with(SortedMap<String, Optional<Feature>> edits) {
        LiveLayer next = new LiveLayer(SnapshotPatch.apply(all, edits), latestHorizon);
        slices.forEach((year, slice) -> next.slices.put(year, slice.follow(next.all, edits)));
        return next;
    }
}

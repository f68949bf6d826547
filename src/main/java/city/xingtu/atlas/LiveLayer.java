package city.xingtu.atlas;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Lifespan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * All features of a layer at a revision, and what of them exists in a year. Immutable but for its cache of years; a
 * commit to another layer passes it on as it is.
 */
final class LiveLayer {

    private final LayerSnapshot all;
    private final OptionalInt latestHorizon;
    private final ConcurrentMap<Optional<Integer>, LayerSnapshot> slices = new ConcurrentHashMap<>();

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
        LayerSnapshot known = slices.get(year);
        return known != null ? known : slices.computeIfAbsent(year, this::slice);
    }

    private LayerSnapshot slice(Optional<Integer> year) {
        if (year.isPresent()) {
            return select(row -> Lifespan.of(all, row).contains(year.get()));
        }
        return latestHorizon.isEmpty()
                ? all
                : select(row -> Lifespan.of(all, row).to() > latestHorizon.getAsInt());
    }

    /** The layer after the edits, of which each is for this layer. */
    LiveLayer with(List<Edit> edits) {
        Map<String, Edit> last = new HashMap<>();
        edits.forEach(edit -> last.put(id(edit), edit));
        SnapshotBuilder builder = new SnapshotBuilder(all.layer());
        for (int row = 0; row < all.size(); row++) {
            if (!last.containsKey(all.id(row))) {
                builder.add(all.feature(row));
            }
        }
        for (Edit edit : last.values()) {
            if (edit instanceof Edit.Put put) {
                builder.add(put.feature());
            }
        }
        return new LiveLayer(builder.build(), latestHorizon);
    }

    static String id(Edit edit) {
        return switch (edit) {
            case Edit.Put put -> put.feature().id();
            case Edit.Delete delete -> delete.id();
        };
    }

    private LayerSnapshot select(IntPredicate kept) {
        int[] rows = IntStream.range(0, all.size()).filter(kept).toArray();
        return rows.length == all.size() ? all : all.select(rows);
    }
}

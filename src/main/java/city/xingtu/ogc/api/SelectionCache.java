package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.RowSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The selections of a snapshot that were asked for last, so that each page of a long list costs a look-up and
 * {@code numberMatched} nothing. Gone with the snapshot; bounded by the memory held.
 */
final class SelectionCache {

    private static final int MOST_ENTRIES = 64;
    private static final int MOST_BYTES = 8_000_000;

    private final Map<String, RowSet> selections = new LinkedHashMap<>(16, 0.75f, true);
    private int weight;

    static SelectionCache of(LayerSnapshot layer) {
        return layer.derived(SelectionCache.class, snapshot -> new SelectionCache());
    }

    /** The selection of that name; made, and perhaps made twice at the same time, when it is not there. */
    RowSet get(String key, Supplier<RowSet> maker) {
        RowSet known = find(key);
        if (known != null) {
            return known;
        }
        RowSet made = maker.get();
        put(key, made);
        return made;
    }

    private synchronized @Nullable RowSet find(String key) {
        return selections.get(key);
    }

    private synchronized void put(String key, RowSet made) {
        if (made.weight() > MOST_BYTES / 2 || selections.put(key, made) != null) {
            return;
        }
        weight += made.weight();
        Iterator<RowSet> oldest = selections.values().iterator();
        while (weight > MOST_BYTES || selections.size() > MOST_ENTRIES) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }
}

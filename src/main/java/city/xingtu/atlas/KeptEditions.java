package city.xingtu.atlas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * States beside the newest that were asked for last, a few of them; made one at a time.
 *
 * @param <K> what names a state
 */
final class KeptEditions<K> {

    private final Map<K, Edition> editions;

    /** @param most a state shares with the newest what does not differ; still, each is a plan in memory */
    KeptEditions(int most) {
        editions = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Edition> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Edition get(K name, Function<K, Edition> maker) {
        Edition known = editions.get(name);
        if (known == null) {
            known = maker.apply(name);
            editions.put(name, known);
        }
        return known;
    }
}

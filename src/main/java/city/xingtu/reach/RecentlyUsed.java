package city.xingtu.reach;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps so many entries and forgets the longest unused. Not thread-safe. */
final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    RecentlyUsed(int most) {
        super(most, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}

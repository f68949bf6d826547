package city.xingtu.tile;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map up to a number of bytes, which forgets what was not asked for the longest time. Safe for any number of threads.
 *
 * @param <K> equal by value
 * @param <V> may come to weigh another amount while it is kept: it is weighed anew whenever it is found
 */
public final class LastUsed<K, V> {

    private final long capacity;
    private final ToLongFunction<V> weigher;
    private final Map<K, Held<V>> held = new LinkedHashMap<>(256, 0.75f, true);
    private long weight;

    private record Held<V>(V value, long weight) {}

    /**
     * An empty map.
     *
     * @param capacity bytes; a value that weighs more is not kept
     * @param weigher bytes that a value takes with its key
     */
    public LastUsed(long capacity, ToLongFunction<V> weigher) {
        this.capacity = capacity;
        this.weigher = weigher;
    }

    /** The value; null when it is not there, or not any more. */
    public synchronized @Nullable V find(K key) {
        Held<V> known = held.get(key);
        if (known == null) {
            return null;
        }
        if (weigher.applyAsLong(known.value()) != known.weight()) {
            put(key, known.value());
        }
        return known.value();
    }

    /** Keeps the value, in the place of an earlier one. */
    public synchronized void put(K key, V value) {
        Held<V> now = new Held<>(value, weigher.applyAsLong(value));
        Held<V> old = now.weight() > capacity ? held.remove(key) : held.put(key, now);
        weight -= old == null ? 0 : old.weight();
        if (now.weight() > capacity) {
            return;
        }
        weight += now.weight();
        Iterator<Held<V>> eldest = held.values().iterator();
        while (weight > capacity) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }

    /** Bytes held. */
    public synchronized long weight() {
        return weight;
    }
}

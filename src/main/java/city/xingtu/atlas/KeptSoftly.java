package city.xingtu.atlas;

import java.lang.ref.SoftReference;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Large values that can be made again, by key: made once when first asked for, and let go when memory runs short, those
 * first that nobody asked for the longest time. Safe for any number of threads.
 *
 * @param <K> equal by value, and few: keys stay
 */
public final class KeptSoftly<K, V> {

    private final ConcurrentMap<K, SoftReference<V>> values = new ConcurrentHashMap<>();

    /** The value, made by whoever asks first while others that ask for the same wait. */
    public V get(K key, Function<K, V> maker) {
        V known = find(key);
        if (known != null) {
            return known;
        }
        AtomicReference<V> found = new AtomicReference<>();
        values.compute(key, (same, held) -> {
            V still = held == null ? null : held.get();
            if (held != null && still != null) {
                found.set(still);
                return held;
            }
            found.set(maker.apply(same));
            return new SoftReference<>(found.get());
        });
        return Objects.requireNonNull(found.get());
    }

    /** The value if it is there. */
    public @Nullable V find(K key) {
        SoftReference<V> held = values.get(key);
        return held == null ? null : held.get();
    }

    /** Hands over what is there. */
    public void forEach(BiConsumer<K, V> taker) {
        values.forEach((key, held) -> {
            V value = held.get();
            if (value != null) {
                taker.accept(key, value);
            }
        });
    }
}

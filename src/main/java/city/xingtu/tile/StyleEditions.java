package city.xingtu.tile;

import city.xingtu.style.Style;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number for each style's content: a style that is changed while the service runs keeps its id. It is the same in every
 * process for what is written the same.
 */
final class StyleEditions {

    private static final int MOST = 4096;

    private final Map<Style, Long> known = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Function<Style, Optional<String>> contents;

    /** @param contents all that is written of a style; none for one that nobody wrote down */
    StyleEditions(Function<Style, Optional<String>> contents) {
        this.contents = contents;
    }

    /** To look a style up by its identity costs nothing against hashing all of its rules. */
    long of(Style style) {
        Long edition = known.get(style);
        if (edition == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            edition = contents.apply(style)
                    .map(content -> ByteBuffer.wrap(TileNames.digest(content)).getLong())
                    .orElseGet(() -> (long) style.hashCode());
            known.put(style, edition);
        }
        return edition;
    }
}

package city.xingtu.tile;

import city.xingtu.style.Style;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/** A number for each style's content: a style that is changed while the service runs keeps its id. */
final class StyleEditions {

    private static final int MOST = 4096;

    private final Map<Style, Integer> known = Collections.synchronizedMap(new IdentityHashMap<>());

    /** To look a style up by its identity costs nothing against hashing all of its rules. */
    int of(Style style) {
        Integer edition = known.get(style);
        if (edition == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            edition = style.hashCode();
            known.put(style, edition);
        }
        return edition;
    }
}

package city.xingtu.atlas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** The earlier states that were asked for last, a few of them; made one at a time. */
final class EarlierEditions {

    /** An earlier state shares what did not change since with the newest; still, it is a plan in memory. */
    private static final int KEPT = 4;

    private final Map<Long, Edition> editions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Edition> eldest) {
            return size() > KEPT;
        }
    };

    synchronized Edition get(long number, LongFunction<Edition> maker) {
        Edition known = editions.get(number);
        if (known == null) {
            known = maker.apply(number);
            editions.put(number, known);
        }
        return known;
    }
}

package city.xingtu.reach;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of a layer lies within the limit.
 *
 * @param features located features, the denominator by number
 * @param reached of them those of which any part is reached
 * @param measured the denominator, in what features were measured by
 * @param network of that what the network reaches
 * @param straight of that what lies within the straight-line distance that one covers in the time
 * @param straightMetres that distance
 * @param gaps what the straight line has more than the network, by cause; together it is their difference
 */
public record Covering(
        int features,
        int reached,
        double measured,
        double network,
        double straight,
        double straightMetres,
        Map<Gap, Double> gaps) {

    /** Why the straight line reaches more. */
    public enum Gap {
        /** No street that the mode may use lies near the feature. */
        NO_STREET,
        /** No way leads there from any origin. */
        NOT_CONNECTED,
        /** Streets turn and end, and one comes later or only to a part of it. */
        DETOUR
    }

    public Covering {
        Map<Gap, Double> all = new EnumMap<>(Gap.class);
        for (Gap gap : Gap.values()) {
            all.put(gap, gaps.getOrDefault(gap, 0.0));
        }
        gaps = Collections.unmodifiableMap(all);
    }

    /** Share that the network reaches; 0 where there is nothing to reach. */
    public double networkShare() {
        return measured == 0 ? 0 : network / measured;
    }

    /** Share by the straight line; 0 where there is nothing to reach. */
    public double straightShare() {
        return measured == 0 ? 0 : straight / measured;
    }
}

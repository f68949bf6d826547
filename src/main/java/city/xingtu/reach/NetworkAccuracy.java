package city.xingtu.reach;

import city.xingtu.reach.transit.TransitAccuracy;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a network was built from, stated with every answer.
 *
 * @param streets number of walkable street features
 * @param kilometres their length
 * @param streetsByAccuracy how many of them have which stated positional accuracy
 * @param version changes when any of them changes
 * @param transit the lines, where one travels by them
 */
public record NetworkAccuracy(
        int streets,
        double kilometres,
        Map<String, Integer> streetsByAccuracy,
        String version,
        Optional<TransitAccuracy> transit) {

    public NetworkAccuracy {
        streetsByAccuracy = Collections.unmodifiableMap(new TreeMap<>(streetsByAccuracy));
    }
}

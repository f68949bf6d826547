package city.xingtu.reach.transit;

import city.xingtu.plan.Text;
import java.util.List;
import java.util.Map;

/**
 * A stop or station.
 *
 * @param layer in which it is a feature
 * @param entrances never none
 * @param changeSeconds from one platform to another
 * @param transfers seconds to other stops, by id, as the plan gives them; {@link #NO_WAY} where there is no way
 */
public record Stop(
        String layer,
        String id,
        Text name,
        double lon,
        double lat,
        List<Entrance> entrances,
        int changeSeconds,
        Map<String, Integer> transfers) {

    /** That one may not change to a stop. */
    public static final int NO_WAY = -1;

    public Stop {
        entrances = List.copyOf(entrances);
        transfers = Map.copyOf(transfers);
    }

    /** Whether the plan knows an entrance, so that its own point does not stand for one. */
    boolean hasEntrances() {
        return !entrances.getFirst().layer().equals(layer);
    }

    /**
     * Where one enters and leaves.
     *
     * @param layer in which it is a feature; that of the station where its own point stands for an entrance
     * @param platformSeconds between it and the platform
     */
    public record Entrance(String layer, String id, Text name, double lon, double lat, int platformSeconds) {}
}

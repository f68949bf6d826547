package city.xingtu.reach.transit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long it takes from getting off at a stop to standing on a platform of another, or of the same. Those of stop s are
 * {@code first[s] .. first[s+1]-1}. Immutable.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Changes(int[] first, int[] to, double[] seconds) {

    /**
     * Changes within stops and between them. What the plan gives for two stops holds instead of the walk between them.
     *
     * @param walks by stop, the seconds to the stops that one may walk to
     * @param reverse for times to a place: from where one changes instead of where to
     */
    public static Changes of(TransitNetwork network, List<Map<Integer, Double>> walks, boolean reverse) {
        List<Stop> stops = network.stops();
        Map<String, Integer> numbers = new HashMap<>();
        for (int s = 0; s < stops.size(); s++) {
            numbers.put(stops.get(s).id(), s);
        }
        List<Map<Integer, Double>> all =
                walks.stream().<Map<Integer, Double>>map(HashMap::new).toList();
        for (int s = 0; s < stops.size(); s++) {
            int from = s;
            all.get(s).put(s, (double) stops.get(s).changeSeconds());
            stops.get(s).transfers().forEach((id, given) -> {
                Integer there = numbers.get(id);
                if (there != null) {
                    Map<Integer, Double> ways = all.get(reverse ? there : from);
                    int end = reverse ? from : there;
                    if (given == Stop.NO_WAY) {
                        ways.remove(end);
                    } else {
                        ways.put(end, (double) given);
                    }
                }
            });
        }
        return flat(all);
    }

    private static Changes flat(List<Map<Integer, Double>> all) {
        int[] first = new int[all.size() + 1];
        for (int s = 0; s < all.size(); s++) {
            first[s + 1] = first[s] + all.get(s).size();
        }
        int[] to = new int[first[all.size()]];
        double[] seconds = new double[to.length];
        int next = 0;
        for (Map<Integer, Double> ways : all) {
            for (Map.Entry<Integer, Double> way : ways.entrySet()) {
                to[next] = way.getKey();
                seconds[next++] = way.getValue();
            }
        }
        return new Changes(first, to, seconds);
    }
}

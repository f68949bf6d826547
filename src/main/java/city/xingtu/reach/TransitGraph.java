package city.xingtu.reach;

import city.xingtu.reach.transit.Changes;
import city.xingtu.reach.transit.RouteTable;
import city.xingtu.reach.transit.Stop;
import city.xingtu.reach.transit.TransitNetwork;
import city.xingtu.reach.transit.TransitRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Lines and streets together. What depends on the traveller only (where entrances stand on the streets, how one walks from
 * station to station, what runs when) is worked out once and kept. Safe for any number of threads.
 */
final class TransitGraph {

    private static final int KEPT = 6;

    final StreetNetwork streets;
    final TransitNetwork network;

    /** All entrances of all stops. */
    final List<Origin> doors = new ArrayList<>();

    /** Number of the stop of each entrance. */
    final int[] doorStop;

    final int[] doorSeconds;
    private final List<Stop.Entrance> entrances = new ArrayList<>();

    private final Map<Travel, Joints> joints = new RecentlyUsed<>(KEPT);
    private final Map<ChangeKey, Changes> changes = new RecentlyUsed<>(KEPT);
    private final Map<TableKey, RouteTable> tables = new RecentlyUsed<>(KEPT);

    private record ChangeKey(Travel walk, double metres) {}

    private record TableKey(TransitRules rules, boolean reverse) {}

    TransitGraph(StreetNetwork streets, TransitNetwork network) {
        this.streets = streets;
        this.network = network;
        List<Integer> stops = new ArrayList<>();
        for (int stop = 0; stop < network.stops().size(); stop++) {
            for (Stop.Entrance entrance : network.stops().get(stop).entrances()) {
                doors.add(new Origin(entrance.id(), entrance.name(), entrance.lon(), entrance.lat()));
                entrances.add(entrance);
                stops.add(stop);
            }
        }
        doorStop = stops.stream().mapToInt(Integer::intValue).toArray();
        doorSeconds =
                entrances.stream().mapToInt(Stop.Entrance::platformSeconds).toArray();
    }

    /** The entrance as a feature. */
    Stop.Entrance entrance(int door) {
        return entrances.get(door);
    }

    /** Where the entrances stand on the streets. */
    Joints joints(Travel walk) {
        return kept(joints, walk, key -> Joints.of(streets, doors, key));
    }

    /** What runs. */
    RouteTable table(Travel travel) {
        // The other rules are those of the traveller, not of what runs.
        TransitRules rules = TransitRules.USUAL
                .at(travel.transit().when())
                .withWaitShare(travel.transit().waitShare());
        return kept(tables, new TableKey(rules, travel.reverse()), key -> RouteTable.of(network, rules, key.reverse()));
    }

    /** How one changes. */
    Changes changes(Travel travel) {
        return kept(
                changes,
                new ChangeKey(travel.onFoot(), travel.transit().transferMetres()),
                key -> Changes.of(network, walks(key), key.walk().reverse()));
    }

    /** From each stop to those that lie within the walk of a change, by way of their entrances. */
    private List<Map<Integer, Double>> walks(ChangeKey key) {
        double most = key.metres() * 3.6 / key.walk().speedKmh();
        Joints there = joints(key.walk());
        List<Map<Integer, Double>> walks = new ArrayList<>();
        List<List<Integer>> doorsOf = doorsOf();
        for (int stop = 0; stop < doorsOf.size(); stop++) {
            Map<Integer, Double> ways = new HashMap<>();
            for (int from : doorsOf.get(stop)) {
                if (hasNeighbour(from, key.metres())) {
                    TravelTimes walk = TravelTimes.from(streets, List.of(doors.get(from)), key.walk(), most);
                    double[] seconds = there.read(walk);
                    for (int to = 0; to < seconds.length; to++) {
                        if (doorStop[to] != stop && seconds[to] <= most) {
                            ways.merge(doorStop[to], doorSeconds[from] + seconds[to] + doorSeconds[to], Math::min);
                        }
                    }
                }
            }
            walks.add(ways);
        }
        return walks;
    }

    private boolean hasNeighbour(int door, double metres) {
        return IntStream.range(0, doors.size())
                .anyMatch(other ->
                        doorStop[other] != doorStop[door] && metres(doors.get(other), doors.get(door)) <= metres);
    }

    /** Whether an entrance lies within so many metres of a place. */
    boolean doorWithin(double metres, Origin place) {
        return doors.stream().anyMatch(door -> metres(door, place) <= metres);
    }

    private double metres(Origin a, Origin b) {
        return Math.hypot(
                streets.plane.x(a.lon()) - streets.plane.x(b.lon()),
                streets.plane.y(a.lat()) - streets.plane.y(b.lat()));
    }

    private List<List<Integer>> doorsOf() {
        List<List<Integer>> doorsOf = new ArrayList<>();
        network.stops().forEach(stop -> doorsOf.add(new ArrayList<>()));
        for (int door = 0; door < doorStop.length; door++) {
            doorsOf.get(doorStop[door]).add(door);
        }
        return doorsOf;
    }

    private static <K, V> V kept(Map<K, V> known, K key, Function<K, V> make) {
        synchronized (known) {
            V value = known.get(key);
            if (value == null) {
                value = make.apply(key);
                known.put(key, value);
            }
            return value;
        }
    }
}

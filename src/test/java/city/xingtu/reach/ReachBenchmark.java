package city.xingtu.reach;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Text;
import city.xingtu.store.MemoryStore;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Speed on a generated grid of 500,000 edges, beside GraphHopper on the same edges in the same run: see
 * docs/benchmarks/reach.md. Not a test; run by hand.
 */
final class ReachBenchmark {

    static final int SIDE = 500;
    static final int BLOCK = 80;

    /** So that no compiler leaves work out. */
    private static volatile Object kept = "";

    private ReachBenchmark() {}

    public static void main(String[] arguments) {
        Town town = new Town();
        for (int i = 0; i <= SIDE; i++) {
            town.street(line(i, true)).street(line(i, false));
        }
        try (Atlas atlas = new Atlas(MemoryStore.of(town))) {
            View view = atlas.view();
            NetworkSource source = NetworkSource.of(view);
            long before = memory();
            StreetNetwork[] network = {NetworkBuilder.build(source, Crew.ALONE)};
            System.out.printf("%d edges in %d MB%n", network[0].edges, (memory() - before) >> 20);
            measure("build", 5, i -> network[0] = NetworkBuilder.build(source, Crew.ALONE));
            network[0].costs(Travel.WALK);
            List<Origin> places = places(1000);
            measure("tree of 15 min", 500, i -> TravelTimes.from(network[0], List.of(places.get(i)), Travel.WALK, 900));
            graphHopper(network[0], places);
            measure(
                    "ground of 15 min with tree",
                    300,
                    i -> Region.within(TravelTimes.from(network[0], List.of(places.get(i)), Travel.WALK, 900), 900));
            measure(
                    "matrix 1,000 x 1,000 within 30 min",
                    3,
                    i -> TravelMatrix.of(network[0], places, places, Travel.WALK, 1800, Crew.ALONE));
            patch(atlas, network[0], source);
        }
    }

    private static void patch(Atlas atlas, StreetNetwork network, NetworkSource source) {
        List<Long> versions =
                source.layers().stream().map(LayerSnapshot::version).toList();
        Feature bridge = new Feature("bridge", Town.lonLat("LINESTRING (8000 8000, 8080 8080)"), Map.of());
        atlas.commit(atlas.view().revision().number(), "", "", List.of(new Edit.Put("streets", bridge)));
        NetworkSource after = NetworkSource.of(atlas.view());
        measure(
                "patch of one bridge",
                20,
                i -> NetworkPatch.apply(network, versions, after).orElseThrow());
    }

    /** A street across the whole grid, or up it. */
    static String line(int i, boolean across) {
        StringBuilder line = new StringBuilder("LINESTRING (");
        for (int k = 0; k <= SIDE; k++) {
            int x = (across ? k : i) * BLOCK;
            int y = (across ? i : k) * BLOCK;
            line.append(k == 0 ? "" : ", ").append(x).append(' ').append(y);
        }
        return line.append(')').toString();
    }

    private static List<Origin> places(int count) {
        Random random = new Random(3);
        List<Origin> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int x = (SIDE / 2 - 20 + random.nextInt(40)) * BLOCK;
            int y = (SIDE / 2 - 20 + random.nextInt(40)) * BLOCK;
            places.add(new Origin(null, Text.same(""), Town.PLANE.lon(x), Town.PLANE.lat(y)));
        }
        return places;
    }

    /** The same edges in GraphHopper's graph, from the node at each place. */
    private static void graphHopper(StreetNetwork network, List<Origin> places) {
        GraphHopperPeer peer = new GraphHopperPeer(network);
        Snaps snaps = Snaps.of(network, network.costs(Travel.WALK), places, Travel.WALK, Crew.ALONE);
        measure("GraphHopper tree", 200, i -> peer.nodes(network.edgeFrom[snaps.edge[i]], 900));
        measure("GraphHopper ground", 100, i -> peer.ground(network.edgeFrom[snaps.edge[i]], 900));
    }

    private static long memory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** CPU time of all threads, because others may use the machine; the mean after a warm-up, as the clock ticks slowly. */
    private static void measure(String what, int times, IntFunction<Object> task) {
        var system = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < times; i++) {
            kept = task.apply(i);
        }
        long begin = system.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            kept = task.apply(i);
        }
        double milliseconds = (system.getCurrentThreadCpuTime() - begin) / 1e6 / times;
        System.out.printf("%-45s %9.2f ms CPU (mean of %d)%n", what, milliseconds, times);
    }
}

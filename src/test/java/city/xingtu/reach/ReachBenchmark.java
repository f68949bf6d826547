package city.xingtu.reach;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.ink.Crew;
import city.xingtu.ink.TestCrew;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Text;
import city.xingtu.store.MemoryStore;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Speed of the network beside GraphHopper and pgRouting on the same edges in the same run: see docs/benchmarks/reach.md.
 * Arguments: {@code grid} for a generated grid of 500,000 edges, or an extract ({@code .osm.pbf}); as many as are wanted,
 * one after the other. Not a test; run by hand.
 */
final class ReachBenchmark {

    static final int SIDE = 500;
    static final int BLOCK = 80;
    private static final double QUARTER_HOUR = 900;
    private static final double HALF_HOUR = 1800;
    private static final double HOUR = 3600;
    private static final int LARGE = 30;
    private static final int TREES = 1000;
    private static final int GROUNDS = 400;
    private static final int FINE_GROUNDS = 20;
    private static final int JUDGED = 20;

    /** Metres between nodes at which GraphHopper's contours are about as near the truth as our cells of 5 m. */
    private static final double RESOLUTION = 10;

    /** As many threads as the service has on a machine of two cores. */
    private static final Crew TWO = new TestCrew(2);

    /** So that no compiler leaves work out. */
    private static volatile Object kept = "";

    private ReachBenchmark() {}

    public static void main(String[] arguments) {
        for (String each : arguments) {
            System.out.println(each.replaceAll(".*/", ""));
            try (Atlas atlas = each.equals("grid") ? grid() : Extract.atlas(Path.of(each))) {
                run(atlas);
            }
        }
        stations();
        System.exit(0);
    }

    private static Atlas grid() {
        Town town = new Town();
        for (int i = 0; i <= SIDE; i++) {
            town.street(line(i, true)).street(line(i, false));
        }
        return new Atlas(MemoryStore.of(town));
    }

    private static void run(Atlas atlas) {
        NetworkSource source = NetworkSource.of(atlas.view());
        long before = memory();
        StreetNetwork network = NetworkBuilder.build(source, Crew.ALONE);
        System.out.printf("  %d edges in %d MB%n", network.edges, (memory() - before) >> 20);
        measure("built", 3, i -> NetworkBuilder.build(source, Crew.ALONE));
        int[] nodes = nodes(network);
        List<Origin> places = new ArrayList<>();
        for (int node : nodes) {
            places.add(place(network, node));
        }
        Costs costs = network.costs(Travel.WALK);
        double bare = measure("tree of 15 min from a junction", TREES, i -> fromJunction(network, costs, nodes[i]));
        measure("tree of 15 min from a place", TREES, i -> tree(network, places.get(i)));
        double ground = measure(
                "tree and ground of 15 min", GROUNDS, i -> Region.within(tree(network, places.get(i)), QUARTER_HOUR));
        GraphHopperPeer hopper = new GraphHopperPeer(network, Double.POSITIVE_INFINITY);
        ratio(bare, measure("GraphHopper's ShortestPathTree", TREES, i -> hopper.nodes(nodes[i], QUARTER_HOUR)));
        ratio(ground, measure("GraphHopper's tree and polygon", GROUNDS, i -> hopper.ground(nodes[i], QUARTER_HOUR)));
        missing(network, hopper, nodes, places);
        double hour = measure("tree and ground of 60 min", LARGE, i -> ground(network, places.get(i), Mode.WALK, HOUR));
        ratio(hour, measure("GraphHopper's tree and polygon", LARGE, i -> hopper.ground(nodes[i], HOUR)));
        measure("the same by bicycle", LARGE, i -> ground(network, places.get(i), Mode.BIKE, HOUR));
        measure("30 min by car", LARGE, i -> ground(network, places.get(i), Mode.CAR, HALF_HOUR));
        GraphHopperPeer fine = new GraphHopperPeer(network, RESOLUTION);
        ratio(ground, measure("the same, a node every 10 m", FINE_GROUNDS, i -> fine.ground(nodes[i], QUARTER_HOUR)));
        missing(network, fine, nodes, places);
        PgRouting postgres = new PgRouting(network, Travel.WALK);
        double elapsed = elapsed(5, i -> postgres.hull(nodes[i], QUARTER_HOUR));
        System.out.printf("  %-45s %9.2f ms elapsed%n", "pgRouting's drivingDistance and hull", elapsed);
        ratio(ground, elapsed);
        measure("matrix 1,000 x 1,000 within 30 min", 3, i -> matrix(network, places, Crew.ALONE));
        twoHands("the same", 3, i -> matrix(network, places, TWO));
        bridge(atlas, source, network, places.getFirst());
    }

    private static Geometry ground(StreetNetwork network, Origin from, Mode mode, double seconds) {
        return Region.within(TravelTimes.from(network, List.of(from), Travel.of(mode), seconds), seconds);
    }

    private static TravelMatrix matrix(StreetNetwork network, List<Origin> places, Crew crew) {
        return TravelMatrix.of(
                places,
                Joints.of(network, places, Travel.WALK),
                from -> TravelTimes.from(network, List.of(from), Travel.WALK, HALF_HOUR),
                HALF_HOUR,
                crew);
    }

    private static void ratio(double ours, double theirs) {
        System.out.printf("  %-45s %9.1f times ours%n", "", theirs / ours);
    }

    /**
     * How much of the streets that are reached in time lies outside of the ground, which is what a polygon of straight
     * pieces between junctions gets wrong.
     */
    private static void missing(StreetNetwork network, GraphHopperPeer peer, int[] nodes, List<Origin> places) {
        double[] metres = new double[4];
        for (int i = 0; i < JUDGED; i++) {
            TravelTimes times = tree(network, places.get(i));
            judge(times, network.plane.toLonLat(Region.within(times, QUARTER_HOUR)), metres, 0);
            judge(times, peer.ground(nodes[i], QUARTER_HOUR), metres, 2);
        }
        System.out.printf(
                "  %-45s ours %.2f %%, GraphHopper %.2f %%%n",
                "reached street outside of the ground", 100 * metres[0] / metres[1], 100 * metres[2] / metres[3]);
    }

    private static void judge(TravelTimes times, Geometry ground, double[] metres, int at) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(ground);
        for (ReachedPiece piece : ReachedPiece.of(times, QUARTER_HOUR)) {
            LineString line = piece.line();
            Coordinate middle = new LengthIndexedLine(line).extractPoint(line.getLength() / 2);
            metres[at] += locator.locate(middle) == Location.EXTERIOR ? line.getLength() : 0;
            metres[at + 1] += line.getLength();
        }
    }

    private static StreetSearch fromJunction(StreetNetwork network, Costs costs, int node) {
        StreetSearch search = new StreetSearch(network, costs);
        search.enter(node, 0, -1);
        search.run(QUARTER_HOUR);
        return search;
    }

    private static TravelTimes tree(StreetNetwork network, Origin from) {
        return TravelTimes.from(network, List.of(from), Travel.WALK, QUARTER_HOUR);
    }

    /** Junctions at random of which the walk gets away, each with a street of the network. */
    private static int[] nodes(StreetNetwork network) {
        Costs costs = network.costs(Travel.WALK);
        Islands islands = Islands.of(network, costs);
        Random random = new Random(3);
        return IntStream.generate(() -> random.nextInt(network.edges))
                .filter(edge -> costs.open(edge) && !islands.contains(network.edgeFrom[edge]))
                .map(edge -> network.edgeFrom[edge])
                .limit(1000)
                .toArray();
    }

    private static Origin place(StreetNetwork network, int node) {
        int edge = network.arcEdge[network.firstArc[node]] >> 1;
        boolean begins = network.edgeFrom[edge] == node;
        int vertex = begins ? network.vertexStart[edge] : network.vertexStart[edge + 1] - 1;
        return new Origin(null, Text.same(""), network.lon(vertex), network.lat(vertex));
    }

    /** A new bridge: the network patched, and the ground that it adds for the walk from one place. */
    private static void bridge(Atlas atlas, NetworkSource source, StreetNetwork network, Origin from) {
        List<Long> versions =
                source.layers().stream().map(LayerSnapshot::version).toList();
        LineString line = new GeometryFactory().createLineString(new Coordinate[] {
            new Coordinate(from.lon(), from.lat()), new Coordinate(from.lon() + 0.002, from.lat() + 0.002)
        });
        Feature bridge = new Feature("bridge", line, Map.of());
        String layer = source.layers().getFirst().layer().id();
        atlas.commit(atlas.view().revision().number(), "", "", List.of(new Edit.Put(layer, bridge)));
        NetworkSource after = NetworkSource.of(atlas.view());
        measure(
                "bridge patched",
                10,
                i -> NetworkPatch.apply(network, versions, after).orElseThrow());
        measure("bridge patched, and both grounds", 10, i -> {
            StreetNetwork patched = NetworkPatch.apply(network, versions, after).orElseThrow();
            Geometry now = Region.within(tree(network, from), QUARTER_HOUR);
            Geometry then = Region.within(tree(patched, from), QUARTER_HOUR);
            return OverlayNGRobust.overlay(then, now, OverlayNG.DIFFERENCE);
        });
    }

    /** All stations of the shipped plan to all platforms, with shares. */
    private static void stations() {
        System.out.println("shipped plan");
        try (Atlas atlas = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data"))))) {
            View view = atlas.view();
            Reach.Question question = new Reach.Question(
                    view.findLayer("industrial_platforms").orElseThrow(),
                    Reach.origins(view.findLayer("metro_stations").orElseThrow(), "from"),
                    15,
                    Travel.WALK,
                    false);
            // A question kept is not asked again, so each asks with another instance.
            measure("all stations to all platforms, first asked", 10, i -> {
                Reach reach = new Reach(Crew.ALONE);
                return reach.within(view, question);
            });
            twoHands("the same", 10, i -> new Reach(TWO).within(view, question));
            Reach reach = new Reach(Crew.ALONE);
            measure("all stations to all platforms, asked again", 100, i -> reach.within(view, question));
        }
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

    private static long memory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** CPU time of this thread, because others may use the machine: the mean after as many rounds of warming up. */
    private static double measure(String what, int times, IntFunction<Object> task) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < times; i++) {
            kept = task.apply(i);
        }
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            kept = task.apply(i);
        }
        double milliseconds = (threads.getCurrentThreadCpuTime() - begin) / 1e6 / times;
        System.out.printf("  %-45s %9.2f ms CPU (mean of %d)%n", what, milliseconds, times);
        return milliseconds;
    }

    /** By the clock, which tells something on a quiet machine only. */
    private static void twoHands(String what, int times, IntFunction<Object> task) {
        System.out.printf("  %-45s %9.2f ms elapsed, two threads%n", what, elapsed(times, task));
    }

    /** A server works in another process, and some of our work in other threads. */
    private static double elapsed(int times, IntFunction<Object> task) {
        kept = task.apply(0);
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            kept = task.apply(i);
        }
        return (System.nanoTime() - begin) / 1e6 / times;
    }
}

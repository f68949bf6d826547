package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.exchange.OsmPbf;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Text;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Times of 10,000 pairs of junctions against GraphHopper on the same extract: an authored one, or with
 * {@code -Dxingtu.osm=FILE} a real one. GraphHopper imports, cuts and searches by itself; only its rules of access are
 * the same.
 */
class GraphHopperTruthTest {

    private static final int PLACES = 100;

    /** Ways are split at barriers by 10 cm, and GraphHopper rounds distances to millimetres and times to milliseconds. */
    private static final double AGREE = 0.02;

    /** Minutes of the longest ways that are compared. */
    private static final double LONGEST = 600;

    /** Metres within which a place stands on its own junction only. */
    private static final double ON_THE_SPOT = 0.05;

    @TempDir
    private Path folder;

    /** A crooked town of footways, stairs, streets, one-way streets, a motorway and some bollards. */
    private Path authored() {
        Random random = new Random(4);
        OsmPbf osm = new OsmPbf();
        int side = 24;
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                double lon = 120.3 + x * 0.0012 + random.nextDouble() * 0.0004;
                double lat = 30.3 + y * 0.0011 + random.nextDouble() * 0.0004;
                boolean bollard = random.nextInt(15) == 0;
                osm.node(1 + x * side + y, lon, lat, bollard ? Map.of("barrier", "bollard") : Map.of());
            }
        }
        String[] kinds = {"residential", "footway", "steps", "primary", "path", "service", "motorway", "cycleway"};
        long way = 1;
        for (int i = 0; i < side; i++) {
            for (int k = 0; k < side - 1; k++) {
                for (int turn = 0; turn < 2; turn++) {
                    if (random.nextInt(10) < 8) {
                        int a = turn == 0 ? i * side + k : k * side + i;
                        int b = turn == 0 ? i * side + k + 1 : (k + 1) * side + i;
                        String kind = kinds[random.nextInt(kinds.length)];
                        Map<String, String> tags = random.nextInt(4) == 0
                                ? Map.of("highway", kind, "oneway", "yes")
                                : Map.of("highway", kind);
                        osm.way(way++, tags, 1 + a, 1 + b);
                    }
                }
            }
        }
        return osm.write(folder.resolve("town.osm.pbf"));
    }

    private Path extract() {
        String real = System.getProperty("xingtu.osm", "");
        return real.isEmpty() ? authored() : Path.of(real);
    }

    @Test
    void walksTakeAsLong() {
        compare("foot", Travel.WALK.withSpeedKmh(5));
    }

    private void compare(String vehicle, Travel travel) {
        Path extract = extract();
        GraphHopper hopper = new GraphHopper();
        hopper.setOSMFile(extract.toString())
                .setGraphHopperLocation(folder.resolve("gh").toString())
                .setEncodedValuesString(vehicle + "_access," + vehicle + "_average_speed");
        CustomModel model = new CustomModel()
                .addToSpeed(Statement.If("true", Statement.Op.LIMIT, vehicle + "_average_speed"))
                .addToPriority(Statement.If("!" + vehicle + "_access", Statement.Op.MULTIPLY, "0"))
                .setDistanceInfluence(0d);
        Profile profile = new Profile(vehicle).setCustomModel(model);
        hopper.setProfiles(profile).importOrLoad();
        BaseGraph graph = hopper.getBaseGraph();
        Weighting weighting = hopper.createWeighting(profile, new PMap());
        List<Integer> nodes = connected(graph, weighting);
        Collections.shuffle(nodes, new Random(9));
        List<Integer> from = nodes.subList(0, Math.min(PLACES, nodes.size() / 2));
        List<Integer> to = nodes.subList(nodes.size() - from.size(), nodes.size());
        TravelMatrix ours = new Reach(Crew.ALONE)
                .matrix(
                        Extract.atlas(extract).view(),
                        places(graph, from),
                        places(graph, to),
                        travel.withAccessMetres(ON_THE_SPOT),
                        LONGEST * (1 + AGREE));
        int pairs = 0;
        double worst = 0;
        List<String> apart = new ArrayList<>();
        Set<ExplainedPlace> shown = new HashSet<>();
        List<ExplainedPlace> explained = ExplainedPlace.of(extract.getFileName().toString());
        for (int i = 0; i < from.size(); i++) {
            double[] theirs = times(graph, weighting, from.get(i));
            for (int k = 0; k < to.size(); k++) {
                double seconds = theirs[to.get(k)];
                double own = ours.seconds()[i][k];
                if (seconds > LONGEST * 60) {
                    continue;
                }
                pairs++;
                double off = Math.abs(own - seconds) / Math.max(60, seconds);
                if (off <= AGREE) {
                    worst = Math.max(worst, off);
                    continue;
                }
                List<Origin> ends = places(graph, List.of(from.get(i), to.get(k)));
                List<ExplainedPlace> causes = explained.stream()
                        .filter(place -> ends.stream().anyMatch(place::holds))
                        .toList();
                shown.addAll(causes);
                if (causes.isEmpty()) {
                    apart.add("%s: %.1f s here, %.1f s there".formatted(ends, own, seconds));
                }
            }
        }
        System.out.printf("%d pairs, the others apart by at most %.2f %%%n", pairs, 100 * worst);
        assertThat(pairs).isGreaterThan(from.size() * to.size() / 2);
        assertThat(apart).as("pairs apart by more than 2 % for no known cause").isEmpty();
        assertThat(shown).as("explained places that differ still").containsExactlyInAnyOrderElementsOf(explained);
        hopper.close();
    }

    /** The nodes that the walk from some node reaches most of. */
    private static List<Integer> connected(BaseGraph graph, Weighting weighting) {
        List<Integer> most = List.of();
        Random random = new Random(1);
        Map<String, Integer> stacked = new HashMap<>();
        for (int node = 0; node < graph.getNodes(); node++) {
            stacked.merge(place(graph, node), 1, Integer::sum);
        }
        for (int i = 0; i < 8; i++) {
            double[] times = times(graph, weighting, random.nextInt(graph.getNodes()));
            List<Integer> reached = new ArrayList<>();
            for (int node = 0; node < times.length; node++) {
                // Where several nodes lie on one another, as at barriers, a position does not say which is meant.
                if (Double.isFinite(times[node]) && stacked.get(place(graph, node)) == 1) {
                    reached.add(node);
                }
            }
            most = reached.size() > most.size() ? reached : most;
        }
        return most;
    }

    private static String place(BaseGraph graph, int node) {
        return graph.getNodeAccess().getLon(node) + " " + graph.getNodeAccess().getLat(node);
    }

    private static double[] times(BaseGraph graph, Weighting weighting, int from) {
        double[] seconds = new double[graph.getNodes()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        ShortestPathTree tree = new ShortestPathTree(graph, weighting, false, TraversalMode.NODE_BASED);
        tree.setTimeLimit(Double.POSITIVE_INFINITY);
        tree.search(from, label -> seconds[label.node] = Math.min(seconds[label.node], label.time / 1000.0));
        return seconds;
    }

    private static List<Origin> places(BaseGraph graph, List<Integer> nodes) {
        return nodes.stream()
                .map(node -> new Origin(
                        null,
                        Text.same(""),
                        graph.getNodeAccess().getLon(node),
                        graph.getNodeAccess().getLat(node)))
                .toList();
    }
}

package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.plan.Feature;
import city.xingtu.plan.ScaleRange;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What a vector tile of some two thousand parcels costs to make: processor time of the thread that makes it, the median and
 * the lowest of rounds over the same tiles. A sum over all bytes tells whether two versions make the same. Run its main
 * method; docs/benchmarks/tiles.md has the command and a record.
 */
public final class EncodingBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final double WEST = 120.2;
    private static final double SOUTH = 30.1;
    private static final double SIDE = 0.0004;

    private static final String[] USES = {"residential", "industrial", "park", "school", "hospital", "logistics"};

    private EncodingBenchmark() {}

    /** @param arguments number of rounds, by default 40 */
    public static void main(String[] arguments) {
        int rounds = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
        System.out.printf(
                "%-10s %8s %8s %8s %10s %18s%n", "corners", "parcels", "kB", "CPU ms", "lowest", "sum of bytes");
        for (int corners : new int[] {4, 12, 40}) {
            measure(corners, rounds);
        }
    }

    private static void measure(int corners, int rounds) {
        int side = 360;
        LayerSnapshot layer = TilePlan.layer(ScaleRange.ALL, parcels(side, corners));
        List<TiledLayer> layers = List.of(TiledLayer.whole(layer));
        List<TileAddress> addresses = addresses(side);
        double[] medians = new double[rounds];
        long bytes = 0;
        long sum = 0;
        for (int round = 0; round < rounds; round++) {
            double[] times = new double[addresses.size()];
            for (int i = 0; i < times.length; i++) {
                long began = THREADS.getCurrentThreadCpuTime();
                byte[] tile = VectorTileEncoder.encode(layers, addresses.get(i), Optional.empty());
                times[i] = (THREADS.getCurrentThreadCpuTime() - began) / 1e6;
                bytes += tile.length;
                sum = 31 * sum + Fingerprint.of(tile);
            }
            Arrays.sort(times);
            medians[round] = times[times.length / 2];
        }
        int parcels = 0;
        for (TileAddress address : addresses) {
            parcels += layer.search(address.set().crs().toLonLat(address.bounds())).length;
        }
        double[] late = Arrays.copyOfRange(medians, rounds / 2, rounds);
        Arrays.sort(late);
        System.out.printf(
                "%-10d %8d %8d %8.2f %10.2f %18x%n",
                corners,
                parcels / addresses.size(),
                bytes / addresses.size() / rounds / 1000,
                late[late.length / 2],
                late[0],
                sum);
    }

    /** Those of zoom 14 that lie wholly within the parcels. */
    private static List<TileAddress> addresses(int side) {
        TileMatrixSet set = TileMatrixSets.webMercatorQuad();
        List<TileAddress> inside = new ArrayList<>();
        double east = WEST + side * SIDE;
        double north = SOUTH + side * SIDE;
        int tiles = 1 << 14;
        for (int column = (int) ((WEST + 180) / 360 * tiles) + 1; ; column++) {
            TileAddress first = new TileAddress(set, 14, column, tiles / 2);
            if (set.crs().toLonLat(first.bounds()).maxX() > east) {
                return inside;
            }
            for (int row = 0; row < tiles / 2; row++) {
                TileAddress address = new TileAddress(set, 14, column, row);
                var box = set.crs().toLonLat(address.bounds());
                if (box.minY() > SOUTH && box.maxY() < north) {
                    inside.add(address);
                }
            }
        }
    }

    /** In rows, with a value of five fields each. */
    private static List<Feature> parcels(int side, int corners) {
        GeometryFactory factory = new GeometryFactory();
        Random random = new Random(4490);
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < side * side; i++) {
            double x = WEST + (i % side + 0.5) * SIDE;
            double y = SOUTH + (i / side + 0.5) * SIDE;
            Coordinate[] ring = new Coordinate[corners + 1];
            for (int k = 0; k < corners; k++) {
                double angle = 2 * Math.PI * (k + 0.5) / corners;
                double radius = SIDE * (corners == 4 ? 0.63 : 0.35 + 0.1 * random.nextDouble());
                ring[k] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            }
            ring[corners] = ring[0];
            Map<String, Object> properties = Map.of(
                    "kind",
                    USES[random.nextInt(USES.length)],
                    "area",
                    random.nextInt(400, 90_000) / 10.0,
                    "line_no",
                    (long) random.nextInt(1990, 2036),
                    "name_zh",
                    "地块" + i);
            features.add(new Feature("p-%07d".formatted(i), factory.createPolygon(ring), properties));
        }
        return features;
    }
}

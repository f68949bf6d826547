package city.xingtu.reach;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Text;
import city.xingtu.reach.transit.TransitRules;
import city.xingtu.reach.transit.TransitSource;
import city.xingtu.store.MemoryStore;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntConsumer;

/** Speed of transit on the shipped plan and on a large grid: see docs/benchmarks/reach.md. Not a test; run by hand. */
final class TransitBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TransitBenchmark() {}

    public static void main(String[] arguments) {
        plan();
        grid();
    }

    /** The 40 km by 40 km of {@link ReachBenchmark} with a metro line every 2 km each way, 42 lines and 441 stations. */
    private static void grid() {
        Town town = new Town();
        for (int i = 0; i <= ReachBenchmark.SIDE; i++) {
            town.street(ReachBenchmark.line(i, true)).street(ReachBenchmark.line(i, false));
        }
        int every = 25;
        int last = ReachBenchmark.SIDE / every;
        for (int row = 0; row <= last; row++) {
            StringJoiner across = new StringJoiner(";");
            StringJoiner up = new StringJoiner(";");
            for (int column = 0; column <= last; column++) {
                int x = column * every * ReachBenchmark.BLOCK;
                int y = row * every * ReachBenchmark.BLOCK;
                town.stop("S%d-%d".formatted(column, row), "POINT (%d %d)".formatted(x, y), Map.of());
                across.add("S%d-%d".formatted(column, row));
                up.add("S%d-%d".formatted(row, column));
            }
            town.line("A" + row, "", Map.of("stops", across.toString()));
            town.line("U" + row, "", Map.of("stops", up.toString()));
        }
        View view = town.view();
        StreetNetwork streets = new Networks(Crew.ALONE).of(view);
        TransitGraph graph = new TransitGraph(streets, TransitSource.of(view).network());
        LayerSnapshot stops = view.findLayer("stops").orElseThrow();
        Travel travel = Travel.of(Mode.TRANSIT);
        System.out.printf("%d edges, %d lines, %d stations%n", streets.edges, 2 * (last + 1), stops.size());
        measure("first question (entrances joined, changes walked)", 1, i -> one(graph, stops, 0, travel, 1800));
        measure("one to all by frequency, 30 min", 30, i -> one(graph, stops, i, travel, 1800));
        measure("one to all by frequency, 60 min", 10, i -> one(graph, stops, i, travel, 3600));
    }

    private static void plan() {
        try (Atlas atlas = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data"))))) {
            View view = atlas.view();
            StreetNetwork streets = new Networks(Crew.ALONE).of(view);
            TransitSource source = TransitSource.of(view);
            LayerSnapshot stations = view.findLayer("metro_stations").orElseThrow();
            measure("network of lines and stations read", 5, i -> source.network());
            TransitGraph graph = new TransitGraph(streets, source.network());
            Travel travel = Travel.of(Mode.TRANSIT);
            measure("first question (entrances joined, changes walked)", 1, i -> one(graph, stations, 0, travel, 7200));
            measure("one to all by frequency", 100, i -> one(graph, stations, i, travel, 7200));
            Travel clock = travel.withTransit(
                    TransitRules.USUAL.at(new TransitRules.InWindow(LocalDateTime.parse("2025-06-03T08:00"), 60, 50)));
            measure("one to all, 60 departures, median", 5, i -> one(graph, stations, i, clock, 7200));
            List<Origin> all = Reach.origins(stations, "from");
            measure(
                    "all 259 stations to all by frequency",
                    2,
                    i -> TravelMatrix.of(
                            all,
                            Joints.of(graph.streets, all, travel.onFoot()),
                            from -> TransitSearch.times(graph, List.of(from), travel, 7200),
                            7200,
                            Crew.ALONE));
        }
    }

    /** From a place 100 m beside a station to all of the network, within so many seconds. */
    private static void one(TransitGraph graph, LayerSnapshot stations, int i, Travel travel, double limit) {
        Origin station = Reach.origin(stations, i * 7 % stations.size(), "from");
        Origin beside = new Origin(null, Text.same("beside"), station.lon() + 0.001, station.lat());
        TransitSearch.times(graph, List.of(beside), travel, limit);
    }

    private static void measure(String what, int times, IntConsumer work) {
        for (int i = 0; i < (times > 2 ? times : 0); i++) {
            work.accept(i);
        }
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.accept(i);
        }
        double milliseconds = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6 / times;
        System.out.printf("%-55s %9.2f ms CPU%n", what, milliseconds);
    }
}

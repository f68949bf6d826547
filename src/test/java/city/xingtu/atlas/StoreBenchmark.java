package city.xingtu.atlas;

import city.xingtu.exchange.GisDataFolder;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.store.Parcels;
import city.xingtu.store.PlanSource;
import city.xingtu.store.PlanStore;
import city.xingtu.store.geopackage.GeoPackageStore;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Measures seeding, loading, committing and searching, for the shipped plan and for generated parcels: wall clock and CPU
 * of the whole process, compiler and collector included, in milliseconds. Run its main method with a number of parcels;
 * docs/benchmarks/store.md has the command and a record.
 */
public final class StoreBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private StoreBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int parcels = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        System.out.printf("Java %s%n%-50s %8s %8s%n", Runtime.version(), "", "wall ms", "CPU ms");
        for (int round = 1; round <= 3; round++) {
            run("shipped plan, round " + round, GisDataFolder.open(Path.of("gis-data")), "metro_stations");
        }
        run(parcels + " parcels", new Parcels(parcels), "parcels");
    }

    private static void run(String name, PlanSource source, String layer) throws IOException {
        Path home = Files.createTempDirectory("xingtu-benchmark");
        Path file = home.resolve("plan.gpkg");
        try (PlanStore store = GeoPackageStore.open(file)) {
            measure(name + ": seed", () -> store.seed(source, "benchmark", "seed"));
        }
        try (PlanStore store = GeoPackageStore.open(file)) {
            Atlas[] atlas = new Atlas[1];
            measure(name + ": load", () -> atlas[0] = new Atlas(store));
            measure(name + ": view of 2020", () -> atlas[0].view(Optional.of(2020)));
            LayerSnapshot snapshot = atlas[0].view().findLayer(layer).orElseThrow();
            for (int i = 0; i < 20; i++) {
                Feature feature = snapshot.feature(i * 7 % snapshot.size());
                Runnable commit = () -> atlas[0].commit(
                        store.findHead().orElseThrow().number(), "a", "b", List.of(new Edit.Put(layer, feature)));
                measure(i == 19 ? name + ": commit one feature, visible" : "", commit);
            }
            for (int i = 0; i < 20; i++) {
                measure(i == 19 ? name + ": search" : "", () -> atlas[0].view().search("金沙", 10));
            }
        }
        System.out.printf("%-50s %8.1f MB%n", name + ": file", Files.size(file) / 1e6);
        Files.delete(file);
        Files.delete(file.resolveSibling("plan.gpkg.lock"));
        Files.delete(home);
    }

    private static void measure(String name, Runnable work) {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        work.run();
        if (!name.isEmpty()) {
            System.out.printf(
                    "%-50s %8d %8d%n",
                    name, (System.nanoTime() - wall) / 1_000_000, (SYSTEM.getProcessCpuTime() - cpu) / 1_000_000);
        }
    }
}

package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.store.Parcels;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Measures how a layer of generated parcels takes up edits, by patch and by building its snapshot anew as before, in one
 * run: until the rows can be read, and until the first map after that has its geometries. Run its main method with a
 * number of parcels, and anything behind it to leave out the building anew; docs/benchmarks/patch.md has the command and a
 * record. CPU is the median of the thread's; that of the process, compiler and collector included, is the mean.
 */
public final class PatchBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final double[] RESOLUTIONS = {0.05, 1, 4, 20, 100};

    private final Parcels parcels;
    private final Random random = new Random(1);
    private LiveLayer live;

    private PatchBenchmark(int count) {
        parcels = new Parcels(count);
        SnapshotBuilder[] builder = {
            new SnapshotBuilder(parcels.schema().layers().getFirst())
        };
        measure("build from features", 1, () -> parcels.readLayer("parcels", builder[0]::add));
        LayerSnapshot[] built = new LayerSnapshot[1];
        measure("pack", 1, () -> built[0] = builder[0].build());
        live = new LiveLayer(built[0], OptionalInt.of(2020));
    }

    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        System.out.printf(
                "%d parcels, Java %s%n%-55s %9s %9s %9s %9s%n",
                count, Runtime.version(), "", "median ms", "worst ms", "CPU ms", "process");
        PatchBenchmark benchmark = new PatchBenchmark(count);
        benchmark.run();
        if (arguments.length < 2) {
            benchmark.anew();
        }
    }

    private void run() {
        measure("first maps at 5 scales", 1, this::maps);
        commits("replace 1", 40, 1, false, false);
        commits("insert 1 or delete 1", 40, 1, true, false);
        commits("insert 1 or delete 1, maps at 5 scales", 20, 1, true, true);
        commits("10,000 replaced, inserted, deleted", 5, 10_000, true, false);
        commits("10,000 replaced, inserted, deleted, maps at 5 scales", 3, 10_000, true, true);
        commits("insert 1 or delete 1 after that", 20, 1, true, false);
    }

    private void commits(String name, int rounds, int edits, boolean renumber, boolean maps) {
        List<List<Edit>> batches = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<Edit> batch = new ArrayList<>();
            for (int i = 0; i < edits; i++) {
                batch.add(edit(renumber));
            }
            batches.add(batch);
        }
        measure(name, rounds, () -> {
            live = live.with(LayerEdits.of(batches.removeLast()).of("parcels"));
            live.in(Optional.empty());
            if (maps) {
                maps();
            }
        });
    }

    private Edit edit(boolean renumber) {
        LayerSnapshot all = live.all();
        Feature feature = all.feature(random.nextInt(all.size()));
        if (renumber && random.nextBoolean()) {
            return new Edit.Delete("parcels", feature.id());
        }
        var moved = AffineTransformation.translationInstance(0.001, 0.001)
                .transform(Objects.requireNonNull(feature.geometry()));
        String id = renumber ? feature.id() + "-" + random.nextInt(1000) : feature.id();
        return new Edit.Put("parcels", new Feature(id, moved, feature.properties()));
    }

    private void maps() {
        LayerSnapshot layer = live.in(Optional.empty());
        BoundingBox box = Crs.WEB_MERCATOR.fromLonLat(new BoundingBox(120.2, 30.2, 120.21, 30.21));
        for (double resolution : RESOLUTIONS) {
            layer.geometries(Crs.WEB_MERCATOR, resolution).index().search(box);
        }
    }

    /** What every commit cost before: all features of the layer into a new snapshot. */
    private void anew() {
        LayerSnapshot old = live.all();
        measure("for comparison: the snapshot anew", 2, () -> {
            SnapshotBuilder builder = new SnapshotBuilder(old.layer());
            for (int row = 0; row < old.size(); row++) {
                builder.add(old.feature(row));
            }
            live = new LiveLayer(builder.build(), OptionalInt.of(2020));
            live.in(Optional.empty());
        });
        measure("for comparison: maps at 5 scales anew", 1, this::maps);
    }

    private static void measure(String name, int rounds, Runnable work) {
        double[] times = new double[rounds];
        double[] own = new double[rounds];
        long cpu = SYSTEM.getProcessCpuTime();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            long startOwn = THREADS.getCurrentThreadCpuTime();
            work.run();
            times[round] = (System.nanoTime() - start) / 1e6;
            own[round] = (THREADS.getCurrentThreadCpuTime() - startOwn) / 1e6;
        }
        double perRound = (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / rounds;
        Arrays.sort(times);
        Arrays.sort(own);
        System.out.printf(
                Locale.ROOT,
                "%-55s %9.1f %9.1f %9.1f %9.1f%n",
                name,
                times[rounds / 2],
                times[rounds - 1],
                own[rounds / 2],
                perRound);
    }
}

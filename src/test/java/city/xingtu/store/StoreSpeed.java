package city.xingtu.store;

import city.xingtu.plan.Edit;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Measures a store by itself: bulk import, full read, commits of one feature, a large commit, verification. Arguments: the
 * number of parcels, then stores, each a file that is not there yet or the JDBC address of an empty database.
 * docs/benchmarks/store.md has the command and a record.
 */
public final class StoreSpeed {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private StoreSpeed() {}

    public static void main(String[] arguments) {
        int parcels = Integer.parseInt(arguments[0]);
        System.out.printf(
                "Java %s, %d parcels, load %.1f%n", Runtime.version(), parcels, SYSTEM.getSystemLoadAverage());
        for (String place : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            System.out.println(place.replaceAll("\\?.*", ""));
            try (PlanStore store = CrashingWriter.open(place)) {
                store.seed(new ListedPlan(), "benchmark", "seed");
                run(store, parcels);
            }
        }
    }

    private static void run(PlanStore store, int parcels) {
        rate(
                "import of a layer",
                parcels,
                () -> store.addLayers(List.of(Parcels.layer()), 1, "a", "b", source(parcels, 1)));
        long[] read = {0};
        for (int round = 1; round <= 2; round++) {
            rate("full read, round " + round, parcels, () -> store.readLayer("parcels", 2, feature -> read[0]++));
        }
        List<Edit> edits = new ArrayList<>();
        source(parcels, 2).forEach(edit -> {
            if (edits.size() < 400) {
                edits.add(edit);
            }
        });
        long[] times = new long[edits.size()];
        for (int i = 0; i < edits.size(); i++) {
            long begin = System.nanoTime();
            store.commit(2 + i, "a", "b", List.of(edits.get(i)));
            times[i] = System.nanoTime() - begin;
        }
        Arrays.sort(times, 0, times.length);
        System.out.printf(
                Locale.ROOT,
                "  commit of one feature: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length * 99 / 100] / 1e6);
        long head = 2L + edits.size();
        rate(
                "commit that replaces all",
                parcels,
                () -> store.commit(new CommitRequest(head, OptionalLong.empty(), "a", "b", source(parcels, 3))));
        rate("net changes of that commit", parcels, () -> store.readChanges(head, head + 1, edit -> read[0]++));
        rate("verification of all versions", 2 * parcels, () -> {
            if (!store.verify(progress -> {}).intact()) {
                throw new IllegalStateException("The chain does not hold");
            }
        });
    }

    private static void rate(String what, int features, Runnable work) {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        work.run();
        double seconds = (System.nanoTime() - wall) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "  %-30s %8.2f s  %9.0f features/s  (CPU of this process %.2f s, load %.1f)%n",
                what,
                seconds,
                features / seconds,
                (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
                SYSTEM.getSystemLoadAverage());
    }

    /** Parcels, the same for the same seed. */
    private static EditSource source(int count, long seed) {
        return consumer -> new Parcels(count, seed)
                .readLayer("parcels", feature -> consumer.accept(new Edit.Put("parcels", feature)));
    }
}

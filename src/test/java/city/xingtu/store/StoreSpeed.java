package city.xingtu.store;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Measures a store by itself: bulk import, full read, commits of one feature, a large commit, verification. Arguments: the
 * number of parcels, then stores, each a file that is not there yet or the JDBC address of an empty database.
 * docs/benchmarks/store.md has the command and a record.
 */
public final class StoreSpeed {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final String[] KINDS = {"residential", "industrial", "park", "school"};

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
        rate("import of a layer", parcels, () -> store.addLayer(layer(), 1, "a", "b", source(parcels, 1)));
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

    private static Layer layer() {
        List<Field> fields = new ArrayList<>(CommonFields.ALL);
        fields.add(Field.of("area", FieldType.NUMBER, new Text("面积", "Area")));
        Text title = new Text("地块", "Parcels");
        return new Layer("parcels", title, GeometryType.POLYGON, null, fields, "parcels", List.of(), ScaleRange.ALL, 1);
    }

    /** Parcels of ten corners each with seven attributes, the same for the same seed. */
    private static EditSource source(int count, long seed) {
        return consumer -> generate(count, seed, consumer);
    }

    private static void generate(int count, long seed, Consumer<Edit> consumer) {
        GeometryFactory factory = new GeometryFactory();
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            double x = 119.5 + random.nextDouble();
            double y = 30 + random.nextDouble() * 0.7;
            Coordinate[] ring = new Coordinate[11];
            for (int k = 0; k < 10; k++) {
                double radius = 0.0004 * (1 + random.nextDouble());
                double angle = k * Math.PI / 5;
                ring[k] = new Coordinate(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
            }
            ring[10] = ring[0];
            Map<String, Object> properties = new HashMap<>();
            properties.put(CommonFields.NAME_ZH, "地块" + i);
            properties.put(CommonFields.KIND, KINDS[i % KINDS.length]);
            properties.put(CommonFields.STATUS, i % 3 == 0 ? "planned" : "existing");
            properties.put(CommonFields.HORIZON, "2025");
            properties.put(CommonFields.DISTRICT, "钱塘区");
            properties.put(CommonFields.CITATION, "district 第一篇");
            properties.put("area", random.nextDouble());
            consumer.accept(
                    new Edit.Put("parcels", new Feature("parcel-" + i, factory.createPolygon(ring), properties)));
        }
    }
}

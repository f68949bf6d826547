package city.xingtu.atlas;

import city.xingtu.filter.ConstantFolding;
import city.xingtu.filter.Filter;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.filter.StandardFunctions;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.geo.RowSet;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * CQL2 filters over a million parcels, from text to the rows found. Run its main method with the class path of the
 * tests and -Xmx2g; the figures are in docs/benchmarks/filter.md.
 */
public final class FilterBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SIDE = 1_000;
    private static final int RUNS = 15;
    private static final double CELL = 0.001;

    private static final Layer PARCELS = new Layer(
            "parcels",
            Text.same("parcels"),
            GeometryType.POLYGON,
            null,
            List.of(
                    Field.of("name", FieldType.TEXT, Text.same("name")),
                    Field.of("use", FieldType.TEXT, Text.same("use")),
                    Field.of("area", FieldType.NUMBER, Text.same("area")),
                    Field.of("floors", FieldType.INTEGER, Text.same("floors")),
                    Field.of("approved", FieldType.DATE, Text.same("approved"))),
            "parcels",
            List.of(),
            ScaleRange.ALL,
            0);

    private FilterBenchmark() {}

    /** Prints a line a filter: milliseconds of the thread's CPU (median and worst), rows found. */
    public static void main(String[] arguments) {
        LayerSnapshot parcels = parcels();
        String small = star(119.55, 29.55, 0.06, 0.7);
        String large = star(119.5, 29.5, 0.55, 0.97);
        String jagged = star(119.5, 29.5, 0.55, 0.7);
        for (String filter : List.of(
                "S_INTERSECTS(geometry, BBOX(119.5, 29.5, 119.6, 29.6))",
                "S_INTERSECTS(geometry, " + small + ")",
                "S_INTERSECTS(geometry, " + large + ")",
                "S_INTERSECTS(geometry, " + jagged + ")",
                "S_WITHIN(geometry, " + large + ")",
                "S_DISJOINT(geometry, " + large + ")",
                "S_INTERSECTS(geometry, " + large + ") AND use = '工业' AND floors > 20",
                "use = '工业'",
                "use IN ('工业', '居住') AND floors BETWEEN 3 AND 6",
                "CASEI(name) LIKE CASEI('PARCEL 12%')",
                "ACCENTI(use) = ACCENTI('工业')",
                "area * 2 + floors > 3000 AND approved > DATE('2020-01-01')",
                "T_DURING(approved, INTERVAL('2010-01-01', '2015-12-31'))")) {
            run(parcels, filter);
        }
    }

    private static void run(LayerSnapshot parcels, String text) {
        double[] times = new double[RUNS];
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            found = rows(parcels, text).size();
            times[run] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times, RUNS / 3, RUNS);
        String shown = text.length() > 70 ? text.substring(0, 45) + "…" + text.substring(text.length() - 24) : text;
        System.out.printf(
                Locale.ROOT, "%8.1f %8.1f %9d  %s%n", times[RUNS / 3 + RUNS / 3], times[RUNS - 1], found, shown);
    }

    private static RowSet rows(LayerSnapshot parcels, String text) {
        Filter filter = ConstantFolding.fold(Cql2Text.parse(text), parcels, StandardFunctions.LIBRARY);
        return parcels.rows(FilterCompiler.compile(filter, parcels));
    }

    private static LayerSnapshot parcels() {
        SnapshotBuilder builder = new SnapshotBuilder(PARCELS);
        GeometryFactory factory = new GeometryFactory();
        Random random = new Random(7);
        String[] uses = {"工业", "居住", "商业", "绿地", "公共", "道路", "水域", "研发"};
        for (int i = 0; i < SIDE * SIDE; i++) {
            double x = 119 + i % SIDE * CELL;
            double y = 29 + i / SIDE * CELL;
            double w = CELL * (0.6 + 0.3 * random.nextDouble());
            Coordinate first = new Coordinate(x, y);
            builder.add(new Feature(
                    String.format(Locale.ROOT, "p%07d", i),
                    factory.createPolygon(new Coordinate[] {
                        first,
                        new Coordinate(x + w, y),
                        new Coordinate(x + w, y + w / 2),
                        new Coordinate(x + w * 0.8, y + w),
                        new Coordinate(x, y + w),
                        first
                    }),
                    Map.of(
                            "name",
                            "Parcel " + i,
                            "use",
                            uses[random.nextInt(uses.length)],
                            "area",
                            random.nextDouble() * 10_000,
                            "floors",
                            (long) random.nextInt(1, 40),
                            "approved",
                            LocalDate.ofEpochDay(random.nextInt(10_000, 20_000)))));
        }
        return builder.build();
    }

    /** A star of 200 vertices, every other one nearer to its middle. */
    private static String star(double x, double y, double radius, double inner) {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= 200; i++) {
            double angle = 2 * Math.PI * (i % 200) / 200;
            double r = i % 2 == 0 ? radius : radius * inner;
            ring.append(i == 0 ? "" : ", ")
                    .append(x + r * Math.cos(angle))
                    .append(' ')
                    .append(y + r * Math.sin(angle));
        }
        return "POLYGON((" + ring + "))";
    }
}

package city.xingtu.draw;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.ink.Canvas;
import city.xingtu.ink.Png;
import city.xingtu.ink.Raster;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures what a map costs a thread, part by part: CPU time of shapes, places of labels, labels and file, and
 * the file's size; medians of many boxes. Run its main method with the folder that docs/benchmarks/district.py writes,
 * compiled in the foreground ({@code -Xbatch}), so that no time is the compiler's; docs/benchmarks/rendering.md has a record.
 */
public final class DrawingBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double WEST = 13_381_000;
    private static final double SOUTH = 3_510_000;
    private static final double SIDE = 50_900;
    private static final double WORLD = 40_075_016.685_578_488;
    private static final int WHITE = 0xffffffff;
    private static final String[] PARTS = {"shapes", "places", "labels", "PNG8", "PNG24"};

    private final List<StyledLayer> layers;

    private DrawingBenchmark(Path folder) {
        this.layers = BenchmarkLayers.of(folder);
    }

    public static void main(String[] arguments) {
        DrawingBenchmark benchmark = new DrawingBenchmark(Path.of(arguments[0]));
        int maps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        System.out.printf("%-28s", "CPU ms of a thread");
        Arrays.stream(PARTS).forEach(part -> System.out.printf("%9s", part));
        System.out.printf("%9s%9s%9s%n", "sum PNG8", "kB PNG8", "kB PNG24");
        benchmark.view("256-pixel map, district", 10, 256, 256, maps);
        benchmark.view("256-pixel map, mid", 13, 256, 256, 2 * maps);
        benchmark.view("256-pixel map, street", 16, 256, 256, 4 * maps);
        benchmark.view("1024x768 map, mid", 13, 1024, 768, maps / 2);
        benchmark.view("1024x768 map, street", 16, 1024, 768, maps / 2);
    }

    /** Two thirds of the maps warm it up. */
    private void view(String name, int zoom, int width, int height, int maps) {
        Random random = new Random(zoom);
        double[][] times = new double[PARTS.length][maps];
        double[][] sizes = new double[2][maps];
        for (int i = -2 * maps; i < maps; i++) {
            double resolution = WORLD / 256 / (1L << zoom);
            double west = WEST + random.nextDouble() * Math.max(0, SIDE - resolution * width);
            double south = SOUTH + random.nextDouble() * Math.max(0, SIDE - resolution * height);
            BoundingBox box = new BoundingBox(west, south, west + resolution * width, south + resolution * height);
            MapRequest request =
                    MapRequest.of(layers, Crs.WEB_MERCATOR, box, width, height).withBackground(WHITE);
            measure(request, Math.max(i, 0), times, sizes);
        }
        System.out.printf("%-28s", name);
        double sum = 0;
        for (int part = 0; part < PARTS.length; part++) {
            double median = median(times[part]);
            sum += part < PARTS.length - 1 ? median : 0;
            System.out.printf("%9.2f", median);
        }
        System.out.printf("%9.2f%9.1f%9.1f%n", sum, median(sizes[0]), median(sizes[1]));
    }

    private void measure(MapRequest request, int index, double[][] times, double[][] sizes) {
        long[] at = new long[PARTS.length + 1];
        Viewport viewport = Viewport.of(request);
        Raster raster = new Raster(request.width(), request.height());
        Canvas canvas = new Canvas(raster);
        at[0] = THREADS.getCurrentThreadCpuTime();
        new Sheets(request, viewport).paint(canvas);
        at[1] = THREADS.getCurrentThreadCpuTime();
        Labels.OfMap labels = new Labels().begin(request, viewport);
        labels.place();
        at[2] = THREADS.getCurrentThreadCpuTime();
        labels.draw(canvas);
        at[3] = THREADS.getCurrentThreadCpuTime();
        sizes[0][index] = Png.encodeIndexed(raster).length / 1000.0;
        at[4] = THREADS.getCurrentThreadCpuTime();
        sizes[1][index] = Png.encode(raster).length / 1000.0;
        at[5] = THREADS.getCurrentThreadCpuTime();
        for (int part = 0; part < PARTS.length; part++) {
            times[part][index] = (at[part + 1] - at[part]) / 1e6;
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

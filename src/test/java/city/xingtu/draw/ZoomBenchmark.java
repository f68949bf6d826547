package city.xingtu.draw;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.ink.Png;
import city.xingtu.ink.Raster;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures what tiles of 256 pixels with their labels cost at every zoom level, as PNG8: the CPU time of the whole process
 * for the first one of a level, which prepares it, and that of the drawing thread for the first of a square of 4 by 4
 * tiles, which places the labels of all, and for the others. Run its main method with a folder that
 * docs/benchmarks/district.py writes, compiled in the foreground ({@code -Xbatch}); docs/benchmarks/million.md has a record.
 */
public final class ZoomBenchmark {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double WORLD = 40_075_016.685_578_488;
    private static final int FIRST = 5;
    private static final int LAST = 19;
    private static final int SQUARE = 4;

    private final List<StyledLayer> layers;
    private final BoundingBox area;
    private final MapPainter painter = new MapPainter();

    private ZoomBenchmark(List<StyledLayer> layers) {
        this.layers = layers;
        this.area = Crs.WEB_MERCATOR.fromLonLat(
                layers.stream().map(styled -> styled.layer().bounds()).reduce(BoundingBox.EMPTY, BoundingBox::union));
    }

    public static void main(String[] arguments) {
        long before = PROCESS.getProcessCpuTime();
        ZoomBenchmark benchmark = new ZoomBenchmark(BenchmarkLayers.of(Path.of(arguments[0])));
        int squares = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        System.out.printf("loaded with %.1f s of CPU time%n", (PROCESS.getProcessCpuTime() - before) / 1e9);
        int from = arguments.length > 2 ? Integer.parseInt(arguments[2]) : FIRST;
        int to = arguments.length > 3 ? Integer.parseInt(arguments[3]) : LAST;
        double[] first = new double[to + 1];
        Random random = new Random(4490);
        for (int zoom = from; zoom <= to; zoom++) {
            double[] tile = benchmark.someTile(zoom, random);
            long began = PROCESS.getProcessCpuTime();
            benchmark.draw(zoom, tile[0], tile[1]);
            first[zoom] = (PROCESS.getProcessCpuTime() - began) / 1e6;
        }
        System.out.println(
                "| zoom | first of the level | first of a square, median | p95 | other tile, median | p95 |");
        System.out.println("|---|---|---|---|---|---|");
        for (int zoom = from; zoom <= to; zoom++) {
            benchmark.zoom(zoom, squares, random, first[zoom]);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("%.0f MB held%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    /** Half of the squares warm it up. */
    private void zoom(int zoom, int squares, Random random, double first) {
        double[] news = new double[squares];
        double[] others = new double[squares];
        for (int i = -squares / 2; i < squares; i++) {
            double[] tile = someTile(zoom, random);
            news[Math.max(i, 0)] = draw(zoom, tile[0], tile[1]);
            double column = tile[0] % SQUARE == 0 ? tile[0] + 1 : tile[0] - 1;
            others[Math.max(i, 0)] = draw(zoom, column, tile[1]);
        }
        Arrays.sort(news);
        Arrays.sort(others);
        System.out.printf(
                "| %d | %.0f | %.1f | %.1f | %.1f | %.1f |%n",
                zoom,
                first,
                news[squares / 2],
                news[squares * 95 / 100],
                others[squares / 2],
                others[squares * 95 / 100]);
    }

    /** Column and row of a tile that meets the layers. */
    private double[] someTile(int zoom, Random random) {
        double side = WORLD / (1L << zoom);
        return new double[] {
            Math.floor((area.minX() + random.nextDouble() * area.width() + WORLD / 2) / side),
            Math.floor((WORLD / 2 - area.minY() - random.nextDouble() * area.height()) / side)
        };
    }

    /** Milliseconds of this thread's CPU time for a tile. */
    private double draw(int zoom, double column, double row) {
        double side = WORLD / (1L << zoom);
        double squareColumn = Math.floor(column / SQUARE) * SQUARE;
        double squareRow = Math.floor(row / SQUARE) * SQUARE;
        MapRequest request = MapRequest.of(layers, Crs.WEB_MERCATOR, box(column, row, side, 1), 256, 256)
                .withLabelBox(box(squareColumn, squareRow, side, SQUARE));
        long began = THREADS.getCurrentThreadCpuTime();
        Raster raster = painter.paint(request);
        Png.encodeIndexed(raster);
        return (THREADS.getCurrentThreadCpuTime() - began) / 1e6;
    }

    private static BoundingBox box(double column, double row, double side, int tiles) {
        double west = column * side - WORLD / 2;
        double north = WORLD / 2 - row * side;
        return new BoundingBox(west, north - tiles * side, west + tiles * side, north);
    }
}

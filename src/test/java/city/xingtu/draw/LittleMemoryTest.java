package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.plan.GeometryType;
import city.xingtu.style.Style;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Maps of one layer in many systems and at many scales, each of which prepares its geometries: more than fits into memory
 * together.
 */
class LittleMemoryTest {

    private static final String MEMORY = "-Xmx64m";
    private static final int SIDE = 90;

    @Test
    void whatIsPreparedForDrawingIsLetGoWhenMemoryRunsShort() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LittleMemoryTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).contains("drawn");
    }

    /** The maps, in a process of little memory. */
    public static void main(String[] arguments) {
        String[] rows = IntStream.range(0, SIDE * SIDE)
                .mapToObj(i -> {
                    int x = i % SIDE * 10;
                    int y = i / SIDE * 10;
                    return "POLYGON((%d %d, %d %d, %d %d, %d %d, %d %d, %d %d))|%d"
                            .formatted(x, y, x, y + 4, x, y + 8, x + 8, y + 8, x + 8, y, x, y, i);
                })
                .toArray(String[]::new);
        LayerSnapshot layer = Plans.layer(GeometryType.POLYGON, rows);
        Style style = LabelsTest.labels(LabelsTest.CENTRED, "");
        MapPainter painter = new MapPainter();
        int maps = 0;
        for (Crs crs : Crs.listed()) {
            for (double metres = 0.1; metres < 200; metres *= 2) {
                BoundingBox box = around(crs, metres / crs.metresPerUnit());
                painter.paint(MapRequest.of(List.of(StyledLayer.of(layer, style)), crs, box, 64, 64));
                maps++;
            }
        }
        System.out.println("drawn " + maps);
    }

    /** Of 64 pixels around the middle of the layer. */
    private static BoundingBox around(Crs crs, double resolution) {
        double[] middle = {Plans.WEST + 5 * SIDE * Plans.PIXEL, Plans.NORTH - 5 * SIDE * Plans.PIXEL};
        crs.fromLonLat(middle, 1);
        double half = 32 * resolution;
        return new BoundingBox(middle[0] - half, middle[1] - half, middle[0] + half, middle[1] + half);
    }
}

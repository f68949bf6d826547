package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Canvas;
import city.xingtu.ink.FillRule;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Path;
import city.xingtu.ink.Pen;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cutting at a box must not change what is drawn inside it. */
class OutlineTest {

    private static final ClipBox EVERYTHING = new ClipBox(-1e6, -1e6, 1e6, 1e6);
    private static final int SIZE = 100;

    private static Outline outline(String wkt, GeometryType type) {
        LayerSnapshot layer = Plans.layer(type, wkt);
        Viewport viewport = Viewport.of(Plans.map(0, 0, SIZE, SIZE));
        return new Outline(layer.geometries(viewport.crs(), viewport.finest()), viewport);
    }

    private static String ring(Random random) {
        StringBuilder wkt = new StringBuilder();
        String first = "";
        int n = random.nextInt(3, 14);
        double centreX = random.nextDouble(-40, 140);
        double centreY = random.nextDouble(-40, 140);
        for (int i = 0; i < n; i++) {
            double angle = -2 * Math.PI * i / n;
            double radius = random.nextDouble(10, 160);
            String point = centreX + radius * Math.cos(angle) + " " + (centreY + radius * Math.sin(angle));
            first = i == 0 ? point : first;
            wkt.append(point).append(", ");
        }
        return wkt.append(first).toString();
    }

    private static double difference(Raster a, Raster b) {
        double sum = 0;
        for (int i = 0; i < a.pixels().length; i++) {
            sum += Math.abs((a.pixels()[i] >>> 24) - (b.pixels()[i] >>> 24)) / 255.0;
        }
        return sum;
    }

    private static Raster filled(Outline outline, ClipBox clip) {
        Path path = new Path();
        outline.areas(0, clip, path);
        Raster raster = new Raster(SIZE, SIZE);
        new Canvas(raster).fill(path, FillRule.EVEN_ODD, Paint.solid(0, 1));
        return raster;
    }

    private static Raster stroked(Outline outline, ClipBox clip, Pen pen) {
        Path path = new Path();
        outline.lines(0, clip, pen.dashed(), path);
        Raster raster = new Raster(SIZE, SIZE);
        new Canvas(raster).stroke(path, pen, Paint.solid(0, 1));
        return raster;
    }

    @Test
    void aCutAreaIsFilledAsTheWholeOne() {
        Random random = new Random(31);
        for (int i = 0; i < 200; i++) {
            Outline outline = outline("POLYGON((" + ring(random) + "))", GeometryType.POLYGON);

            assertThat(difference(filled(outline, ClipBox.around(SIZE, SIZE, 2)), filled(outline, EVERYTHING)))
                    .as("area %d", i)
                    .isLessThan(6);
        }
    }

    @Test
    void theOutlineOfACutAreaIsStrokedAsTheWholeOne() {
        Random random = new Random(32);
        Pen pen = Pen.of(5, Pen.Cap.BUTT, Pen.Join.ROUND);
        for (int i = 0; i < 200; i++) {
            Outline outline = outline("POLYGON((" + ring(random) + "))", GeometryType.POLYGON);

            assertThat(difference(
                            stroked(outline, ClipBox.around(SIZE, SIZE, pen.reach() + 1), pen),
                            stroked(outline, EVERYTHING, pen)))
                    .as("outline %d", i)
                    .isLessThan(8);
        }
    }

    @Test
    void aCutLineKeepsItsDashes() {
        Random random = new Random(33);
        Pen pen = Pen.of(3).withDashes(new float[] {11, 6}, 0);
        for (int i = 0; i < 200; i++) {
            Outline outline = outline("LINESTRING(" + ring(random) + ")", GeometryType.LINE);

            assertThat(difference(
                            stroked(outline, ClipBox.around(SIZE, SIZE, pen.reach() + 1), pen),
                            stroked(outline, EVERYTHING, pen)))
                    .as("line %d", i)
                    .isLessThan(12);
        }
    }

    @Test
    void whatLiesOutsideTheBoxLeavesNoPath() {
        Path path = new Path();
        Outline outline = outline("POLYGON((500 500, 600 500, 600 600, 500 600, 500 500))", GeometryType.POLYGON);

        outline.areas(0, ClipBox.around(SIZE, SIZE, 2), path);
        outline.lines(0, ClipBox.around(SIZE, SIZE, 2), false, path);

        assertThat(path.isEmpty()).isTrue();
    }

    @Test
    void aVertexLiesAtItsPixel() {
        Outline outline = outline("LINESTRING(10 20, 70 90)", GeometryType.LINE);

        assertThat(outline.load(0)).isEqualTo(2);
        assertThat(java.util.Arrays.copyOf(outline.points(), 4))
                .containsExactly(new double[] {10, 20, 70, 90}, within(0.01));
    }
}

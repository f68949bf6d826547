package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

class ClipperTest {

    private static final BoundingBox BOX = new BoundingBox(0, 0, 100, 60);
    private static final Polygon RECTANGLE = (Polygon) Shapes.FACTORY.toGeometry(BOX.toEnvelope());

    private final Clipper clipper = new Clipper(BOX);

    @Test
    void aClippedRingHasTheAreaOfTheIntersection() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            Polygon star = Shapes.starPolygon(
                    random,
                    -30 + 160 * random.nextDouble(),
                    -30 + 120 * random.nextDouble(),
                    Math.pow(10, 3 * random.nextDouble()),
                    3 + random.nextInt(60));
            double[] xy = flat(star.getExteriorRing());
            int vertices = clipper.ring(xy, 0, xy.length / 2);
            double expected = star.intersection(RECTANGLE).getArea();
            assertThat(signedArea(vertices)).isCloseTo(expected, within(1e-9 * (1 + star.getArea())));
            if (vertices > 0) {
                assertThat(vertices).isGreaterThanOrEqualTo(4);
                assertThat(clipper.result()[0]).isEqualTo(clipper.result()[2 * vertices - 2]);
                assertThat(clipper.result()[1]).isEqualTo(clipper.result()[2 * vertices - 1]);
            }
            assertInside(vertices);
        }
    }

    @Test
    void aClippedLineIsTheIntersection() {
        Random random = new Random(2);
        for (int i = 0; i < 2000; i++) {
            Geometry walk = Shapes.walk(
                    random,
                    -20 + 140 * random.nextDouble(),
                    -20 + 100 * random.nextDouble(),
                    30 * random.nextDouble(),
                    2 + random.nextInt(50));
            double[] xy = flat((LineString) walk);
            int pieces = clipper.line(xy, 0, xy.length / 2);
            double length = 0;
            for (int piece = 0; piece < pieces; piece++) {
                int start = clipper.pieceStart(piece);
                int end = clipper.pieceStart(piece + 1);
                assertThat(end - start).isGreaterThanOrEqualTo(2);
                for (int v = start + 1; v < end; v++) {
                    length += Math.hypot(
                            clipper.result()[2 * v] - clipper.result()[2 * v - 2],
                            clipper.result()[2 * v + 1] - clipper.result()[2 * v - 1]);
                }
            }
            assertThat(length).isCloseTo(walk.intersection(RECTANGLE).getLength(), within(1e-8));
            assertInside(pieces == 0 ? 0 : clipper.pieceStart(pieces));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'10 10, 20 20', 1",
        "'-10 10, 110 10', 1",
        "'10 10, 10 90, 20 90, 20 10', 2",
        "'-10 30, 50 30, 110 30', 1",
        "'-10 -10, -20 -20', 0",
        "'-10 10, 10 -10', 0",
        "'0 -10, 0 70', 1",
        "'-10 0, 0 0', 0",
        "'100 60, 110 70', 0"
    })
    void aLineComesInAsFewPiecesAsPossible(String line, int pieces) {
        double[] xy = flat((LineString) Shapes.wkt("LINESTRING (" + line + ")"));
        assertThat(clipper.line(xy, 0, xy.length / 2)).isEqualTo(pieces);
    }

    @Test
    void aRingAroundTheRectangleBecomesTheRectangle() {
        double[] xy = {-1000, -1000, 1000, -1000, 1000, 1000, -1000, 1000, -1000, -1000};
        int vertices = clipper.ring(xy, 0, 5);
        assertThat(vertices).isEqualTo(5);
        assertThat(signedArea(vertices)).isEqualTo(6000);
    }

    @Test
    void nothingIsLeftOfARingThatOnlyTouches() {
        double[] xy = {-10, 0, 0, 0, 0, 60, -10, 60, -10, 0};
        assertThat(clipper.ring(xy, 0, 5)).isZero();
        double[] corner = {90, 70, 110, 50, 110, 70, 90, 70};
        assertThat(clipper.ring(corner, 0, 4)).isZero();
    }

    @Test
    void readsASliceOfIntegers() {
        int[] xy = {7, 7, -50, 10, 50, 10, 50, 20, -50, 20, -50, 10, 7, 7};
        int vertices = clipper.ring(xy, 1, 5);
        assertThat(signedArea(vertices)).isEqualTo(500);
        assertThat(clipper.line(xy, 1, 2)).isEqualTo(1);
        assertThat(clipper.result()[0]).isZero();
    }

    @Test
    void refusesAnEmptyRectangle() {
        assertThatThrownBy(() -> new Clipper(BoundingBox.EMPTY)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertInside(int vertices) {
        for (int v = 0; v < vertices; v++) {
            assertThat(BOX.expandedBy(1e-9).contains(clipper.result()[2 * v], clipper.result()[2 * v + 1]))
                    .isTrue();
        }
    }

    private double signedArea(int vertices) {
        double[] xy = clipper.result();
        double twice = 0;
        for (int v = 1; v < vertices; v++) {
            twice += xy[2 * v - 2] * xy[2 * v + 1] - xy[2 * v] * xy[2 * v - 1];
        }
        return twice / 2;
    }

    private static double[] flat(LineString line) {
        Coordinate[] coordinates = line.getCoordinates();
        double[] xy = new double[2 * coordinates.length];
        for (int i = 0; i < coordinates.length; i++) {
            xy[2 * i] = coordinates[i].x;
            xy[2 * i + 1] = coordinates[i].y;
        }
        return xy;
    }
}

package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class BoxClipperTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Geometry BOX = FACTORY.toGeometry(new Envelope(-10, 110, -10, 110));

    private final BoxClipper clipper = new BoxClipper(-10, 110);

    @Test
    void aRingKeepsTheAreaThatItHasInTheBox() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            double[] ring = star(random);
            int kept = clipper.clipRing(ring, ring.length / 2);
            double area = kept < 3 ? 0 : area(clipper.ring(), kept);
            Geometry expected =
                    FACTORY.createPolygon(closed(ring, ring.length / 2)).intersection(BOX);
            assertThat(area).as("round %d", round).isCloseTo(expected.getArea(), within(1e-6));
        }
    }

    @Test
    void aRingsVerticesLieInTheBox() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            double[] ring = star(random);
            int kept = clipper.clipRing(ring, ring.length / 2);
            assertThat(Arrays.stream(clipper.ring()).limit(2L * kept))
                    .allMatch(v -> v >= -10 - 1e-9 && v <= 110 + 1e-9);
        }
    }

    @Test
    void aLineKeepsTheLengthThatItHasInTheBox() {
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            double[] line = new double[2 * (2 + random.nextInt(20))];
            Arrays.setAll(line, i -> -100 + 300 * random.nextDouble());
            List<Geometry> pieces = new ArrayList<>();
            clipper.clipLine(
                    line, line.length / 2, (xy, vertices) -> pieces.add(FACTORY.createLineString(open(xy, vertices))));
            double length = pieces.stream().mapToDouble(Geometry::getLength).sum();
            // Segment by segment, because JTS counts a stretch that is run twice only once.
            double expected = 0;
            for (int i = 0; i + 3 < line.length; i += 2) {
                expected += FACTORY.createLineString(open(Arrays.copyOfRange(line, i, i + 4), 2))
                        .intersection(BOX)
                        .getLength();
            }
            assertThat(length).as("round %d", round).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void aLineAlongTheBorderIsKept() {
        List<Integer> pieces = new ArrayList<>();
        clipper.clipLine(new double[] {-10, 0, -10, 50, -10, 200}, 3, (xy, vertices) -> pieces.add(vertices));
        assertThat(pieces).containsExactly(3);
    }

    @Test
    void whatLiesOutsideIsGone() {
        assertThat(clipper.clipRing(new double[] {200, 200, 300, 200, 300, 300}, 3))
                .isZero();
        assertThat(clipper.clipRing(new double[0], 0)).isZero();
        clipper.clipLine(new double[] {200, 0, 200, 100}, 2, (xy, vertices) -> {
            throw new AssertionError();
        });
    }

    private static double[] star(Random random) {
        int corners = 3 + random.nextInt(30);
        double x = -50 + 200 * random.nextDouble();
        double y = -50 + 200 * random.nextDouble();
        double[] ring = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double radius = 5 + 120 * random.nextDouble();
            ring[2 * i] = x + radius * Math.cos(2 * Math.PI * i / corners);
            ring[2 * i + 1] = y + radius * Math.sin(2 * Math.PI * i / corners);
        }
        return ring;
    }

    private static double area(double[] ring, int vertices) {
        return Math.abs(Area.ofRingSigned(closed(ring, vertices)));
    }

    private static Coordinate[] closed(double[] xy, int vertices) {
        Coordinate[] open = open(xy, vertices);
        Coordinate[] ring = Arrays.copyOf(open, vertices + 1);
        ring[vertices] = open[0].copy();
        return ring;
    }

    private static Coordinate[] open(double[] xy, int vertices) {
        Coordinate[] line = new Coordinate[vertices];
        Arrays.setAll(line, i -> new Coordinate(xy[2 * i], xy[2 * i + 1]));
        return line;
    }
}

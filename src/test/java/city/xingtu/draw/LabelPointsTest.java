package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.GeometryType;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

class LabelPointsTest {

    private static double[] pixel(LayerSnapshot layer, int row) {
        double[] point = LabelPoints.of(layer).lonLat(row);
        return new double[] {(point[0] - Plans.WEST) / Plans.PIXEL, (Plans.NORTH - point[1]) / Plans.PIXEL};
    }

    @Test
    void aPointIsItsOwnPlace() {
        assertThat(pixel(Plans.layer(GeometryType.POINT, "POINT(33 44)"), 0))
                .containsExactly(new double[] {33, 44}, within(1e-3));
    }

    @Test
    void aLinesPlaceIsInItsMiddle() {
        assertThat(pixel(Plans.layer(GeometryType.LINE, "LINESTRING(10 10, 10 60, 10 110)"), 0))
                .containsExactly(new double[] {10, 60}, within(0.1));
    }

    @Test
    void ofSeveralLinesTheLongestCounts() {
        assertThat(pixel(
                        Plans.layer(GeometryType.LINE, "MULTILINESTRING((0 0, 10 0),(100 0, 100 200),(300 0, 310 0))"),
                        0))
                .containsExactly(new double[] {100, 100}, within(0.1));
    }

    @Test
    void aSymmetricAreaIsNamedAtItsCentre() {
        assertThat(pixel(Plans.layer(GeometryType.POLYGON, "POLYGON((0 0, 200 0, 200 60, 0 60, 0 0))"), 0))
                .containsExactly(new double[] {100, 30}, within(1.0));
    }

    @Test
    void aHoleInTheMiddleIsAvoided() {
        double[] point = pixel(
                Plans.layer(
                        GeometryType.POLYGON,
                        "POLYGON((0 0, 100 0, 100 100, 0 100, 0 0),(30 30, 70 30, 70 70, 30 70, 30 30))"),
                0);

        boolean inHole = point[0] > 30 && point[0] < 70 && point[1] > 30 && point[1] < 70;
        assertThat(inHole).isFalse();
    }

    @Test
    void itIsAboutAsRoomyAsTheLargestInscribedCircle() {
        for (boolean holed : new boolean[] {false, true}) {
            roomyAsTheLargestInscribedCircle(new Random(17), holed);
        }
    }

    private static void roomyAsTheLargestInscribedCircle(Random random, boolean holed) {
        GeometryFactory factory = new GeometryFactory();
        for (int i = 0; i < 60; i++) {
            int n = random.nextInt(3, 60);
            Coordinate[] ring = new Coordinate[n + 1];
            for (int k = 0; k < n; k++) {
                double angle = 2 * Math.PI * k / n;
                double radius = random.nextDouble(10, 100);
                ring[k] = new Coordinate(500 + radius * Math.cos(angle) * 3, 500 + radius * Math.sin(angle));
            }
            ring[n] = ring[0];
            Geometry area = factory.createPolygon(ring);
            if (holed) {
                // Around the middle, where the label would like to stand.
                area = area.difference(area.getCentroid().buffer(random.nextDouble(4, 8)));
            }
            double[] point = pixel(Plans.layer(GeometryType.POLYGON, area.toText()), 0);

            // Roomy on the ground, where a degree of longitude is shorter.
            AffineTransformation squeeze = AffineTransformation.scaleInstance(Math.cos(Math.toRadians(30)), 1);
            Geometry ground = squeeze.transform(area);
            Geometry place = squeeze.transform(factory.createPoint(new Coordinate(point[0], point[1])));
            double room = ground.contains(place) ? ground.getBoundary().distance(place) : -1;
            double best = MaximumInscribedCircle.getRadiusLine(ground, 0.5).getLength();
            double slack = ground.getEnvelopeInternal().getWidth() / 25;
            assertThat(room)
                    .as("area %d, holed %b", i, holed)
                    .isGreaterThan(best / 1.2 - slack)
                    .isPositive();
        }
    }
}

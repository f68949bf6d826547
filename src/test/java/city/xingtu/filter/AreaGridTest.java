package city.xingtu.filter;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.BoundingBox;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

class AreaGridTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Random random = new Random(11);

    @Test
    void whatItSaysOfABoxIsTrueOfTheArea() {
        int decided = 0;
        for (int i = 0; i < 60; i++) {
            Geometry area = area();
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
            AreaGrid grid = new AreaGrid(area, i % 2 == 0 ? AreaGrid.COARSE : AreaGrid.FINE);
            for (int j = 0; j < 1_000; j++) {
                BoundingBox box = box();
                Geometry rectangle = FACTORY.toGeometry(box.toEnvelope());
                switch (grid.place(box)) {
                    case INSIDE ->
                        assertThat(prepared.containsProperly(rectangle)).isTrue();
                    case OUTSIDE -> {
                        boolean meets = area.getEnvelopeInternal().intersects(box.toEnvelope());
                        assertThat(meets && prepared.intersects(rectangle)).isFalse();
                    }
                    case UNKNOWN -> decided--;
                }
                decided++;
            }
        }
        assertThat(decided).isGreaterThan(30_000);
    }

    @Test
    void whatItGrowsIntoSaysTheSame() {
        Geometry area = area();
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        GrowingGrid grid = GrowingGrid.of(area);
        int decided = 0;
        for (int i = 0; i < 60_000; i++) {
            BoundingBox box = box();
            AreaGrid.Place place = grid.place(box);
            decided += place == AreaGrid.Place.UNKNOWN ? 0 : 1;
            if (i % 20 == 0 && place == AreaGrid.Place.INSIDE) {
                assertThat(prepared.contains(FACTORY.toGeometry(box.toEnvelope())))
                        .isTrue();
            }
        }
        assertThat(decided).isGreaterThan(50_000);
        assertThat(GrowingGrid.of(area.getBoundary())).isNull();
    }

    /** A star with a hole, or two of them. */
    private Geometry area() {
        Geometry star = star(0.5).difference(star(0.2));
        return random.nextBoolean() ? star : star.union(star(0.3));
    }

    private Geometry star(double radius) {
        int points = random.nextInt(3, 40);
        double x = random.nextDouble();
        double y = random.nextDouble();
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double r = radius * (0.3 + 0.7 * random.nextDouble());
            ring[i] = new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle));
        }
        ring[points] = ring[0];
        return FACTORY.createPolygon(ring);
    }

    private BoundingBox box() {
        double x = random.nextDouble() * 2 - 0.5;
        double y = random.nextDouble() * 2 - 0.5;
        double size = random.nextBoolean() ? 0 : random.nextDouble() * 0.01;
        return new BoundingBox(x, y, x + size, y + size * random.nextDouble());
    }
}

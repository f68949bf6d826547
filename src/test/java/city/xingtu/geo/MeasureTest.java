package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class MeasureTest {

    private static final Crs SURVEY = Crs.GAUSS_KRUGER_120;

    /** On the central meridian the survey grid keeps lengths and areas, so plane geometry there is a second opinion. */
    @Test
    void agreesWithTheSurveyGridNearTheCentralMeridian() {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Polygon star = Shapes.starPolygon(random, 120, 29 + 2 * random.nextDouble(), 0.01, 12);
            Geometry plane = inSurvey(star);
            assertThat(Measure.area(star)).isCloseTo(plane.getArea(), within(1e-5 * plane.getArea()));
            assertThat(Measure.length(star)).isCloseTo(plane.getLength(), within(1e-5 * plane.getLength()));
        }
    }

    @Test
    void measuresKnownGeodesics() {
        // A degree of the meridian at 30° N, and of the equator.
        assertThat(Measure.distance(120, 29.5, 120, 30.5)).isCloseTo(110852.4, within(0.5));
        assertThat(Measure.distance(120, 0, 121, 0)).isCloseTo(111319.491, within(0.001));
        assertThat(Measure.metresPerDegreeOfLatitude(30)).isCloseTo(110852.4, within(0.5));
        assertThat(Measure.metresPerDegreeOfLongitude(0)).isCloseTo(111319.491, within(0.001));
    }

    @Test
    void subtractsHolesAndAddsParts() {
        Geometry shell = Shapes.wkt("POLYGON ((120 30, 120.1 30, 120.1 30.1, 120 30.1, 120 30))");
        Geometry hole = Shapes.wkt("POLYGON ((120.02 30.02, 120.04 30.02, 120.04 30.04, 120.02 30.04, 120.02 30.02))");
        Geometry other = Shapes.wkt("POLYGON ((121 30, 121.1 30, 121.1 30.1, 121 30))");
        Geometry ring = shell.difference(hole);
        assertThat(Measure.area(ring)).isCloseTo(Measure.area(shell) - Measure.area(hole), within(1e-3));
        assertThat(Measure.area(ring.union(other))).isCloseTo(Measure.area(ring) + Measure.area(other), within(1e-3));
        assertThat(Measure.length(ring)).isCloseTo(Measure.length(shell) + Measure.length(hole), within(1e-6));
        assertThat(Measure.area(Shapes.wkt("LINESTRING (120 30, 121 31)"))).isZero();
        assertThat(Measure.length(Shapes.wkt("POINT (120 30)"))).isZero();
    }

    @Test
    void findsTheNearestPlaceAsThePlaneDoes() {
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            Geometry geometry = i % 2 == 0
                    ? Shapes.starPolygon(random, 120, 30, 0.02, 15)
                    : Shapes.walk(random, 120, 30, 0.002, 20);
            FlatGeometries flat = FlatGeometries.of(List.of(geometry));
            double lon = 119.96 + 0.08 * random.nextDouble();
            double lat = 29.96 + 0.08 * random.nextDouble();
            Measure.Nearest nearest = Measure.nearest(flat, 0, lon, lat);
            Geometry plane = inSurvey(geometry);
            double[] xy = {lon, lat, nearest.lon(), nearest.lat()};
            SURVEY.fromLonLat(xy, 2);
            Geometry point = Shapes.FACTORY.createPoint(new Coordinate(xy[0], xy[1]));
            double expected = plane.distance(point);
            assertThat(nearest.metres()).isCloseTo(expected, within(0.03 + 1e-3 * expected));
            assertThat(plane.distance(Shapes.FACTORY.createPoint(new Coordinate(xy[2], xy[3]))))
                    .isLessThan(0.05);
            assertThat(Measure.contains(flat, 0, lon, lat)).isEqualTo(plane.covers(point) && plane.getDimension() == 2);
        }
    }

    @Test
    void insideAnAreaThereIsNoDistanceButInAHoleThereIs() {
        Geometry ring = Shapes.wkt("POLYGON ((120 30, 120.1 30, 120.1 30.1, 120 30.1, 120 30),"
                + " (120.02 30.02, 120.04 30.02, 120.04 30.04, 120.02 30.04, 120.02 30.02))");
        assertThat(Measure.distance(ring, 120.05, 30.05)).isZero();
        assertThat(Measure.distance(ring, 120.03, 30.03)).isCloseTo(963, within(2.0));
        assertThat(Measure.distance(Shapes.wkt("POINT (120 30)"), 120, 30)).isZero();
        assertThat(Measure.distance(Shapes.wkt("POINT EMPTY"), 120, 30)).isInfinite();
    }

    @Test
    void refusesToMeasureInAProjection() {
        FlatGeometries mercator = FlatGeometries.of(List.of(Shapes.wkt("LINESTRING (120 30, 121 31)")))
                .projected(Crs.WEB_MERCATOR, 0);
        assertThatThrownBy(() -> Measure.length(mercator, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Geometry inSurvey(Geometry lonLat) {
        Geometry plane = lonLat.copy();
        for (Coordinate c : plane.getCoordinates()) {
            double[] xy = {c.x, c.y};
            SURVEY.fromLonLat(xy, 1);
            c.setX(xy[0]);
            c.setY(xy[1]);
        }
        plane.geometryChanged();
        return plane;
    }
}

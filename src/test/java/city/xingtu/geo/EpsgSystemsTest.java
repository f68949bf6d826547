package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.geo.Crs.AxisOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class EpsgSystemsTest {

    private static final List<String> NAMED =
            List.of("EPSG:3035", "urn:ogc:def:crs:EPSG::27700", "EPSG:2263", "EPSG:2385", "EPSG:4214");

    @BeforeAll
    static void announce() {
        Crs.announce(NAMED);
    }

    @AfterAll
    static void takeBack() {
        Crs.announce(List.of());
        assertThat(Crs.find("EPSG:3035")).isEmpty();
    }

    /** Values of PROJ 9; those of 2385 and 4214 depend on a shift of datum that nobody knows to the metre. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:3035, 10, 50, 4321000, 2987510.567, 0.001, NORTH_EAST, 1",
        "EPSG:27700, -1.5, 52.5, 434039.457, 289239.281, 0.001, EAST_NORTH, 1",
        "EPSG:2263, -74, 40.7, 984250, 194305.339, 0.001, EAST_NORTH, 0.3048006",
        "EPSG:2385, 120.5, 30.3, 548097.70, 3353477.34, 0.1, NORTH_EAST, 1",
        "EPSG:4214, 120.5, 30.3, 120.5, 30.3, 0.002, NORTH_EAST, 111319.4908"
    })
    void computesWhatConfigurationNames(
            String code, double lon, double lat, double x, double y, double accuracy, AxisOrder order, double unit) {
        Crs crs = Crs.find(code).orElseThrow();
        double[] xy = {lon, lat};
        crs.fromLonLat(xy, 1);

        assertThat(xy[0]).isCloseTo(x, within(accuracy));
        assertThat(xy[1]).isCloseTo(y, within(accuracy));
        assertThat(crs.axisOrder()).isEqualTo(order);
        assertThat(crs.metresPerUnit()).isCloseTo(unit, within(1e-4));
        assertThat(crs.lonLat()).isFalse();
        assertThat(crs.areaOfUse().contains(lon, lat)).isTrue();
        crs.toLonLat(xy, 1);
        assertThat(xy[0]).isCloseTo(lon, within(1e-7));
        assertThat(xy[1]).isCloseTo(lat, within(1e-7));
    }

    @Test
    void nothingThrowsAndNothingBecomesInfiniteOutside() {
        Random random = new Random(7);
        for (String name : NAMED) {
            Crs crs = Crs.find(name).orElseThrow();
            double[] places = random.doubles(2000, -1000, 1000).toArray();
            places[0] = Double.MAX_VALUE;
            places[3] = Double.NEGATIVE_INFINITY;
            double[] back = places.clone();

            crs.fromLonLat(places, 1000);
            crs.toLonLat(back, 1000);

            assertThat(Arrays.stream(places)).as(name).allMatch(Double::isFinite);
            assertThat(Arrays.stream(back)).as(name).allMatch(value -> Math.abs(value) <= 180);
        }
    }

    /** A segment of a degree is cut so finely that no piece bends by more than a tenth of a metre. */
    @ParameterizedTest
    @CsvSource({"EPSG:3035, 10, 50", "EPSG:27700, -3, 54", "EPSG:2385, 119.5, 30"})
    void aStraightLineIsDividedUntilItsPiecesAreStraight(String code, double lon, double lat) {
        Crs crs = Crs.find(code).orElseThrow();
        FlatBuilder line = new FlatBuilder();
        GeometryFactory factory = new GeometryFactory();
        line.add(factory.createLineString(new Coordinate[] {new Coordinate(lon, lat), new Coordinate(lon + 1, lat)}));
        FlatGeometries drawn = line.build().projected(crs, 0);

        for (double share = 0; share <= 1; share += 0.001) {
            double[] point = {lon + share, lat};
            crs.fromLonLat(point, 1);
            double distance = drawn.geometry(0).distance(factory.createPoint(new Coordinate(point[0], point[1])));
            assertThat(distance).isLessThan(0.11);
        }
        assertThat(drawn.vertices()).isBetween(3, 2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:99999", "EPSG:5773", "EPSG:3413", "EPSG:4978", "EPSG:3415", "EPSG:WATER", "NONSENSE"})
    void whatIsNoPlaneSystemIsRefusedByName(String name) {
        assertThatThrownBy(() -> Crs.announce(List.of(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
        assertThat(Crs.listed()).extracting(Crs::code).contains("EPSG:3035");
    }
}

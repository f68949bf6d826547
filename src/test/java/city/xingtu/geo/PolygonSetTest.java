package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Polygon by polygon gives what an overlay of everything gives. */
class PolygonSetTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // one beside, one across, one the same, one around a hole
                "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0)) | POLYGON ((5 5, 6 5, 6 6, 5 6, 5 5)) | 0 | 1",
                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | POLYGON ((1 0, 3 0, 3 2, 1 2, 1 0)) | 2 | 2",
                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | 4 | 0",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)) | POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1)) | 4 | 12",
                // boxes and sides touch, and nothing else
                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | POLYGON ((2 0, 4 0, 4 2, 2 2, 2 0)) | 0 | 4",
                // the one of several that is met
                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | MULTIPOLYGON (((1 0, 3 0, 3 2, 1 2, 1 0)), ((8 0, 9 0, 9 1, 8"
                        + " 0))) | 2 | 2",
                // what is no area counts for nothing
                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 2 2)) | 0 | 4",
                "POLYGON EMPTY | POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | 0 | 0"
            })
    void cutWhatTheyMeet(String area, String set, double inside, double outside) throws ParseException {
        PolygonSet polygons = new PolygonSet(wkt(set));
        assertThat(polygons.inside(wkt(area)).getArea()).isEqualTo(inside);
        assertThat(polygons.outside(wkt(area)).getArea()).isEqualTo(outside);
    }

    @Test
    void nothingCutsNothing() throws ParseException {
        Geometry area = wkt("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
        PolygonSet none = new PolygonSet(FACTORY.createPolygon());
        assertThat(none.inside(area).isEmpty()).isTrue();
        assertThat(none.outside(area)).isEqualTo(area);
    }

    /** Hexagons at random places of a grid, so that those of one set do not overlap. */
    private static Geometry scattered(Random random, double size) {
        List<Polygon> polygons = new ArrayList<>();
        for (int cell = 0; cell < 100; cell++) {
            if (random.nextInt(3) > 0) {
                double x = 10 * (cell % 10) + 5 + random.nextDouble();
                double y = 10 * (cell / 10) + 5 + random.nextDouble();
                Coordinate[] ring = new Coordinate[7];
                for (int i = 0; i < 6; i++) {
                    double radius = size * (0.6 + 0.3 * random.nextDouble());
                    ring[i] = new Coordinate(
                            x + radius * Math.cos(i * Math.PI / 3), y + radius * Math.sin(i * Math.PI / 3));
                }
                ring[6] = ring[0];
                polygons.add(FACTORY.createPolygon(ring));
            }
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void areWhatAnOverlayOfEverythingIs(long seed) {
        Random random = new Random(seed);
        Geometry area = scattered(random, 4.5);
        Geometry set = scattered(random, 4.5);
        PolygonSet polygons = new PolygonSet(set);
        Geometry inside = polygons.inside(area);
        Geometry outside = polygons.outside(area);
        assertThat(inside.isValid()).isTrue();
        assertThat(outside.isValid()).isTrue();
        Geometry common = OverlayNGRobust.overlay(area, set, OverlayNG.INTERSECTION);
        Geometry rest = OverlayNGRobust.overlay(area, set, OverlayNG.DIFFERENCE);
        assertThat(OverlayNGRobust.overlay(inside, common, OverlayNG.SYMDIFFERENCE)
                        .getArea())
                .isCloseTo(0, within(1e-9));
        assertThat(OverlayNGRobust.overlay(outside, rest, OverlayNG.SYMDIFFERENCE)
                        .getArea())
                .isCloseTo(0, within(1e-9));
    }
}

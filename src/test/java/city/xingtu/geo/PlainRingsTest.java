package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PlainRingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))",
                "POLYGON ((0 0, 2 0, 4 0, 4 4, 0 4, 0 0))",
                "POLYGON ((0 0, 5 5, 0 4, 1 2, 0 0))",
                "MULTIPOLYGON (((120.2 30.1, 120.20036 30.1, 120.20036 30.10036, 120.2 30.1)))",
            })
    void ordinaryParcelsAreRecognised(String wkt) throws ParseException {
        assertThat(PlainRings.valid(new WKTReader().read(wkt))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))", // crosses itself
                "POLYGON ((0 0, 4 0, 2 0, 2 3, 0 0))", // comes back over an edge
                "POLYGON ((0 0, 4 0, 4 4, 2 0, 0 4, 0 0))", // touches itself
                "POLYGON ((0 0, 4 0, 0 0, 0 0))", // has no area
                "POLYGON ((0 0, 4 0, 4 4, 0 0, 0 4, -4 4, 0 0))", // passes a vertex twice
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))", // a hole
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((1 0, 5 0, 5 4, 1 0)))",
                "LINESTRING (0 0, 1 1)",
                "POLYGON EMPTY",
            })
    void whateverIsOrMayBeWrongIsLeftToACompleteCheck(String wkt) throws ParseException {
        assertThat(PlainRings.valid(new WKTReader().read(wkt))).isFalse();
    }

    /** Vertices on a small grid, so that edges often touch, overlap and pass through vertices. */
    @Test
    void whatIsRecognisedIsValid() {
        Random random = new Random(11);
        GeometryFactory factory = new GeometryFactory();
        int recognised = 0;
        for (int i = 0; i < 200_000; i++) {
            Coordinate[] ring = new Coordinate[4 + random.nextInt(6)];
            double step = random.nextBoolean() ? 1 : 0.1;
            for (int vertex = 0; vertex + 1 < ring.length; vertex++) {
                ring[vertex] = new Coordinate(120 + step * random.nextInt(7), 30 + step * random.nextInt(7));
            }
            ring[ring.length - 1] = ring[0];
            Geometry polygon = factory.createPolygon(ring);
            if (PlainRings.valid(polygon)) {
                recognised++;
                assertThat(polygon.isValid()).as("%s", polygon).isTrue();
            }
        }
        assertThat(recognised).isGreaterThan(20_000);
    }
}

package city.xingtu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class PlaneWkbTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (120.5 -30.25)",
                "POINT Z (1 2 3)",
                "POINT EMPTY",
                "LINESTRING (1 2, 3 4, 5 6)",
                "LINEARRING (0 0, 1 0, 1 1, 0 0)",
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1), (5 1, 6 1, 6 2, 5 1))",
                "POLYGON EMPTY",
                "MULTIPOINT ((1 2), (3 4))",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0), (22 1, 23 1, 23 2, 22 1)))",
                "GEOMETRYCOLLECTION (POINT (1 2), POLYGON EMPTY, GEOMETRYCOLLECTION (LINESTRING (1 2, 3 4)), POINT"
                        + " EMPTY)",
                "GEOMETRYCOLLECTION EMPTY",
            })
    void theBytesAreThoseOfTheLibrary(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);

        assertThat(PlaneWkb.write(geometry, ByteOrder.BIG_ENDIAN))
                .isEqualTo(new WKBWriter(2, ByteOrderValues.BIG_ENDIAN).write(geometry));
        assertThat(PlaneWkb.write(geometry, ByteOrder.LITTLE_ENDIAN))
                .isEqualTo(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry));
    }
}

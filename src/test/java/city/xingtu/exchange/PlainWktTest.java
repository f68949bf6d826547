package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PlainWktTest {

    private final PlainWkt plain = new PlainWkt(new GeometryFactory());

    /** With other text around, as in a file. */
    private @Nullable Geometry read(String wkt) {
        byte[] line = ("7," + wkt + ",9").getBytes(StandardCharsets.UTF_8);
        return plain.read(line, 2, line.length - 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (120.5 30.25)",
                " POINT(-0.0 -.5) ",
                "LINESTRING (1 2,3. 4 , 5.0000001 6)",
                "POLYGON((0 0, 9 0, 9 9, 0 0),(2 1, 3 1, 3 2, 2 1))",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0), (22 1, 23 1, 23 2, 22 1)))",
                "POINT (120.12345678901234567890 30)",
            })
    void whatFilesCommonlyHaveIsReadAsTheLibraryReadsIt(String wkt) throws ParseException {
        Geometry geometry = read(wkt);

        assertThat(geometry).isNotNull();
        assertThat(geometry.equalsExact(new WKTReader().read(wkt))).isTrue();
        assertThat(geometry.getGeometryType())
                .isEqualTo(new WKTReader().read(wkt).getGeometryType());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "POINT",
                "POINT (1)",
                "POINT (1 2",
                "POINT (1 2) x",
                "POINT (1 2, 3 4)",
                "POINT (1 2 3)",
                "POINT Z (1 2 3)",
                "POINT (1e3 2)",
                "POINT (1.2.3 2)",
                "POINT (- 2)",
                "POINT (NaN 2)",
                "POINT EMPTY",
                "POLYGON ((0 0, 1 0, 1 1))",
                "POLYGON ((0 0, 1 0, 0 0)",
                "LINESTRING (1 2)",
                "MULTIPOINT ((1 2))",
                "GEOMETRYCOLLECTION (POINT (1 2))",
                "SRID=4326;POINT (1 2)",
            })
    void whatIsOddIsLeftToTheLibrary(String wkt) {
        assertThat(read(wkt)).isNull();
    }

    @Test
    void everyNumberIsTheNearestDouble() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String x = decimal(random);
            String y = decimal(random);

            Geometry point = read("POINT (" + x + " " + y + ")");

            assertThat(point).isNotNull();
            assertThat(point.getCoordinate().x).as(x).isEqualTo(Double.parseDouble(x));
            assertThat(point.getCoordinate().y).as(y).isEqualTo(Double.parseDouble(y));
        }
    }

    private static String decimal(Random random) {
        StringBuilder digits = new StringBuilder(random.nextBoolean() ? "-" : "");
        int count = 1 + random.nextInt(20);
        int point = random.nextInt(count + 1);
        for (int i = 0; i < count; i++) {
            digits.append(i == point ? "." : "").append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}

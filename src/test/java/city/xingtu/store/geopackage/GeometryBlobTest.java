package city.xingtu.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.store.SamplePlan;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;

class GeometryBlobTest {

    private final GeometryBlob blobs = new GeometryBlob();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (120.345 30.31)",
                "MULTIPOINT ((1 2), (3 4))",
                "LINESTRING (1 2, 3 4, 5 6)",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (1 0.5, 2 0.5, 2 1, 1 0.5))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))"
            })
    void whatIsWrittenIsReadAgain(String wkt) throws ParseException {
        Geometry geometry = SamplePlan.wkt(wkt);

        Geometry read = blobs.read(blobs.write(geometry, 4490));

        assertThat(read).isNotNull();
        assertThat(read.equalsExact(geometry)).isTrue();
    }

    @Test
    void nothingStaysNothing() throws ParseException {
        assertThat(blobs.write(null, 4490)).isNull();
        assertThat(blobs.read(null)).isNull();
    }

    @Test
    void theHeaderIsThatOfTheStandard() {
        ByteBuffer blob = ByteBuffer.wrap(blobs.write(SamplePlan.wkt("LINESTRING (1 2, 3 5)"), 4490))
                .order(ByteOrder.LITTLE_ENDIAN);

        assertThat((char) blob.get(0)).isEqualTo('G');
        assertThat((char) blob.get(1)).isEqualTo('P');
        assertThat(blob.get(2)).isZero();
        assertThat(blob.get(3)).as("little endian, envelope xy").isEqualTo((byte) 0b011);
        assertThat(blob.getInt(4)).isEqualTo(4490);
        assertThat(blob.getDouble(8)).as("min x").isEqualTo(1);
        assertThat(blob.getDouble(16)).as("max x").isEqualTo(3);
        assertThat(blob.getDouble(24)).as("min y").isEqualTo(2);
        assertThat(blob.getDouble(32)).as("max y").isEqualTo(5);
    }

    @Test
    void headersOfOtherProgramsAreRead() throws ParseException {
        Geometry point = SamplePlan.wkt("POINT (1 2)");
        byte[] big = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN).write(point);
        for (int indicator = 0; indicator <= 4; indicator++) {
            int doubles = new int[] {0, 4, 6, 6, 8}[indicator];
            byte[] blob = ByteBuffer.allocate(8 + 8 * doubles + big.length)
                    .put((byte) 'G')
                    .put((byte) 'P')
                    .put((byte) 0)
                    .put((byte) (indicator << 1))
                    .putInt(4326)
                    .put(new byte[8 * doubles])
                    .put(big)
                    .array();
            assertThat(blobs.read(blob)).as("envelope indicator " + indicator).isEqualTo(point);
        }
    }

    @Test
    void heightsAreReadAndPlayNoPart() throws ParseException {
        Geometry line = SamplePlan.wkt("LINESTRING Z (1 2 3, 4 5 6)");
        byte[] wkb = new WKBWriter(3).write(line);
        byte[] blob = ByteBuffer.allocate(8 + wkb.length)
                .put(new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0})
                .put(wkb)
                .array();

        Geometry read = blobs.read(blob);

        assertThat(read).isNotNull();
        assertThat(read.getEnvelopeInternal()).isEqualTo(line.getEnvelopeInternal());
        assertThat(blobs.write(read, 4490)).isEqualTo(blobs.write(SamplePlan.wkt("LINESTRING (1 2, 4 5)"), 4490));
    }

    @Test
    void emptyOnesAreNothing() throws ParseException {
        assertThat(blobs.read(new byte[] {'G', 'P', 0, 0b010001, 0, 0, 0, 0})).isNull();
    }

    @Test
    void whatIsNoGeometryIsSaidToBeNone() {
        byte[] good = blobs.write(SamplePlan.wkt("POLYGON ((0 0, 9 0, 9 9, 0 0))"), 4490);
        assertRefused(new byte[0]);
        assertRefused("a text, and long enough".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertRefused(new byte[] {'G', 'P', 0, 0b100001, 0, 0, 0, 0, 1, 2, 3});
        assertRefused(new byte[] {'G', 'P', 0, 0b001111, 0, 0, 0, 0, 1, 2, 3});
        assertRefused(new byte[] {'G', 'P', 0, 0b000011, 0, 0, 0, 0, 1, 2, 3});
        assertRefused(Arrays.copyOf(good, good.length - 1));
        byte[] curve = good.clone();
        curve[41] = 10;
        assertRefused(curve);
    }

    @Test
    void anyBytesAreAGeometryOrRefused() {
        byte[] good =
                blobs.write(SamplePlan.wkt("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"), 4490);
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            byte[] wrong = good.clone();
            for (int k = 0; k <= random.nextInt(3); k++) {
                wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
            }
            try {
                blobs.read(Arrays.copyOf(wrong, 1 + random.nextInt(wrong.length)));
            } catch (ParseException e) {
                assertThat(e.getMessage()).isNotNull();
            }
        }
    }

    private void assertRefused(byte[] blob) {
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> blobs.read(blob));
    }
}

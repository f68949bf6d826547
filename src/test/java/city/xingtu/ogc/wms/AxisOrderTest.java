package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 06-042, 6.7.2 and 6.7.3: WMS 1.3.0 obeys the axis order of the authority, CRS:84 and WMS 1.1.1 are east first. The same
 * place asked for in both ways is the same picture, pixel for pixel.
 */
class AxisOrderTest {

    private final WmsClient client = TestServer.client();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPSG:4326 | 30.0,120.0,30.1,120.1 | 120.0,30.0,120.1,30.1",
                "EPSG:4490 | 30.0,120.0,30.1,120.1 | 120.0,30.0,120.1,30.1",
                "EPSG:4549 | 3320000,499000,3332000,511000 | 499000,3320000,511000,3332000",
                "EPSG:4528 | 3320000,40499000,3332000,40511000 | 40499000,3320000,40511000,3332000",
                "EPSG:3857 | 13358000,3503000,13370000,3515000 | 13358000,3503000,13370000,3515000"
            })
    void version1_3_0And1_1_1DrawTheSamePicture(String crs, String modern, String legacy) {
        byte[] first = client.map("1.3.0", "fields,lake,town:signs")
                .with("CRS", crs)
                .with("BBOX", modern)
                .get()
                .response()
                .body();
        BufferedImage picture = client.map("1.1.1", "fields,lake,town:signs")
                .with("SRS", crs)
                .with("BBOX", legacy)
                .get()
                .image();
        byte[] second = client.map("1.1.1", "fields,lake,town:signs")
                .with("SRS", crs)
                .with("BBOX", legacy)
                .get()
                .response()
                .body();

        assertThat(second).isEqualTo(first);
        assertThat(picture.getRGB(50, 50)).isEqualTo(TestPlan.BLUE);
        assertThat(picture.getRGB(15, 90)).isEqualTo(TestPlan.GREEN);
        assertThat(picture.getRGB(90, 85)).isNotEqualTo(TestPlan.GREEN);
    }

    @Test
    void crs84IsEpsg4326WithItsAxesTurned() {
        byte[] eastFirst = client.map("1.3.0", "fields,lake")
                .with("BBOX", "120.0,30.0,120.2,30.1")
                .get()
                .response()
                .body();
        byte[] northFirst = client.map("1.3.0", "fields,lake")
                .with("CRS", "EPSG:4326")
                .with("BBOX", "30.0,120.0,30.1,120.2")
                .get()
                .response()
                .body();

        assertThat(northFirst).isEqualTo(eastFirst);
    }

    /** The vector of the design: 4490 (30.3 N, 120.5 E) is 4549 (3353475.775 N, 548097.676 E). */
    @ParameterizedTest
    @CsvSource({"EPSG:4490, '30.03,120.03,30.07,120.07'", "EPSG:4549, '3323000,503500,3327000,507500'"})
    void featuresAreFoundWhereTheyAreDrawn(String crs, String box) {
        assertThat(client.info("1.3.0", "lake", 50, 50)
                        .with("CRS", crs)
                        .with("BBOX", box)
                        .get()
                        .text())
                .contains("\"l1\"");
    }
}

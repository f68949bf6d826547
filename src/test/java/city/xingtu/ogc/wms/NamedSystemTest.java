package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import city.xingtu.app.XingtuApplication;
import city.xingtu.geo.Crs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** A system of the EPSG data set that configuration names: Xi'an 1980, whose positions here are within 2 m of CGCS2000's. */
@SpringBootTest(
        classes = XingtuApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "xingtu.crs=EPSG:2385")
@DirtiesContext
class NamedSystemTest extends RunningService {

    private static final String BOX = "&STYLES=&BBOX=3346000,536000,3358000,548000&WIDTH=400&HEIGHT=400"
            + "&FORMAT=image/png&LAYERS=districts,metro_lines";

    @AfterAll
    static void takeBack() {
        Crs.announce(List.of());
    }

    @Test
    void itIsAnnounced() {
        assertThat(text("/wms?SERVICE=WMS&REQUEST=GetCapabilities")).contains("<CRS>EPSG:2385</CRS>");
        assertThat(text("/ogc/collections/districts?f=json")).contains("http://www.opengis.net/def/crs/EPSG/0/2385");
    }

    @Test
    void aMapShowsWhatTheSameBoxOfCgcs2000Shows() throws IOException {
        BufferedImage map = map("EPSG:2385");
        BufferedImage other = map("EPSG:4549");
        int differing = 0;
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                differing += map.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        // A twentieth of a pixel shifts the smooth edges of lines.
        assertThat(differing).isLessThan(400 * 400 / 5);
        assertThat(info("EPSG:2385")).isEqualTo(info("EPSG:4549")).contains("districts");
    }

    private String info(String crs) {
        return text("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&QUERY_LAYERS=districts"
                + "&INFO_FORMAT=text/plain&I=200&J=200&CRS=" + crs + BOX);
    }

    private BufferedImage map(String crs) throws IOException {
        byte[] png = get("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&CRS=" + crs + BOX)
                .body();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }
}

package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OGC 05-078r4, clause 6.2. */
class GetLegendGraphicTest {

    private static final String PICTURE = "data:image/png;base64,";

    private final WmsClient client = TestServer.client();

    private WmsClient.Ask legend(String layer) {
        return client.ask("1.3.0", "GetLegendGraphic").with("LAYER", layer).with("FORMAT", "image/png");
    }

    private static boolean holds(BufferedImage image, int colour) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .anyMatch(pixel -> pixel == colour);
    }

    @Test
    void showsTheSymbolOfTheStyle() {
        assertThat(holds(legend("lake").get().image(), TestPlan.BLUE)).isTrue();
        assertThat(holds(legend("lake").with("STYLE", "lake-grey").get().image(), 0xFF888888))
                .isTrue();
        assertThat(holds(legend("lake").with("STYLE", "default").get().image(), TestPlan.BLUE))
                .isTrue();
        assertThat(holds(legend("lake").with("RULE", "one").get().image(), TestPlan.BLUE))
                .isTrue();
    }

    @Test
    void aThemeShowsAllItsLayers() {
        BufferedImage theme = legend("theme:nature").get().image();

        assertThat(holds(theme, TestPlan.BLUE)).isTrue();
        assertThat(holds(theme, TestPlan.GREEN)).isTrue();
        assertThat(theme.getHeight()).isGreaterThan(legend("lake").get().image().getHeight());
    }

    @Test
    void growsWithTheResolution() {
        int plain = legend("lake").get().image().getHeight();

        assertThat(legend("lake")
                        .with("DPI", 2 * DotsPerInch.STANDARD)
                        .get()
                        .image()
                        .getHeight())
                .isBetween(2 * plain - 2, 2 * plain + 2);
    }

    @ParameterizedTest
    @CsvSource({"20, 10", "60, 40", "1, 1", "256, 256"})
    void drawsSamplesOfTheSizeAskedFor(int width, int height) {
        BufferedImage legend =
                legend("lake").with("WIDTH", width).with("HEIGHT", height).get().image();
        int columns = 0;
        int rows = 0;
        for (int x = 0; x < legend.getWidth(); x++) {
            columns += holds(legend.getSubimage(x, 0, 1, legend.getHeight()), TestPlan.BLUE) ? 1 : 0;
        }
        for (int y = 0; y < legend.getHeight(); y++) {
            rows += holds(legend.getSubimage(0, y, legend.getWidth(), 1), TestPlan.BLUE) ? 1 : 0;
        }
        // Its edge is half covered on both sides.
        assertThat(columns).isBetween(width - 2, width);
        assertThat(rows).isBetween(height - 2, height);
    }

    @ParameterizedTest
    @CsvSource({"WIDTH, 0", "WIDTH, wide", "WIDTH, 257", "HEIGHT, -1", "HEIGHT, 1.5", "HEIGHT, 100000"})
    void refusesSizesThatCannotBe(String parameter, String value) {
        WmsClient.Answer answer = legend("lake").with(parameter, value).get();
        assertThat(answer.type()).endsWith("xml");
        assertThat(answer.text()).contains("<ServiceException").contains(parameter);
    }

    @Test
    void worksIn1_1_1AndWithoutVersion() {
        assertThat(client.ask("1.1.1", "GetLegendGraphic")
                        .with("LAYER", "lake")
                        .get()
                        .type())
                .isEqualTo("image/png");
        assertThat(legend("lake").with("VERSION", null).get().type()).isEqualTo("image/png");
    }

    @Test
    void liesOnTheBackgroundAskedFor() {
        assertThat(legend("lake").with("TRANSPARENT", "TRUE").get().pixel(0, 0)).isZero();
        assertThat(legend("lake").get().pixel(0, 0)).isEqualTo(0xFFFFFFFF);
    }

    private static final String OUTSIDE = "121,30,121.1,30.1";
    private static final String INSIDE = "120,30,120.1,30.1";

    private WmsClient.Ask legendOf(String layer, String box) {
        return legend(layer).with("CRS", "CRS:84").with("BBOX", box);
    }

    @Test
    void withABoxOnlyWhatIsInsideIsShown() {
        assertThat(holds(legendOf("lake", INSIDE).get().image(), TestPlan.BLUE)).isTrue();
        assertThat(legendOf("lake", OUTSIDE).get().image().getHeight()).isEqualTo(1);
        assertThat(holds(
                        legendOf("lake", OUTSIDE)
                                .with("LEGEND_OPTIONS", "fontSize:9;hideEmptyRules:false")
                                .get()
                                .image(),
                        TestPlan.BLUE))
                .isTrue();
    }

    @Test
    void theBoxIsReadByTheRulesOfTheVersion() {
        assertThat(legendOf("lake", "30,120,30.1,120.1")
                        .with("CRS", "EPSG:4326")
                        .get()
                        .image()
                        .getHeight())
                .isGreaterThan(1);
        assertThat(client.ask("1.1.1", "GetLegendGraphic")
                        .with("LAYER", "lake")
                        .with("SRS", "EPSG:4326")
                        .with("BBOX", INSIDE)
                        .get()
                        .image()
                        .getHeight())
                .isGreaterThan(1);
        assertThat(legendOf("lake", INSIDE).with("CRS", null).get().code()).isEqualTo("MissingParameterValue");
    }

    @Test
    void theSizeOfTheMapTellsItsScale() {
        assertThat(legendOf("close", INSIDE)
                        .with("SRCWIDTH", 100)
                        .with("SRCHEIGHT", 100)
                        .get()
                        .image()
                        .getHeight())
                .isEqualTo(1);
        assertThat(legendOf("close", "120.04,30.04,120.05,30.05")
                        .with("SRCWIDTH", 100)
                        .with("SRCHEIGHT", 100)
                        .get()
                        .image()
                        .getHeight())
                .isGreaterThan(1);
    }

    @Test
    void featuresAreCountedOnRequest() {
        int plain = legendOf("fields", INSIDE).get().image().getWidth();

        assertThat(legendOf("fields", INSIDE)
                        .with("LEGEND_OPTIONS", "countMatched:true")
                        .get()
                        .image()
                        .getWidth())
                .isGreaterThan(plain);
    }

    @Test
    void jsonHasTheLinesOfTheLegend() {
        WmsClient.Answer answer = legendOf("theme:nature", "120,30,120.026,30.026")
                .with("FORMAT", "application/json")
                .with("LANGUAGE", "en")
                .get();

        assertThat(answer.type()).isEqualTo("application/json");
        assertThat(answer.text())
                .contains("\"layerName\":\"fields\",\"title\":\"Fields\"", "\"name\":\"one\"", "\"features\":2")
                .contains("\"layerName\":\"lake\",\"title\":\"Lake\",\"style\":\"lake\",\"rules\":[]");
        assertThat(legend("lake").with("FORMAT", "application/json").get().text())
                .contains("湖")
                .doesNotContain("features");
    }

    @Test
    void jsonHasTheSampleOfEachLine() throws IOException {
        JsonNode rule = JsonMapper.shared()
                .readTree(legend("lake")
                        .with("FORMAT", "application/json")
                        .with("WIDTH", 60)
                        .with("HEIGHT", 40)
                        .get()
                        .text())
                .at("/Legend/0/rules/0");
        String icon = rule.path("icon").asString();
        assertThat(icon).startsWith(PICTURE);
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(icon.substring(PICTURE.length()))));
        assertThat(picture.getWidth()).isBetween(60, 66);
        assertThat(picture.getHeight()).isBetween(40, 46);
        assertThat(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2))
                .isEqualTo(TestPlan.BLUE);
        assertThat(picture.getRGB(0, 0)).isZero();
    }
}

package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import java.awt.image.BufferedImage;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC 06-042, clause 7.3, and 01-068r3, clause 7.2. The lake covers pixels 30 to 69 of the 100 in both directions. */
class GetMapTest {

    private static final int WHITE = 0xFFFFFFFF;

    private final WmsClient client = TestServer.client();

    @ParameterizedTest
    @ValueSource(strings = {"1.3.0", "1.1.1"})
    void clause_7_3_2_aMapIsDrawn(String version) {
        Answer answer = client.map(version, "lake").get();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("image/png");
        assertThat(answer.pixel(50, 50)).isEqualTo(TestPlan.BLUE);
        assertThat(answer.pixel(10, 50)).isEqualTo(WHITE);
    }

    @Test
    void clause_7_3_3_3_theLeftmostLayerIsLowest() {
        String overlapping = "120.0,30.0,120.1,30.1";

        assertThat(client.map("1.3.0", "close,lake")
                        .with("BBOX", overlapping)
                        .with("DPI", 2000)
                        .get()
                        .status())
                .isEqualTo(200);
        assertThat(client.map("1.3.0", "lake,town:signs,lake").get().pixel(50, 50))
                .isEqualTo(TestPlan.BLUE);
        assertThat(client.map("1.3.0", "s-pair,lake").get().pixel(50, 50)).isEqualTo(TestPlan.BLUE);
        assertThat(client.map("1.3.0", "lake,s-pair").get().pixel(50, 50)).isEqualTo(TestPlan.RED);
    }

    @Test
    void clause_7_3_3_3_aThemeStandsForItsLayers() {
        Answer answer = client.map("1.3.0", "theme:nature").get();

        assertThat(answer.pixel(50, 50)).isEqualTo(TestPlan.BLUE);
        assertThat(answer.pixel(5, 95)).isEqualTo(TestPlan.GREEN);
    }

    @Test
    void clause_7_3_3_3_namesEscapedTwiceAreUnderstood() {
        assertThat(client.map("1.3.0", "town%3Asigns").get().pixel(90, 10)).isEqualTo(TestPlan.RED);
    }

    @Test
    void clause_7_3_3_3_asManyLayersAsAnnounced() {
        assertThat(client.map("1.3.0", String.join(",", Collections.nCopies(200, "lake")))
                        .get()
                        .type())
                .isEqualTo("image/png");
        assertThat(client.map("1.3.0", String.join(",", Collections.nCopies(201, "lake")))
                        .get()
                        .code())
                .isEqualTo("InvalidParameterValue");
    }

    @ParameterizedTest
    @CsvSource({
        "lake, '', ff3366cc",
        "lake, default, ff3366cc",
        "lake, lake, ff3366cc",
        "lake, lake-grey, ff888888",
        "'fields,lake', '', ff3366cc",
        "'fields,lake', ',', ff3366cc",
        "'fields,lake', ',lake-grey', ff888888",
        "'fields,lake', 'default,lake-grey', ff888888",
        "theme:nature, default, ff3366cc",
        "theme:nature, lake-grey, ff888888"
    })
    void clause_7_3_3_4_stylesRunBesideLayers(String layers, String styles, String colour) {
        Answer answer = client.map("1.3.0", layers).with("STYLES", styles).get();

        assertThat(Integer.toHexString(answer.pixel(50, 50))).isEqualTo(colour);
    }

    @Test
    void clause_7_3_3_4_withoutStylesTheDefaultsAreDrawn() {
        assertThat(client.map("1.3.0", "lake").with("STYLES", null).get().pixel(50, 50))
                .isEqualTo(TestPlan.BLUE);
    }

    @Test
    void clause_7_3_3_6_theBoxRunsAroundTheOuterPixels() {
        BufferedImage image = client.map("1.3.0", "lake")
                .with("BBOX", "120.03,30.03,120.07,30.07")
                .with("WIDTH", 8)
                .with("HEIGHT", 5)
                .get()
                .image();

        for (int column = 0; column < 8; column++) {
            assertThat(image.getRGB(column, 0)).isEqualTo(TestPlan.BLUE);
            assertThat(image.getRGB(column, 4)).isEqualTo(TestPlan.BLUE);
        }
    }

    @Test
    void clause_6_5_numbersMayBeInScientificNotation() {
        Answer plain =
                client.map("1.3.0", "lake").with("BBOX", "120,30,120.1,30.1").get();
        Answer scientific = client.map("1.3.0", "lake")
                .with("BBOX", "1.2E2,+30.,.1201e3,301000E-4")
                .get();

        assertThat(scientific.response().body()).isEqualTo(plain.response().body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-10,90,10,110", "-180,-90,-179,-89", "359,0,360,1", "-1000,-1000,-900,-900"})
    void clause_7_3_3_6_whereNothingIsTheMapIsEmpty(String box) {
        BufferedImage image =
                client.map("1.3.0", "lake,town:signs").with("BBOX", box).get().image();

        assertThat(image.getRGB(0, 0, 100, 100, null, 0, 100)).containsOnly(WHITE);
    }

    @ParameterizedTest
    @CsvSource({"image/png", "image/png; mode=8bit", "image/jpeg", "image/PNG;mode=8bit"})
    void clause_7_3_3_7_theFormatIsTheOneAskedFor(String format) {
        Answer answer = client.map("1.3.0", "lake").with("FORMAT", format).get();

        assertThat(answer.type()).isEqualTo(format.split(";", -1)[0].toLowerCase(java.util.Locale.ROOT));
        assertThat(answer.image().getWidth()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"image/png; mode=8bit", "image/png8"})
    void clause_7_3_3_7_png8HasAPalette(String format) {
        Answer answer = client.map("1.3.0", "lake").with("FORMAT", format).get();

        assertThat(answer.image().getColorModel()).isInstanceOf(java.awt.image.IndexColorModel.class);
        assertThat(answer.pixel(50, 50)).isEqualTo(TestPlan.BLUE);
    }

    @ParameterizedTest
    @CsvSource({"1024, 768", "8, 5", "1, 1", "3000, 2"})
    void clause_7_3_3_8_theSizeIsExact(int width, int height) {
        BufferedImage image = client.map("1.3.0", "lake")
                .with("WIDTH", width)
                .with("HEIGHT", height)
                .get()
                .image();

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    @Test
    void clause_7_3_3_8_theMapIsStretchedToItsSize() {
        BufferedImage image =
                client.map("1.3.0", "lake").with("HEIGHT", 200).get().image();

        assertThat(image.getRGB(50, 61)).isEqualTo(TestPlan.BLUE);
        assertThat(image.getRGB(50, 138)).isEqualTo(TestPlan.BLUE);
        assertThat(image.getRGB(50, 58)).isEqualTo(WHITE);
        assertThat(image.getRGB(28, 100)).isEqualTo(WHITE);
        assertThat(image.getRGB(31, 100)).isEqualTo(TestPlan.BLUE);
    }

    @Test
    void clause_7_3_3_9_transparencyOnRequestOnly() {
        assertThat(client.map("1.3.0", "lake").with("TRANSPARENT", "TRUE").get().pixel(10, 10))
                .isZero();
        assertThat(client.map("1.3.0", "lake").with("TRANSPARENT", "TRUE").get().pixel(50, 50))
                .isEqualTo(TestPlan.BLUE);
        assertThat(client.map("1.3.0", "lake")
                        .with("TRANSPARENT", "FALSE")
                        .get()
                        .pixel(10, 10))
                .isEqualTo(WHITE);
        assertThat(client.map("1.3.0", "lake")
                        .with("TRANSPARENT", "TRUE")
                        .with("FORMAT", "image/png; mode=8bit")
                        .get()
                        .pixel(10, 10))
                .isZero();
        assertThat(client.map("1.3.0", "lake")
                        .with("TRANSPARENT", "TRUE")
                        .with("FORMAT", "image/jpeg")
                        .get()
                        .type())
                .isEqualTo("image/jpeg");
    }

    @Test
    void clause_7_3_3_10_theBackgroundHasItsColour() {
        assertThat(client.map("1.3.0", "lake").with("BGCOLOR", "0x0000FF").get().pixel(10, 10))
                .isEqualTo(0xFF0000FF);
        assertThat(client.map("1.3.0", "lake")
                        .with("BGCOLOR", "0x0000FF")
                        .with("TRANSPARENT", "TRUE")
                        .get()
                        .pixel(10, 10))
                .isZero();
    }

    @Test
    void clause_7_2_4_6_9_outsideItsScalesALayerIsNotDrawnAndNoException() {
        Answer far = client.map("1.3.0", "close").get();
        Answer near = client.map("1.3.0", "close")
                .with("BBOX", "120.04,30.04,120.05,30.05")
                .get();

        assertThat(far.pixel(50, 50)).isEqualTo(WHITE);
        assertThat(near.pixel(50, 50)).isEqualTo(0xFFAAAA00);
    }

    @Test
    void clause_6_8_1_unknownParametersAreIgnored() {
        assertThat(client.map("1.3.0", "lake")
                        .with("BoGuS", "ignored")
                        .with("ELEVATION", "5")
                        .get()
                        .pixel(50, 50))
                .isEqualTo(TestPlan.BLUE);
    }

    @Test
    void clause_7_2_3_2_of1_1_1_theNamesOfVersion1_0AreUnderstood() {
        assertThat(client.map("1.1.1", "lake")
                        .with("REQUEST", "map")
                        .with("VERSION", null)
                        .with("WMTVER", "1.1.1")
                        .get()
                        .pixel(50, 50))
                .isEqualTo(TestPlan.BLUE);
    }

    @Test
    void clause_6_3_4_parametersMayComeByPost() {
        Answer got = client.map("1.3.0", "lake").get();
        Answer posted = client.map("1.3.0", "lake").post();

        assertThat(posted.response().body()).isEqualTo(got.response().body());
    }

    @ParameterizedTest
    @CsvSource({"DPI, 181.4285714", "MAP_RESOLUTION, 181.4285714", "FORMAT_OPTIONS, antialias:on;dpi:181.4285714"})
    void symbolsGrowWithTheResolution(String parameter, String value) {
        Answer plain = client.map("1.3.0", "town:signs").get();
        Answer doubled =
                client.map("1.3.0", "town:signs").with(parameter, value).get();

        assertThat(marked(plain)).isBetween(130, 160);
        // Twice as wide and high, but for the two rows and columns that the map's edges cut off.
        assertThat(marked(doubled)).isBetween(470, 500);
    }

    private static int marked(Answer answer) {
        int count = 0;
        for (int colour : answer.image().getRGB(0, 0, 100, 50, null, 0, 100)) {
            count += colour == TestPlan.RED ? 1 : 0;
        }
        return count;
    }

    @Test
    void aClientThatHasThePictureGetsNoneAgain() {
        Answer first = client.map("1.3.0", "lake").get();
        String tag = first.header("ETag");

        assertThat(tag).isNotEmpty();
        assertThat(client.map("1.3.0", "lake").get("If-None-Match", tag).status())
                .isEqualTo(304);
        assertThat(client.map("1.3.0", "lake")
                        .with("WIDTH", 101)
                        .get("If-None-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(client.map("1.3.0", "lake")
                        .with("STYLES", "lake-grey")
                        .get("If-None-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"image/svg+xml, <svg", "application/pdf, %PDF-"})
    void aMapIsADocumentOfPathsToo(String format, String beginning) {
        Answer answer = client.map("1.3.0", "lake").with("FORMAT", format).get();

        assertThat(answer.type()).isEqualTo(format);
        assertThat(answer.text()).startsWith(beginning);
        assertThat(client.map("1.3.0", "lake").with("FORMAT", format).get().text())
                .isEqualTo(answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "application/pdf"})
    void aFailureInADocumentIsADocument(String format) {
        Answer answer = client.map("1.3.0", "nothing")
                .with("FORMAT", format)
                .with("EXCEPTIONS", "INIMAGE")
                .get();

        assertThat(answer.type()).isEqualTo(format);
    }
}

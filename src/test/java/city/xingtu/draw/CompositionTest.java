package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ink.PdfDocument;
import city.xingtu.ink.Raster;
import city.xingtu.ink.SvgSurface;
import city.xingtu.ink.TestCrew;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.ScaleRange;
import city.xingtu.style.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How passes of styles are put together: GeoServer's {@code composite}, {@code composite-base}, {@code ruleEvaluation}. */
class CompositionTest {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 60;
    private static final int BACKGROUND = 0xfff0f0f0;

    /** Red from 20 to 60, and what is laid over it, blue, from 40 to 80. */
    private static final String BELOW = "POLYGON((20 10, 60 10, 60 50, 20 50, 20 10))";

    private static final String SHEET = "POLYGON((40 10, 80 10, 80 50, 40 50, 40 10))";

    private static String pass(String colour, String options) {
        StringBuilder pass =
                new StringBuilder("<FeatureTypeStyle><Rule><PolygonSymbolizer><Fill><CssParameter name=\"fill\">"
                        + colour + "</CssParameter></Fill></PolygonSymbolizer></Rule>");
        for (String option : options.isEmpty() ? new String[0] : options.split("; ")) {
            String[] parts = option.split("=");
            pass.append("<VendorOption name=\"%s\">%s</VendorOption>".formatted(parts[0], parts[1]));
        }
        return pass + "</FeatureTypeStyle>";
    }

    private static StyledLayer layer(String area, String... passes) {
        Style style = Plans.passes(String.join("", passes));
        return StyledLayer.of(Plans.layer("l" + area.hashCode(), GeometryType.POLYGON, ScaleRange.ALL, area), style);
    }

    private static MapRequest map(StyledLayer... layers) {
        return Plans.map(0, 0, WIDTH, HEIGHT, layers).withBackground(BACKGROUND);
    }

    private static String colours(Raster map) {
        List<String> found = new ArrayList<>();
        for (int x : new int[] {10, 30, 50, 70}) {
            found.add(
                    switch (map.argb(x, 30)) {
                        case BACKGROUND -> "-";
                        case 0xffff0000 -> "red";
                        case 0xff0000ff -> "blue";
                        case 0xff00ff00 -> "green";
                        default -> Integer.toHexString(map.argb(x, 30));
                    });
        }
        return String.join(" ", found);
    }

    /** Beside both, on the red one alone, on both, on the blue one alone. */
    @ParameterizedTest
    @CsvSource({
        "source-over,      - red blue blue",
        "destination-over, - red red blue",
        "copy,             - - blue blue",
        "destination,      - red red -",
        "source-in,        - - blue -",
        "destination-in,   - - red -",
        "source-out,       - - - blue",
        "destination-out,  - red - -",
        "source-atop,      - red blue -",
        "destination-atop, - - red blue",
        "xor,              - red - blue",
    })
    void aSheetIsLaidOverTheMapButNotOverItsBackground(String mode, String colours) {
        MapRequest map = map(layer(BELOW, pass("#ff0000", "")), layer(SHEET, pass("#0000ff", "composite=" + mode)));

        assertThat(colours(new MapPainter().paint(map))).isEqualTo(colours);
    }

    @Test
    void whatFollowsABaseIsLaidOverThatAlone() {
        StyledLayer ground = layer("POLYGON((0 0, 100 0, 100 60, 0 60, 0 0))", pass("#00ff00", ""));
        StyledLayer base = layer(BELOW, pass("#ff0000", "composite-base=true"));
        StyledLayer cutter = layer(SHEET, pass("#0000ff", "composite=destination-in"));

        assertThat(colours(new MapPainter().paint(map(ground, base, cutter)))).isEqualTo("green green red green");
        StyledLayer plain = layer(BELOW, pass("#ff0000", ""));
        assertThat(colours(new MapPainter().paint(map(ground, plain, cutter)))).isEqualTo("- - red green");
    }

    @Test
    void aBaseHasAModeAndAnOpacityOfItsOwn() {
        StyledLayer ground = layer("POLYGON((0 0, 100 0, 100 60, 0 60, 0 0))", pass("#00ff00", ""));
        StyledLayer both =
                layer(BELOW, pass("#ff0000", "composite-base=true; composite=multiply"), pass("#ff0000", ""));

        assertThat(colours(new MapPainter().paint(map(ground, both)))).isEqualTo("green ff000000 ff000000 green");
    }

    @Test
    void bandsAreCutAsTheWholeIs() {
        MapRequest large = Plans.map(
                0, 0, 900, 700, layer(BELOW, pass("#ff0000", "")), layer(SHEET, pass("#0000ff", "composite=xor")));

        assertThat(new MapPainter(new TestCrew(3)).paint(large).pixels())
                .isEqualTo(new MapPainter().paint(large).pixels());
    }

    /** Documents have no such modes. */
    @Test
    void onADocumentAMapThatIsCutIsAPicture() {
        MapRequest cut =
                map(layer(BELOW, pass("#ff0000", "")), layer(SHEET, pass("#0000ff", "composite=destination-out")));
        MapRequest mixed = map(layer(BELOW, pass("#ff0000", "")), layer(SHEET, pass("#0000ff", "composite=multiply")));
        SvgSurface pictured = new SvgSurface(WIDTH, HEIGHT);
        SvgSurface drawn = new SvgSurface(WIDTH, HEIGHT);

        new MapPainter().draw(cut, pictured);
        new MapPainter().draw(mixed, drawn);

        assertThat(pictured.document("")).contains("<image").doesNotContain("mix-blend-mode");
        assertThat(drawn.document("")).doesNotContain("<image").contains("mix-blend-mode:multiply");
        try (PdfDocument document = new PdfDocument(WIDTH, HEIGHT, 96)) {
            new MapPainter().draw(cut, document.page());
            assertThat(document.bytes("", "en")).isNotEmpty();
        }
    }

    /** Both rules hold for the feature, the second is drawn above. */
    @ParameterizedTest
    @CsvSource({"all, - blue blue -", "first, - red red -"})
    void ofTheRulesThatHoldAllOrTheFirstIsDrawn(String evaluation, String colours) {
        String rules = pass("#ff0000", "").replace("</FeatureTypeStyle>", "")
                + pass("#0000ff", "ruleEvaluation=" + evaluation).replace("<FeatureTypeStyle>", "");

        assertThat(colours(new MapPainter().paint(map(layer(BELOW, rules))))).isEqualTo(colours);
    }
}

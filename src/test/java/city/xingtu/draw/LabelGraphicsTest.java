package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.style.Style;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks behind labels, as the signs of roads' numbers. */
class LabelGraphicsTest {

    private static final int GREEN = 0xff008844;
    private static final LayerSnapshot PLACE = Plans.layer(GeometryType.POINT, "POINT(60 50)|G92");

    /** Of a size of 16 by 16 pixels before it is resized. */
    private static final String SIGN = "<Graphic><Mark><WellKnownName>square</WellKnownName><Fill>"
            + "<CssParameter name=\"fill\">#008844</CssParameter></Fill></Mark><Size>16</Size></Graphic>";

    private static final String SLANTED = "LINESTRING(10 10, 390 190)|G92";

    private static String option(String name, String value) {
        return "<VendorOption name=\"" + name + "\">" + value + "</VendorOption>";
    }

    private static Raster paint(StyledLayer styled) {
        return new MapPainter().paint(Plans.map(0, 0, 400, 200, styled));
    }

    private static List<PlacedLabel> place(StyledLayer styled) {
        return LabelsTest.place(Plans.map(0, 0, 400, 200, styled), true);
    }

    /** The size of the sign around a text of 12 pixels' height, and of its part that lies above the text's middle. */
    @ParameterizedTest
    @CsvSource({
        "none,         0,       16, 16, 8",
        "stretch,      0,       21, 12, 6",
        "stretch,      4 6,     33, 20, 10",
        "stretch,      2 4 8 6, 31, 22, 8",
        "proportional, 0,       21, 21, 10.5",
        "proportional, 10 0,    32, 32, 16",
    })
    void theSignTakesTheSizeOfTheTextAsTheStyleSays(
            String resize, String margins, double width, double height, double above) {
        Style style = LabelsTest.labels(
                LabelsTest.CENTRED, SIGN + option("graphic-resize", resize) + option("graphic-margin", margins));
        StyledLayer styled = StyledLayer.of(PLACE, style);

        Raster map = paint(styled);
        int left = 60;
        int right = 60;
        int top = 50;
        int bottom = 50;
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                if (map.argb(x, y) == GREEN) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        assertThat(right - left).as("width").isCloseTo((int) width, within(2));
        assertThat(bottom - top).as("height").isCloseTo((int) height, within(2));
        PlacedLabel label = place(styled).getFirst();
        double middle = label.places()[1]
                + (label.runs().getFirst().descent() - label.runs().getFirst().ascent()) / 2;
        assertThat(middle - top).as("above the text").isCloseTo(above, within(1.5));
    }

    @ParameterizedTest
    @CsvSource({"none, false", "stretch, true", "proportional, true"})
    void aSignWithoutASizeHasThatOfTheText(String resize, boolean seen) {
        String flat = SIGN.replace("<Size>16</Size>", "<Size>0</Size>");
        Style style = LabelsTest.labels(LabelsTest.CENTRED, flat + option("graphic-resize", resize));

        assertThat(Arrays.stream(paint(StyledLayer.of(PLACE, style)).pixels()).anyMatch(pixel -> pixel == GREEN))
                .isEqualTo(seen);
    }

    @Test
    void theTextIsDrawnOnTheSign() {
        Raster map = paint(StyledLayer.of(
                PLACE,
                LabelsTest.labels(
                        LabelsTest.CENTRED,
                        SIGN + "<Fill><CssParameter name=\"fill\">#ffffff</CssParameter></Fill>"
                                + option("graphic-resize", "stretch") + option("graphic-margin", "3"))));

        int light = 0;
        for (int pixel : map.pixels()) {
            light += pixel >>> 24 == 255 && (pixel >> 16 & 255) > 0xa0 ? 1 : 0;
        }
        assertThat(light).as("pixels of white letters").isGreaterThan(10);
    }

    @Test
    void signsOfARoadStandUprightAndAgainAfterADistance() {
        LayerSnapshot road = Plans.layer(GeometryType.LINE, SLANTED);
        Style style = LabelsTest.labels(LabelsTest.ALONG, SIGN + option("repeat", "100"));

        List<PlacedLabel> placed = place(StyledLayer.of(road, style));

        assertThat(placed).hasSize(3);
        assertThat(placed).allSatisfy(label -> {
            assertThat(label.turned()).isFalse();
            double x = (label.minX() + label.maxX()) / 2;
            double y = (label.minY() + label.maxY()) / 2;
            assertThat((x - 10) / 380).as("on the road").isCloseTo((y - 10) / 180, within(0.01));
        });
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void aLabelAlongALineIsTurnedUnlessItsStyleSaysThatItIsNotAligned(boolean aligned, boolean turned) {
        LayerSnapshot road = Plans.layer(GeometryType.LINE, SLANTED);
        Style style = LabelsTest.labels("<LinePlacement><IsAligned>" + aligned + "</IsAligned></LinePlacement>", "");

        assertThat(place(StyledLayer.of(road, style)))
                .singleElement()
                .satisfies(label -> assertThat(label.turned()).isEqualTo(turned));
    }

    @Test
    void noTextNoSign() {
        LayerSnapshot unnamed = Plans.layer(GeometryType.POINT, "POINT(60 50)|");

        assertThat(paint(StyledLayer.of(unnamed, LabelsTest.labels(LabelsTest.CENTRED, SIGN)))
                        .blank())
                .isTrue();
    }

    @Test
    void signsTakeNoPlaceFromEachOther() {
        LayerSnapshot two = Plans.layer(GeometryType.POINT, "POINT(60 50)|G92", "POINT(90 50)|S2");
        Style style = LabelsTest.labels(
                LabelsTest.CENTRED, SIGN + option("graphic-resize", "stretch") + option("graphic-margin", "0 10"));

        assertThat(place(StyledLayer.of(two, style))).hasSize(1);
    }

    /** A text 30 pixels to the right of its point, on its sign or away from it, and where no other text may stand. */
    @ParameterizedTest
    @CsvSource({"label, false", "independent, true"})
    void aGraphicGoesWithItsTextOrStaysAtThePoint(String placement, boolean stays) {
        String right = "<PointPlacement><AnchorPoint><AnchorPointX>0</AnchorPointX><AnchorPointY>0.5</AnchorPointY>"
                + "</AnchorPoint><Displacement><DisplacementX>30</DisplacementX></Displacement></PointPlacement>";
        Style style = LabelsTest.labels(right, SIGN + option("graphicPlacement", placement));
        StyledLayer signs = StyledLayer.of(PLACE, style);
        LayerSnapshot other = Plans.layer(GeometryType.POINT, "POINT(60 50)|一");
        StyledLayer others = StyledLayer.of(other, LabelsTest.labels(LabelsTest.CENTRED, ""));

        Raster map = paint(signs);
        assertThat(map.argb(55, 45) == GREEN).isEqualTo(stays);
        assertThat(map.argb(95, 44) == GREEN).isEqualTo(!stays);
        assertThat(LabelsTest.place(Plans.map(0, 0, 400, 200, others, signs), true))
                .hasSize(stays ? 1 : 2);
    }
}

package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GeoServer's vendor options of labels, on maps of 400 by 200 pixels with text of 12 pixels. */
class LabelOptionsTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 200;
    private static final String RED = "<Fill><CssParameter name=\"fill\">#ff0000</CssParameter></Fill>";

    /** Options as {@code name=value name=value}. */
    private static String options(String words) {
        StringBuilder xml = new StringBuilder();
        for (String option : words.isEmpty() ? new String[0] : words.split(" ")) {
            String[] parts = option.split("=");
            xml.append("<VendorOption name=\"%s\">%s</VendorOption>".formatted(parts[0], parts[1]));
        }
        return xml.toString();
    }

    private static StyledLayer styled(GeometryType type, String placement, String more, String... rows) {
        LayerSnapshot layer = Plans.layer(type, rows);
        return StyledLayer.of(layer, LabelsTest.labels(placement, more));
    }

    private static List<PlacedLabel> place(StyledLayer styled) {
        return LabelsTest.place(Plans.map(0, 0, WIDTH, HEIGHT, styled), true);
    }

    private static double width(PlacedLabel label) {
        return label.maxX() - label.minX();
    }

    /** Of five characters, one a space: four gaps. */
    @ParameterizedTest
    @CsvSource({
        "charSpacing=3,                  12",
        "charSpacing=-1,                 -4",
        "wordSpacing=10,                 10",
        "charSpacing=2 wordSpacing=-2,   6",
    })
    void roomBetweenLettersAndWordsMakesALabelWider(String options, double wider) {
        String row = "POINT(100 50)|钱塘 新区";
        double usual = width(
                place(styled(GeometryType.POINT, LabelsTest.RIGHT, "", row)).getFirst());

        PlacedLabel label = place(styled(GeometryType.POINT, LabelsTest.RIGHT, options(options), row))
                .getFirst();

        assertThat(width(label) - usual).isCloseTo(wider, within(0.01));
    }

    @Test
    void lettersAlongALineAreSpacedToo() {
        String row = "LINESTRING(10 100, 390 100)|江东大道";
        PlacedLabel usual =
                place(styled(GeometryType.LINE, LabelsTest.ALONG, "", row)).getFirst();

        PlacedLabel wide = place(styled(GeometryType.LINE, LabelsTest.ALONG, options("charSpacing=20"), row))
                .getFirst();

        assertThat(wide.places()[3] - wide.places()[0])
                .isCloseTo(usual.places()[3] - usual.places()[0] + 20, within(0.01));
    }

    /** Ideographs of 12 pixels around y 100 reach from 94 to 106. */
    @ParameterizedTest
    @CsvSource({"'', 107, false", "underlineText=true, 107, true", "strikethroughText=true, 100, true"})
    void linesBelowAndThroughTheTextGoOnBetweenItsLetters(String options, int row, boolean drawn) {
        // Between two letters far apart is nothing but the line.
        String more = RED + options((options + " charSpacing=20").strip());
        Raster map = new MapPainter()
                .paint(Plans.map(
                        0,
                        0,
                        WIDTH,
                        HEIGHT,
                        styled(GeometryType.POINT, LabelsTest.CENTRED, more, "POINT(100 100)|一路")));

        boolean red = false;
        for (int y = row - 1; y <= row + 1; y++) {
            red |= map.argb(100, y) >>> 24 > 0x40 && (map.argb(100, y) & 0xff) < 0x90;
        }
        assertThat(red).isEqualTo(drawn);
    }

    /** An upright stroke of about 44 pixels, the halves of which are 22 apart: by a lean of 14 degrees 5.5 to the side. */
    @ParameterizedTest
    @CsvSource({"normal, 0", "italic, 5.5", "oblique, 5.5"})
    void lettersLeanToTheRightAsTheStyleSays(String style, double aside) {
        String font = "<Font><CssParameter name=\"font-size\">60</CssParameter>"
                + "<CssParameter name=\"font-style\">%s</CssParameter></Font>".formatted(style);
        Raster map = new MapPainter()
                .paint(Plans.map(
                        0,
                        0,
                        WIDTH,
                        HEIGHT,
                        styled(GeometryType.POINT, LabelsTest.CENTRED, RED + font, "POINT(200 100)|I")));

        List<double[]> ink = new ArrayList<>();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if ((map.pixels()[y * WIDTH + x] & 0xffff) < 0x8080 && map.pixels()[y * WIDTH + x] != 0) {
                    ink.add(new double[] {x, y});
                }
            }
        }
        double middle = ink.stream().mapToDouble(at -> at[1]).average().orElseThrow();
        double above = ink.stream()
                .filter(at -> at[1] < middle)
                .mapToDouble(at -> at[0])
                .average()
                .orElseThrow();
        double below = ink.stream()
                .filter(at -> at[1] > middle)
                .mapToDouble(at -> at[0])
                .average()
                .orElseThrow();
        assertThat(above - below).isCloseTo(aside, within(1.0));
    }

    /** The text is 48 pixels wide and 12 high, its middle 30 pixels to the right of the point before it is turned. */
    @ParameterizedTest
    @CsvSource({"0, 230, 100, 48, 12", "90, 200, 130, 12, 48", "180, 170, 100, 48, 12", "45, 221.2, 121.2, 42.4, 42.4"})
    void aPointsLabelIsTurnedAroundItsPoint(double degrees, double x, double y, double width, double height) {
        String placement =
                LabelsTest.RIGHT.replace("</PointPlacement>", "<Rotation>" + degrees + "</Rotation></PointPlacement>");

        PlacedLabel label = place(styled(GeometryType.POINT, placement, "", "POINT(200 100)|江东新城"))
                .getFirst();

        assertThat((label.minX() + label.maxX()) / 2).isCloseTo(x, within(0.2));
        assertThat((label.minY() + label.maxY()) / 2).isCloseTo(y, within(0.2));
        assertThat(width(label)).isCloseTo(width, within(0.2));
        assertThat(label.maxY() - label.minY()).isCloseTo(height, within(0.2));
    }

    /** A name of 60 pixels on a block that is 44 pixels wide, and on one that is 100. */
    @ParameterizedTest
    @CsvSource({"'', true, true", "goodnessOfFit=0.5, true, true", "goodnessOfFit=0.9, false, true"})
    void aNameOnAnAreaThatIsTooSmallIsLeftOutAsTheStyleSays(String options, boolean small, boolean large) {
        String more = options((options + " autoWrap=300").strip());

        assertThat(place(styled(GeometryType.POLYGON, LabelsTest.CENTRED, more, block(44))))
                .hasSize(small ? 1 : 0);
        assertThat(place(styled(GeometryType.POLYGON, LabelsTest.CENTRED, more, block(100))))
                .hasSize(large ? 1 : 0);
    }

    private static String block(int width) {
        return "POLYGON((100 50, %1$d 50, %1$d 150, 100 150, 100 50))|江东新城区".formatted(100 + width);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "partials=true, 1"})
    void aLabelIsCutByTheMapsEdgeOnlyIfTheStyleSaysSo(String options, int labels) {
        assertThat(place(styled(GeometryType.POINT, LabelsTest.CENTRED, options(options), "POINT(2 100)|江东新城")))
                .hasSize(labels);
    }

    @ParameterizedTest
    @CsvSource({"'', 2", "minGroupDistance=60, 2", "minGroupDistance=150, 1"})
    void labelsOfTheSameTextKeepTheDistanceOfTheStyle(String options, int labels) {
        assertThat(place(styled(
                        GeometryType.POINT,
                        LabelsTest.CENTRED,
                        options(options),
                        "POINT(100 100)|入口",
                        "POINT(200 100)|入口")))
                .hasSize(labels);
    }

    /** Two names want the same place; the second has to move by more than its height. */
    @ParameterizedTest
    @CsvSource({"N, 0, -1", "S, 0, 1", "'E,NE', 1, 0", "NE, 1, -1", "diagonal, 1, 1"})
    void aLabelMovesInTheDirectionsThatTheStyleNames(String directions, int right, int down) {
        List<PlacedLabel> placed = place(styled(
                GeometryType.POINT,
                LabelsTest.CENTRED,
                LabelsTest.RANKED + options("maxDisplacement=60") + "<VendorOption name=\"displacementMode\">"
                        + directions + "</VendorOption>",
                "POINT(200 100)|站||5",
                "POINT(200 100)|场||1"));

        assertThat(placed).hasSize(2);
        PlacedLabel moved = placed.getLast();
        double dx = (moved.minX() + moved.maxX()) / 2 - 200;
        long dy = Math.round((moved.minY() + moved.maxY()) / 2 - 100);
        assertThat(Math.abs(dx) < 0.01 ? 0 : 1).isEqualTo(right);
        assertThat(directions.equals("diagonal") ? Math.abs(Long.signum(dy)) : Long.signum(dy))
                .isEqualTo(down);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "allowOverruns=true, 1"})
    void aNameLongerThanItsLineStandsThereOnlyIfItMayOverrun(String options, int labels) {
        assertThat(place(styled(
                        GeometryType.LINE, LabelsTest.ALONG, options(options), "LINESTRING(190 100, 210 100)|江东大道")))
                .hasSize(labels);
    }

    /** The line runs from right to left. */
    @ParameterizedTest
    @CsvSource({"'', 0", "forceLeftToRight=false, 180", "forceLeftToRight=false followLine=true, 180"})
    void aNameRunsAsItsLineDoesOnlyIfItNeedNotBeRead(String options, double degrees) {
        PlacedLabel label = place(
                        styled(GeometryType.LINE, LabelsTest.ALONG, options(options), "LINESTRING(390 100, 10 100)|单行"))
                .getFirst();

        assertThat(Math.cos(label.places()[2])).isCloseTo(Math.cos(Math.toRadians(degrees)), within(1e-6));
    }

    /** A street in two parts that do not touch. */
    @ParameterizedTest
    @CsvSource({"group=true, 2", "group=true labelAllGroup=true, 2", "group=true labelAllGroup=false, 1"})
    void ofTheLinesOfAGroupAllOrTheLongestIsNamed(String options, int labels) {
        List<PlacedLabel> placed = place(styled(
                GeometryType.LINE,
                LabelsTest.ALONG,
                options(options + " minGroupDistance=20"),
                "LINESTRING(10 50, 110 50)|江东大道",
                "LINESTRING(110 150, 390 150)|江东大道"));

        assertThat(placed).hasSize(labels);
        assertThat(placed).anySatisfy(label -> assertThat(label.minY()).isGreaterThan(100));
    }

    /** A street of two pieces of which a third lies on both: the name of 48 pixels fits on the whole alone. */
    @ParameterizedTest
    @CsvSource({"removeOverlaps=false, 0", "removeOverlaps=true, 1"})
    void whatLinesOfAGroupHaveInCommonCountsOnce(String option, int labels) {
        List<PlacedLabel> placed = place(styled(
                GeometryType.LINE,
                LabelsTest.ALONG,
                options("group=true " + option),
                "LINESTRING(100 50, 120 50, 140 50)|江东大道",
                "LINESTRING(120 50, 140 50, 160 50)|江东大道"));

        assertThat(placed).hasSize(labels);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                                               200",
        "<InitialGap>20</InitialGap>,                                      74",
        "<InitialGap>0</InitialGap>,                                       54",
        "<InitialGap>9000</InitialGap>,                                    346",
    })
    void aLabelBeginsWhereTheLineLeavesItRoom(String gap, double middle) {
        // Of 48 pixels and 20 more between its letters.
        PlacedLabel label = place(styled(
                        GeometryType.LINE,
                        "<LinePlacement>" + gap + "</LinePlacement>",
                        options("charSpacing=6.666667"),
                        "LINESTRING(20 100, 380 100)|江东大道"))
                .getFirst();

        assertThat((label.minX() + label.maxX()) / 2).isCloseTo(middle, within(1.0));
    }

    /** Along a line that wriggles around y 100: the letters follow each wave, or go straight on. */
    @ParameterizedTest
    @CsvSource({"false, 8, 60", "true, 0, 2"})
    void aGeneralizedLineHasItsCourseAlone(boolean generalized, double leastDegrees, double mostDegrees) {
        StringBuilder wave = new StringBuilder("LINESTRING(");
        for (int x = 0; x <= 400; x += 4) {
            wave.append(x == 0 ? "" : ",").append(x).append(' ').append(100 + 4 * Math.sin(x * 2 * Math.PI / 48));
        }
        PlacedLabel label = place(styled(
                        GeometryType.LINE,
                        "<LinePlacement><GeneralizeLine>" + generalized + "</GeneralizeLine></LinePlacement>",
                        options("followLine=true maxAngleDelta=90"),
                        wave + ")|江东大道西段"))
                .getFirst();

        double most = 0;
        for (int i = 2; i < label.places().length; i += 3) {
            most = Math.max(most, Math.abs(Math.toDegrees(label.places()[i])));
        }
        assertThat(most).isBetween(leastDegrees, mostDegrees);
    }
}

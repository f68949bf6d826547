package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.ScaleRange;
import city.xingtu.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code sortByGroup}: lines of 6 pixels on casings of 14, each in a pass of its own, that cross at (50, 50). What is level
 * with each other joins; what is above lies with its casing over what is below.
 */
class SortByGroupTest {

    private static final int CASING = 0xff000000;
    private static final int ROAD = 0xffff0000;
    private static final int RAIL = 0xff0000ff;

    private static final String WEST_EAST = "LINESTRING(0 50, 100 50)|a||";
    private static final String NORTH_SOUTH = "LINESTRING(50 0, 50 100)|b||";

    private static String pass(String colour, int width, String options) {
        return "<FeatureTypeStyle><Rule><LineSymbolizer><Stroke><CssParameter name=\"stroke\">" + colour
                + "</CssParameter><CssParameter name=\"stroke-width\">" + width
                + "</CssParameter></Stroke></LineSymbolizer></Rule>" + options + "</FeatureTypeStyle>";
    }

    private static String sorted(String by, String group) {
        String order = "<VendorOption name=\"sortBy\">" + by + "</VendorOption>";
        return group.isEmpty() ? order : order + "<VendorOption name=\"sortByGroup\">" + group + "</VendorOption>";
    }

    private static StyledLayer lines(String id, String colour, String options, double opacity, String... rows) {
        LayerSnapshot layer = Plans.layer(id, GeometryType.LINE, ScaleRange.ALL, rows);
        Style style = Plans.passes(pass("#000000", 14, options) + pass(colour, 6, options));
        return new StyledLayer(layer, style, opacity);
    }

    private static Raster paint(StyledLayer... layers) {
        return new MapPainter().paint(Plans.map(0, 0, 100, 100, layers));
    }

    /** East of the crossing, on the line from west to east and on the other one's casing; and south of it, the other way round. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "level: both join,                 rank,   roads, 1, 1, line,   line",
        "north-south above,                rank,   roads, 1, 2, casing, line",
        "west-east above,                  rank,   roads, 2, 1, line,   casing",
        "descending: the lower one above,  rank D, roads, 1, 2, line,   casing",
        "without a group all join,         rank,   '',    1, 2, line,   line",
    })
    void whatIsAboveLiesOverWithItsCasing(
            String says, String by, String group, int westEast, int northSouth, String east, String south) {
        Raster map =
                paint(lines("roads", "#ff0000", sorted(by, group), 1, WEST_EAST + westEast, NORTH_SOUTH + northSouth));

        assertThat(map.argb(55, 50)).isEqualTo(east.equals("line") ? ROAD : CASING);
        assertThat(map.argb(50, 55)).isEqualTo(south.equals("line") ? ROAD : CASING);
    }

    /** A railway in a layer above the roads', whose level decides. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the railway below,               roads, roads, 1, false",
        "the railway above,               roads, roads, 3, true",
        "layers of different groups,      roads, rails, 1, true",
    })
    void layersThatFollowEachOtherAreSortedTogether(
            String says, String ofRoads, String ofRails, int level, boolean above) {
        Raster map = paint(
                lines("roads", "#ff0000", sorted("rank", ofRoads), 1, WEST_EAST + 2),
                lines("rails", "#0000ff", sorted("rank", ofRails), 1, NORTH_SOUTH + level));

        assertThat(map.argb(50, 50)).isEqualTo(above ? RAIL : ROAD);
        assertThat(map.argb(55, 50)).isEqualTo(above ? CASING : ROAD);
    }

    @Test
    void aLayerThatShinesThroughIsSortedByItself() {
        Raster map = paint(
                lines("roads", "#ff0000", sorted("rank", "roads"), 1, WEST_EAST + 2),
                lines("rails", "#0000ff", sorted("rank", "roads"), 0.5, NORTH_SOUTH + 1));

        assertThat(map.argb(50, 50) & 0xff).as("blue").isGreaterThan(100);
    }

    @Test
    void bandsAreTheMap() {
        StyledLayer[] layers = {
            lines(
                    "roads",
                    "#ff0000",
                    sorted("rank", "g"),
                    1,
                    WEST_EAST + 1,
                    NORTH_SOUTH + 2,
                    "LINESTRING(0 0,100 100)|c"),
            lines("rails", "#0000ff", sorted("name", "g"), 1, "LINESTRING(0 100,100 0)|d||1")
        };

        Raster upper = new MapPainter().paint(Plans.map(0, 0, 100, 50, layers));

        assertThat(LabelsTest.differing(upper, paint(layers).crop(0, 0, 100, 50)))
                .isLessThan(20);
    }
}

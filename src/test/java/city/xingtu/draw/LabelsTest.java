package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.style.Style;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private final MapPainter painter = new MapPainter();

    static Style labels(String placement, String more) {
        return Plans.style("<Rule><TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label>"
                + "<Font><CssParameter name=\"font-size\">12</CssParameter></Font>"
                + "<LabelPlacement>" + placement + "</LabelPlacement>" + more + "</TextSymbolizer></Rule>");
    }

    private static String point(double anchorX, double anchorY, double x, double y) {
        return "<PointPlacement><AnchorPoint><AnchorPointX>" + anchorX + "</AnchorPointX><AnchorPointY>" + anchorY
                + "</AnchorPointY></AnchorPoint><Displacement><DisplacementX>" + x + "</DisplacementX><DisplacementY>"
                + y + "</DisplacementY></Displacement></PointPlacement>";
    }

    static final String CENTRED = point(0.5, 0.5, 0, 0);
    static final String RIGHT = point(0, 0.5, 6, 0);
    static final String ALONG = "<LinePlacement/>";
    static final String FOLLOW = "<VendorOption name=\"followLine\">true</VendorOption>";
    static final String RANKED = "<Priority><ogc:PropertyName>rank</ogc:PropertyName></Priority>";

    private static final Style LED = labels(
            CENTRED,
            RANKED
                    + "<VendorOption name=\"maxDisplacement\">60</VendorOption><VendorOption name=\"leader-line\">0.8"
                    + "</VendorOption>");

    private Raster paint(MapRequest request) {
        return painter.paint(request);
    }

    static List<PlacedLabel> place(MapRequest request, boolean alone) {
        return Labels.place(request, Viewport.of(request), alone);
    }

    static int differing(Raster a, Raster b) {
        int count = 0;
        for (int i = 0; i < a.pixels().length; i++) {
            count += a.pixels()[i] == b.pixels()[i] ? 0 : 1;
        }
        return count;
    }

    @Test
    void aPointsLabelStandsWhereTheStyleSays() {
        LayerSnapshot layer = Plans.layer(GeometryType.POINT, "POINT(100 50)|文泽路");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 200, 100, StyledLayer.of(layer, labels(RIGHT, ""))), true);

        assertThat(placed).singleElement().satisfies(label -> {
            assertThat(label.minX()).isCloseTo(106, within(0.01));
            assertThat(label.maxX()).isCloseTo(106 + 36, within(0.01));
            assertThat((label.minY() + label.maxY()) / 2).isCloseTo(50, within(0.01));
        });
    }

    @Test
    void aNameThatIsLongerThanItsAreaStandsInTheMiddleOfIt() {
        String angle = "POLYGON((100 100, 140 100, 140 110, 110 110, 110 140, 100 140, 100 100))|";
        LayerSnapshot layer = Plans.layer(GeometryType.POLYGON, angle + "钱塘江文化");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 240, 240, StyledLayer.of(layer, labels(CENTRED, ""))), true);

        assertThat(placed).singleElement().satisfies(label -> {
            assertThat((label.minX() + label.maxX()) / 2).isCloseTo(120, within(0.5));
            assertThat((label.minY() + label.maxY()) / 2).isCloseTo(120, within(0.5));
        });
    }

    @Test
    void aNameThatIsShorterThanItsAreaStandsWhereRoomIs() {
        String angle = "POLYGON((100 100, 140 100, 140 110, 110 110, 110 140, 100 140, 100 100))|";
        LayerSnapshot layer = Plans.layer(GeometryType.POLYGON, angle + "钱");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 240, 240, StyledLayer.of(layer, labels(CENTRED, ""))), true);

        assertThat(placed)
                .singleElement()
                .satisfies(label -> assertThat(
                                Math.min((label.minX() + label.maxX()) / 2, (label.minY() + label.maxY()) / 2))
                        .isLessThan(110));
    }

    @Test
    void anAreaOfThreePixelsHasNoNameHoweverShort() {
        LayerSnapshot small = Plans.layer(GeometryType.POLYGON, "POLYGON((100 100, 103 100, 103 103, 100 100))|1");
        LayerSnapshot larger = Plans.layer(GeometryType.POLYGON, "POLYGON((100 100, 105 100, 105 105, 100 100))|1");

        assertThat(place(Plans.map(0, 0, 240, 240, StyledLayer.of(small, labels(CENTRED, ""))), true))
                .isEmpty();
        assertThat(place(Plans.map(0, 0, 240, 240, StyledLayer.of(larger, labels(CENTRED, ""))), true))
                .hasSize(1);
    }

    @Test
    void theLabelIsDrawnWithItsHaloBelow() {
        LayerSnapshot layer = Plans.layer(GeometryType.POINT, "POINT(60 30)|站");
        Style style = labels(
                CENTRED,
                "<Halo><Radius>2</Radius><Fill><CssParameter name=\"fill\">#ffff00</CssParameter></Fill></Halo>"
                        + "<Fill><CssParameter name=\"fill\">#ff0000</CssParameter></Fill>");

        Raster map = paint(Plans.map(0, 0, 120, 60, StyledLayer.of(layer, style)));

        assertThat(Arrays.stream(map.pixels())).contains(0xffff0000, 0xffffff00);
    }

    @Test
    void ofTwoLabelsInOnePlaceTheHigherPriorityWins() {
        LayerSnapshot layer =
                Plans.layer(GeometryType.POINT, "POINT(100 50)|低||1", "POINT(102 50)|高||5", "POINT(98 50)|中||3");

        List<PlacedLabel> placed =
                place(Plans.map(0, 0, 200, 100, StyledLayer.of(layer, labels(CENTRED, RANKED))), true);

        assertThat(placed)
                .singleElement()
                .satisfies(label -> assertThat(label.minX()).isCloseTo(96, within(0.01)));
    }

    @Test
    void aLabelBesideItsPointMovesToAFreeSide() {
        LayerSnapshot layer = Plans.layer(GeometryType.POINT, "POINT(100 50)|东站||5", "POINT(92 50)|西站||1");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 200, 100, StyledLayer.of(layer, labels(RIGHT, RANKED))), true);

        assertThat(placed).hasSize(2);
    }

    @Test
    void noLabelCoversAnotherOrLeavesAMapThatStandsAlone() {
        Random random = new Random(8);
        String[] rows = new String[300];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "POINT(%d %d)|第%d号站".formatted(random.nextInt(-20, 420), random.nextInt(-20, 320), i);
        }
        LayerSnapshot layer = Plans.layer(GeometryType.POINT, rows);

        List<PlacedLabel> placed = place(Plans.map(0, 0, 400, 300, StyledLayer.of(layer, labels(RIGHT, ""))), true);

        assertThat(placed).hasSizeGreaterThan(60);
        for (PlacedLabel a : placed) {
            assertThat(a.minX()).isGreaterThanOrEqualTo(0);
            assertThat(a.maxX()).isLessThanOrEqualTo(400);
            assertThat(a.minY()).isGreaterThanOrEqualTo(0);
            assertThat(a.maxY()).isLessThanOrEqualTo(300);
            for (PlacedLabel b : placed) {
                assertThat(a != b
                                && a.minX() < b.maxX()
                                && a.maxX() > b.minX()
                                && a.minY() < b.maxY()
                                && a.maxY() > b.minY())
                        .isFalse();
            }
        }
    }

    @Test
    void anAreaIsNamedInsideItsRoomiestPart() {
        // A thin hook around a block: the centroid is in the block's mouth.
        LayerSnapshot layer = Plans.layer(
                GeometryType.POLYGON,
                "POLYGON((10 10, 300 10, 300 20, 60 20, 60 150, 150 150, 150 280, 10 280, 10 10))|湖");

        double[] point = LabelPoints.of(layer).lonLat(0);

        double x = (point[0] - Plans.WEST) / Plans.PIXEL;
        double y = (Plans.NORTH - point[1]) / Plans.PIXEL;
        assertThat(x).isBetween(60.0, 100.0);
        assertThat(y).isBetween(200.0, 230.0);
    }

    @Test
    void anAreaSeenInPartIsNamedThereOnAMapThatStandsAlone() {
        LayerSnapshot layer = Plans.layer(
                GeometryType.POLYGON, "POLYGON((-2000 -1000, 100 -1000, 100 1000, -2000 1000, -2000 -1000))|余杭区");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 300, 200, StyledLayer.of(layer, labels(CENTRED, ""))), true);

        assertThat(placed).singleElement().satisfies(label -> {
            assertThat(label.minX()).isGreaterThan(0);
            assertThat(label.maxX()).isLessThan(100);
        });
    }

    @Test
    void anAreaMuchSmallerThanItsNameHasNone() {
        LayerSnapshot layer = Plans.layer(GeometryType.POLYGON, "POLYGON((50 50, 54 50, 54 54, 50 54, 50 50))|杭州东部湾总部");

        assertThat(place(Plans.map(0, 0, 300, 200, StyledLayer.of(layer, labels(CENTRED, ""))), true))
                .isEmpty();
    }

    @Test
    void longNamesWrapIntoLinesOfAboutEqualLength() {
        LayerSnapshot layer = Plans.layer(GeometryType.POINT, "POINT(150 100)|中国（浙江）自由贸易试验区杭州片区");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 300, 200, StyledLayer.of(layer, labels(CENTRED, ""))), true);

        assertThat(placed).singleElement().satisfies(label -> {
            assertThat(label.runs()).hasSizeBetween(2, 3);
            assertThat(label.maxX() - label.minX()).isLessThanOrEqualTo(12 * 12);
        });
    }

    @Test
    void aLineIsNamedAlongItFromLeftToRight() {
        LayerSnapshot layer = Plans.layer(GeometryType.LINE, "LINESTRING(290 150, 150 120, 10 150)|钱塘江大道");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 300, 200, StyledLayer.of(layer, labels(ALONG, FOLLOW))), true);

        assertThat(placed).singleElement().satisfies(label -> {
            assertThat(label.turned()).isTrue();
            double[] at = label.places();
            for (int i = 3; i < at.length; i += 3) {
                assertThat(at[i]).isGreaterThan(at[i - 3]);
                assertThat(Math.abs(at[i + 2])).isLessThan(0.5);
            }
            assertThat((label.minX() + label.maxX()) / 2).isBetween(145.0, 155.0);
        });
    }

    /** Middle of the whole line off the map, a short stretch at the left, a gap, a long stretch at the right. */
    @Test
    void aLineWhoseMiddleIsNotSeenIsNamedWhereMostOfItIs() {
        LayerSnapshot layer = Plans.layer(
                GeometryType.LINE, "LINESTRING(-300 20, 50 20, 50 -300, 120 -300, 120 20, 290 20, 290 -60)|江东大道");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 300, 100, StyledLayer.of(layer, labels(ALONG, FOLLOW))), true);

        assertThat(placed)
                .singleElement()
                .satisfies(label -> assertThat(label.minX()).isGreaterThan(120));
    }

    @Test
    void chineseOnASteepLineStandsUprightFromTopToBottom() {
        LayerSnapshot layer = Plans.layer(GeometryType.LINE, "LINESTRING(100 190, 110 10)|海达南路");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 200, 200, StyledLayer.of(layer, labels(ALONG, FOLLOW))), true);

        assertThat(placed).singleElement().satisfies(label -> {
            double[] at = label.places();
            for (int i = 3; i < at.length; i += 3) {
                assertThat(at[i + 1]).isGreaterThan(at[i - 2] + 10);
                assertThat(at[i + 2]).isZero();
            }
        });
    }

    @Test
    void latinOnASteepLineTurnsWithIt() {
        LayerSnapshot layer = Plans.layer(GeometryType.LINE, "LINESTRING(100 190, 110 10)|Haida Road");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 200, 200, StyledLayer.of(layer, labels(ALONG, FOLLOW))), true);

        assertThat(placed)
                .singleElement()
                .satisfies(label -> assertThat(Math.abs(label.places()[2])).isGreaterThan(1.4));
    }

    @Test
    void aSharpCornerCarriesNoLabel() {
        LayerSnapshot layer = Plans.layer(GeometryType.LINE, "LINESTRING(100 100, 130 60, 160 100)|下沙江滨西路");

        assertThat(place(Plans.map(0, 0, 300, 200, StyledLayer.of(layer, labels(ALONG, FOLLOW))), true))
                .isEmpty();
    }

    @Test
    void aStyleMayAskForStraighterLines() {
        LayerSnapshot layer = Plans.layer(GeometryType.LINE, "LINESTRING(20 100, 90 100, 150 70)|下沙江滨路");
        Style style = labels(ALONG, FOLLOW + "<VendorOption name=\"maxAngleDelta\">5</VendorOption>");

        assertThat(place(Plans.map(0, 0, 200, 200, StyledLayer.of(layer, labels(ALONG, FOLLOW))), true))
                .hasSize(1);
        assertThat(place(Plans.map(0, 0, 200, 200, StyledLayer.of(layer, style)), true))
                .isEmpty();
    }

    @Test
    void labelsThatDoNotYieldAreAllThere() {
        LayerSnapshot layer =
                Plans.layer(GeometryType.POINT, "POINT(100 50)|低||1", "POINT(102 50)|高||5", "POINT(3 50)|边||5");
        Style style = labels(CENTRED, RANKED + "<VendorOption name=\"conflictResolution\">false</VendorOption>");

        assertThat(place(Plans.map(0, 0, 200, 100, StyledLayer.of(layer, style)), true))
                .as("but the one that the edge would cut")
                .hasSize(2);
        assertThat(place(Plans.map(0, 0, 200, 100, StyledLayer.of(layer, style)), false))
                .as("as part of a larger map")
                .hasSize(3);
    }

    @Test
    void aLineIsNamedAgainAfterTheGivenDistance() {
        LayerSnapshot layer = Plans.layer(GeometryType.LINE, "LINESTRING(0 100, 1200 100)|绕城高速");
        Style style = labels(ALONG, FOLLOW + "<VendorOption name=\"repeat\">300</VendorOption>");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 1200, 200, StyledLayer.of(layer, style)), true);

        assertThat(placed).hasSize(3);
        assertThat(placed.stream()
                        .mapToDouble(l -> (l.minX() + l.maxX()) / 2)
                        .sorted()
                        .toArray())
                .containsExactly(new double[] {300, 600, 900}, within(1.0));
    }

    @Test
    void roadsInPiecesAreNotNamedOnEachOfThem() {
        LayerSnapshot layer = Plans.layer(
                GeometryType.LINE,
                "LINESTRING(0 100, 90 100)|金沙大道",
                "LINESTRING(90 100, 180 100)|金沙大道",
                "LINESTRING(180 100, 270 100)|金沙大道");

        assertThat(place(Plans.map(0, 0, 300, 200, StyledLayer.of(layer, labels(ALONG, FOLLOW))), true))
                .hasSize(1);
    }

    @Test
    void piecesOfOneNameThatAreGroupedAreOneLine() {
        LayerSnapshot layer = Plans.layer(
                GeometryType.LINE,
                "LINESTRING(60 100, 20 100)|金沙大道",
                "LINESTRING(60 100, 100 100)|金沙大道",
                "LINESTRING(100 100, 140 100)|金沙大道",
                "LINESTRING(20 150, 50 150)|短街短街");
        Style apart = labels(ALONG, FOLLOW);
        Style grouped = labels(ALONG, FOLLOW + "<VendorOption name=\"group\">yes</VendorOption>");

        assertThat(place(Plans.map(0, 0, 300, 200, StyledLayer.of(layer, apart)), true))
                .isEmpty();
        assertThat(place(Plans.map(0, 0, 300, 200, StyledLayer.of(layer, grouped)), true))
                .singleElement()
                .satisfies(
                        label -> assertThat((label.minX() + label.maxX()) / 2).isCloseTo(80, within(2.0)));
    }

    @Test
    void aRiverIsNamedAlongItsMiddle() {
        LayerSnapshot layer = Plans.layer(
                GeometryType.POLYGON,
                "POLYGON((10 100, 80 58, 160 38, 240 58, 310 100, 310 125, 240 85, 160 92, 80 85, 10 125, 10"
                        + " 100))|钱塘江");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 320, 200, StyledLayer.of(layer, labels(ALONG, FOLLOW))), true);

        assertThat(placed).singleElement().satisfies(label -> {
            assertThat(label.turned()).isTrue();
            assertThat((label.minX() + label.maxX()) / 2).isCloseTo(160, within(12.0));
            assertThat((label.minY() + label.maxY()) / 2).isCloseTo(65, within(6.0));
            assertThat(label.places()[2]).isLessThan(0);
        });
    }

    @Test
    void aCorridorFromNorthToSouthIsNamedFromTopToBottom() {
        LayerSnapshot layer = Plans.layer(
                GeometryType.POLYGON, "POLYGON((90 10, 115 10, 125 100, 118 290, 92 290, 100 100, 90 10))|生态廊道");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 220, 300, StyledLayer.of(layer, labels(ALONG, FOLLOW))), true);

        assertThat(placed).singleElement().satisfies(label -> {
            double[] at = label.places();
            for (int i = 3; i < at.length; i += 3) {
                assertThat(at[i + 1]).isGreaterThan(at[i - 2] + 10);
                assertThat(at[i + 2]).isZero();
                assertThat(at[i]).isBetween(90.0, 125.0);
            }
        });
    }

    @Test
    void aRoundAreaIsNamedInItsMiddleThoughTheStyleAsksForALine() {
        LayerSnapshot layer = Plans.layer(GeometryType.POLYGON, "POLYGON((50 50, 150 50, 150 150, 50 150, 50 50))|西湖");

        assertThat(place(Plans.map(0, 0, 200, 200, StyledLayer.of(layer, labels(ALONG, FOLLOW))), true))
                .singleElement()
                .satisfies(label -> assertThat(label.turned()).isFalse());
    }

    @Test
    void aLongNameOnAShortLineStandsInTwoRows() {
        LayerSnapshot layer = Plans.layer(GeometryType.LINE, "LINESTRING(20 100, 150 96)|杭州绕城高速公路西复线");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 200, 200, StyledLayer.of(layer, labels(ALONG, FOLLOW))), true);

        assertThat(placed).singleElement().satisfies(label -> {
            assertThat(label.runs()).hasSize(2);
            int second = 3 * label.runs().getFirst().length();
            assertThat(label.places()[second + 1]).isGreaterThan(label.places()[1] + 10);
        });
    }

    @Test
    void aLabelThatHadToMoveIsLedBackToItsPoint() {
        LayerSnapshot layer =
                Plans.layer(GeometryType.POINT, "POINT(100 100)|东站||5", "POINT(100 110)|西站||1", "POINT(100 120)|南站||4");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 200, 200, StyledLayer.of(layer, LED)), true);

        assertThat(placed).hasSize(3);
        assertThat(placed.subList(0, 2))
                .allSatisfy(label -> assertThat(label.leader()).isEmpty());
        double[] leader = placed.get(2).leader();
        assertThat(Math.hypot(leader[2] - 100, leader[3] - 110)).isLessThan(2);
        assertThat(Math.hypot(leader[0] - 100, leader[1] - 110)).isGreaterThan(15);
    }

    @Test
    void noLeaderCrossesALabelOrAnotherLeader() {
        Random random = new Random(15);
        String[] rows = new String[120];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "POINT(%d %d)|第%d号站||%d"
                    .formatted(random.nextInt(60, 340), random.nextInt(60, 240), i, random.nextInt(9));
        }

        List<PlacedLabel> placed =
                place(Plans.map(0, 0, 400, 300, StyledLayer.of(Plans.layer(GeometryType.POINT, rows), LED)), true);

        List<PlacedLabel> led =
                placed.stream().filter(label -> label.leader().length > 0).toList();
        assertThat(led).hasSizeGreaterThan(4);
        for (PlacedLabel label : led) {
            double[] line = label.leader();
            Line2D leader = new Line2D.Double(line[0], line[1], line[2], line[3]);
            for (PlacedLabel other : placed) {
                if (other != label) {
                    Rectangle2D box = new Rectangle2D.Double(
                            other.minX(), other.minY(), other.maxX() - other.minX(), other.maxY() - other.minY());
                    assertThat(leader.intersects(box)).isFalse();
                    double[] its = other.leader();
                    assertThat(its.length > 0 && leader.intersectsLine(its[0], its[1], its[2], its[3]))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void labelsKeepOffTheMarksOfOtherPointsWhereTheyCan() {
        LayerSnapshot layer = Plans.layer(GeometryType.POINT, "POINT(60 50)|文海南路站", "POINT(90 50)");
        Style style = Plans.style("<Rule><PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark>"
                + "<Size>8</Size></Graphic></PointSymbolizer><TextSymbolizer><Label><ogc:PropertyName>name"
                + "</ogc:PropertyName></Label><LabelPlacement>" + RIGHT + "</LabelPlacement></TextSymbolizer></Rule>");

        List<PlacedLabel> placed = place(Plans.map(0, 0, 200, 100, StyledLayer.of(layer, style)), true);

        assertThat(placed)
                .singleElement()
                .satisfies(label -> assertThat(
                                label.maxX() < 86 || label.minX() > 94 || label.maxY() < 46 || label.minY() > 54)
                        .isTrue());
    }
}

package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.GeometryType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code labelObstacle}: labels keep off what a symbolizer draws. Maps of 400 by 200 pixels, text of 12 pixels. */
class LabelObstacleTest {

    private static final String OBSTACLE = "<VendorOption name=\"labelObstacle\">true</VendorOption>";
    private static final String FAR = "<VendorOption name=\"maxDisplacement\">60</VendorOption>";

    private static String symbolizer(String kind, String more) {
        String content = switch (kind) {
            case "Point" ->
                "<Graphic><Mark><Fill><CssParameter name=\"fill\">#ff0000</CssParameter></Fill></Mark><Size>30</Size>"
                        + "</Graphic>";
            case "Line" -> "<Stroke><CssParameter name=\"stroke-width\">6</CssParameter></Stroke>";
            default -> "<Fill/>";
        };
        return "<" + kind + "Symbolizer>" + content + more + "</" + kind + "Symbolizer>";
    }

    private static StyledLayer obstacle(String kind, String wkt, String more) {
        return StyledLayer.of(
                Plans.layer(GeometryType.MIXED, wkt), Plans.style("<Rule>" + symbolizer(kind, more) + "</Rule>"));
    }

    private static StyledLayer named(String placement, String more, String... rows) {
        return StyledLayer.of(Plans.layer(GeometryType.MIXED, rows), LabelsTest.labels(placement, more));
    }

    private static List<PlacedLabel> place(StyledLayer... layers) {
        return LabelsTest.place(Plans.map(0, 0, 400, 200, layers), true);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "a mark;                         Point;   POINT(200 100);                                        false",
                "a mark elsewhere;               Point;   POINT(200 150);                                        true",
                "a line across;                  Line;    LINESTRING(100 0,300 200);                             false",
                "a line whose box alone is met;  Line;    LINESTRING(0 20,380 20,380 190);                       true",
                "an area around;                 Polygon; POLYGON((150 50,250 50,250 150,150 150,150 50));       false",
                "an area with a hole there;      Polygon; POLYGON((90 10,310 10,310 190,90 190,90 10),(120 60,280"
                        + " 60,280 140,120 140,120 60)); true",
            })
    void aLabelStandsOnlyWhereNoObstacleIs(String says, String kind, String wkt, boolean stands) {
        List<PlacedLabel> labels =
                place(obstacle(kind, wkt, OBSTACLE), named(LabelsTest.CENTRED, "", "POINT(200 100)|江东大道"));

        assertThat(labels).hasSize(stands ? 1 : 0);
        assertThat(place(obstacle(kind, wkt, ""), named(LabelsTest.CENTRED, "", "POINT(200 100)|江东大道")))
                .as("without the option")
                .hasSize(1);
    }

    @Test
    void aLabelMovesOutOfTheWayWhereItMay() {
        PlacedLabel label = place(
                        obstacle("Line", "LINESTRING(0 100,400 100)", OBSTACLE),
                        named(LabelsTest.CENTRED, FAR, "POINT(200 100)|江东大道"))
                .getFirst();

        assertThat(label.maxY() < 97 || label.minY() > 103).isTrue();
    }

    @Test
    void labelsThatDoNotYieldHeedNone() {
        assertThat(place(
                        obstacle("Point", "POINT(200 100)", OBSTACLE),
                        named(
                                LabelsTest.CENTRED,
                                "<VendorOption name=\"conflictResolution\">false</VendorOption>",
                                "POINT(200 100)|江东大道")))
                .hasSize(1);
    }

    /** Of a mark on the border of two regions both know, whichever draws the label. */
    @Test
    void neighbouringRegionsAgree() {
        StyledLayer marks = obstacle("Point", "POINT(200 100)", OBSTACLE);
        StyledLayer names =
                named(LabelsTest.CENTRED, "", "POINT(190 100)|江东大道", "POINT(60 100)|新区", "POINT(330 40)|旧区");
        List<String> texts = new ArrayList<>();
        for (int x = 0; x < 400; x += 200) {
            LabelsTest.place(Plans.map(x, 0, 200, 200, marks, names), false)
                    .forEach(label -> texts.add(label.runs().getFirst().text()));
        }

        assertThat(texts).containsExactlyInAnyOrder("新区", "旧区");
    }
}

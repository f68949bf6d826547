package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.GeometryType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fontShrinkSizeMin} and {@code polygonAlign}: names of areas on maps of 400 by 200 pixels, type of 12 pixels. */
class LabelFittingTest {

    private static List<PlacedLabel> place(String wkt, String options) {
        StringBuilder xml = new StringBuilder();
        for (String option : options.split(" ")) {
            String[] parts = option.split("=");
            xml.append("<VendorOption name=\"%s\">%s</VendorOption>".formatted(parts[0], parts[1]));
        }
        LayerSnapshot layer = Plans.layer(GeometryType.POLYGON, wkt + "|江东大道");
        StyledLayer styled = StyledLayer.of(layer, LabelsTest.labels(LabelsTest.CENTRED, xml.toString()));
        return LabelsTest.place(Plans.map(0, 0, 400, 200, styled), true);
    }

    /** The name is four times as wide as its type is large. Angles are those of the first letter, clockwise. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "roomy: as the style says;      POLYGON((100 50,200 50,200 90,100 90,100 50)); fontShrinkSizeMin=6;"
                        + " 12; 0",
                "narrow: smaller;               POLYGON((100 50,141 50,141 70,100 70,100 50)); fontShrinkSizeMin=6;"
                        + " 10; 0",
                "low: smaller;                  POLYGON((100 50,200 50,200 57.5,100 57.5,100 50));"
                        + " fontShrinkSizeMin=6; 7; 0",
                "too small;                     POLYGON((100 50,116 50,116 57,100 57,100 50)); fontShrinkSizeMin=6; 0;"
                        + " 0",
                "half of it is enough;          POLYGON((100 50,130 50,130 70,100 70,100 50)); fontShrinkSizeMin=6"
                        + " goodnessOfFit=0.5; 12; 0",
                "high: upwards;                 POLYGON((100 20,120 20,120 180,100 180,100 20)); polygonAlign=ortho;"
                        + " 12; -90",
                "wide: upright;                 POLYGON((20 50,200 50,200 70,20 70,20 50)); polygonAlign=ortho; 12; 0",
                "high and roomy: upright;       POLYGON((100 20,160 20,160 180,100 180,100 20)); polygonAlign=ortho;"
                        + " 12; 0",
                "slanting: along it;            POLYGON((100 20,220 140,206 154,86 34,100 20)); polygonAlign=mbr; 12;"
                        + " 45",
                "slanting the other way;        POLYGON((220 20,100 140,114 154,234 34,220 20)); polygonAlign=mbr; 12;"
                        + " -45",
                "slanting and thin: both;       POLYGON((100 20,220 140,215 145,95 25,100 20)); polygonAlign=mbr"
                        + " fontShrinkSizeMin=4; 7; 45",
            })
    void aNameIsBroughtIntoItsArea(String says, String wkt, String options, double size, double degrees) {
        List<PlacedLabel> labels = place(wkt, options);

        if (size == 0) {
            assertThat(labels).isEmpty();
            return;
        }
        PlacedLabel label = labels.getFirst();
        assertThat(label.runs().getFirst().size()).isCloseTo(size, within(0.3));
        double angle = label.turned() ? Math.toDegrees(label.places()[2]) : 0;
        assertThat(angle).isCloseTo(degrees, within(0.5));
    }

    /** Of two areas one over the other, the second name is set smaller below the first, where the style lets it. */
    @Test
    void aNameShrinksPastAnotherOneToo() {
        String more = "<VendorOption name=\"fontShrinkSizeMin\">5</VendorOption>" + LabelsTest.RANKED;
        LayerSnapshot layer = Plans.layer(
                GeometryType.POLYGON,
                "POLYGON((100 50,160 50,160 66,100 66,100 50))|江东大道||2",
                "POLYGON((100 58,160 58,160 74,100 74,100 58))|钱塘新区||1");
        List<PlacedLabel> labels = LabelsTest.place(
                Plans.map(0, 0, 400, 200, StyledLayer.of(layer, LabelsTest.labels(LabelsTest.CENTRED, more))), true);

        assertThat(labels)
                .extracting(label -> label.runs().getFirst().size())
                .hasSize(2)
                .startsWith(12.0);
        assertThat(labels.get(1).runs().getFirst().size()).isLessThan(12);
    }
}

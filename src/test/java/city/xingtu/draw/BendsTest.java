package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.ink.TextRun;
import city.xingtu.plan.GeometryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names along lines that bend, in letters of 12 pixels on maps of 400 by 200 pixels. */
class BendsTest {

    private static PlacedLabel label(String name, String wkt) {
        StyledLayer styled = StyledLayer.of(
                Plans.layer(GeometryType.LINE, wkt + "|" + name),
                LabelsTest.labels(LabelsTest.ALONG, LabelsTest.FOLLOW));
        return LabelsTest.place(Plans.map(0, 0, 400, 200, styled), true).getFirst();
    }

    /** On lines hardly longer than their name, so that it cannot but stand on the bend. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "to the right;           Qiantang River; 3; LINESTRING(100 60,145 60,188 80)",
                "to the left;            Qiantang River; 3; LINESTRING(100 80,145 80,188 60)",
                "there and back;         Qiantang River; 3; LINESTRING(100 60,130 70,160 60,190 70)",
                "from right to left;     Qiantang River; 3; LINESTRING(188 80,145 60,100 60)",
                "of ideographs;          钱塘江东大道北段;  5; LINESTRING(100 60,150 60,200 78)",
            })
    void lettersKeepTheirDistancesOnABend(String says, String name, int height, String wkt) {
        PlacedLabel label = label(name, wkt);

        TextRun run = label.runs().getFirst();
        double[] places = label.places();
        double turned = 0;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < run.length(); i++) {
            double half = (run.offset(i + 1) - run.offset(i)) / 2;
            double cos = Math.cos(places[3 * i + 2]);
            double sin = Math.sin(places[3 * i + 2]);
            double x = places[3 * i] + cos * half + sin * height;
            double y = places[3 * i + 1] + sin * half - cos * height;
            if (i > 0) {
                double apart = (run.offset(i + 1) - run.offset(i - 1)) / 2;
                assertThat(Math.hypot(x - lastX, y - lastY))
                        .as("before letter %d", i)
                        .isCloseTo(apart, within(0.4));
                turned = Math.max(turned, Math.abs(places[3 * i + 2] - places[2]));
            }
            lastX = x;
            lastY = y;
        }
        assertThat(Math.toDegrees(turned)).as("degrees of the bend").isGreaterThan(10);
    }

    /** The bend is in the middle, where the name would stand on a straight line. */
    @Test
    void aNameMovesAwayFromASharpBend() {
        PlacedLabel label = label("Qiantang River", "LINESTRING(20 60,200 60,360 170)");

        double[] places = label.places();
        for (int i = 3; i < places.length; i += 3) {
            assertThat(places[i + 2]).isCloseTo(places[i - 1], within(0.02));
        }
    }

    @Test
    void aNameStaysInTheMiddleOfALineThatHardlyBends() {
        PlacedLabel label = label("Qiantang River", "LINESTRING(20 60,120 62,200 66,280 72,360 80)");

        assertThat((label.minX() + label.maxX()) / 2).isCloseTo(190, within(8.0));
    }
}

package city.xingtu.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkerTest {

    @ParameterizedTest
    @CsvSource({
        "circle, 314.2",
        "square, 400",
        "triangle, 200",
        "diamond, 200",
        "cross, 222.2",
        "x, 222.2",
        "star, 112.3"
    })
    void aMarkCoversItsShape(String name, double area) {
        Path path = new Path();
        Marker.find(name).orElseThrow().append(path, 20, 20, 20, 0);

        assertThat(Coverage.area(Coverage.filled(40, 40, path, FillRule.NON_ZERO)))
                .isCloseTo(area, within(3.0));
    }

    @ParameterizedTest
    @EnumSource(Marker.class)
    void turningAMarkKeepsItsArea(Marker marker) {
        Path path = new Path();
        marker.append(path, 20, 20, 20, 0.7);
        Path upright = new Path();
        marker.append(upright, 20, 20, 20, 0);

        assertThat(Coverage.area(Coverage.filled(40, 40, path, FillRule.NON_ZERO)))
                .isCloseTo(Coverage.area(Coverage.filled(40, 40, upright, FillRule.NON_ZERO)), within(4.0));
    }

    @Test
    void namesAreFoundInAnyCaseAndUnknownOnesAreNot() {
        assertThat(Marker.find("Circle")).contains(Marker.CIRCLE);
        assertThat(Marker.find("shape://slash")).isEmpty();
        assertThat(Hatch.find("shape://Slash")).contains(Hatch.SLASH);
        assertThat(Hatch.find("slash")).isEmpty();
    }
}

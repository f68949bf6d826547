package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.GeometryType;
import city.xingtu.style.Style.Rule;
import city.xingtu.style.Symbolizer.LineSymbolizer;
import city.xingtu.style.Symbolizer.PointSymbolizer;
import city.xingtu.style.Symbolizer.PolygonSymbolizer;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefaultStylesTest {

    @Test
    void theSymbolFollowsTheGeometry() {
        assertThat(symbolizers(GeometryType.POINT))
                .hasExactlyElementsOfTypes(PointSymbolizer.class, TextSymbolizer.class);
        assertThat(symbolizers(GeometryType.LINE))
                .hasExactlyElementsOfTypes(LineSymbolizer.class, TextSymbolizer.class);
        assertThat(symbolizers(GeometryType.POLYGON))
                .hasExactlyElementsOfTypes(PolygonSymbolizer.class, TextSymbolizer.class);
        assertThat(symbolizers(GeometryType.MIXED))
                .hasExactlyElementsOfTypes(
                        PolygonSymbolizer.class, LineSymbolizer.class, PointSymbolizer.class, TextSymbolizer.class);
    }

    @Test
    void withoutANameThereIsNoLabel() {
        Style style = DefaultStyles.of(Layers.of("parcels", GeometryType.POLYGON, "code"));

        assertThat(rules(style)).flatExtracting(Rule::symbolizers).hasExactlyElementsOfTypes(PolygonSymbolizer.class);
    }

    @Test
    void theColourIsTheLayersOwn() {
        assertThat(DefaultStyles.of(Layers.of("a", GeometryType.LINE)))
                .isEqualTo(DefaultStyles.of(Layers.of("a", GeometryType.LINE)));
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> symbolizer(DefaultStyles.of(Layers.of("layer" + i, GeometryType.LINE))))
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void aGeneratedStyleHasALegend(GeometryType geometry) {
        assertThat(LegendEntries.of(DefaultStyles.of(Layers.towns(geometry)))).isNotEmpty();
    }

    private static List<Symbolizer> symbolizers(GeometryType geometry) {
        return rules(DefaultStyles.of(Layers.towns(geometry))).stream()
                .flatMap(rule -> rule.symbolizers().stream())
                .toList();
    }

    private static Symbolizer symbolizer(Style style) {
        return rules(style).getFirst().symbolizers().getFirst();
    }

    private static List<Rule> rules(Style style) {
        return style.passes().getFirst().rules();
    }
}

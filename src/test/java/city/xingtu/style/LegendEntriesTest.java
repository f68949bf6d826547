package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegendEntriesTest {

    private static final Style ROADS =
            SldReader.read("roads", "roads", """
                <UserStyle><Title>道路<Localized lang="en">Roads</Localized></Title>
                <FeatureTypeStyle>
                  <Rule><Name>main</Name><Title>主干道</Title><MaxScaleDenominator>50000</MaxScaleDenominator>
                    <LineSymbolizer><Stroke><CssParameter name="stroke-width">8</CssParameter></Stroke></LineSymbolizer></Rule>
                  <Rule><Name>main</Name><Title>主干道</Title><MinScaleDenominator>50000</MinScaleDenominator>
                    <LineSymbolizer><Stroke><CssParameter name="stroke-width">3</CssParameter></Stroke></LineSymbolizer></Rule>
                  <Rule><MinScaleDenominator>50000</MinScaleDenominator><MaxScaleDenominator>1e6</MaxScaleDenominator>
                    <PointSymbolizer><Graphic><Mark/></Graphic></PointSymbolizer></Rule>
                </FeatureTypeStyle>
                <FeatureTypeStyle>
                  <Rule><Name>main</Name><Title>主干道</Title><MaxScaleDenominator>50000</MaxScaleDenominator>
                    <LineSymbolizer><Stroke><CssParameter name="stroke">#ffffff</CssParameter>
                      <CssParameter name="stroke-width">6</CssParameter></Stroke></LineSymbolizer></Rule>
                  <Rule><Name>label</Name><TextSymbolizer><Label>x</Label></TextSymbolizer></Rule>
                </FeatureTypeStyle></UserStyle>
                """).findStyle().orElseThrow();

    @Test
    void casingAndLineAreOneSample() {
        assertThat(LegendEntries.of(ROADS, 10_000)).singleElement().satisfies(entry -> {
            assertThat(entry.title().zh()).isEqualTo("主干道");
            assertThat(entry.symbolizers()).hasSize(2);
            assertThat(entry.rules()).hasSize(2);
        });
    }

    @Test
    void onlyWhatTheScaleShowsIsListed() {
        assertThat(LegendEntries.of(ROADS, 100_000))
                .extracting(entry -> entry.title().en())
                .containsExactly("主干道", "Roads");
        assertThat(LegendEntries.of(ROADS, 2_000_000)).hasSize(1);
    }

    @Test
    void withoutAScaleTheFirstOneGivesTheSample() {
        assertThat(LegendEntries.of(ROADS)).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.symbolizers()).hasSize(2);
            assertThat(entry.rules()).hasSize(3);
        });
    }
}

package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.plan.DropRule;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropRulesJsonTest {

    @TempDir
    private Path folder;

    private Map<String, DropRule> read(String json) throws IOException {
        Files.writeString(folder.resolve(DropRulesJson.FILE), json);
        return DropRulesJson.read(Path.of("nowhere"), folder);
    }

    @Test
    void aRuleHasASizeAndRanks() throws IOException {
        assertThat(read("""
            {"streets": {"min_pixels": 1.5, "rank": {"field": "street_class", "max_scale": {"path": 60000}}},
             "water": {}}
            """))
                .containsOnly(
                        Map.entry("streets", new DropRule(1.5, "street_class", Map.of("path", 60000.0))),
                        Map.entry("water", DropRule.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": {\"min_pixels\": -1}} | a",
                "{\"a\": {\"min_pixels\": \"1\"}} | a.min_pixels",
                "{\"a\": {\"rank\": {\"field\": \"kind\"}}} | a.rank",
                "{\"a\": {\"rank\": {\"max_scale\": {}}}} | a.rank: field",
                "{\"a\": {\"rank\": {\"field\": \"kind\", \"max_scale\": {\"b\": 0}}}} | a.rank.max_scale",
                "{\"a\": | "
            })
    void aWrongPlaceIsNamed(String json, String place) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(DropRulesJson.FILE)
                .hasMessageContaining(place == null ? "" : place);
    }

    /** A rule for a layer or field that does not exist would never be missed. */
    @Test
    void theShippedRulesAreForLayersAndFieldsOfTheShippedPlan() {
        List<Layer> layers = GisDataFolder.open(Path.of("gis-data")).schema().layers();
        DropRulesJson.read(Path.of("styles")).forEach((id, rule) -> {
            Layer layer = layers.stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(id));
            assertThat(rule.field().isEmpty() || layer.column(rule.field()) >= 0)
                    .as("%s.%s", id, rule.field())
                    .isTrue();
        });
    }
}

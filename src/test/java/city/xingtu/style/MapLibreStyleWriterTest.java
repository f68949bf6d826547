package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.GeometryType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of maplibre/cases.json: rules of an SLD and the MapLibre layers that they become. */
class MapLibreStyleWriterTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> cases() {
        JsonNode cases;
        try (InputStream file = MapLibreStyleWriterTest.class.getResourceAsStream("maplibre/cases.json")) {
            cases = JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases.valueStream()
                .map(each -> DynamicTest.dynamicTest(each.get("says").asString(), () -> check(each)));
    }

    private static void check(JsonNode each) {
        GeometryType geometry = GeometryType.valueOf(each.get("geometry").asString());
        String document =
                "<UserStyle><FeatureTypeStyle>" + each.get("rules").asString() + "</FeatureTypeStyle></UserStyle>";
        Style style = SldReader.read("case", "towns", document).findStyle().orElseThrow();

        MapLibreStyleWriter.Result written = MapLibreStyleWriter.write(style, Layers.towns(geometry), "plan");

        if (each.has("left_out")) {
            assertThat(written.leftOut()).containsExactly(each.get("left_out").asString());
        } else {
            assertThat(written.leftOut()).isEmpty();
        }
        List<Map<String, Object>> layers = written.layers().stream()
                .map(layer -> pick(layer, each.get("layers").get(0)))
                .toList();
        assertThat((JsonNode) JSON.readTree(JSON.writeValueAsString(layers)))
                .isEqualTo(JSON.readTree(each.get("layers").toString()));
    }

    /** Only the members that the case names. */
    private static Map<String, Object> pick(Map<String, Object> layer, JsonNode sample) {
        Map<String, Object> picked = new java.util.LinkedHashMap<>();
        layer.forEach((name, value) -> {
            if (sample != null && sample.has(name)) {
                picked.put(name, value);
            }
        });
        return picked;
    }
}

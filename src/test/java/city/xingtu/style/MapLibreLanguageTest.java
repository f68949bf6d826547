package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.Layer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written for the shipped styles is in the language of MapLibre's style specification, word by word. */
class MapLibreLanguageTest {

    private static final StyleRepository STYLES = StyleRepository.load(Path.of("styles"));

    private static final Set<String> LAYER = Set.of(
            "id", "type", "metadata", "source", "source-layer", "minzoom", "maxzoom", "filter", "layout", "paint");

    private static final Map<String, Set<String>> PAINT = Map.of(
            "fill", Set.of("fill-color", "fill-opacity", "fill-pattern"),
            "line", Set.of("line-color", "line-width", "line-opacity", "line-dasharray", "line-offset", "line-blur"),
            "circle",
                    Set.of(
                            "circle-radius",
                            "circle-opacity",
                            "circle-color",
                            "circle-stroke-color",
                            "circle-stroke-width"),
            "symbol", Set.of("text-color", "text-opacity", "text-halo-color", "text-halo-width", "icon-opacity"));

    private static final Map<String, Set<String>> LAYOUT = Map.of(
            "fill", Set.of(),
            "line", Set.of("line-cap", "line-join"),
            "circle", Set.of(),
            "symbol",
                    Set.of(
                            "text-field",
                            "text-font",
                            "text-size",
                            "text-padding",
                            "text-max-width",
                            "text-anchor",
                            "text-offset",
                            "text-rotate",
                            "text-rotation-alignment",
                            "symbol-sort-key",
                            "symbol-placement",
                            "symbol-spacing",
                            "icon-image",
                            "icon-allow-overlap",
                            "icon-ignore-placement",
                            "icon-rotation-alignment",
                            "icon-text-fit",
                            "icon-text-fit-padding"));

    /** Operators with the least and the largest number of their operands. */
    private static final Map<String, int[]> OPERATORS = Map.ofEntries(
            Map.entry("all", new int[] {1, 99}),
            Map.entry("any", new int[] {1, 99}),
            Map.entry("!", new int[] {1, 1}),
            Map.entry("has", new int[] {1, 1}),
            Map.entry("get", new int[] {1, 1}),
            Map.entry("==", new int[] {2, 2}),
            Map.entry("!=", new int[] {2, 2}),
            Map.entry("<", new int[] {2, 2}),
            Map.entry("<=", new int[] {2, 2}),
            Map.entry(">", new int[] {2, 2}),
            Map.entry(">=", new int[] {2, 2}),
            Map.entry("in", new int[] {2, 2}),
            Map.entry("index-of", new int[] {2, 3}),
            Map.entry("match", new int[] {4, 199}),
            Map.entry("case", new int[] {3, 99}),
            Map.entry("coalesce", new int[] {1, 99}),
            Map.entry("concat", new int[] {1, 99}),
            Map.entry("geometry-type", new int[] {0, 0}),
            Map.entry("to-string", new int[] {1, 1}),
            Map.entry("to-number", new int[] {1, 9}),
            Map.entry("to-boolean", new int[] {1, 1}),
            Map.entry("to-color", new int[] {1, 9}));

    static Stream<Layer> layers() {
        return ShippedStylesTest.layers();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyMemberAndOperatorIsKnown(Layer layer) {
        for (Map<String, Object> written :
                MapLibreStyleWriter.write(STYLES.styleOf(layer), layer, "plan").layers()) {
            String type = (String) written.get("type");
            assertThat(LAYER).containsAll(written.keySet());
            assertThat(PAINT.get(type)).containsAll(members(written, "paint").keySet());
            assertThat(LAYOUT.get(type)).containsAll(members(written, "layout").keySet());
            if (written.containsKey("filter")) {
                expression(written.get("filter"));
            }
            members(written, "paint").forEach((name, value) -> {
                if (!name.equals("line-dasharray")) {
                    expression(value);
                }
            });
            members(written, "layout").forEach((name, value) -> {
                if (!Set.of("text-font", "text-offset", "icon-text-fit-padding").contains(name)) {
                    expression(value);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void zoomsAreInOrder(Layer layer) {
        for (Map<String, Object> written :
                MapLibreStyleWriter.write(STYLES.styleOf(layer), layer, "plan").layers()) {
            double least = written.containsKey("minzoom") ? (double) written.get("minzoom") : 0;
            double most = written.containsKey("maxzoom") ? (double) written.get("maxzoom") : 24;
            assertThat(least).isBetween(0.0, 24.0).isLessThan(most);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Map<String, Object> layer, String name) {
        return (Map<String, Object>) layer.getOrDefault(name, Map.of());
    }

    private static void expression(Object value) {
        if (!(value instanceof List<?> call)) {
            assertThat(value).isInstanceOfAny(String.class, Number.class, Boolean.class);
            return;
        }
        assertThat(call).isNotEmpty();
        int[] range = OPERATORS.get(call.getFirst());
        assertThat(range).as("operator %s", call.getFirst()).isNotNull();
        assertThat(call.size() - 1).as("operands of %s", call).isBetween(range[0], range[1]);
        boolean match = call.getFirst().equals("match");
        for (int i = 1; i < call.size(); i++) {
            // The labels of a match are values or lists of values.
            if (!(match && i > 1 && i % 2 == 0 && i < call.size() - 1)) {
                expression(call.get(i));
            }
        }
    }
}

package city.xingtu.exchange;

import city.xingtu.plan.DropRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what is left out of vector tiles, from the file {@code tiles.json} beside the styles: by id of the layer,
 * {@code {"min_pixels": 1, "rank": {"field": "street_class", "max_scale": {"path": 60000}}}}.
 */
public final class DropRulesJson {

    /** Name of the file in a folder of styles. */
    public static final String FILE = "tiles.json";

    private DropRulesJson() {}

    /**
     * The rules of some folders by layer; a later folder's rule for a layer takes the place of an earlier one's.
     *
     * @throws city.xingtu.plan.Problem naming the file and the place in it
     */
    public static Map<String, DropRule> read(Path... folders) {
        Map<String, DropRule> rules = new HashMap<>();
        for (Path folder : folders) {
            Path file = folder.resolve(FILE);
            if (Files.exists(file)) {
                JsonPlace root = JsonPlace.read(file);
                for (String layer : root.node().propertyNames()) {
                    root.find(layer).ifPresent(rule -> rules.put(layer, rule(rule)));
                }
            }
        }
        return rules;
    }

    private static DropRule rule(JsonPlace place) {
        double pixels = place.number("min_pixels", 0);
        if (!(pixels >= 0)) {
            throw place.problem("min_pixels 不得为负", "min_pixels must not be negative");
        }
        Optional<JsonPlace> rank = place.find("rank");
        if (rank.isEmpty()) {
            return new DropRule(pixels, "", Map.of());
        }
        JsonPlace scales = rank.get()
                .find("max_scale")
                .orElseThrow(() -> rank.get().problem("缺少 max_scale", "max_scale is missing"));
        Map<String, Double> byValue = new LinkedHashMap<>();
        for (String value : scales.node().propertyNames()) {
            double scale = scales.number(value, 0);
            if (!(scale > 0)) {
                throw scales.problem(value + " 应大于 0", value + " must be above 0");
            }
            byValue.put(value, scale);
        }
        return new DropRule(pixels, rank.get().text("field"), byValue);
    }
}

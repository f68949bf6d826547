package city.xingtu.ogc.wms;

import city.xingtu.draw.StyledLayer;
import city.xingtu.plan.Language;
import city.xingtu.plan.ScaleRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A legend as JSON, in the members that GeoServer's clients read: a layer an object, a line of its legend a rule. */
final class LegendJson {

    private LegendJson() {}

    static Map<String, Object> of(List<StyledLayer> layers, LegendOptions options, Language language) {
        List<Map<String, Object>> legend = new ArrayList<>();
        for (StyledLayer layer : layers) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("layerName", layer.layer().layer().id());
            entry.put("title", layer.layer().layer().title().in(language));
            entry.put("style", layer.style().id());
            entry.put(
                    "rules",
                    options.lines(layer).stream()
                            .map(line -> rule(line, language))
                            .toList());
            legend.add(entry);
        }
        return Map.of("Legend", legend);
    }

    private static Map<String, Object> rule(LegendOptions.Line line, Language language) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("name", line.entry().rules().getFirst().name());
        rule.put("title", line.entry().title().in(language));
        ScaleRange scale = line.entry().rules().getFirst().scale();
        if (scale.min() > 0) {
            rule.put("minScaleDenominator", scale.min());
        }
        if (Double.isFinite(scale.max())) {
            rule.put("maxScaleDenominator", scale.max());
        }
        line.features().ifPresent(features -> rule.put("features", features));
        return rule;
    }
}

package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.draw.LegendPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.http.Legends;
import city.xingtu.ink.Png;
import city.xingtu.ink.Raster;
import city.xingtu.plan.ScaleRange;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A legend as JSON, in the members that GeoServer's clients read: a layer an object, a line of its legend a rule. A rule's
 * {@code icon} is its sample as an address that holds the picture.
 */
final class LegendJson {

    private final LegendOptions options;
    private final Legends.Drawing drawing;

    LegendJson(LegendOptions options, Legends.Drawing drawing) {
        this.options = options;
        this.drawing = drawing;
    }

    Map<String, Object> of(List<StyledLayer> layers) {
        List<Map<String, Object>> legend = new ArrayList<>();
        for (StyledLayer layer : layers) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("layerName", layer.layer().layer().id());
            entry.put("title", layer.layer().layer().title().in(drawing.language()));
            entry.put("style", layer.style().id());
            entry.put(
                    "rules",
                    options.lines(layer).stream()
                            .map(line -> rule(line, layer.layer()))
                            .toList());
            legend.add(entry);
        }
        return Map.of("Legend", legend);
    }

    private Map<String, Object> rule(LegendOptions.Line line, LayerSnapshot layer) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("name", line.entry().rules().getFirst().name());
        rule.put("title", line.entry().title().in(drawing.language()));
        ScaleRange scale = line.entry().scale();
        if (scale.min() > 0) {
            rule.put("minScaleDenominator", scale.min());
        }
        if (Double.isFinite(scale.max())) {
            rule.put("maxScaleDenominator", scale.max());
        }
        line.features().ifPresent(features -> rule.put("features", features));
        Raster icon = LegendPainter.icon(line.entry(), layer, drawing.sample(), drawing.pixelRatio());
        rule.put("icon", "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.encode(icon)));
        return rule;
    }
}

package city.xingtu.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a plan consists of, before any feature: its title, layers, themes and horizons.
 *
 * @param layers in drawing order, lowest first
 * @param horizons by year; empty for a folder without time
 */
public record PlanSchema(Text title, List<Layer> layers, List<Theme> themes, List<Horizon> horizons) {

    public PlanSchema {
        layers = List.copyOf(layers);
        themes = List.copyOf(themes);
        horizons = List.copyOf(horizons);
    }

    /** The layer of that id, if declared. */
    public Optional<Layer> findLayer(String id) {
        return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
    }
}

package city.xingtu.store;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.plan.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A plan that a test writes down feature by feature. */
public final class ListedPlan implements PlanSource {

    private final Map<Layer, List<Feature>> layers = new LinkedHashMap<>();
    private List<Structure> structures = List.of();
    private List<Theme> themes = List.of();
    private List<Horizon> horizons = List.of();

    public ListedPlan layer(Layer layer, Feature... features) {
        return layer(layer, List.of(features));
    }

    public ListedPlan layer(Layer layer, List<Feature> features) {
        layers.put(layer, features);
        return this;
    }

    public ListedPlan structures(Structure... listed) {
        structures = List.of(listed);
        return this;
    }

    public ListedPlan themes(Theme... listed) {
        themes = List.of(listed);
        return this;
    }

    public ListedPlan horizons(int... years) {
        horizons = java.util.Arrays.stream(years)
                .mapToObj(year -> new Horizon(year, Text.same(Integer.toString(year))))
                .toList();
        return this;
    }

    @Override
    public PlanSchema schema() {
        return new PlanSchema(Text.same("test"), List.copyOf(layers.keySet()), themes, horizons);
    }

    @Override
    public List<Structure> structures() {
        return structures;
    }

    @Override
    public void readLayer(String layer, Consumer<Feature> consumer) {
        layers.forEach((declared, features) -> {
            if (declared.id().equals(layer)) {
                features.forEach(consumer);
            }
        });
    }
}

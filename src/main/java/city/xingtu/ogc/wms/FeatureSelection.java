package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.Filter;
import city.xingtu.http.Query;
import city.xingtu.plan.SortKey;
import city.xingtu.reach.FilteredLayers;
import city.xingtu.reach.PlanFunctions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What of its layers a request shows: the features of the years of TIME, those at the values of the layers' own
 * dimensions, and of these the ones that vendor filters let pass; sorted as the request says.
 *
 * @param layers lowest first; a layer stands several times where years differ in it, the latest state on top
 * @param warnings headers {@code Warning} of the layers' own dimensions
 */
record FeatureSelection(List<NamedLayer> layers, Set<String> warnings) {

    /**
     * Applies the request's conditions.
     *
     * @param views of the years asked for, ascending
     * @param layers of the last of the views
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER that names the parameter
     * @throws ServiceException InvalidDimensionValue
     */
    static FeatureSelection of(Query query, List<View> views, List<NamedLayer> layers, PlanFunctions functions) {
        int items = 1 + layers.stream().mapToInt(NamedLayer::item).max().orElse(-1);
        List<List<VendorFilters.Condition>> conditions = VendorFilters.read(query, items);
        List<List<SortKey>> orders = SortParameter.read(query, items);
        boolean timed = !views.getLast().schema().horizons().isEmpty();
        List<NamedLayer> shown = new ArrayList<>();
        Set<String> warnings = new LinkedHashSet<>();
        for (NamedLayer named : layers) {
            List<VendorFilters.Condition> all = new ArrayList<>(conditions.get(named.item()));
            for (FieldDimension own : FieldDimension.of(named.layer()).list()) {
                if (!timed || own.dimension().kind() != Dimension.Kind.TIME) {
                    Dimension.Selection selection = own.dimension().select(query);
                    selection.warning().ifPresent(warnings::add);
                    all.add(new VendorFilters.Condition(own.dimension().kind().name(), own.filter(selection)));
                }
            }
            shown.addAll(states(named.sorted(orders.get(named.item())), views, all, functions));
        }
        return new FeatureSelection(shown, warnings);
    }

    /** The layer in the last view, and below it what earlier ones have that later ones have not. */
    private static List<NamedLayer> states(
            NamedLayer named, List<View> views, List<VendorFilters.Condition> conditions, PlanFunctions functions) {
        List<NamedLayer> states = new ArrayList<>();
        for (View view : views.reversed()) {
            LayerSnapshot layer = view.findLayer(named.layer().layer().id()).orElseThrow();
            LayerSnapshot some = narrowed(layer, view, conditions, functions);
            if (states.isEmpty()) {
                states.add(named.of(some));
            } else {
                int[] rows = missing(some, states);
                if (rows.length > 0) {
                    states.add(named.of(some.select(rows)));
                }
            }
        }
        Collections.reverse(states);
        return states;
    }

    /** The rows whose ids no later state has. */
    private static int[] missing(LayerSnapshot some, List<NamedLayer> later) {
        return IntStream.range(0, some.size())
                .filter(row -> later.stream().noneMatch(state -> state.layer().row(some.id(row)) >= 0))
                .toArray();
    }

    private static LayerSnapshot narrowed(
            LayerSnapshot layer, View view, List<VendorFilters.Condition> conditions, PlanFunctions functions) {
        LayerSnapshot some = layer;
        for (VendorFilters.Condition condition : conditions) {
            LayerSnapshot before = some;
            Filter filter = condition.filter();
            some = VendorFilters.named(condition.parameter(), () -> FilteredLayers.of(filter, view, before, functions));
        }
        return some;
    }
}

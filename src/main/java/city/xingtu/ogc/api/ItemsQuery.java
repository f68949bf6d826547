package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.FeatureColumns;
import city.xingtu.geo.Crs;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.reach.PlanFilter;
import city.xingtu.reach.PlanFunctions;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a request for a list of features asks, read from its parameters: which features, in which order, which page of
 * them, and what of each.
 *
 * @param selection all features that meet every parameter
 */
record ItemsQuery(
        View view, LayerSnapshot layer, Selection selection, SortbyParameter order, Page page, FeatureColumns columns) {

    /** Rows that a request thread looks at by itself; more are looked at where a core is free. */
    private static final int FEW = 50_000;

    /** Reads the parameters and selects. */
    static ItemsQuery of(ApiRequest request, Atlas atlas, WorkPool pool, PlanFunctions functions, String collection) {
        Query query = request.query();
        Crs crs = CrsParameter.of(query, CrsParameter.NAME);
        Optional<BboxParameter> bbox = BboxParameter.find(query);
        Optional<DatetimeParameter> datetime = DatetimeParameter.find(query);
        View latest = atlas.view();
        View view = RevisionParameter.view(atlas, query, datetime.flatMap(parameter -> parameter.horizon(latest)));
        LayerSnapshot layer = CollectionsController.find(view, collection);
        FeatureColumns columns = PropertiesParameter.columns(query, layer.layer(), crs);
        SortbyParameter order = SortbyParameter.of(query, layer.layer());
        PageParameters paging = PageParameters.of(query, order, request.format());

        IntPredicate properties = PropertyParameters.rows(query, layer, ItemsParameters.TAKEN);
        IntPredicate rows =
                datetime.map(parameter -> properties.and(parameter.rows(layer))).orElse(properties);
        boolean some = ItemsParameters.selecting(layer.layer()).stream().anyMatch(query::has);
        boolean much = layer.size() > FEW && (bbox.isEmpty() || !order.natural());
        Selection selection = some
                ? SelectionCache.of(layer)
                        .get(
                                key(query, layer) + FilterParameter.state(query, view),
                                () -> much
                                        ? pool.run(() -> select(query, view, layer, functions, bbox, rows))
                                        : select(query, view, layer, functions, bbox, rows))
                : Selection.all(layer);
        Page page = much && !order.natural()
                ? pool.run(() -> Page.of(layer, selection, order, paging))
                : Page.of(layer, selection, order, paging);
        return new ItemsQuery(view, layer, selection, order, page, columns);
    }

    private static Selection select(
            Query query,
            View view,
            LayerSnapshot layer,
            PlanFunctions functions,
            Optional<BboxParameter> bbox,
            IntPredicate rows) {
        Optional<PlanFilter> filter = FilterParameter.find(query, view, layer, functions);
        IntPredicate both =
                filter.map(parameter -> rows.and(parameter.predicate()::test)).orElse(rows);
        IntStream candidates = bbox.map(parameter -> Arrays.stream(parameter.rows(layer)))
                .orElseGet(() -> filter.map(parameter -> parameter.candidates(layer))
                        .orElseGet(() -> IntStream.range(0, layer.size())));
        return Selection.of(candidates.filter(both).toArray());
    }

    /** The parameters that select, as one text. */
    private static String key(Query query, LayerSnapshot layer) {
        StringBuilder key = new StringBuilder();
        for (String name : ItemsParameters.selecting(layer.layer())) {
            query.find(name)
                    .ifPresent(value -> key.append(name)
                            .append('=')
                            .append(value.length())
                            .append(':')
                            .append(value));
        }
        return key.toString();
    }
}

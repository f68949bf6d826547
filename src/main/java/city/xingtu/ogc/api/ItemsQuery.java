package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.FeatureColumns;
import city.xingtu.geo.Crs;
import city.xingtu.geo.RowPredicate;
import city.xingtu.geo.RowSet;
import city.xingtu.http.Query;
import city.xingtu.http.RevisionParameter;
import city.xingtu.http.WorkPool;
import city.xingtu.reach.PlanFunctions;
import java.util.Optional;

/**
 * What a request for a list of features asks, read from its parameters: which features, in which order, which page of
 * them, and what of each.
 *
 * @param selection all features that meet every parameter
 */
record ItemsQuery(
        View view, LayerSnapshot layer, RowSet selection, SortbyParameter order, Page page, FeatureColumns columns) {

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

        boolean some = ItemsParameters.selecting(layer.layer()).stream().anyMatch(query::has);
        boolean much = layer.size() > FEW && (bbox.isEmpty() || !order.natural());
        RowSet selection = some
                ? SelectionCache.of(layer).get(key(query, layer) + FilterParameter.state(query, view), () -> {
                    RowPredicate condition = RowPredicate.all(
                            PropertyParameters.rows(query, layer, ItemsParameters.TAKEN),
                            datetime.map(parameter -> parameter.rows(layer)).orElse(RowPredicate.ALL),
                            bbox.map(parameter -> parameter.rows(layer)).orElse(RowPredicate.ALL),
                            FilterParameter.find(query, view, layer, functions).orElse(RowPredicate.ALL));
                    return much ? pool.run(() -> layer.search(condition).run(pool::each)) : layer.rows(condition);
                })
                : RowSet.all(layer.size());
        Page page = much && !order.natural()
                ? pool.run(() -> Page.of(layer, selection, order, paging))
                : Page.of(layer, selection, order, paging);
        return new ItemsQuery(view, layer, selection, order, page, columns);
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

package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.ConstantFolding;
import city.xingtu.filter.Filter;
import city.xingtu.filter.FilterBounds;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.filter.FunctionLibrary;
import city.xingtu.filter.RowPredicate;
import city.xingtu.filter.TypeCheck;
import city.xingtu.filter.cql.Cql2Json;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.reach.PlanFunctions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parameters {@code filter}, {@code filter-lang} and {@code filter-crs} of OGC API - Features Part 3 (19-079r2,
 * clause 8): a condition in CQL2, as text or as JSON, on the properties that the collection's queryables list.
 *
 * @param predicate the rows that satisfy it
 * @param bounds a box in longitude and latitude that the box of every such row meets; empty when there is none
 */
record FilterParameter(RowPredicate predicate, Optional<BoundingBox> bounds) {

    static final String NAME = "filter";
    static final String LANGUAGE = "filter-lang";
    static final String CRS = "filter-crs";

    /** All three. */
    static final List<String> NAMES = List.of(NAME, LANGUAGE, CRS);

    /** The languages, the default first. */
    static final List<String> LANGUAGES = List.of("cql2-text", "cql2-json");

    /**
     * Reads the parameters for a layer of a view; empty without {@code filter}.
     *
     * @throws Problem INVALID_PARAMETER with the place in the filter, LIMIT_EXCEEDED for a filter that is too large
     */
    static Optional<FilterParameter> find(Query query, View view, LayerSnapshot layer, PlanFunctions functions) {
        String language = query.choice(LANGUAGE, LANGUAGES, LANGUAGES.getFirst());
        Crs crs = CrsParameter.of(query, CRS);
        return query.find(NAME)
                .map(text -> language.equals("cql2-json") ? Cql2Json.parse(text, crs) : Cql2Text.parse(text, crs))
                .map(filter -> of(filter, view, layer, functions));
    }

    private static FilterParameter of(Filter filter, View view, LayerSnapshot layer, PlanFunctions functions) {
        FunctionLibrary library = functions.of(view);
        TypeCheck.check(filter, layer.layer(), library);
        Filter folded = ConstantFolding.fold(filter, layer, library);
        return new FilterParameter(
                FilterCompiler.compile(folded, layer, library), FilterBounds.of(folded, layer.layer()));
    }

    /** The rows among which those that satisfy the filter are, ascending. */
    IntStream candidates(LayerSnapshot layer) {
        return bounds.map(layer::search).map(Arrays::stream).orElseGet(() -> IntStream.range(0, layer.size()));
    }

    /**
     * What beside the layer an answer may depend on, for caches and ETags: with a filter the revision and the horizon,
     * because its functions may look at other layers.
     */
    static String state(Query query, View view) {
        return query.has(NAME) ? view.revision().number() + "@" + view.horizon() : "";
    }
}

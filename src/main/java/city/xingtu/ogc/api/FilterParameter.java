package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.Filter;
import city.xingtu.filter.cql.Cql2Json;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.geo.Crs;
import city.xingtu.geo.RowPredicate;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.reach.PlanFilter;
import city.xingtu.reach.PlanFunctions;
import java.util.List;
import java.util.Optional;

/**
 * The parameters {@code filter}, {@code filter-lang} and {@code filter-crs} of OGC API - Features Part 3 (19-079r2,
 * clause 8): a condition in CQL2, as text or as JSON, on the properties that the collection's queryables list.
 */
final class FilterParameter {

    static final String NAME = "filter";
    static final String LANGUAGE = "filter-lang";
    static final String CRS = "filter-crs";

    /** All three. */
    static final List<String> NAMES = List.of(NAME, LANGUAGE, CRS);

    /** The languages, the default first. */
    static final List<String> LANGUAGES = List.of("cql2-text", "cql2-json");

    private FilterParameter() {}

    /**
     * Reads the parameters for a layer of a view; empty without {@code filter}.
     *
     * @throws Problem INVALID_PARAMETER with the place in the filter, LIMIT_EXCEEDED for a filter that is too large
     */
    static Optional<RowPredicate> find(Query query, View view, LayerSnapshot layer, PlanFunctions functions) {
        return parse(query).map(filter -> PlanFilter.compile(filter, view, layer, functions));
    }

    /**
     * Reads the parameters; empty without {@code filter}. Names in it are not checked yet.
     *
     * @throws Problem as {@link #find} does
     */
    static Optional<Filter> parse(Query query) {
        String language = query.choice(LANGUAGE, LANGUAGES, LANGUAGES.getFirst());
        Crs crs = CrsParameter.of(query, CRS);
        return query.find(NAME)
                .map(text -> language.equals("cql2-json") ? Cql2Json.parse(text, crs) : Cql2Text.parse(text, crs));
    }

    /**
     * What beside the layer an answer may depend on, for caches and ETags: with a filter the revision and the horizon,
     * because its functions may look at other layers.
     */
    static String state(Query query, View view) {
        return query.has(NAME) ? view.revision().number() + "@" + view.horizon() : "";
    }
}

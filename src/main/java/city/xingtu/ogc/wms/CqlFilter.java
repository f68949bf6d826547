package city.xingtu.ogc.wms;

import city.xingtu.atlas.View;
import city.xingtu.filter.Filter;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.reach.FilteredLayers;
import city.xingtu.reach.PlanFunctions;
import java.util.ArrayList;
import java.util.List;

/**
 * The vendor parameter CQL_FILTER as users of GeoServer write it: a filter for each item of LAYERS, separated by
 * semicolons; nothing, or INCLUDE, for all features. In CQL2 text, coordinates longitude first, with the plan's own
 * functions.
 */
final class CqlFilter {

    static final String NAME = "CQL_FILTER";

    private final PlanFunctions functions;

    CqlFilter(PlanFunctions functions) {
        this.functions = functions;
    }

    /**
     * The layers with the features that their filters select.
     *
     * @throws Problem INVALID_PARAMETER CQL_FILTER
     */
    List<NamedLayer> apply(Query query, View view, List<NamedLayer> layers) {
        if (!query.has(NAME)) {
            return layers;
        }
        List<String> names = query.list("LAYERS");
        List<String> filters = split(query.required(NAME));
        if (filters.size() != names.size()) {
            throw Problem.invalid(
                    NAME,
                    NAME + " 有 " + filters.size() + " 项，LAYERS 有 " + names.size() + " 项",
                    NAME + " has " + filters.size() + " items, LAYERS has " + names.size());
        }
        List<NamedLayer> filtered = new ArrayList<>();
        for (NamedLayer layer : layers) {
            Filter filter = parse(filters.get(names.indexOf(layer.name())));
            try {
                filtered.add(new NamedLayer(
                        layer.name(), FilteredLayers.of(filter, view, layer.layer(), functions), layer.style()));
            } catch (Problem problem) {
                throw named(problem);
            }
        }
        return filtered;
    }

    private static Filter parse(String text) {
        if (text.isBlank() || text.strip().equalsIgnoreCase("INCLUDE")) {
            return Filter.ALL;
        }
        try {
            return Cql2Text.parse(text);
        } catch (Problem problem) {
            throw named(problem);
        }
    }

    /** The same problem of the parameter as this service spells it. */
    private static Problem named(Problem problem) {
        return new Problem(problem.kind(), NAME, problem.text());
    }

    /** Semicolons within quotes do not separate. */
    private static List<String> split(String value) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        char quote = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (c == ';' && quote == 0) {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(value.substring(start));
        return parts;
    }
}

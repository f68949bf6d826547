package city.xingtu.ogc.wms;

import city.xingtu.filter.Filter;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.filter.xml.FilterXmlReader;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The vendor parameters that select features, as users of GeoServer write them; where several are given, all hold.
 *
 * <ul>
 *   <li>{@code CQL_FILTER}: a filter for each item of LAYERS, separated by semicolons, in CQL2 text with coordinates
 *       longitude first and with the plan's own functions; nothing, or INCLUDE, for all features
 *   <li>{@code FILTER}: the same in OGC Filter or FES, each in parentheses where there are several
 *   <li>{@code FEATUREID}: ids, separated by commas, for all layers
 * </ul>
 */
final class VendorFilters {

    private static final String CQL = "CQL_FILTER";
    private static final String XML = "FILTER";
    private static final String IDS = "FEATUREID";

    private VendorFilters() {}

    /** A filter and the parameter that it came by. */
    record Condition(String parameter, Filter filter) {}

    /**
     * The conditions for each item of LAYERS.
     *
     * @param items how many layers the request names
     * @throws Problem INVALID_PARAMETER or LIMIT_EXCEEDED that names the parameter
     */
    static List<List<Condition>> read(Query query, int items) {
        List<List<Condition>> conditions = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            conditions.add(new ArrayList<>());
        }
        if (query.has(CQL)) {
            add(conditions, CQL, cqlParts(query.required(CQL)), Cql2Text::parse);
        }
        if (query.find(XML).isPresent()) {
            add(conditions, XML, xmlParts(query.required(XML)), text -> FilterXmlReader.read(XML, text));
        }
        List<String> ids = Limits.ids(query, IDS);
        if (!ids.isEmpty()) {
            conditions.forEach(own -> own.add(new Condition(IDS, new Filter.Ids(ids))));
        }
        return conditions;
    }

    private static void add(
            List<List<Condition>> conditions, String parameter, List<String> parts, Function<String, Filter> parser) {
        if (parts.size() != conditions.size()) {
            throw Problem.invalid(
                    parameter,
                    parameter + " 有 " + parts.size() + " 项，LAYERS 有 " + conditions.size() + " 项",
                    parameter + " has " + parts.size() + " items, LAYERS has " + conditions.size());
        }
        for (int i = 0; i < parts.size(); i++) {
            String text = parts.get(i).strip();
            if (!text.isEmpty() && !text.equalsIgnoreCase("INCLUDE")) {
                Filter filter = named(parameter, () -> parser.apply(text));
                conditions.get(i).add(new Condition(parameter, filter));
            }
        }
    }

    /** A step of reading or applying a filter. */
    interface Step<T> {
        T take();
    }

    /** What the step gives; its problem is one of the parameter as this service spells it. */
    static <T> T named(String parameter, Step<T> step) {
        try {
            return step.take();
        } catch (Problem problem) {
            throw new Problem(problem.kind(), parameter, problem.text());
        }
    }

    /** Semicolons within quotes do not separate. */
    private static List<String> cqlParts(String value) {
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

    /** {@code (first)(second)}, or one document as it is; parentheses inside a document do not count. */
    private static List<String> xmlParts(String value) {
        if (!value.startsWith("(") || !value.endsWith(")")) {
            return List.of(value);
        }
        return List.of(value.substring(1, value.length() - 1).split("\\)\\s*\\((?=\\s*(?:<|\\)|$))", -1));
    }
}

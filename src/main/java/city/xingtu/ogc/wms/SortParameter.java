package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.SortKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The vendor parameter SORTBY as GeoServer has it: {@code field A,other D} for one layer, {@code (field A)(other D)()} for
 * several. What comes later lies above. A style that has an order of its own keeps it.
 */
final class SortParameter {

    static final String NAME = "SORTBY";

    private static final Pattern PART = Pattern.compile("\\(([^()]*)\\)\\s*");

    private SortParameter() {}

    /**
     * The keys for each item of LAYERS; empty for the order of ids.
     *
     * @param items how many layers the request names
     * @throws Problem INVALID_PARAMETER when it is written otherwise or has another number of items
     */
    static List<List<SortKey>> read(Query query, int items) {
        if (!query.has(NAME)) {
            return Collections.nCopies(items, List.of());
        }
        String value = query.required(NAME);
        List<String> parts = parts(value);
        if (parts.size() != items) {
            throw Problem.invalid(
                    NAME,
                    NAME + " 有 " + parts.size() + " 项，LAYERS 有 " + items + " 项",
                    NAME + " has " + parts.size() + " items, LAYERS has " + items);
        }
        return parts.stream().map(part -> keys(value, part)).toList();
    }

    private static List<String> parts(String value) {
        if (!value.startsWith("(")) {
            return List.of(value);
        }
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(value);
        int end = 0;
        while (part.find() && part.start() == end) {
            parts.add(part.group(1));
            end = part.end();
        }
        if (end < value.length()) {
            throw malformed(value);
        }
        return parts;
    }

    private static List<SortKey> keys(String value, String part) {
        return part.isBlank() ? List.of() : SortKey.list(part).orElseThrow(() -> malformed(value));
    }

    private static Problem malformed(String value) {
        return Query.expected(
                NAME, value, "如 (字段 A,字段 D)() 的排序，每个图层一项", "an order like (field A,field D)(), one item a layer");
    }
}

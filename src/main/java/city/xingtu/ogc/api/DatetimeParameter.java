package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Horizons;
import city.xingtu.http.Query;
import city.xingtu.plan.Lifespan;
import city.xingtu.plan.Problem;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The parameter {@code datetime} (17-069r4, 7.15.4): an instant, or an interval whose ends may be open ({@code ..} or
 * nothing). The plan's time is years: a feature is selected when it exists in one of them.
 *
 * @param first year of the interval
 * @param last year of the interval
 */
record DatetimeParameter(int first, int last) {

    static final String NAME = "datetime";

    /**
     * Reads the parameter; empty when absent.
     *
     * @throws Problem INVALID_PARAMETER
     */
    static Optional<DatetimeParameter> find(Query query) {
        return query.find(NAME).map(value -> {
            String[] ends = value.split("/", -1);
            if (ends.length == 1) {
                int year = Horizons.year(NAME, ends[0]);
                return new DatetimeParameter(year, year);
            }
            if (ends.length == 2) {
                int first = isOpen(ends[0]) ? Integer.MIN_VALUE : Horizons.year(NAME, ends[0]);
                int last = isOpen(ends[1]) ? Integer.MAX_VALUE : Horizons.year(NAME, ends[1]);
                if (first <= last) {
                    return new DatetimeParameter(first, last);
                }
            }
            throw Query.expected(NAME, value, "时刻，或 起/止，端点可为 ..", "an instant, or start/end of which either may be ..");
        });
    }

    /** The view in which the features are found: the horizon's, when it is one. */
    View view(Atlas atlas) {
        View latest = atlas.view();
        boolean horizon =
                first == last && latest.schema().horizons().stream().anyMatch(listed -> listed.year() == first);
        return horizon ? atlas.view(Optional.of(first)) : latest;
    }

    /** Selects the rows that exist in the interval. */
    IntPredicate rows(LayerSnapshot layer) {
        return row -> Lifespan.of(layer, row).meets(first, last);
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }
}

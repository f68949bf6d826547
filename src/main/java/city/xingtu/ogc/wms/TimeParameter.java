package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.PlanSchema;
import java.util.List;
import java.util.Optional;

/**
 * The parameter TIME (06-042, annexes C and D) over the plan's horizons: a horizon is a year, and any instant in it names
 * it.
 *
 * @param years ascending, whose states are shown over one another; empty for the latest adopted state
 * @param warning the header {@code Warning} to answer with
 */
record TimeParameter(List<Integer> years, Optional<String> warning) {

    TimeParameter {
        years = List.copyOf(years);
    }

    /**
     * What the request says, or the default. A plan without horizons has no time.
     *
     * @throws ServiceException InvalidDimensionValue
     */
    static TimeParameter of(Query query, PlanSchema schema) {
        Optional<Dimension> dimension = horizons(schema);
        if (dimension.isEmpty()) {
            return new TimeParameter(List.of(), Optional.empty());
        }
        Dimension.Selection selection = dimension.get().select(query);
        String value = query.text(Dimension.Kind.TIME.name(), "default");
        boolean latest = value.equals("default") || value.equals("current");
        List<Integer> years = years(schema);
        return new TimeParameter(
                latest
                        ? List.of()
                        : selection.indices().stream().map(years::get).toList(),
                selection.warning());
    }

    /** The year of a request that takes no more than one: the latest of several. */
    Optional<Integer> year() {
        return years.isEmpty() ? Optional.empty() : Optional.of(years.getLast());
    }

    /** The dimension of all layers of a plan with horizons; the latest is the default. */
    static Optional<Dimension> horizons(PlanSchema schema) {
        List<Dimension.Value> values = years(schema).stream()
                .map(year -> Integer.toString(year))
                .map(year -> new Dimension.Value(year, IsoTime.read(year).orElseThrow()))
                .toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Dimension(
                        Dimension.Kind.TIME, values, values.getLast().text(), true, true));
    }

    private static List<Integer> years(PlanSchema schema) {
        return schema.horizons().stream().map(Horizon::year).sorted().toList();
    }
}

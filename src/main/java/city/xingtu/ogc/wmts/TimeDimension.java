package city.xingtu.ogc.wmts;

import city.xingtu.http.Horizons;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.PlanSchema;
import java.util.List;
import java.util.Optional;

/** The plan's horizons as a dimension of all layers (07-057r7, 7.1.1.2). */
final class TimeDimension {

    /** Name of the parameter, and of the variable in addresses. */
    static final String NAME = "Time";

    /** The latest adopted state. */
    static final String CURRENT = "current";

    private TimeDimension() {}

    /** The years that may be asked for, ascending. */
    static List<String> years(PlanSchema schema) {
        return schema.horizons().stream()
                .map(Horizon::year)
                .sorted()
                .map(String::valueOf)
                .toList();
    }

    /**
     * The year of a value; empty for the latest adopted state, of which {@code default} is another name.
     *
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER
     */
    static Optional<Integer> year(String value) {
        return value.isEmpty() || value.equals(CURRENT) || value.equals("default")
                ? Optional.empty()
                : Optional.of(Horizons.year(NAME, value));
    }
}

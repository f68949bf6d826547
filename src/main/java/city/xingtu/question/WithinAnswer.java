package city.xingtu.question;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Field;
import city.xingtu.plan.Text;
import city.xingtu.reach.Arrival;
import city.xingtu.reach.Origin;
import city.xingtu.reach.Reach;
import city.xingtu.reach.Reached;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of each feature that is reached, or missed. */
final class WithinAnswer {

    private static final int METRES_DECIMALS = 1;

    private final LayerSnapshot target;
    private final double minutes;

    /** @param minutes the limit */
    WithinAnswer(LayerSnapshot target, double minutes) {
        this.target = target;
        this.minutes = minutes;
    }

    /**
     * Its way, its share, and why there is none.
     *
     * @param openLater whether it is reached in the latest adopted state, though not in the horizon asked for
     */
    Map<String, Object> properties(Reached answer, boolean openLater) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Text name = Reach.name(target, answer.row());
        properties.put("name_zh", name.zh());
        properties.put("name_en", name.en());
        copy(answer.row(), CommonFields.KIND, properties);
        copy(answer.row(), CommonFields.STATUS, properties);
        copy(answer.row(), CommonFields.ACCURACY, properties);
        properties.put("within", answer.within(minutes * 60));
        answer.arrival().ifPresentOrElse(arrival -> way(arrival, properties), () -> {
            properties.put("minutes", null);
            properties.put(
                    "reason",
                    openLater
                            ? "closed_in_horizon: reached in the latest adopted state, but not by the streets of this"
                                    + " horizon"
                            : answer.reason().map(WithinAnswer::reason).orElse(null));
        });
        properties.put("share_within", Documents.rounded(answer.share(), 4));
        counted(answer, properties);
        if (answer.originsWithoutStreet() > 0) {
            properties.put("share_is_lower_bound", true);
            properties.put("origins_without_street", (long) answer.originsWithoutStreet());
        }
        return properties;
    }

    /** The same feature at a share of the speed. */
    void sensitivity(double share, Reached same, Map<String, Object> properties) {
        String percent = "_at_" + Math.round(100 * share) + "_percent_speed";
        same.arrival()
                .ifPresent(
                        arrival -> properties.put("minutes" + percent, Documents.rounded(arrival.seconds() / 60, 2)));
        properties.put("within" + percent, same.within(minutes * 60));
        properties.put("share_within" + percent, Documents.rounded(same.share(), 4));
    }

    /** People and jobs in reach, where a field counts them and they are taken to be spread evenly. */
    private void counted(Reached answer, Map<String, Object> properties) {
        for (Field field : target.layer().fields()) {
            boolean counts =
                    field.name().startsWith("population") || field.name().startsWith("jobs");
            if (counts && target.value(answer.row(), field.name()) instanceof Number number) {
                properties.put(field.name(), number);
                properties.put(field.name() + "_within", Documents.rounded(number.doubleValue() * answer.share(), 3));
            }
        }
    }

    private void way(Arrival arrival, Map<String, Object> properties) {
        double taken = arrival.seconds() / 60;
        properties.put("minutes", Documents.rounded(taken, 2));
        properties.put("margin_minutes", Documents.rounded(minutes - taken, 2));
        if (taken > minutes) {
            properties.put("missed_by_minutes", Documents.rounded(taken - minutes, 2));
        }
        Origin origin = arrival.origin();
        properties.put("nearest", origin(origin));
        NearestFields.put(origin, properties);
        legs(arrival, properties);
        properties.put("path", arrival.line());
    }

    /** Metres of the parts of a way. */
    static void legs(Arrival arrival, Map<String, Object> properties) {
        properties.put("access_m", Documents.rounded(arrival.path().accessMetres(), METRES_DECIMALS));
        properties.put("street_m", Documents.rounded(arrival.path().streetMetres(), METRES_DECIMALS));
        properties.put("egress_m", Documents.rounded(arrival.egressMetres(), METRES_DECIMALS));
    }

    /** Where one sets out, with the entrance of a station that has any. */
    static Map<String, Object> origin(Origin origin) {
        Map<String, Object> place = new LinkedHashMap<>();
        if (origin.id() != null) {
            place.put("id", origin.id());
        }
        place.put("name_zh", origin.name().zh());
        place.put("name_en", origin.name().en());
        if (origin.entrance() != null) {
            RouteSteps.place("entrance", origin.entrance(), place);
        }
        place.put("lon", Documents.rounded(origin.lon(), 6));
        place.put("lat", Documents.rounded(origin.lat(), 6));
        return place;
    }

    private void copy(int row, String field, Map<String, Object> properties) {
        Optional.ofNullable(target.text(row, field)).ifPresent(value -> properties.put(field, value));
    }

    private static @Nullable String reason(Reached.Reason reason) {
        return switch (reason) {
            case UNLOCATED -> "unlocated: the position of the feature is not known";
            case NO_STREET -> "no_street: no street that the mode may use lies within access_limit_m of the feature";
            case NOT_CONNECTED -> "not_connected: no way leads there from any origin";
        };
    }
}

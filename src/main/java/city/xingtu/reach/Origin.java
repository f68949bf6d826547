package city.xingtu.reach;

import city.xingtu.plan.Text;
import org.jspecify.annotations.Nullable;

/**
 * A point from which a walk starts.
 *
 * @param id of the feature, or null for a free point
 * @param lon degrees east
 * @param lat degrees north
 * @param before how one came here from where one set out
 * @param entrance that of the station that the feature is, where one sets out from that and not from the station's point
 */
public record Origin(
        @Nullable String id, Text name, double lon, double lat, Journey before, Leg.@Nullable Place entrance) {

    /** A point from which one sets out. */
    public Origin(@Nullable String id, Text name, double lon, double lat) {
        this(id, name, lon, lat, Journey.NONE, null);
    }

    /** Seconds after setting out at which one stands here: 0 but for a station's entrance that one rode to. */
    double afterSeconds() {
        return before.seconds();
    }
}

package city.xingtu.reach;

import java.util.Comparator;
import java.util.Optional;

/**
 * The answer for one feature.
 *
 * @param row of the target layer
 * @param arrival how it is reached, whatever the limit; empty when no walk reaches it
 * @param share of its area (length, for a line) that lies within the limit, 0 to 1
 * @param originsWithoutStreet origins in it or beside it around which no street is mapped: with any, its share is a lower
 *     bound and the time an upper one
 * @param reason why no walk reaches it; empty when one does
 */
public record Reached(
        int row, Optional<Arrival> arrival, double share, int originsWithoutStreet, Optional<Reason> reason) {

    /** By time; what is not reached comes last, by row. */
    static final Comparator<Reached> NEAREST_FIRST = Comparator.<Reached>comparingDouble(
                    answer -> answer.arrival().map(Arrival::seconds).orElse(Double.POSITIVE_INFINITY))
            .thenComparingInt(Reached::row);

    /** Why a feature is not reached at any time. */
    public enum Reason {
        /** Its position is not known. */
        UNLOCATED,
        /** No walkable street lies within the access distance of it. */
        NO_STREET,
        /** Streets lie near it, but no way leads there from any origin. */
        NOT_CONNECTED
    }

    /** Whether it is reached in that many seconds. */
    public boolean within(double seconds) {
        return arrival.filter(at -> at.seconds() <= seconds).isPresent();
    }

    static Reached in(int row, Arrival arrival, double share, int originsWithoutStreet) {
        return new Reached(row, Optional.of(arrival), share, originsWithoutStreet, Optional.empty());
    }

    static Reached not(int row, Reason reason) {
        return new Reached(row, Optional.empty(), 0, 0, Optional.of(reason));
    }
}

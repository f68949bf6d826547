package city.xingtu.reach;

import java.util.List;
import java.util.Optional;

/**
 * How one came by line to a station's entrance, from which the walk goes on. It is put together only when it is asked
 * for: a search has one for each entrance, an answer shows the few that it ends with.
 */
public interface Journey {

    /** None: one sets out here. */
    Journey NONE = new Journey() {
        @Override
        public double seconds() {
            return 0;
        }

        @Override
        public Optional<Origin> from() {
            return Optional.empty();
        }

        @Override
        public List<Leg> legs() {
            return List.of();
        }
    };

    /** Seconds from setting out until one stands at the entrance. */
    double seconds();

    /** Where one set out; empty for {@link #NONE}. */
    Optional<Origin> from();

    /** What one did on the way, in order; their seconds add up to {@link #seconds}. */
    List<Leg> legs();
}

package city.xingtu.question;

import city.xingtu.atlas.View;
import city.xingtu.reach.Origin;
import city.xingtu.reach.Travel;
import city.xingtu.reach.TravelMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why cells of a matrix are empty: by the same searches without a limit, and in the latest adopted state. */
final class MatrixReasons {

    private final TravelMatrix matrix;
    private final TravelMatrix unlimited;
    private final Optional<TravelMatrix> latest;

    private MatrixReasons(TravelMatrix matrix, TravelMatrix unlimited, Optional<TravelMatrix> latest) {
        this.matrix = matrix;
        this.unlimited = unlimited;
        this.latest = latest;
    }

    /**
     * A code for each empty cell, null for the others.
     *
     * @param latest the latest adopted state, where the question is of another horizon
     */
    static List<List<@Nullable String>> of(
            Desk desk,
            View view,
            Optional<View> latest,
            TravelMatrix matrix,
            List<Origin> origins,
            List<Origin> destinations,
            Travel travel) {
        MatrixReasons reasons = new MatrixReasons(
                matrix,
                desk.reach().matrix(view, origins, destinations, travel, Double.POSITIVE_INFINITY),
                latest.map(
                        state -> desk.reach().matrix(state, origins, destinations, travel, Double.POSITIVE_INFINITY)));
        List<List<@Nullable String>> codes = new ArrayList<>();
        for (int row = 0; row < origins.size(); row++) {
            @Nullable String[] of = new String[destinations.size()];
            for (int column = 0; column < of.length; column++) {
                of[column] = Float.isNaN(matrix.seconds()[row][column]) ? reasons.code(row, column) : null;
            }
            codes.add(Arrays.asList(of));
        }
        return codes;
    }

    private String code(int row, int column) {
        if (!Float.isNaN(unlimited.seconds()[row][column])) {
            return "beyond_minutes";
        }
        boolean later = latest.filter(state -> !Float.isNaN(state.seconds()[row][column]))
                .isPresent();
        if (later) {
            return "closed_in_horizon";
        }
        boolean lonely = matrix.lonelyOrigins().contains(row)
                || matrix.lonelyDestinations().contains(column);
        return lonely ? "no_street" : "not_connected";
    }
}

package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.View;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways by line that a planner can check with a pencil: see rides.txt. */
class RideCaseBookTest {

    private final Reach reach = new Reach(Crew.ALONE);

    static List<RideCase> cases() {
        return RideCase.book().stream().filter(ride -> ride.problem.isEmpty()).toList();
    }

    static List<RideCase> problems() {
        return RideCase.book().stream().filter(ride -> !ride.problem.isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void whatCannotBeAnsweredSaysWhy(RideCase ride) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> answer(ride)).withMessageContaining(ride.problem);
    }

    static List<RideCase> casesWithLegs() {
        return cases().stream().filter(ride -> !ride.legs.isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takesAsLongAsWorkedOutByHand(RideCase ride) {
        Reached answer = answer(ride);
        if (ride.expected.equals("none")) {
            assertThat(answer.arrival()).isEmpty();
        } else {
            assertThat(answer.arrival().orElseThrow().seconds() / 60)
                    .isCloseTo(Double.parseDouble(ride.expected), within(0.01));
        }
    }

    /** The matrix and the ground are worked out along other ways than the answer for a feature. */
    @ParameterizedTest
    @MethodSource("cases")
    void theMatrixSaysTheSame(RideCase ride) {
        View view = ride.town.view(ride.year);
        float seconds = reach.matrix(
                        view,
                        Reach.origins(Town.stations(view), "from"),
                        Reach.origins(Town.areas(view), "to"),
                        ride.travel,
                        90)
                .seconds()[0][0];
        if (ride.expected.equals("none")) {
            assertThat(seconds).isNaN();
        } else {
            assertThat(seconds / 60.0).isCloseTo(Double.parseDouble(ride.expected), within(0.01));
        }
    }

    @ParameterizedTest
    @MethodSource("casesWithLegs")
    void theLegsAreThoseWorkedOutByHandAndAddUp(RideCase ride) {
        Arrival arrival = answer(ride).arrival().orElseThrow();
        List<String> said = new ArrayList<>();
        double sum = 0;
        for (Leg leg : arrival.journey().legs()) {
            said.add(said(leg));
            sum += leg.seconds();
        }
        assertThat(sum).isCloseTo(arrival.journey().seconds(), within(1e-6));
        said.add(said.isEmpty() ? "walk" : "walk " + Math.round(arrival.seconds() - sum));
        assertThat(String.join(", ", said)).isEqualTo(ride.legs);
        assertThat(arrival.origin().id()).isEqualTo("stations-00000");
    }

    private static String said(Leg leg) {
        long seconds = Math.round(leg.seconds());
        return switch (leg) {
            case Leg.Walk _ -> "walk " + seconds;
            case Leg.Passage passage -> (passage.in() ? "enter " : "leave ") + seconds;
            case Leg.Change _ -> "change " + seconds;
            case Leg.Wait _ -> "wait " + seconds;
            case Leg.Ride ride ->
                "ride " + ride.line().id() + " " + seconds + " " + ride.from().id() + " "
                        + ride.to().id() + (ride.trip().isEmpty() ? "" : " trip " + ride.trip());
        };
    }

    private Reached answer(RideCase ride) {
        View view = ride.town.view(ride.year);
        return reach.within(
                        view,
                        new Reach.Question(
                                Town.areas(view), Reach.origins(Town.stations(view), "from"), 15, ride.travel, true))
                .getFirst();
    }
}

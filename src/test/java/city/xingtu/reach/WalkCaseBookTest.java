package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.View;
import city.xingtu.ink.Crew;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/** Walks that a planner can check with a pencil: see walks.txt. */
class WalkCaseBookTest {

    static List<WalkCase> cases() {
        return WalkCase.book();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takesAsLongAsWorkedOutByHand(WalkCase walk) {
        Town town = new Town();
        walk.streets.forEach(street -> town.street(street.wkt(), street.properties()));
        walk.origins.forEach(town::station);
        walk.targets.forEach(town::area);
        View view = town.view();
        Reached answer = new Reach(Crew.ALONE)
                .within(
                        view,
                        new Reach.Question(
                                Town.areas(view), Reach.origins(Town.stations(view), "from"), 15, walk.travel, true))
                .getFirst();
        String[] expected = walk.expected.split(" ");
        if (expected[0].equals("none")) {
            assertThat(answer.arrival()).isEmpty();
            assertThat(answer.reason()).contains(Reached.Reason.valueOf(expected[1]));
            return;
        }
        Arrival arrival = answer.arrival().orElseThrow();
        assertThat(arrival.seconds() / 60).isCloseTo(Double.parseDouble(expected[0]), within(0.01));
        assertThat(arrival.path().accessMetres()).isCloseTo(Double.parseDouble(expected[1]), within(0.5));
        assertThat(arrival.path().streetMetres()).isCloseTo(Double.parseDouble(expected[2]), within(0.5));
        assertThat(arrival.egressMetres()).isCloseTo(Double.parseDouble(expected[3]), within(0.5));
        drawnPathIsAsLongAsStated(arrival);
    }

    private static void drawnPathIsAsLongAsStated(Arrival arrival) {
        double metres = 0;
        Coordinate[] line = arrival.path().line().getCoordinates();
        for (int i = 1; i < line.length; i++) {
            metres += LocalPlane.length(line[i - 1].x, line[i - 1].y, line[i].x, line[i].y);
        }
        double stated = arrival.path().accessMetres() + arrival.path().streetMetres() + arrival.egressMetres();
        assertThat(metres).isCloseTo(stated, within(1.0));
    }
}

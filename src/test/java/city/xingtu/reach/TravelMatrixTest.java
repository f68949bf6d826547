package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.View;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell of a matrix is the time that every other question gives for the same places. */
class TravelMatrixTest {

    private static final int SIDE = 8;
    private static final int BLOCK = 180;
    private static final double LONG = 200;

    /** Seconds: other questions look for where one leaves a street to a centimetre. */
    private static final double ROUNDING = 0.02;

    /** Seconds by which ways turned differ: one steps onto a street 250 m away at 17 places, and leaves it anywhere. */
    private static final double PLACES_TO_ENTER = 6;

    /** A crooked grid with gaps, a third of its streets one-way, and pieces that lead nowhere. */
    private static Town town(long seed, List<String> added) {
        Random random = new Random(seed);
        int[][] shift = new int[SIDE * SIDE][2];
        for (int[] xy : shift) {
            xy[0] = random.nextInt(60);
            xy[1] = random.nextInt(60);
        }
        Town town = new Town();
        for (int i = 0; i < SIDE * SIDE; i++) {
            for (int next : new int[] {i + 1, i + SIDE}) {
                boolean inside = next < SIDE * SIDE && (next == i + SIDE || next % SIDE != 0);
                if (inside && random.nextInt(10) < 8) {
                    town.street(
                            "LINESTRING (%s, %s)".formatted(corner(shift, i), corner(shift, next)),
                            Map.of("foot", true, "car", true, "oneway", random.nextInt(3) == 0));
                }
            }
        }
        added.forEach(street -> town.street(street, Map.of("foot", true, "car", true)));
        for (int i = 0; i < 12; i++) {
            town.station("POINT (%d %d)".formatted(random.nextInt(1500), random.nextInt(1500)));
        }
        return town;
    }

    private static String corner(int[][] shift, int node) {
        return (node % SIDE * BLOCK + shift[node][0]) + " " + (node / SIDE * BLOCK + shift[node][1]);
    }

    private static float[][] matrix(View view, Travel travel) {
        List<Origin> places = Reach.origins(Town.stations(view), "from");
        return new Reach(Crew.ALONE).matrix(view, places, places, travel, LONG).seconds();
    }

    @ParameterizedTest
    @CsvSource({"1,WALK,false", "2,WALK,false", "3,CAR,false", "4,CAR,true", "5,CAR,false", "6,BIKE,true"})
    void aCellIsTheTimeOfTheFeatureWithinReach(long seed, Mode mode, boolean reverse) {
        View view = town(seed, List.of()).view();
        Travel travel = reverse ? Travel.of(mode).reversed() : Travel.of(mode);
        float[][] cells = matrix(view, travel);
        List<Origin> places = Reach.origins(Town.stations(view), "from");
        Reach reach = new Reach(Crew.ALONE);
        for (int i = 0; i < cells.length; i++) {
            var question = new Reach.Question(Town.stations(view), List.of(places.get(i)), LONG, travel, true);
            for (Reached reached : reach.within(view, question)) {
                double exact = reached.arrival().map(Arrival::seconds).orElse(Double.NaN);
                double cell = cells[i][reached.row()];
                if (reached.arrival().isEmpty()) {
                    assertThat(cell).isNaN();
                } else if (!Double.isNaN(exact)) {
                    assertThat(cell).isCloseTo(exact, within(ROUNDING));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void anAddedStreetNeverMakesACellLater(long seed) {
        Random random = new Random(seed);
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int x = random.nextInt(1500);
            int y = random.nextInt(1500);
            added.add("LINESTRING (%d %d, %d %d)"
                    .formatted(x, y, x + random.nextInt(300) - 150, y + random.nextInt(300) - 150));
        }
        for (Mode mode : List.of(Mode.WALK, Mode.CAR)) {
            float[][] before = matrix(town(seed, List.of()).view(), Travel.of(mode));
            float[][] after = matrix(town(seed, added).view(), Travel.of(mode));
            for (int i = 0; i < before.length; i++) {
                for (int k = 0; k < before.length; k++) {
                    if (!Float.isNaN(before[i][k])) {
                        assertThat(after[i][k]).isLessThanOrEqualTo(before[i][k] + 0.1f);
                    }
                }
            }
        }
    }

    @Test
    void aMatrixToTheOriginsIsTheOneFromThemTurned() {
        View view = town(21, List.of()).view();
        float[][] from = matrix(view, Travel.of(Mode.CAR));
        float[][] to = matrix(view, Travel.of(Mode.CAR).reversed());
        for (int i = 0; i < from.length; i++) {
            for (int k = 0; k < from.length; k++) {
                assertThat(to[k][i]).isCloseTo(from[i][k], within((float) PLACES_TO_ENTER));
            }
        }
    }

    @Test
    void placesWithoutAStreetAreNamed() {
        View view = new Town().street("LINESTRING (0 0, 300 0)").view();
        Origin beside = place(100, 30);
        Origin far = place(100, 5_000);
        TravelMatrix matrix =
                new Reach(Crew.ALONE).matrix(view, List.of(far, beside), List.of(beside, far), Travel.WALK, 60);
        assertThat(matrix.lonelyOrigins()).containsExactly(0);
        assertThat(matrix.lonelyDestinations()).containsExactly(1);
        assertThat(matrix.seconds()[1][0]).isZero();
        assertThat(matrix.seconds()[1][1]).isNaN();
    }

    private static Origin place(double x, double y) {
        return new Origin(null, Text.same("place"), Town.PLANE.lon(x), Town.PLANE.lat(y));
    }
}

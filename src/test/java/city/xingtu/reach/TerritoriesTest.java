package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.View;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Problem;
import city.xingtu.reach.transit.TransitRules;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** The ground parted by who is there first: nothing lost, nothing twice, and each place with the one who is nearest. */
class TerritoriesTest {

    private static final int SIDE = 7;
    private static final int BLOCK = 200;
    private static final double MINUTES = 12;

    /** Seconds of difference below which a place lies on the line between two territories, give or take a cell. */
    private static final double TIE = 12;

    /** Square degrees of a square metre here. */
    private static final double SQUARE_METRE = 1 / (96_300.0 * 110_860.0);

    private static Town town(long seed) {
        Random random = new Random(seed);
        Town town = new Town();
        for (int i = 0; i < SIDE; i++) {
            for (int k = 0; k < SIDE; k++) {
                for (int turn = 0; turn < 2; turn++) {
                    if (random.nextInt(10) < 8) {
                        String far = turn == 0 ? (i + 1) * BLOCK + " " + k * BLOCK : i * BLOCK + " " + (k + 1) * BLOCK;
                        town.street(
                                "LINESTRING (%d %d, %s)".formatted(i * BLOCK, k * BLOCK, far),
                                Map.of("foot", true, "car", true, "oneway", random.nextInt(3) == 0));
                    }
                }
            }
        }
        for (int i = 0; i < 5; i++) {
            town.station("POINT (%d %d)".formatted(random.nextInt(1400), random.nextInt(1400)));
        }
        return town;
    }

    private static List<List<Origin>> owners(View view) {
        return Reach.origins(Town.stations(view), "from").stream().map(List::of).toList();
    }

    @ParameterizedTest
    @CsvSource({"1,WALK,false", "2,WALK,false", "3,WALK,true", "4,CAR,false", "5,CAR,true"})
    void partTheGroundByWhoIsThereFirst(long seed, Mode mode, boolean reverse) {
        View view = town(seed).view();
        Travel travel = reverse ? Travel.of(mode).reversed() : Travel.of(mode);
        double minutes = mode == Mode.CAR ? 3 : MINUTES;
        Reach reach = new Reach(Crew.ALONE);
        List<List<Origin>> owners = owners(view);
        List<Geometry> territories = reach.territories(view, owners, List.of(minutes), travel).stream()
                .map(List::getFirst)
                .toList();
        List<Origin> origins = owners.stream().map(List::getFirst).toList();
        Geometry ground =
                reach.isochrones(view, origins, List.of(minutes), travel).getFirst();
        assertThat(territories).allMatch(Geometry::isValid);
        assertThat(territories.stream().mapToDouble(Geometry::getArea).sum())
                .isCloseTo(ground.getArea(), within(20 * SQUARE_METRE));
        Random random = new Random(seed);
        int told = 0;
        for (int i = 0; i < 120; i++) {
            Coordinate at = new Coordinate(
                    Town.PLANE.lon(random.nextInt(1800) - 200), Town.PLANE.lat(random.nextInt(1800) - 200));
            Point place = new GeometryFactory().createPoint(at);
            double[] seconds = origins.stream()
                    .mapToDouble(origin -> reach.route(view, List.of(origin), place, travel)
                            .map(Arrival::seconds)
                            .orElse(Double.POSITIVE_INFINITY))
                    .toArray();
            int nearest = IntStream.range(0, seconds.length)
                    .reduce((a, b) -> seconds[b] < seconds[a] ? b : a)
                    .orElseThrow();
            double second = IntStream.range(0, seconds.length)
                    .filter(origin -> origin != nearest)
                    .mapToDouble(origin -> seconds[origin])
                    .min()
                    .orElseThrow();
            if (second - seconds[nearest] > TIE && seconds[nearest] < minutes * 60 - TIE) {
                told++;
                assertThat(territories.get(nearest).intersects(place)).isTrue();
            }
        }
        assertThat(told).isGreaterThan(20);
    }

    @Test
    void aShorterLimitsTerritoryLiesInThatOfALonger() {
        View view = town(8).view();
        List<List<Geometry>> territories =
                new Reach(Crew.ALONE).territories(view, owners(view), List.of(4.0, 9.0), Travel.WALK);
        for (List<Geometry> limits : territories) {
            assertThat(limits.getFirst().difference(limits.getLast()).getArea()).isLessThan(SQUARE_METRE);
        }
    }

    @Test
    void anOwnerOfSeveralOriginsHasOneTerritory() {
        View view = town(9).view();
        List<Origin> origins = Reach.origins(Town.stations(view), "from");
        Reach reach = new Reach(Crew.ALONE);
        List<List<Geometry>> alone = reach.territories(view, List.of(origins), List.of(6.0), Travel.WALK);
        Geometry ground =
                reach.isochrones(view, origins, List.of(6.0), Travel.WALK).getFirst();
        assertThat(alone.getFirst().getFirst().getArea()).isCloseTo(ground.getArea(), within(SQUARE_METRE));
    }

    @Test
    void midwayOnAStraightStreetTheTerritoriesMeet() {
        View view = new Town()
                .street("LINESTRING (0 0, 1000 0)")
                .station("POINT (0 0)")
                .station("POINT (1000 0)")
                .view();
        List<List<Geometry>> territories =
                new Reach(Crew.ALONE).territories(view, owners(view), List.of(15.0), Travel.WALK);
        double middle = Town.PLANE.lon(500);
        assertThat(territories.getFirst().getFirst().getEnvelopeInternal().getMaxX())
                .isCloseTo(middle, within(1e-7));
        assertThat(territories.getLast().getFirst().getEnvelopeInternal().getMinX())
                .isCloseTo(middle, within(1e-7));
    }

    @Test
    void percentilesOfAWindowHaveNoNearest() {
        View view = town(1).stop("A", "POINT (0 0)", Map.of())
                .stop("B", "POINT (1000 0)", Map.of())
                .line("L", "", Map.of("stops", "A;B", "headways", "05:00-24:00 600", "run_s", "60"))
                .view();
        TransitRules rules =
                TransitRules.USUAL.at(new TransitRules.InWindow(LocalDateTime.parse("2025-06-03T08:00"), 5, 50));
        Travel travel = Travel.of(Mode.TRANSIT).withTransit(rules);
        assertThatThrownBy(() -> new Reach(Crew.ALONE).territories(view, owners(view), List.of(5.0), travel))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.parameter()).isEqualTo("departure"));
    }
}

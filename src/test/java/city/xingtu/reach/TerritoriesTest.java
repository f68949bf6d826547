package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.View;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Text;
import city.xingtu.reach.transit.TransitRules;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
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

    /** Every twenty minutes, on Tuesday the 3rd of June too. */
    private static final String TRAINS =
            "service W 1111100 20250101-20251231\nrun 0 %d\ntrips W 0 08:00:00 08:20:00 08:40:00 09:00:00";

    /** Degrees beside an outline in which a place may be on either side, about 10 m. */
    private static final double EDGE = 1e-4;

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

    private static Travel rides(int minutes, double percentile) {
        return Travel.of(Mode.TRANSIT)
                .withTransit(TransitRules.USUAL.at(
                        new TransitRules.InWindow(LocalDateTime.parse("2025-06-03T08:00"), minutes, percentile)));
    }

    private static Origin place(String name, double x, double y) {
        return new Origin(name, Text.same(name), Town.PLANE.lon(x), Town.PLANE.lat(y));
    }

    /** Who is first at a place, by departure. */
    private static List<Optional<Origin>> firstByDeparture(TravelTimes times, Point lonLat) {
        Geometry place = times.network.plane.toPlane(lonLat);
        return times.departures.stream()
                .map(each -> Optional.ofNullable(Approach.at(each, place)).map(Arrival::origin))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1,50", "2,90", "3,10"})
    void aPlaceBelongsToWhoIsFirstInEveryDepartureOfAWindow(long seed, double percentile) {
        View view = town(seed)
                .stop("A", "POINT (0 0)", Map.of("platform_s", 0L))
                .stop("B", "POINT (1200 1200)", Map.of("platform_s", 0L))
                .line("L", "", Map.of("stops", "A;B", "timetable", TRAINS.formatted(60)))
                .view();
        Travel travel = rides(20, percentile);
        Reach reach = new Reach(Crew.ALONE);
        List<Origin> origins = List.of(place("by train", 30, 0), place("on foot", 700, 0));
        List<List<Origin>> owners = origins.stream().map(List::of).toList();
        List<Geometry> territories = reach.territories(view, owners, List.of(25.0), travel).stream()
                .map(List::getFirst)
                .toList();
        Geometry ground = reach.isochrones(view, origins, List.of(25.0), travel).getFirst();
        assertThat(territories.stream().mapToDouble(Geometry::getArea).sum())
                .isCloseTo(ground.getArea(), within(20 * SQUARE_METRE));
        StreetNetwork streets = new Networks(Crew.ALONE).of(view);
        TravelTimes times = TransitSearch.times(new Transits().of(view, streets), origins, travel, 25 * 60);
        Random random = new Random(seed);
        int told = 0;
        int ridden = 0;
        for (int i = 0; i < 120; i++) {
            Point place = new GeometryFactory()
                    .createPoint(
                            new Coordinate(Town.PLANE.lon(random.nextInt(1400)), Town.PLANE.lat(random.nextInt(1400))));
            List<Optional<Origin>> first = firstByDeparture(times, place);
            if (ground.intersects(place)
                    && first.stream().distinct().count() == 1
                    && ground.getBoundary().distance(place) > EDGE
                    && territories.stream().allMatch(each -> each.getBoundary().distance(place) > EDGE)) {
                told++;
                ridden += seconds(times, place).distinct().count() > 1 ? 1 : 0;
                assertThat(territories
                                .get(origins.indexOf(first.getFirst().get()))
                                .intersects(place))
                        .isTrue();
            }
        }
        assertThat(told).isGreaterThan(20);
        assertThat(ridden).as("places whose time depends on when one sets out").isGreaterThan(3);
    }

    private static DoubleStream seconds(TravelTimes times, Point lonLat) {
        Geometry place = times.network.plane.toPlane(lonLat);
        return times.departures.stream()
                .mapToDouble(each -> Optional.ofNullable(Approach.at(each, place))
                        .map(Arrival::seconds)
                        .orElse(Double.POSITIVE_INFINITY));
    }

    /** A train every 20 minutes passes by the one; the other is twelve minutes on foot from where it goes. */
    @ParameterizedTest
    @CsvSource({"20,0", "100,1"})
    void whoIsNearestDependsOnThePercentile(double percentile, int nearest) {
        View view = new Town()
                .street("LINESTRING (0 0, 100 0)")
                .street("LINESTRING (9000 0, 10000 0)")
                .station("POINT (0 0)")
                .station("POINT (10000 0)")
                .stop("A", "POINT (0 0)", Map.of("platform_s", 0L))
                .stop("B", "POINT (9040 0)", Map.of("platform_s", 0L))
                .line("L", "", Map.of("stops", "A;B", "timetable", TRAINS.formatted(240)))
                .view();
        List<List<Geometry>> territories =
                new Reach(Crew.ALONE).territories(view, owners(view), List.of(30.0), rides(20, percentile));
        Point place = new GeometryFactory().createPoint(new Coordinate(Town.PLANE.lon(9040), Town.PLANE.lat(0)));
        for (int owner = 0; owner < 2; owner++) {
            assertThat(territories.get(owner).getFirst().intersects(place)).isEqualTo(owner == nearest);
        }
    }
}

package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.View;
import city.xingtu.ink.Crew;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/** What must hold for any town, tried on towns drawn at random from fixed seeds. */
class ReachPropertiesTest {

    private static final int BLOCKS = 7;
    private static final double BLOCK = 300;

    /** A crooked grid of streets with gaps, four stations and twelve areas. */
    private static Town town(long seed, List<String> extraStreets) {
        Random random = new Random(seed);
        int[][] crooked = new int[(BLOCKS + 1) * (BLOCKS + 1)][2];
        for (int[] node : crooked) {
            node[0] = random.nextInt(80);
            node[1] = random.nextInt(80);
        }
        Town town = new Town();
        for (int x = 0; x <= BLOCKS; x++) {
            for (int y = 0; y <= BLOCKS; y++) {
                if (x < BLOCKS && random.nextInt(10) < 8) {
                    town.street("LINESTRING (" + node(crooked, x, y) + ", " + node(crooked, x + 1, y) + ")");
                }
                if (y < BLOCKS && random.nextInt(10) < 8) {
                    town.street("LINESTRING (" + node(crooked, x, y) + ", " + node(crooked, x, y + 1) + ")");
                }
            }
        }
        extraStreets.forEach(town::street);
        for (int i = 0; i < 4; i++) {
            town.station("POINT (" + random.nextInt(2100) + " " + random.nextInt(2100) + ")");
        }
        for (int i = 0; i < 12; i++) {
            int x = random.nextInt(2600) - 200;
            int y = random.nextInt(2600) - 200;
            int size = 50 + random.nextInt(300);
            town.area("POLYGON ((%d %d, %d %d, %d %d, %d %d))"
                    .formatted(x, y, x + size, y + size / 3, x + size / 2, y + size, x, y));
        }
        return town;
    }

    private static String node(int[][] crooked, int x, int y) {
        int[] shift = crooked[x * (BLOCKS + 1) + y];
        return (int) (x * BLOCK + shift[0]) + " " + (int) (y * BLOCK + shift[1]);
    }

    private static List<Reached> answers(Town town, double minutes) {
        View view = town.view();
        List<Reached> answers = new ArrayList<>(new Reach(Crew.ALONE)
                .within(
                        view,
                        new Reach.Question(
                                Town.areas(view),
                                Reach.origins(Town.stations(view), "from"),
                                minutes,
                                Travel.WALK,
                                true)));
        answers.sort((a, b) -> Integer.compare(a.row(), b.row()));
        return answers;
    }

    private static double seconds(Reached answer) {
        return answer.arrival().map(Arrival::seconds).orElse(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anAddedStreetNeverMakesAnythingFarther(long seed) {
        Random random = new Random(seed * 31);
        List<String> shortcuts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            shortcuts.add("LINESTRING (%d %d, %d %d)"
                    .formatted(random.nextInt(2100), random.nextInt(2100), random.nextInt(2100), random.nextInt(2100)));
        }
        List<Reached> before = answers(town(seed, List.of()), 12);
        List<Reached> after = answers(town(seed, shortcuts), 12);
        for (int i = 0; i < before.size(); i++) {
            // A tenth of a second is what the search for the nearest point may miss by.
            assertThat(seconds(after.get(i))).isLessThanOrEqualTo(seconds(before.get(i)) + 0.1);
            assertThat(after.get(i).share())
                    .isGreaterThanOrEqualTo(before.get(i).share() - 1e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shareGrowsWithTheLimitAndStaysBetweenNoneAndAll(long seed) {
        List<Reached> shorter = answers(town(seed, List.of()), 6);
        List<Reached> longer = answers(town(seed, List.of()), 14);
        for (int i = 0; i < shorter.size(); i++) {
            assertThat(shorter.get(i).share()).isBetween(0.0, 1.0);
            assertThat(longer.get(i).share())
                    .isGreaterThanOrEqualTo(shorter.get(i).share() - 1e-6);
            assertThat(seconds(longer.get(i))).isCloseTo(seconds(shorter.get(i)), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theGroundOfAShorterWalkLiesInsideThatOfALonger(long seed) {
        View view = town(seed, List.of()).view();
        List<Origin> origins = Reach.origins(Town.stations(view), "from");
        List<Geometry> grounds = new Reach(Crew.ALONE).isochrones(view, origins, List.of(3.0, 7.0, 15.0), Travel.WALK);
        for (int i = 0; i + 1 < grounds.size(); i++) {
            Geometry outside = grounds.get(i).difference(grounds.get(i + 1));
            assertThat(outside.getArea()).isLessThan(1e-9);
            assertThat(grounds.get(i).isValid()).isTrue();
        }
    }

    /** Against the definition: the least over all pieces of street of the time there and the leg to the place. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theGroundIsWhereOneComesFromAStreetInTime(long seed) {
        View view = town(seed, List.of()).view();
        StreetNetwork network = NetworkBuilder.build(NetworkSource.of(view), Crew.ALONE);
        double limit = 200 + 150 * seed;
        Travel travel = seed % 2 == 0 ? Travel.WALK : Travel.of(Mode.BIKE);
        List<Origin> origins = Reach.origins(Town.stations(view), "from").subList(0, 2);
        TravelTimes times = TravelTimes.from(network, origins, travel, limit);
        List<Cone> cones = new ArrayList<>();
        for (ReachedPiece piece : ReachedPiece.of(times, limit)) {
            cones.addAll(piece.cones(network.plane, travel.secondsPerMetreOffStreet()));
        }
        origins.forEach(origin -> cones.add(Cone.around(origin, network.plane, travel.secondsPerMetreOffStreet())));
        Geometry ground = Region.within(times, limit);
        Envelope box = ground.getEnvelopeInternal();
        box.expandBy(50);
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(ground);
        GeometryFactory factory = new GeometryFactory();
        Random random = new Random(seed);
        int near = 0;
        for (int i = 0; i < 3000; i++) {
            double x = box.getMinX() + random.nextDouble() * box.getWidth();
            double y = box.getMinY() + random.nextDouble() * box.getHeight();
            boolean inTime = cones.stream().anyMatch(cone -> cone.seconds(x, y, travel.accessMetres()) <= limit);
            boolean inside = locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
            if (inTime != inside) {
                double off = factory.createPoint(new Coordinate(x, y)).distance(ground.getBoundary());
                assertThat(off).as("%f %f", x, y).isLessThan(Math.sqrt(2) * Region.step(travel, limit));
                near++;
            }
        }
        assertThat(near).isLessThan(60);
        assertThat(ground.isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anAreaIsReachedInTimeExactlyWhenTheGroundTouchesIt(long seed) {
        Town town = town(seed, List.of());
        View view = town.view();
        Geometry ground = new Reach(Crew.ALONE)
                .isochrones(view, Reach.origins(Town.stations(view), "from"), List.of(9.0), Travel.WALK)
                .getFirst();
        for (Reached answer : answers(town, 9)) {
            Geometry area = Town.areas(view).geometry(answer.row());
            double gap = ground.distance(area) * 100_000;
            if (seconds(answer) <= 9 * 60 - 1) {
                assertThat(gap).isLessThan(0.5);
            } else if (seconds(answer) > 9 * 60 + 1) {
                assertThat(gap).isGreaterThan(0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void walkingThereTakesAsLongAsWalkingBack(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            String a = "POINT (" + random.nextInt(2100) + " " + random.nextInt(2100) + ")";
            String b = "POINT (" + random.nextInt(2100) + " " + random.nextInt(2100) + ")";
            double there = betweenPoints(seed, a, b);
            assertThat(betweenPoints(seed, b, a)).isCloseTo(there, within(6.0));
        }
    }

    private static double betweenPoints(long seed, String from, String to) {
        View view = town(seed, List.of()).area(to).view();
        Geometry start = Town.lonLat(from);
        Origin origin =
                new Origin(null, city.xingtu.plan.Text.same("here"), start.getCoordinate().x, start.getCoordinate().y);
        List<Reached> answers = new Reach(Crew.ALONE)
                .within(view, new Reach.Question(Town.areas(view), List.of(origin), 15, Travel.WALK, true));
        int last = Town.areas(view).size() - 1;
        return answers.stream()
                .filter(answer -> answer.row() == last)
                .mapToDouble(ReachPropertiesTest::seconds)
                .findFirst()
                .orElseThrow();
    }
}

package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.View;
import city.xingtu.ink.Crew;
import city.xingtu.plan.timetable.Period;
import city.xingtu.reach.transit.TransitRules;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must hold whatever runs where, tried on networks drawn at random from fixed seeds. Each stop has a street of 200 m of
 * its own that no other touches, so that between stops one rides; the target is the far end of it.
 */
class RidePropertiesTest {

    private static final int STOPS = 9;
    private static final int LINES = 6;
    private static final int APART = 3000;

    private static final double WALK = 200 / 80.0 * 60;
    private static final LocalDateTime EIGHT = LocalDateTime.parse("2025-06-03T08:00");

    /** A line one-way: stops, seconds from stop to stop, headway, and when its trips leave. */
    private record Line(int number, List<Integer> stops, List<Integer> run, int headway, List<Integer> starts) {

        Map<String, Object> properties(boolean timetable) {
            Map<String, Object> properties = new HashMap<>();
            properties.put("stops", stops.stream().map(stop -> "S" + stop).collect(Collectors.joining(";")));
            properties.put("oneway", true);
            properties.put("headways", "05:00-24:00 " + headway);
            properties.put("run_s", run.stream().map(String::valueOf).collect(Collectors.joining(";")));
            if (timetable) {
                int[] at = {0};
                String times =
                        run.stream().map(seconds -> " " + (at[0] += seconds)).collect(Collectors.joining());
                properties.put(
                        "timetable",
                        "service D 1111111 20250101-20251231\nrun 0" + times + "\ntrips D 0"
                                + starts.stream()
                                        .map(start ->
                                                " %02d:%02d:%02d".formatted(start / 3600, start / 60 % 60, start % 60))
                                        .collect(Collectors.joining()));
            }
            return properties;
        }
    }

    private static List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            List<Integer> stops = new ArrayList<>();
            for (int stop = 0; stop < STOPS; stop++) {
                stops.add(stop);
            }
            Collections.shuffle(stops, random);
            List<Integer> on = List.copyOf(stops.subList(0, 2 + random.nextInt(4)));
            List<Integer> run = random.ints(on.size() - 1, 60, 900).boxed().toList();
            List<Integer> starts =
                    random.ints(14, 7 * 3600, 11 * 3600).sorted().boxed().toList();
            lines.add(new Line(i, on, run, 120 * (1 + random.nextInt(8)), starts));
        }
        return lines;
    }

    private static Town town(List<Line> lines, boolean timetable, Predicate<String> open, boolean twoEntrances) {
        Town town = new Town();
        for (int i = 0; i < STOPS; i++) {
            int x = i * APART;
            town.street("LINESTRING (%d 0, %d 0)".formatted(x, x + 200));
            town.area("POINT (%d 0)".formatted(x + 200));
            if (open.test("S" + i)) {
                town.stop("S" + i, "POINT (%d 0)".formatted(x), Map.of("platform_s", 40L, "transfer_s", 90L));
            }
            town.entrance("POINT (%d 0)".formatted(x), Map.of("station", "S" + i, "platform_s", 40L));
            if (twoEntrances) {
                town.entrance("POINT (%d 0)".formatted(x + 120), Map.of("station", "S" + i, "platform_s", 60L));
            }
        }
        town.station("POINT (0 0)");
        lines.forEach(line -> {
            if (open.test("L" + line.number())) {
                town.line("L" + line.number(), "", line.properties(timetable));
            }
        });
        return town;
    }

    private static double[] seconds(Town town, TransitRules rules) {
        View view = town.view();
        float[] row = new Reach(Crew.ALONE)
                .matrix(
                        view,
                        Reach.origins(Town.stations(view), "from"),
                        Reach.origins(Town.areas(view), "to"),
                        Travel.of(Mode.TRANSIT).withTransit(rules),
                        240)
                .seconds()[0];
        double[] seconds = new double[row.length];
        Arrays.setAll(seconds, i -> Float.isNaN(row[i]) ? Double.POSITIVE_INFINITY : row[i]);
        return seconds;
    }

    private static TransitRules at(LocalDateTime departure, int window, double percentile) {
        return TransitRules.USUAL.at(new TransitRules.InWindow(departure, window, percentile));
    }

    /** Line after line, trip after trip, until nothing gets better: an independent way to the same times. */
    private static double[] bruteForce(List<Line> lines, int setsOut) {
        double[] arrive = new double[STOPS];
        double[] ready = new double[STOPS];
        Arrays.fill(arrive, Double.POSITIVE_INFINITY);
        Arrays.fill(ready, Double.POSITIVE_INFINITY);
        ready[0] = setsOut + 40;
        for (int ride = 0; ride < 4; ride++) {
            double[] next = ready.clone();
            for (Line line : lines) {
                for (int start : line.starts()) {
                    boolean aboard = false;
                    double now = start;
                    for (int i = 0; i < line.stops().size(); i++) {
                        int stop = line.stops().get(i);
                        now += i == 0 ? 0 : line.run().get(i - 1);
                        if (aboard) {
                            arrive[stop] = Math.min(arrive[stop], now);
                            next[stop] = Math.min(next[stop], now + 90);
                        }
                        aboard |= ready[stop] <= now;
                    }
                }
            }
            ready = next;
        }
        double[] seconds = new double[STOPS];
        Arrays.setAll(seconds, i -> i == 0 ? WALK : arrive[i] + 40 + WALK - setsOut);
        return seconds;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void byTheTimetableOneArrivesAsTryingAllTripsDoes(long seed) {
        List<Line> lines = lines(new Random(seed));
        Town town = town(lines, true, all -> true, false);
        for (int minute : new int[] {0, 7, 31, 75}) {
            double[] ours = seconds(town, at(EIGHT.plusMinutes(minute), 1, 50));
            double[] theirs = bruteForce(lines, 8 * 3600 + 60 * minute);
            for (int stop = 0; stop < STOPS; stop++) {
                if (theirs[stop] <= 240 * 60) {
                    assertThat(ours[stop]).isCloseTo(theirs[stop], within(0.5));
                } else {
                    assertThat(ours[stop]).isInfinite();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aLineOrStationThatClosesBringsNothingNearer(long seed) {
        List<Line> lines = lines(new Random(seed));
        double[] open = seconds(town(lines, false, all -> true, false), TransitRules.USUAL);
        for (String closed : List.of("L0", "L3", "S2", "S5")) {
            double[] without = seconds(town(lines, false, each -> !each.equals(closed), false), TransitRules.USUAL);
            for (int stop = 0; stop < STOPS; stop++) {
                assertThat(without[stop]).as(closed).isGreaterThanOrEqualTo(open[stop] - 0.1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anotherEntranceMakesNothingFarther(long seed) {
        List<Line> lines = lines(new Random(seed));
        double[] one = seconds(town(lines, false, all -> true, false), TransitRules.USUAL);
        double[] two = seconds(town(lines, false, all -> true, true), TransitRules.USUAL);
        for (int stop = 1; stop < STOPS; stop++) {
            assertThat(two[stop]).isLessThanOrEqualTo(one[stop] + 0.1);
            if (Double.isFinite(one[stop])) {
                // 120 of 200 m at 80 m a minute are saved, 20 seconds lost.
                assertThat(two[stop]).isCloseTo(one[stop] - 90 + 20, within(1.0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void percentilesGrow(long seed) {
        Town town = town(lines(new Random(seed)), true, all -> true, false);
        double[] before = new double[STOPS];
        for (double percentile : new double[] {5, 25, 50, 75, 95}) {
            double[] seconds = seconds(town, at(EIGHT, 30, percentile));
            for (int stop = 0; stop < STOPS; stop++) {
                assertThat(seconds[stop]).isGreaterThanOrEqualTo(before[stop]);
            }
            before = seconds;
        }
    }

    /** Trains every so many minutes: who comes at any minute waits half of that on average, as by headway. */
    @ParameterizedTest
    @ValueSource(ints = {4, 6, 10, 12, 20})
    void anEvenTimetableTakesOnAverageAsLongAsItsHeadway(int headway) {
        List<Integer> starts = new ArrayList<>();
        for (int start = 7 * 3600; start < 11 * 3600; start += headway * 60) {
            starts.add(start);
        }
        List<Line> lines = List.of(new Line(0, List.of(0, 1), List.of(600), headway * 60, starts));
        Town town = town(lines, true, all -> true, false);
        double sum = 0;
        for (int minute = 0; minute < 60; minute++) {
            sum += seconds(town, at(EIGHT.plusMinutes(minute), 1, 50))[1];
        }
        TransitRules peak = TransitRules.USUAL.at(new TransitRules.InPeriod(Period.MORNING_PEAK));
        // Minutes are whole: half of one is what the mean may miss by.
        assertThat(sum / 60).isCloseTo(seconds(town(lines, false, all -> true, false), peak)[1], within(30.0));
    }

    /** Nothing that runs brings anybody later than on foot. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodyRidesWhoIsFasterOnFoot(long seed) {
        Town town = town(lines(new Random(seed)), false, all -> true, false);
        town.street("LINESTRING (0 0, %d 0)".formatted(APART));
        View view = town.view();
        double walked = new Reach(Crew.ALONE)
                .matrix(
                        view,
                        Reach.origins(Town.stations(view), "from"),
                        Reach.origins(Town.areas(view), "to"),
                        Travel.WALK,
                        240)
                .seconds()[0][1];
        assertThat(seconds(town, TransitRules.USUAL)[1]).isLessThanOrEqualTo(walked + 0.1);
    }
}

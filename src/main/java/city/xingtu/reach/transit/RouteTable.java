package city.xingtu.reach.transit;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.plan.timetable.Headways;
import city.xingtu.plan.timetable.ServiceDays;
import city.xingtu.plan.timetable.Timetable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs at a time, ready to be searched: routes, each with its stops, times and departures. Times are seconds since the
 * beginning of the window; in a period, since anywhere. For times <em>to</em> a place everything is mirrored: the stops come
 * in the opposite order and the time runs backwards. Immutable.
 */
public final class RouteTable {

    /** Days before and after that of the window of which trips are looked at: night trains come from the day before. */
    private static final int DAYS_BEFORE = 2;

    private static final int DAYS_AFTER = 1;

    final TransitNetwork network;
    final List<Route> routes;

    /** Routes at stop s are {@code routeAt[firstAt[s] .. firstAt[s+1]-1]}, at the same places {@code positionAt}. */
    final int[] firstAt;

    final int[] routeAt;
    final int[] positionAt;

    /**
     * Vehicles of a line that take the same times.
     *
     * @param arrive seconds since the departure from the first stop
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Route(
            Line line,
            int[] stops,
            double[] arrive,
            double[] depart,
            boolean[] on,
            boolean[] off,
            Departures departures,
            Map<Double, String> trips) {

        Route mirrored() {
            double whole = depart[depart.length - 1];
            Line back = line.back();
            double[] arriveBack = new double[stops.length];
            double[] departBack = new double[stops.length];
            for (int i = 0; i < stops.length; i++) {
                arriveBack[i] = -depart[stops.length - 1 - i];
                departBack[i] = -arrive[stops.length - 1 - i];
            }
            Map<Double, String> tripsBack = new HashMap<>();
            trips.forEach((start, id) -> tripsBack.put(-start, id));
            return new Route(
                    back,
                    back.stops(),
                    arriveBack,
                    departBack,
                    back.off(),
                    back.on(),
                    departures.mirrored(),
                    tripsBack);
        }
    }

    private RouteTable(TransitNetwork network, List<Route> routes) {
        this.network = network;
        this.routes = List.copyOf(routes);
        int[] count = new int[network.stops().size() + 1];
        for (Route route : routes) {
            for (int stop : route.stops()) {
                count[stop + 1]++;
            }
        }
        Arrays.parallelPrefix(count, Integer::sum);
        firstAt = count;
        routeAt = new int[count[count.length - 1]];
        positionAt = new int[routeAt.length];
        int[] next = firstAt.clone();
        for (int r = 0; r < routes.size(); r++) {
            int[] stops = routes.get(r).stops();
            for (int i = 0; i < stops.length; i++) {
                routeAt[next[stops[i]]] = r;
                positionAt[next[stops[i]]++] = i;
            }
        }
    }

    /**
     * What runs by the rules.
     *
     * @param reverse for times to a place
     * @throws Problem INVALID_PARAMETER {@code departure} when all timetables end before or begin after its day
     */
    public static RouteTable of(TransitNetwork network, TransitRules rules, boolean reverse) {
        List<Route> routes = new ArrayList<>();
        switch (rules.when()) {
            case TransitRules.InPeriod in -> {
                for (Line line : network.lines()) {
                    line.headways()
                            .in(in.period())
                            .ifPresent(seconds -> routes.add(
                                    route(line, new Departures.Every(seconds * rules.waitShare()), Map.of())));
                }
            }
            case TransitRules.InWindow in -> {
                requireDay(network, in.from().toLocalDate());
                for (Line line : network.lines()) {
                    new OnDays(line, in.from(), rules.waitShare()).addTo(routes);
                }
            }
        }
        return new RouteTable(
                network, reverse ? routes.stream().map(Route::mirrored).toList() : routes);
    }

    private static Route route(Line line, Departures departures, Map<Double, String> trips) {
        return new Route(line, line.stops(), line.arrive(), line.depart(), line.on(), line.off(), departures, trips);
    }

    private static void requireDay(TransitNetwork network, LocalDate day) {
        List<ServiceDays> services = network.lines().stream()
                .map(Line::timetable)
                .flatMap(Optional::stream)
                .flatMap(timetable -> timetable.services().stream())
                .toList();
        if (services.isEmpty()) {
            return;
        }
        LocalDate first = services.stream()
                .map(ServiceDays::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = services.stream()
                .map(ServiceDays::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new Problem(
                    Problem.Kind.INVALID_PARAMETER,
                    "departure",
                    new Text(
                            "departure 的日期 " + day + " 不在时刻表有效期内：应为 " + first + " 至 " + last,
                            "No timetable holds on " + day + ", the day of departure; choose one from " + first + " to "
                                    + last));
        }
    }

    /** A line on the days round a window. */
    private static final class OnDays {

        private final Line line;
        private final LocalDateTime begin;
        private final double waitShare;
        private final LocalDate today;

        OnDays(Line line, LocalDateTime begin, double waitShare) {
            this.line = line;
            this.begin = begin;
            this.waitShare = waitShare;
            this.today = begin.toLocalDate();
        }

        void addTo(List<Route> routes) {
            line.timetable().ifPresentOrElse(timetable -> addTrips(timetable, routes), () -> {
                Departures within = within(line.headways().spans().stream()
                        .flatMap(span -> days().stream().map(day -> new Moved(span, offset(day))))
                        .toList());
                routes.add(route(line, within, Map.of()));
            });
        }

        private List<LocalDate> days() {
            return today.minusDays(DAYS_BEFORE)
                    .datesUntil(today.plusDays(DAYS_AFTER + 1L))
                    .toList();
        }

        /** Seconds from the beginning of the window to that of a day of service: to noon less twelve hours. */
        private double offset(LocalDate day) {
            ZoneId zone = line.zone();
            ZonedDateTime noon = day.atTime(LocalTime.NOON).atZone(zone);
            return Duration.between(begin.atZone(zone), noon).toSeconds() - 43_200.0;
        }

        /** A span of headway on a day. */
        private record Moved(Headways.Span span, double by) {}

        private Departures within(List<Moved> spans) {
            return new Departures.Within(
                    spans.stream()
                            .mapToDouble(each -> each.span().from() + each.by())
                            .toArray(),
                    spans.stream()
                            .mapToDouble(each -> each.span().until() + each.by())
                            .toArray(),
                    spans.stream()
                            .mapToDouble(each -> each.span().seconds() * waitShare)
                            .toArray());
        }

        private void addTrips(Timetable timetable, List<Route> routes) {
            for (int run = 0; run < timetable.runs().size(); run++) {
                Map<Double, String> trips = new HashMap<>();
                List<Moved> spans = new ArrayList<>();
                for (LocalDate day : days()) {
                    double offset = offset(day);
                    for (Timetable.Trip trip : timetable.trips()) {
                        if (trip.run() == run
                                && timetable.services().get(trip.service()).on(day)) {
                            trips.put(trip.start() + offset, trip.id());
                        }
                    }
                    for (Timetable.Frequency each : timetable.frequencies()) {
                        if (each.run() == run
                                && timetable.services().get(each.service()).on(day)) {
                            spans.add(new Moved(each.span(), offset));
                        }
                    }
                }
                if (!trips.isEmpty()) {
                    double[] starts = trips.keySet().stream()
                            .mapToDouble(Double::doubleValue)
                            .sorted()
                            .toArray();
                    routes.add(onRun(timetable.runs().get(run), new Departures.At(starts), trips));
                }
                if (!spans.isEmpty()) {
                    routes.add(onRun(timetable.runs().get(run), within(spans), Map.of()));
                }
            }
        }

        /** The run at those of its stops that the view has. */
        private Route onRun(Timetable.Run run, Departures departures, Map<Double, String> trips) {
            int[] listed = line.listed();
            double[] arrive =
                    Arrays.stream(listed).mapToDouble(run.arrive()::get).toArray();
            double[] depart =
                    Arrays.stream(listed).mapToDouble(run.depart()::get).toArray();
            return new Route(line, line.stops(), arrive, depart, line.on(), line.off(), departures, trips);
        }
    }
}

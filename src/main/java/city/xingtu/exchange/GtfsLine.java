package city.xingtu.exchange;

import city.xingtu.plan.timetable.Headways;
import city.xingtu.plan.timetable.Period;
import city.xingtu.plan.timetable.ServiceDays;
import city.xingtu.plan.timetable.Timetable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Trips of a route that call at the same stops in the same order: a line in one direction. */
final class GtfsLine {

    final GtfsFeed.Route route;
    final List<GtfsFeed.Call> calls;
    final GtfsFeed.Trip first;
    private final List<GtfsFeed.Trip> trips = new ArrayList<>();

    private GtfsLine(GtfsFeed.Trip first) {
        this.first = first;
        this.route = first.route;
        this.calls = first.calls;
    }

    /** Which trips are one line. */
    private record Key(String route, String direction, List<String> stops) {}

    /** The lines of a feed, in the order of its trips. */
    static List<GtfsLine> of(GtfsFeed feed) {
        Map<Key, GtfsLine> lines = new LinkedHashMap<>();
        for (GtfsFeed.Trip trip : feed.trips.values()) {
            if (trip.calls.size() > 1) {
                List<String> stops = trip.calls.stream()
                        .map(call -> call.place().id() + call.on() + call.off())
                        .toList();
                lines.computeIfAbsent(new Key(trip.route.id(), trip.direction, stops), absent -> new GtfsLine(trip))
                        .trips
                        .add(trip);
            }
        }
        return List.copyOf(lines.values());
    }

    /** When it runs, exactly. */
    Timetable timetable() {
        List<ServiceDays> services = new ArrayList<>();
        List<Timetable.Run> runs = new ArrayList<>();
        List<Timetable.Trip> kept = new ArrayList<>();
        List<Timetable.Frequency> frequencies = new ArrayList<>();
        for (GtfsFeed.Trip trip : trips) {
            int service = number(services, trip.service);
            int run = number(runs, run(trip.calls));
            String id = GtfsFeed.escaped(trip.id);
            if (trip.frequencies.isEmpty()) {
                kept.add(new Timetable.Trip(service, run, start(trip.calls), id));
            }
            for (Headways.Span span : trip.frequencies) {
                if (trip.exact) {
                    for (int start = span.from(); start < span.until(); start += span.seconds()) {
                        kept.add(new Timetable.Trip(service, run, start, id));
                    }
                } else {
                    frequencies.add(new Timetable.Frequency(service, run, span));
                }
            }
        }
        kept.sort(Comparator.comparingInt(Timetable.Trip::service)
                .thenComparingInt(Timetable.Trip::run)
                .thenComparingInt(Timetable.Trip::start)
                .thenComparing(Timetable.Trip::id));
        return new Timetable(services, runs, kept, frequencies);
    }

    private static <T> int number(List<T> known, T one) {
        int index = known.indexOf(one);
        if (index >= 0) {
            return index;
        }
        known.add(one);
        return known.size() - 1;
    }

    private static int start(List<GtfsFeed.Call> calls) {
        return calls.getFirst().depart().orElseThrow();
    }

    /** Times since the departure from the first stop; where the feed leaves them open, evenly between those it gives. */
    private static Timetable.Run run(List<GtfsFeed.Call> calls) {
        int start = start(calls);
        List<Integer> arrive = new ArrayList<>();
        List<Integer> depart = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).arrive().isPresent()) {
                before = i;
                arrive.add(Math.max(0, calls.get(i).arrive().get() - start));
                depart.add(calls.get(i).depart().orElseThrow() - start);
                continue;
            }
            int after = i;
            while (calls.get(after).arrive().isEmpty()) {
                after++;
            }
            int from = calls.get(before).depart().orElseThrow() - start;
            int until = calls.get(after).arrive().orElseThrow() - start;
            int at = from + Math.round((until - from) * (i - before) / (float) (after - before));
            arrive.add(at);
            depart.add(at);
        }
        return new Timetable.Run(arrive, depart);
    }

    /** Mean headways in the periods of a day. */
    static Headways headways(Timetable timetable, LocalDate day) {
        List<Headways.Span> spans = new ArrayList<>();
        for (Period period : Period.values()) {
            double departures = 0;
            for (Timetable.Trip trip : timetable.trips()) {
                if (timetable.services().get(trip.service()).on(day) && in(period, trip.start())) {
                    departures++;
                }
            }
            for (Timetable.Frequency each : timetable.frequencies()) {
                if (timetable.services().get(each.service()).on(day)) {
                    int common = Math.min(period.until(), each.span().until())
                            - Math.max(period.from(), each.span().from());
                    departures += Math.max(0, common) / (double) each.span().seconds();
                }
            }
            if (departures > 0) {
                int length = period.until() - period.from();
                int seconds = (int) Math.max(1, Math.round(length / departures));
                spans.add(new Headways.Span(period.from(), period.until(), seconds));
            }
        }
        return new Headways(spans);
    }

    private static boolean in(Period period, int second) {
        return second >= period.from() && second < period.until();
    }

    /** Seconds from stop to stop of the run that most trips take. */
    static String usualRun(Timetable timetable) {
        Map<Integer, Long> counts =
                timetable.trips().stream().collect(Collectors.groupingBy(Timetable.Trip::run, Collectors.counting()));
        int most = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0);
        List<Integer> arrive = timetable.runs().get(most).arrive();
        return IntStream.range(1, arrive.size())
                .mapToObj(i -> Integer.toString(arrive.get(i) - arrive.get(i - 1)))
                .collect(Collectors.joining(";"));
    }

    /** The Tuesday, Wednesday or Thursday on which most trips run; any day where none does on these. */
    static LocalDate usualDay(GtfsFeed feed) {
        Map<ServiceDays, Long> trips = feed.trips.values().stream()
                .collect(Collectors.groupingBy(trip -> trip.service, LinkedHashMap::new, Collectors.counting()));
        LocalDate first = trips.keySet().stream()
                .map(ServiceDays::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = trips.keySet().stream()
                .map(ServiceDays::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate best = first;
        long most = -1;
        for (LocalDate day : first.datesUntil(last.plusDays(1)).limit(1000).toList()) {
            boolean usual = day.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) >= 0
                    && day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0;
            long count = 0;
            for (Map.Entry<ServiceDays, Long> service : trips.entrySet()) {
                count += service.getKey().on(day) ? service.getValue() : 0;
            }
            // Any usual day with a trip comes before all the others.
            long score = count == 0 ? 0 : usual ? count + feed.trips.size() : count;
            if (score > most) {
                most = score;
                best = day;
            }
        }
        return best;
    }
}

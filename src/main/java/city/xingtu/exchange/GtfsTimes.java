package city.xingtu.exchange;

import city.xingtu.plan.timetable.Headways;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads when trips call where, and checks that time never runs backwards. */
final class GtfsTimes {

    private static final int NONE = 1;
    private static final int LONGEST_HEADWAY = 86_400;

    private final GtfsFeed feed;

    GtfsTimes(GtfsFeed feed) {
        this.feed = feed;
    }

    void read(GtfsArchive archive) {
        try (GtfsTable table = archive.get("stop_times.txt")) {
            while (table.next()) {
                read(table);
            }
            for (GtfsFeed.Trip trip : feed.trips.values()) {
                trip.calls.sort(Comparator.comparingInt(GtfsFeed.Call::sequence));
                check(table, trip);
            }
        }
        archive.find("frequencies.txt").ifPresent(table -> {
            try (table) {
                while (table.next()) {
                    readFrequency(table);
                }
            }
        });
    }

    private void read(GtfsTable table) {
        GtfsFeed.Trip trip = table.known("trip_id", feed.trips, "trips.txt");
        Optional<Integer> arrive = table.time("arrival_time");
        Optional<Integer> depart = table.time("departure_time");
        if (arrive.isPresent() && depart.isPresent() && depart.get() < arrive.get()) {
            throw table.problem("departure_time", "早于 arrival_time", "lies before arrival_time");
        }
        table.required("stop_sequence");
        trip.calls.add(new GtfsFeed.Call(
                table.integer("stop_sequence", 0, Integer.MAX_VALUE, 0),
                table.known("stop_id", feed.places, "stops.txt"),
                arrive.or(() -> depart),
                depart.or(() -> arrive),
                table.integer("pickup_type", 0, 3, 0) != NONE,
                table.integer("drop_off_type", 0, 3, 0) != NONE));
    }

    private static void check(GtfsTable table, GtfsFeed.Trip trip) {
        List<GtfsFeed.Call> calls = trip.calls;
        if (calls.isEmpty()) {
            return;
        }
        String of = "trip " + trip.id;
        if (calls.getFirst().depart().isEmpty() || calls.getLast().arrive().isEmpty()) {
            throw table.problem("arrival_time", of + "：首末站应有时间", of + ": the first and the last stop need times");
        }
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < calls.size(); i++) {
            GtfsFeed.Call call = calls.get(i);
            if (i > 0 && call.sequence() == calls.get(i - 1).sequence()) {
                String at = of + ", stop_sequence " + call.sequence();
                throw table.problem("stop_sequence", at + " 重复", at + " comes twice");
            }
            if (call.arrive().isPresent() && call.arrive().get() < last) {
                String at = of + ", stop_sequence " + call.sequence();
                throw table.problem("arrival_time", at + " 早于前一站", at + " lies before the stop before");
            }
            last = call.depart().orElse(last);
        }
    }

    private void readFrequency(GtfsTable table) {
        GtfsFeed.Trip trip = table.known("trip_id", feed.trips, "trips.txt");
        table.required("start_time");
        table.required("end_time");
        table.required("headway_secs");
        int from = table.time("start_time").orElseThrow();
        int until = table.time("end_time").orElseThrow();
        int headway = table.integer("headway_secs", 1, LONGEST_HEADWAY, 0);
        if (until <= from) {
            throw table.problem("end_time", "不晚于 start_time", "does not lie behind start_time");
        }
        trip.exact |= table.integer("exact_times", 0, 1, 0) == 1;
        trip.frequencies.add(new Headways.Span(from, until, headway));
    }
}

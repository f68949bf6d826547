package city.xingtu.plan.timetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The timetable of a line in one direction (docs/decisions/0032). Trips that take the same times from stop to stop share a
 * run, so a day of trips is little more than their times of departure.
 */
public record Timetable(List<ServiceDays> services, List<Run> runs, List<Trip> trips, List<Frequency> frequencies) {

    public Timetable {
        services = List.copyOf(services);
        runs = List.copyOf(runs);
        trips = List.copyOf(trips);
        frequencies = List.copyOf(frequencies);
    }

    /**
     * Times at the stops, in seconds since the departure from the first.
     *
     * @param arrive by stop, ascending
     * @param depart by stop, none before it arrives
     */
    public record Run(List<Integer> arrive, List<Integer> depart) {

        public Run {
            arrive = List.copyOf(arrive);
            depart = List.copyOf(depart);
        }

        private static Run parse(String[] words) {
            List<Integer> arrive = new ArrayList<>();
            List<Integer> depart = new ArrayList<>();
            int last = 0;
            for (String word : words) {
                String[] both = word.split("\\+", 2);
                int come = Integer.parseInt(both[0]);
                int go = come + (both.length == 2 ? Integer.parseInt(both[1]) : 0);
                if (come < last || go < come) {
                    throw new IllegalArgumentException(word);
                }
                arrive.add(come);
                depart.add(go);
                last = go;
            }
            return new Run(arrive, depart);
        }

        @Override
        public String toString() {
            return IntStream.range(0, arrive.size())
                    .mapToObj(i -> arrive.get(i).equals(depart.get(i))
                            ? arrive.get(i).toString()
                            : arrive.get(i) + "+" + (depart.get(i) - arrive.get(i)))
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * One vehicle.
     *
     * @param service number of its days
     * @param run number of its run
     * @param start second of the day at which it leaves the first stop
     * @param id as the feed calls it
     */
    public record Trip(int service, int run, int start, String id) {}

    /** Vehicles by headway on the days of a service. */
    public record Frequency(int service, int run, Headways.Span span) {}

    /**
     * Reads what {@link #toString} writes.
     *
     * @param stops how many stops a run must have
     * @throws IllegalArgumentException with the line or word that does not fit
     */
    public static Timetable parse(String text, int stops) {
        List<ServiceDays> services = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        List<Run> runs = new ArrayList<>();
        List<Trip> trips = new ArrayList<>();
        List<Frequency> frequencies = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.trim().split(" +");
            String[] rest = Arrays.copyOfRange(words, Math.min(words.length, 1), words.length);
            switch (words[0]) {
                case "service" -> {
                    ServiceDays days = ServiceDays.parse(rest);
                    numbers.put(days.id(), services.size());
                    services.add(days);
                }
                case "run" -> {
                    Run run = Run.parse(rest);
                    if (run.arrive().size() != stops) {
                        throw new IllegalArgumentException(line);
                    }
                    runs.add(run);
                }
                case "trips" -> {
                    int service = service(numbers, rest);
                    int run = run(runs, rest);
                    for (int i = 2; i < rest.length; i++) {
                        String[] trip = rest[i].split("=", 2);
                        trips.add(new Trip(service, run, ServiceTime.parse(trip[0]), trip.length == 2 ? trip[1] : ""));
                    }
                }
                case "every" -> {
                    int service = service(numbers, rest);
                    int run = run(runs, rest);
                    Headways headways = Headways.parse(String.join(" ", Arrays.copyOfRange(rest, 2, rest.length)));
                    headways.spans().forEach(span -> frequencies.add(new Frequency(service, run, span)));
                }
                default -> throw new IllegalArgumentException(words[0]);
            }
        }
        return new Timetable(services, runs, trips, frequencies);
    }

    private static int service(Map<String, Integer> numbers, String[] words) {
        Integer number = words.length < 2 ? null : numbers.get(words[0]);
        if (number == null) {
            throw new IllegalArgumentException(String.join(" ", words));
        }
        return number;
    }

    private static int run(List<Run> runs, String[] words) {
        int run = Integer.parseInt(words[1]);
        if (run < 0 || run >= runs.size()) {
            throw new IllegalArgumentException(words[1]);
        }
        return run;
    }

    /** A line for each service, run, and group of trips. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        services.forEach(days -> text.append("service ").append(days).append('\n'));
        runs.forEach(run -> text.append("run ").append(run).append('\n'));
        Trip last = new Trip(-1, -1, 0, "");
        for (Trip trip : trips) {
            if (trip.service() != last.service() || trip.run() != last.run()) {
                text.append(last.run() < 0 ? "" : "\n");
                text.append("trips ")
                        .append(services.get(trip.service()).id())
                        .append(' ')
                        .append(trip.run());
            }
            text.append(' ').append(ServiceTime.format(trip.start()));
            text.append(trip.id().isEmpty() ? "" : "=" + trip.id());
            last = trip;
        }
        text.append(trips.isEmpty() ? "" : "\n");
        for (Frequency each : frequencies) {
            text.append("every ")
                    .append(services.get(each.service()).id())
                    .append(' ')
                    .append(each.run());
            text.append(' ').append(new Headways(List.of(each.span()))).append('\n');
        }
        return text.toString();
    }
}

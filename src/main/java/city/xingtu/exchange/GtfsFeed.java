package city.xingtu.exchange;

import city.xingtu.plan.timetable.Headways;
import city.xingtu.plan.timetable.ServiceDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** What a GTFS feed says, checked as a whole: what is here refers to nothing that is not. */
final class GtfsFeed {

    private static final List<String> WEEK =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** Kinds of places in stops.txt. */
    private static final int STATION = 1;

    private static final int ENTRANCE = 2;
    private static final int NODE = 3;
    private static final int BOARDING_AREA = 4;

    String zone = "";
    String publisher = "";
    final Map<String, Place> places = new LinkedHashMap<>();
    final Map<String, Route> routes = new LinkedHashMap<>();
    final Map<String, ServiceDays> services = new LinkedHashMap<>();
    final Map<String, Trip> trips = new LinkedHashMap<>();
    final List<Transfer> transfers = new ArrayList<>();
    private final Map<String, List<ShapePoint>> shapes = new HashMap<>();

    /**
     * A stop, station or entrance.
     *
     * @param parent id of the station; empty where it belongs to none
     */
    record Place(String id, String name, String code, Optional<Coordinate> at, int type, String parent) {}

    record Route(String id, String shortName, String longName, int type, String colour) {}

    private record ShapePoint(int sequence, Coordinate at) {}

    /**
     * A transfer.
     *
     * @param seconds empty where the feed gives none
     */
    record Transfer(Place from, Place to, boolean possible, Optional<Integer> seconds) {}

    /** A call at a stop. Times are absent where the feed leaves them open. */
    record Call(
            int sequence, Place place, Optional<Integer> arrive, Optional<Integer> depart, boolean on, boolean off) {}

    /** A trip; its calls are in order. */
    static final class Trip {
        final String id;
        final Route route;
        final ServiceDays service;
        final String direction;
        final String headsign;
        final List<Coordinate> shape;
        final List<Call> calls = new ArrayList<>();
        final List<Headways.Span> frequencies = new ArrayList<>();

        /** Whether vehicles leave exactly at these headways from their beginning on. */
        boolean exact;

        private Trip(GtfsTable table, Route route, ServiceDays service, List<Coordinate> shape) {
            this.id = table.required("trip_id");
            this.route = route;
            this.service = service;
            this.direction = table.text("direction_id");
            this.headsign = table.text("trip_headsign");
            this.shape = shape;
        }
    }

    private GtfsFeed() {}

    /** @throws city.xingtu.plan.Problem INVALID_PARAMETER with the file, line and field that is at fault */
    static GtfsFeed read(GtfsArchive archive) {
        GtfsFeed feed = new GtfsFeed();
        feed.readAgencies(archive);
        feed.readPlaces(archive);
        feed.readRoutes(archive);
        feed.readServices(archive);
        feed.readShapes(archive);
        feed.readTrips(archive);
        new GtfsTimes(feed).read(archive);
        feed.readTransfers(archive);
        return feed;
    }

    private void readAgencies(GtfsArchive archive) {
        try (GtfsTable table = archive.get("agency.txt")) {
            List<String> names = new ArrayList<>();
            while (table.next()) {
                String given = table.required("agency_timezone");
                try {
                    ZoneId.of(given);
                } catch (DateTimeException e) {
                    throw table.problem("agency_timezone", "没有此时区", "there is no such time zone");
                }
                if (!zone.isEmpty() && !zone.equals(given)) {
                    throw table.problem("agency_timezone", "各机构时区应一致", "all agencies must have one time zone");
                }
                zone = given;
                names.add(table.required("agency_name"));
            }
            if (names.isEmpty()) {
                throw table.problem("agency_name", "没有记录", "there is no record");
            }
            publisher = String.join(", ", names);
        }
        archive.find("feed_info.txt").ifPresent(table -> {
            try (table) {
                if (table.next()) {
                    String version = table.text("feed_version");
                    publisher = table.required("feed_publisher_name")
                            + (version.isEmpty() ? "" : ", version " + version)
                            + ", " + table.text("feed_publisher_url");
                }
            }
        });
    }

    private void readPlaces(GtfsArchive archive) {
        try (GtfsTable table = archive.get("stops.txt")) {
            while (table.next()) {
                int type = table.integer("location_type", 0, BOARDING_AREA, 0);
                boolean must = type < NODE;
                Optional<Coordinate> at = must || !table.text("stop_lat").isEmpty()
                        ? Optional.of(new Coordinate(table.degrees("stop_lon", 180), table.degrees("stop_lat", 90)))
                        : Optional.empty();
                String id = table.required("stop_id");
                String name = must ? table.required("stop_name") : table.text("stop_name");
                table.add(
                        "stop_id",
                        places,
                        new Place(id, name, table.text("stop_code"), at, type, table.text("parent_station")));
            }
            if (places.isEmpty()) {
                throw table.problem("stop_id", "没有记录", "there is no record");
            }
        }
        try (GtfsTable table = archive.get("stops.txt")) {
            while (table.next()) {
                if (!table.text("parent_station").isEmpty()) {
                    requireNoCycle(table, table.known("parent_station", places, "stops.txt"));
                }
            }
        }
    }

    private void requireNoCycle(GtfsTable table, Place parent) {
        Set<String> passed = new HashSet<>(Set.of(table.required("stop_id")));
        for (@Nullable Place each = parent; each != null; each = places.get(each.parent())) {
            if (!passed.add(each.id())) {
                throw table.problem("parent_station", "上级车站成环", "the stations are each other's parents");
            }
        }
    }

    /** The station of a stop, or the stop itself where it has none. */
    Place station(Place place) {
        @Nullable Place parent = places.get(place.parent());
        return parent == null ? place : station(parent);
    }

    /** Entrances of stations, and the stations. */
    List<Place> entrances() {
        return places.values().stream()
                .filter(place -> place.type() == ENTRANCE && !place.parent().isEmpty())
                .toList();
    }

    private void readRoutes(GtfsArchive archive) {
        try (GtfsTable table = archive.get("routes.txt")) {
            while (table.next()) {
                String id = table.required("route_id");
                String colour = table.text("route_color");
                table.add(
                        "route_id",
                        routes,
                        new Route(
                                id,
                                table.text("route_short_name"),
                                table.text("route_long_name"),
                                table.integer("route_type", 0, 1702, 3),
                                colour.matches("[0-9A-Fa-f]{6}") ? "#" + colour : ""));
            }
        }
    }

    private void readServices(GtfsArchive archive) {
        Optional<GtfsTable> calendar = archive.find("calendar.txt");
        calendar.ifPresent(table -> {
            try (table) {
                while (table.next()) {
                    BitSet days = new BitSet();
                    for (int day = 0; day < WEEK.size(); day++) {
                        days.set(day, table.integer(WEEK.get(day), 0, 1, 0) == 1);
                    }
                    LocalDate from = table.date("start_date");
                    LocalDate until = table.date("end_date");
                    if (until.isBefore(from)) {
                        throw table.problem("end_date", "早于 start_date", "lies before start_date");
                    }
                    String id = table.required("service_id");
                    table.add(
                            "service_id",
                            services,
                            new ServiceDays(escaped(id), days, from, until, Set.of(), Set.of()));
                }
            }
        });
        Optional<GtfsTable> dates = archive.find("calendar_dates.txt");
        if (calendar.isEmpty() && dates.isEmpty()) {
            archive.get("calendar.txt");
        }
        dates.ifPresent(this::readDates);
    }

    private void readDates(GtfsTable table) {
        Map<String, Set<LocalDate>> added = new LinkedHashMap<>();
        Map<String, Set<LocalDate>> removed = new LinkedHashMap<>();
        try (table) {
            while (table.next()) {
                String id = table.required("service_id");
                boolean adds = table.integer("exception_type", 1, 2, 1) == 1;
                (adds ? added : removed)
                        .computeIfAbsent(id, absent -> new HashSet<>())
                        .add(table.date("date"));
            }
        }
        Set<String> ids = new HashSet<>(added.keySet());
        ids.addAll(removed.keySet());
        for (String id : ids) {
            Set<LocalDate> plus = added.getOrDefault(id, Set.of());
            Set<LocalDate> minus = removed.getOrDefault(id, Set.of());
            @Nullable ServiceDays known = services.get(id);
            LocalDate only =
                    plus.stream().findFirst().orElseGet(() -> minus.iterator().next());
            services.put(
                    id,
                    known == null
                            ? new ServiceDays(escaped(id), new BitSet(), only, only, plus, minus)
                            : new ServiceDays(known.id(), known.weekdays(), known.from(), known.until(), plus, minus));
        }
    }

    private void readShapes(GtfsArchive archive) {
        archive.find("shapes.txt").ifPresent(table -> {
            try (table) {
                while (table.next()) {
                    shapes.computeIfAbsent(table.required("shape_id"), absent -> new ArrayList<>())
                            .add(new ShapePoint(
                                    table.integer("shape_pt_sequence", 0, Integer.MAX_VALUE, 0),
                                    new Coordinate(
                                            table.degrees("shape_pt_lon", 180), table.degrees("shape_pt_lat", 90))));
                }
            }
        });
    }

    private void readTrips(GtfsArchive archive) {
        Map<String, List<Coordinate>> lines = new HashMap<>();
        shapes.forEach((id, points) -> lines.put(
                id,
                points.stream()
                        .sorted(Comparator.comparingInt(ShapePoint::sequence))
                        .map(ShapePoint::at)
                        .toList()));
        try (GtfsTable table = archive.get("trips.txt")) {
            while (table.next()) {
                Route route = table.known("route_id", routes, "routes.txt");
                ServiceDays service = table.known("service_id", services, "calendar.txt");
                boolean drawn = !table.text("shape_id").isEmpty() && !lines.isEmpty();
                List<Coordinate> shape = drawn ? table.known("shape_id", lines, "shapes.txt") : List.of();
                table.add("trip_id", trips, new Trip(table, route, service, shape));
            }
            if (trips.isEmpty()) {
                throw table.problem("trip_id", "没有记录", "there is no record");
            }
        }
    }

    private void readTransfers(GtfsArchive archive) {
        archive.find("transfers.txt").ifPresent(table -> {
            try (table) {
                while (table.next()) {
                    int type = table.integer("transfer_type", 0, 5, 0);
                    if (table.text("from_stop_id").isEmpty()
                            || table.text("to_stop_id").isEmpty()) {
                        continue;
                    }
                    int seconds = table.integer("min_transfer_time", 0, 86_400, -1);
                    transfers.add(new Transfer(
                            table.known("from_stop_id", places, "stops.txt"),
                            table.known("to_stop_id", places, "stops.txt"),
                            type != 3,
                            seconds < 0 ? Optional.empty() : Optional.of(seconds)));
                }
            }
        });
    }

    /** An id as a word: what separates words in our texts is written as in addresses. */
    static String escaped(String id) {
        StringBuilder word = new StringBuilder();
        id.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || ";|:=%".indexOf(c) >= 0) {
                word.append('%').append("%02X".formatted(c));
            } else {
                word.appendCodePoint(c);
            }
        });
        return word.toString();
    }
}

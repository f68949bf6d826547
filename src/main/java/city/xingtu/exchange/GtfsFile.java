package city.xingtu.exchange;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Text;
import city.xingtu.plan.TransitFields;
import city.xingtu.plan.timetable.Headways;
import city.xingtu.plan.timetable.Timetable;
import city.xingtu.store.FeatureFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A GTFS feed as tables under the name of its file: {@code NAME_stops}, {@code NAME_lines}, and {@code NAME_entrances} where
 * it has any. A line in one direction is one feature with its whole timetable (docs/decisions/0032). The feed is read and
 * checked as a whole before anything of it is handed over.
 */
final class GtfsFile implements FeatureFile {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static final String LINE_NO = "line_no";
    private static final String COLOUR = "colour";

    /** What needs no time between street and platform, by the first part of the kind. */
    private static final Set<String> AT_THE_STREET = Set.of("bus", "tram");

    private static final long CHANGE_AT_THE_STREET = 60;

    private final String name;
    private final String source;
    private final GtfsFeed feed;
    private final List<GtfsLine> lines;

    private GtfsFile(Path file, GtfsFeed feed) {
        String fileName = FileNames.toLayer(String.valueOf(file.getFileName()));
        this.name =
                fileName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        this.source = "GTFS feed " + file.getFileName() + " of " + feed.publisher + "; licence as its publisher states";
        this.feed = feed;
        this.lines = GtfsLine.of(feed);
    }

    /** @throws city.xingtu.plan.Problem INVALID_PARAMETER with the file, line and field that is at fault */
    static GtfsFile open(Path file) {
        try (GtfsArchive archive = GtfsArchive.open(file)) {
            return new GtfsFile(file, GtfsFeed.read(archive));
        }
    }

    @Override
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(table("stops", GeometryType.POINT, TransitFields.OF_STOPS));
        List<Field> ofLines = new ArrayList<>(List.of(
                Field.of(LINE_NO, FieldType.TEXT, new Text("线路编号", "Line number")),
                Field.of(COLOUR, FieldType.TEXT, new Text("标志色", "Colour"))));
        ofLines.addAll(TransitFields.OF_LINES);
        tables.add(table("lines", GeometryType.LINE, ofLines));
        if (!feed.entrances().isEmpty()) {
            tables.add(table("entrances", GeometryType.POINT, TransitFields.OF_ENTRANCES));
        }
        return tables;
    }

    private Table table(String kind, GeometryType type, List<Field> own) {
        List<Field> fields = new ArrayList<>(CommonFields.ALL);
        fields.addAll(own);
        return new Table(name + "_" + kind, type, fields, "EPSG:4326", true);
    }

    @Override
    public void read(Table table, Consumer<Feature> consumer) {
        if (table.name().endsWith("_stops")) {
            readStops(consumer);
        } else if (table.name().endsWith("_lines")) {
            readLines(consumer);
        } else {
            readEntrances(consumer);
        }
    }

    private String id(String own) {
        return name + "-" + GtfsFeed.escaped(own);
    }

    private void readStops(Consumer<Feature> consumer) {
        Map<GtfsFeed.Place, String> kinds = kinds();
        Map<GtfsFeed.Place, Long> changes = new HashMap<>();
        Map<GtfsFeed.Place, Map<String, String>> transfers = new HashMap<>();
        for (GtfsFeed.Transfer transfer : feed.transfers) {
            GtfsFeed.Place from = feed.station(transfer.from());
            GtfsFeed.Place to = feed.station(transfer.to());
            if (from.equals(to)) {
                transfer.seconds().ifPresent(seconds -> changes.merge(from, (long) seconds, Math::max));
            } else if (!transfer.possible() || transfer.seconds().isPresent()) {
                String seconds =
                        transfer.possible() ? transfer.seconds().orElseThrow().toString() : "none";
                transfers.computeIfAbsent(from, absent -> new LinkedHashMap<>()).put(id(to.id()), seconds);
            }
        }
        kinds.forEach((place, kind) -> {
            Map<String, Object> properties = common(place.name(), kind, "checked");
            boolean atStreet = AT_THE_STREET.contains(kind.split("_", 2)[0]);
            if (atStreet) {
                properties.put(TransitFields.PLATFORM, 0L);
            }
            @Nullable Long change = changes.getOrDefault(place, atStreet ? (Long) CHANGE_AT_THE_STREET : null);
            if (change != null) {
                properties.put(TransitFields.TRANSFER, change);
            }
            if (transfers.containsKey(place)) {
                properties.put(
                        TransitFields.TRANSFERS,
                        transfers.get(place).entrySet().stream()
                                .map(each -> each.getValue() + " " + each.getKey())
                                .collect(Collectors.joining(";")));
            }
            consumer.accept(
                    new Feature(id(place.id()), FACTORY.createPoint(place.at().orElseThrow()), properties));
        });
    }

    /** Stations, and stops that belong to none, where anything calls; with the kind of what calls there first. */
    private Map<GtfsFeed.Place, String> kinds() {
        Map<GtfsFeed.Place, String> kinds = new LinkedHashMap<>();
        for (GtfsLine line : lines) {
            for (GtfsFeed.Call call : line.calls) {
                GtfsFeed.Place station = feed.station(call.place());
                if (station.at().isPresent()) {
                    String stop = AT_THE_STREET.contains(mode(line.route)) ? "_stop" : "_station";
                    kinds.putIfAbsent(station, mode(line.route) + stop);
                }
            }
        }
        return kinds;
    }

    /** What a type of route is: the basic types, and the hundreds of the extended ones. */
    private static String mode(GtfsFeed.Route route) {
        int type = route.type() < 100 ? route.type() : 100 * (route.type() / 100);
        return switch (type) {
            case 0, 5, 900 -> "tram";
            case 1, 12, 400, 500, 600 -> "metro";
            case 2, 7, 100, 300, 1400 -> "rail";
            case 4, 1000, 1200 -> "ferry";
            case 6, 1300 -> "cableway";
            default -> "bus";
        };
    }

    private void readLines(Consumer<Feature> consumer) {
        LocalDate day = GtfsLine.usualDay(feed);
        Map<String, Integer> numbers = new HashMap<>();
        for (GtfsLine line : lines) {
            GtfsFeed.Route route = line.route;
            String shown = route.shortName().isEmpty() ? route.longName() : route.shortName();
            String last = line.calls.getLast().place().name();
            String towards = line.first.headsign.isEmpty() ? last : line.first.headsign;
            boolean drawn = line.first.shape.size() > 1;
            Map<String, Object> properties =
                    common(shown + " → " + towards, mode(route) + "_line", drawn ? "checked" : "schematic");
            properties.put(LINE_NO, shown);
            if (!route.colour().isEmpty()) {
                properties.put(COLOUR, route.colour());
            }
            Timetable timetable = line.timetable();
            Headways headways = GtfsLine.headways(timetable, day);
            properties.put(TransitFields.STOPS, stops(line));
            properties.put(TransitFields.ONE_WAY, true);
            properties.put(TransitFields.HEADWAYS, headways.spans().isEmpty() ? "none" : headways.toString());
            properties.put(TransitFields.RUN, GtfsLine.usualRun(timetable));
            properties.put(TransitFields.TIMETABLE, timetable.toString());
            properties.put(TransitFields.TIME_ZONE, feed.zone);
            properties.put(TransitFields.SERVICE_SOURCE, "trips of the feed; headways those of " + day);
            String id = id(route.id()) + "-" + numbers.merge(route.id(), 1, Integer::sum);
            consumer.accept(new Feature(id, FACTORY.createLineString(course(line)), properties));
        }
    }

    private String stops(GtfsLine line) {
        return line.calls.stream()
                .map(call -> id(feed.station(call.place()).id()) + rule(call))
                .collect(Collectors.joining(";"));
    }

    private static String rule(GtfsFeed.Call call) {
        if (call.on()) {
            return call.off() ? "" : ":on";
        }
        return call.off() ? ":off" : ":pass";
    }

    /** As drawn, or straight from stop to stop. */
    private static Coordinate[] course(GtfsLine line) {
        List<Coordinate> course = line.first.shape.size() > 1
                ? line.first.shape
                : line.calls.stream()
                        .flatMap(call -> call.place().at().stream())
                        .toList();
        return course.toArray(Coordinate[]::new);
    }

    private void readEntrances(Consumer<Feature> consumer) {
        for (GtfsFeed.Place entrance : feed.entrances()) {
            GtfsFeed.Place station = feed.station(entrance);
            Map<String, Object> properties = common(entrance.name(), "station_entrance", "checked");
            properties.put(TransitFields.STATION, id(station.id()));
            consumer.accept(new Feature(
                    id(entrance.id()), FACTORY.createPoint(entrance.at().orElseThrow()), properties));
        }
    }

    private Map<String, Object> common(String shown, String kind, String accuracy) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(CommonFields.NAME_ZH, shown);
        properties.put(CommonFields.NAME_EN, shown);
        properties.put(CommonFields.KIND, kind);
        properties.put(CommonFields.STATUS, "existing");
        properties.put(CommonFields.ACCURACY, accuracy);
        properties.put(CommonFields.SOURCE, source);
        return properties;
    }

    @Override
    public void close() {}
}

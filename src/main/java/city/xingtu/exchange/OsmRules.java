package city.xingtu.exchange;

import city.xingtu.plan.StreetFields;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMReaderUtility;
import com.graphhopper.routing.ev.ArrayEdgeIntAccess;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EdgeIntAccess;
import com.graphhopper.routing.ev.FerrySpeed;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.routing.ev.Smoothness;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.ev.VehicleSpeed;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.FerrySpeedCalculator;
import com.graphhopper.routing.util.OSMParsers;
import com.graphhopper.routing.util.parsers.AbstractAccessParser;
import com.graphhopper.routing.util.parsers.BikeAccessParser;
import com.graphhopper.routing.util.parsers.BikeAverageSpeedParser;
import com.graphhopper.routing.util.parsers.CarAccessParser;
import com.graphhopper.routing.util.parsers.CarAverageSpeedParser;
import com.graphhopper.routing.util.parsers.FootAccessParser;
import com.graphhopper.routing.util.parsers.FootAverageSpeedParser;
import com.graphhopper.routing.util.parsers.OSMRoundaboutParser;
import com.graphhopper.routing.util.parsers.OSMSmoothnessParser;
import com.graphhopper.routing.util.parsers.TagParser;
import com.graphhopper.storage.IntsRef;
import com.graphhopper.util.PMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may use an OSM way, which way and how fast, by GraphHopper's rules of access and speed. Not thread-safe. */
final class OsmRules {

    /** Bits of the modes, as {@link #closed} gives them. */
    static final int FOOT = 1;

    static final int BIKE = 2;
    static final int CAR = 4;

    private static final Set<String> PATHS =
            Set.of("footway", "path", "steps", "cycleway", "pedestrian", "track", "bridleway", "corridor", "platform");

    private static final String FERRY = "ferry";

    /** What GraphHopper wants to be told of ferries, as tags. */
    private static final String DISTANCE = "edge_distance";

    private static final String KMH = "speed_from_duration";

    /** Ferries that are slower have a duration that was meant otherwise. */
    private static final double SLOWEST = 0.1;

    private static final IntsRef NO_RELATIONS = new IntsRef(1);

    private final EncodingManager encoding = EncodingManager.start()
            .add(VehicleAccess.create("foot"))
            .add(VehicleSpeed.create("foot", 4, 1, false))
            .add(VehicleAccess.create("bike"))
            .add(VehicleSpeed.create("bike", 4, 2, false))
            .add(VehicleAccess.create("car"))
            .add(VehicleSpeed.create("car", 7, 2, true))
            .add(Roundabout.create())
            .add(Smoothness.create())
            .add(FerrySpeed.create())
            .build();
    private final OSMParsers acceptance = new OSMParsers();
    private final AbstractAccessParser foot = new FootAccessParser(encoding, new PMap());
    private final AbstractAccessParser bike = new BikeAccessParser(encoding, new PMap());
    private final AbstractAccessParser car = new CarAccessParser(encoding, new PMap());

    /** In an order in which each finds what it builds on. */
    private final List<TagParser> parsers = List.of(
            new OSMRoundaboutParser(encoding.getBooleanEncodedValue(Roundabout.KEY)),
            new OSMSmoothnessParser(encoding.getEnumEncodedValue(Smoothness.KEY, Smoothness.class)),
            foot,
            bike,
            car,
            new FerrySpeedCalculator(encoding.getDecimalEncodedValue(FerrySpeed.KEY)),
            new FootAverageSpeedParser(encoding),
            new BikeAverageSpeedParser(encoding),
            new CarAverageSpeedParser(encoding));

    /**
     * What the fields of a street say.
     *
     * @param properties for a street drawn in the way's direction, or against it
     * @param reversed whether it is drawn against the way's direction
     */
    record Street(Map<String, Object> properties, boolean reversed) {}

    /** The modes for which a node is a barrier. */
    int closed(ReaderNode node) {
        return (foot.isBarrier(node) ? FOOT : 0) | (bike.isBarrier(node) ? BIKE : 0) | (car.isBarrier(node) ? CAR : 0);
    }

    /** Whether anybody might get about on a way: streets and paths, squares by their edge, piers, platforms, ferries. */
    boolean isWay(ReaderWay way) {
        return way.getNodes().size() > 1 && acceptance.acceptWay(way);
    }

    /**
     * The street that a way is; its properties are empty when nobody may use it.
     *
     * @param metres its length
     */
    Street street(ReaderWay way, double metres) {
        if (FerrySpeedCalculator.isFerry(way)) {
            ferry(way, metres);
        }
        EdgeIntAccess edge = ArrayEdgeIntAccess.createFromBytes(encoding.getBytesForFlags());
        parsers.forEach(parser -> parser.handleWayTags(0, edge, way, NO_RELATIONS));
        way.removeTag(DISTANCE);
        way.removeTag(KMH);
        boolean[] walked = both(foot.getAccessEnc(), edge);
        boolean[] cycled = both(bike.getAccessEnc(), edge);
        boolean[] driven = both(car.getAccessEnc(), edge);
        boolean[] decides = open(driven) ? driven : open(cycled) ? cycled : walked;
        if (!open(decides)) {
            return new Street(Map.of(), false);
        }
        boolean reversed = !decides[0] && decides[1];
        int ahead = reversed ? 1 : 0;
        Map<String, Object> properties = new LinkedHashMap<>();
        String highway = way.getTag("highway", "");
        properties.put(StreetFields.CLASS, FerrySpeedCalculator.isFerry(way) ? FERRY : streetClass(highway));
        properties.put(StreetFields.FOOT, walked[ahead]);
        // Cycling or walking only against a car's one-way street cannot be said, and hardly happens.
        properties.put(StreetFields.BICYCLE, cycled[ahead]);
        properties.put(StreetFields.CAR, driven[ahead]);
        boolean oneway = decides != walked && !decides[1 - ahead];
        properties.put(StreetFields.ONEWAY, oneway);
        boolean onewayBicycle = cycled[ahead] && !cycled[1 - ahead];
        if (cycled[ahead] && onewayBicycle != oneway) {
            properties.put(StreetFields.ONEWAY_BICYCLE, onewayBicycle);
        }
        if (walked[ahead] && !walked[1 - ahead]) {
            properties.put(StreetFields.ONEWAY_FOOT, true);
        }
        if (highway.equals("steps")) {
            properties.put(StreetFields.STAIRS, true);
        }
        speed(properties, StreetFields.FOOT_KMH, walked[ahead], "foot", false, edge);
        speed(properties, StreetFields.BICYCLE_KMH, cycled[ahead], "bike", reversed, edge);
        speed(properties, StreetFields.SPEED_KMH, driven[ahead], "car", reversed, edge);
        level(way.getTag("layer", ""), properties);
        return new Street(properties, reversed);
    }

    private static void ferry(ReaderWay way, double metres) {
        way.setTag(DISTANCE, metres);
        try {
            long seconds = OSMReaderUtility.parseDuration(way.getTag("duration", ""));
            double kmh = metres / seconds * 3.6;
            if (seconds > 0 && kmh >= SLOWEST) {
                way.setTag(KMH, kmh);
            }
        } catch (IllegalArgumentException e) {
            // It states no duration that one can read, so its speed is that of ferries which state none.
        }
    }

    private static boolean[] both(BooleanEncodedValue access, EdgeIntAccess edge) {
        return new boolean[] {access.getBool(false, 0, edge), access.getBool(true, 0, edge)};
    }

    private static boolean open(boolean[] directions) {
        return directions[0] || directions[1];
    }

    private void speed(
            Map<String, Object> properties,
            String field,
            boolean open,
            String vehicle,
            boolean reversed,
            EdgeIntAccess edge) {
        if (open) {
            DecimalEncodedValue speed = encoding.getDecimalEncodedValue(VehicleSpeed.key(vehicle));
            properties.put(field, speed.getDecimal(reversed, 0, edge));
        }
    }

    private static void level(String layer, Map<String, Object> properties) {
        if (layer.matches("-?\\d{1,2}")) {
            properties.put(StreetFields.LEVEL, Long.parseLong(layer));
        }
    }

    private static String streetClass(String highway) {
        String kind = highway.replace("_link", "");
        return switch (kind) {
            case "motorway" -> "motorway";
            case "trunk" -> "expressway";
            case "primary", "secondary" -> "arterial";
            default -> kind.isEmpty() || PATHS.contains(kind) ? "path" : "street";
        };
    }
}

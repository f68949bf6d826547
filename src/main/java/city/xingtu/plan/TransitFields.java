package city.xingtu.plan;

import java.util.List;

/**
 * The attributes by which a plan says what runs where. A layer holds lines when it declares {@link #STOPS}, stops and
 * stations when it declares {@link #TRANSFER}, entrances when it declares {@link #STATION}; any value may be absent.
 */
public final class TransitFields {

    /**
     * Ids of the stops in order, with semicolons between and {@code |} between branches. {@code :on} or {@code :off} behind
     * an id says that one may only board or only leave there, {@code :pass} neither.
     */
    public static final String STOPS = "stops";

    /** Whether the line runs in the order of its stops only and not back. */
    public static final String ONE_WAY = "oneway";

    /** {@code 06:00-09:00 180;09:00-16:30 300}: from when until when every how many seconds; {@code |} between branches. */
    public static final String HEADWAYS = "headways";

    /** Seconds from each stop to the next, stops included, with semicolons between and {@code |} between branches. */
    public static final String RUN = "run_s";

    public static final String COMMERCIAL_KMH = "commercial_kmh";

    /** Trips, runs and days of service; docs/decisions/0032 has the form. */
    public static final String TIMETABLE = "timetable";

    public static final String TIME_ZONE = "time_zone";

    /** Where headways and running times come from. */
    public static final String SERVICE_SOURCE = "service_source";

    /** Seconds between an entrance and the platform. */
    public static final String PLATFORM = "platform_s";

    /** Seconds from one platform of the station to another. */
    public static final String TRANSFER = "transfer_s";

    /** {@code 120 id;none id}: seconds of the way to another stop, or that there is none, with semicolons between. */
    public static final String TRANSFERS = "transfers";

    /** Id of the station to which an entrance belongs; without one it belongs to the nearest. */
    public static final String STATION = "station";

    /** Declarations for layers of lines. */
    public static final List<Field> OF_LINES = List.of(
            Field.of(STOPS, FieldType.TEXT, new Text("停靠站（按次序）", "Stops in order")),
            Field.of(ONE_WAY, FieldType.BOOLEAN, new Text("单向运行", "One direction only")),
            Field.of(HEADWAYS, FieldType.TEXT, new Text("分时段发车间隔（秒）", "Headways by time of day (s)")),
            Field.of(RUN, FieldType.TEXT, new Text("站间运行时间（秒）", "Running times between stops (s)")),
            Field.of(COMMERCIAL_KMH, FieldType.NUMBER, new Text("旅行速度（千米/时）", "Commercial speed (km/h)")),
            Field.of(TIMETABLE, FieldType.TEXT, new Text("时刻表", "Timetable")),
            Field.of(TIME_ZONE, FieldType.TEXT, new Text("时区", "Time zone")),
            Field.of(SERVICE_SOURCE, FieldType.TEXT, new Text("班次来源", "Source of the service")));

    /** Declarations for layers of stops and stations. */
    public static final List<Field> OF_STOPS = List.of(
            Field.of(PLATFORM, FieldType.INTEGER, new Text("进出站时间（秒）", "Entrance to platform (s)")),
            Field.of(TRANSFER, FieldType.INTEGER, new Text("站内换乘时间（秒）", "Change within the station (s)")),
            Field.of(TRANSFERS, FieldType.TEXT, new Text("与邻站换乘（秒）", "Changes to other stops (s)")));

    /** Declarations for layers of entrances. */
    public static final List<Field> OF_ENTRANCES = List.of(
            Field.of(STATION, FieldType.TEXT, new Text("所属车站", "Station")),
            Field.of(PLATFORM, FieldType.INTEGER, new Text("进出站时间（秒）", "Entrance to platform (s)")));

    private TransitFields() {}

    /** Whether the layer's features are lines with stops. */
    public static boolean linesIn(Layer layer) {
        return layer.column(STOPS) >= 0;
    }

    /** Whether the layer's features are stops or stations. */
    public static boolean stopsIn(Layer layer) {
        return layer.column(TRANSFER) >= 0;
    }

    /** Whether the layer's features are entrances of stations. */
    public static boolean entrancesIn(Layer layer) {
        return layer.column(STATION) >= 0;
    }
}

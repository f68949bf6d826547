package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.Measure;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the fields of a street say into its {@link StreetRule}. A layer is one of streets when it declares
 * {@code foot}, {@code bicycle} or {@code car}; all fields may be absent.
 */
public final class StreetFields {

    public static final String CLASS = "street_class";
    public static final String FOOT = "foot";
    public static final String BICYCLE = "bicycle";
    public static final String CAR = "car";
    public static final String ONEWAY = "oneway";
    public static final String ONEWAY_BICYCLE = "oneway_bicycle";
    public static final String STAIRS = "stairs";
    public static final String FOOT_KMH = "foot_kmh";
    public static final String BICYCLE_KMH = "bicycle_kmh";
    public static final String SPEED_KMH = "speed_kmh";
    public static final String SLOPE = "slope_percent";
    public static final String CROSSING = "crossing_s";
    public static final String LEVEL = "level";

    /** Their declarations, for layers that are made for streets. */
    public static final List<Field> ALL = List.of(
            Field.of(CLASS, FieldType.TEXT, new Text("等级", "Class")),
            Field.of(FOOT, FieldType.BOOLEAN, new Text("可步行", "Open to pedestrians")),
            Field.of(BICYCLE, FieldType.BOOLEAN, new Text("可骑行", "Open to bicycles")),
            Field.of(CAR, FieldType.BOOLEAN, new Text("可驾车", "Open to cars")),
            Field.of(ONEWAY, FieldType.BOOLEAN, new Text("单行", "One-way")),
            Field.of(ONEWAY_BICYCLE, FieldType.BOOLEAN, new Text("自行车单行", "One-way for bicycles")),
            Field.of(STAIRS, FieldType.BOOLEAN, new Text("台阶", "Stairs")),
            Field.of(
                    FOOT_KMH,
                    FieldType.NUMBER,
                    new Text("步速（千米/时，平路为 5）", "Walking speed (km/h; 5 on the level)")),
            Field.of(BICYCLE_KMH, FieldType.NUMBER, new Text("骑行速度（千米/时）", "Cycling speed (km/h)")),
            Field.of(SPEED_KMH, FieldType.NUMBER, new Text("自由流车速（千米/时）", "Free-flow speed of cars (km/h)")),
            Field.of(SLOPE, FieldType.NUMBER, new Text("坡度（%，沿绘制方向）", "Slope (%, as drawn)")),
            Field.of(CROSSING, FieldType.NUMBER, new Text("过街延误（秒）", "Delay at crossings (s)")),
            Field.of(LEVEL, FieldType.INTEGER, new Text("层", "Level")));

    /** Speed on an even pavement to which {@link #FOOT_KMH} compares. */
    private static final double EVEN_KMH = 5;

    /** What stairs leave of a walker's speed, and the speed at which a bicycle is pushed over them. */
    private static final double STAIRS_SHARE = 0.6;

    private static final double PUSHED_KMH = 3;

    private static final double MOST_SLOPE = 0.4;

    /** Free-flow speed by class where a street states none. */
    private static final Map<String, Double> CAR_KMH = Map.of(
            "motorway", 100.0, "expressway", 70.0, "arterial", 45.0, "street", 30.0, "path", 10.0, "bridge", 45.0);

    private static final double OTHER_KMH = 30;

    private final LayerSnapshot table;
    private final int streetClass;
    private final int foot;
    private final int bicycle;
    private final int car;
    private final int oneway;
    private final int onewayBicycle;
    private final int stairs;
    private final int footKmh;
    private final int bicycleKmh;
    private final int speedKmh;
    private final int slope;
    private final int crossing;

    StreetFields(LayerSnapshot table) {
        this.table = table;
        Layer layer = table.layer();
        streetClass = layer.column(CLASS);
        foot = layer.column(FOOT);
        bicycle = layer.column(BICYCLE);
        car = layer.column(CAR);
        oneway = layer.column(ONEWAY);
        onewayBicycle = layer.column(ONEWAY_BICYCLE);
        stairs = layer.column(STAIRS);
        footKmh = layer.column(FOOT_KMH);
        bicycleKmh = layer.column(BICYCLE_KMH);
        speedKmh = layer.column(SPEED_KMH);
        slope = layer.column(SLOPE);
        crossing = layer.column(CROSSING);
    }

    /** Whether the layer's lines are streets. */
    static boolean declaredBy(Layer layer) {
        return layer.column(FOOT) >= 0 || layer.column(BICYCLE) >= 0 || layer.column(CAR) >= 0;
    }

    /** The rule of a row; null when it is no line or nobody may use it. */
    @Nullable
    StreetRule rule(int row) {
        if (table.geometries().dimension(row) != 1) {
            return null;
        }
        @Nullable Object kind = value(row, streetClass);
        boolean stepped = is(row, stairs, false);
        boolean one = is(row, oneway, false);
        boolean cycled = is(row, bicycle, true);
        boolean driven = is(row, car, !stepped && !"path".equals(kind));
        StreetRule rule = new StreetRule(
                is(row, foot, true),
                cycled,
                cycled && !is(row, onewayBicycle, one),
                driven,
                driven && !one,
                positive(row, footKmh, stepped ? EVEN_KMH * STAIRS_SHARE : EVEN_KMH) / EVEN_KMH,
                positive(row, bicycleKmh, stepped ? PUSHED_KMH : Mode.BIKE.mostKmh()),
                positive(row, speedKmh, kind == null ? OTHER_KMH : CAR_KMH.getOrDefault(kind.toString(), OTHER_KMH)),
                Math.clamp(number(row, slope, 0) / 100, -MOST_SLOPE, MOST_SLOPE),
                lostPerMetre(row));
        return rule.openToAny() ? rule : null;
    }

    private double lostPerMetre(int row) {
        double lost = number(row, crossing, 0);
        return lost > 0 ? lost / Math.max(1, Measure.length(table.geometries(), row)) : 0;
    }

    private @Nullable Object value(int row, int column) {
        return column < 0 ? null : table.value(row, column);
    }

    private boolean is(int row, int column, boolean fallback) {
        return value(row, column) instanceof Boolean stated ? stated : fallback;
    }

    private double number(int row, int column, double fallback) {
        return value(row, column) instanceof Number stated ? stated.doubleValue() : fallback;
    }

    private double positive(int row, int column, double fallback) {
        double stated = number(row, column, fallback);
        return stated > 0 ? stated : fallback;
    }
}

package city.xingtu.plan;

import java.util.List;

/**
 * The attributes by which a layer of lines says who may use them and how fast. A layer is one of streets when it declares
 * {@link #FOOT}, {@link #BICYCLE} or {@link #CAR}; any of them may be absent, and any value too.
 */
public final class StreetFields {

    public static final String CLASS = "street_class";
    public static final String FOOT = "foot";
    public static final String BICYCLE = "bicycle";
    public static final String CAR = "car";
    public static final String ONEWAY = "oneway";
    public static final String ONEWAY_BICYCLE = "oneway_bicycle";
    public static final String ONEWAY_FOOT = "oneway_foot";
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
            Field.of(ONEWAY_FOOT, FieldType.BOOLEAN, new Text("步行单行", "One-way on foot")),
            Field.of(STAIRS, FieldType.BOOLEAN, new Text("台阶", "Stairs")),
            Field.of(FOOT_KMH, FieldType.NUMBER, new Text("步速（千米/时，平路为 5）", "Walking speed (km/h; 5 on the level)")),
            Field.of(BICYCLE_KMH, FieldType.NUMBER, new Text("骑行速度（千米/时）", "Cycling speed (km/h)")),
            Field.of(SPEED_KMH, FieldType.NUMBER, new Text("自由流车速（千米/时）", "Free-flow speed of cars (km/h)")),
            Field.of(SLOPE, FieldType.NUMBER, new Text("坡度（%，沿绘制方向）", "Slope (%, as drawn)")),
            Field.of(CROSSING, FieldType.NUMBER, new Text("过街延误（秒）", "Delay at crossings (s)")),
            Field.of(LEVEL, FieldType.INTEGER, new Text("层", "Level")));

    private StreetFields() {}

    /** Whether the layer's lines are streets. */
    public static boolean declaredBy(Layer layer) {
        return layer.column(FOOT) >= 0 || layer.column(BICYCLE) >= 0 || layer.column(CAR) >= 0;
    }
}

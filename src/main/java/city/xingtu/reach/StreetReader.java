package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.Measure;
import city.xingtu.plan.Layer;
import city.xingtu.plan.StreetFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the fields of a street say into its {@link StreetRule}, with stated defaults for what they do not say. */
final class StreetReader {

    /** Speed on an even pavement to which {@link StreetFields#FOOT_KMH} compares. */
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
    private final int onewayFoot;
    private final int stairs;
    private final int footKmh;
    private final int bicycleKmh;
    private final int speedKmh;
    private final int slope;
    private final int crossing;

    StreetReader(LayerSnapshot table) {
        this.table = table;
        Layer layer = table.layer();
        streetClass = layer.column(StreetFields.CLASS);
        foot = layer.column(StreetFields.FOOT);
        bicycle = layer.column(StreetFields.BICYCLE);
        car = layer.column(StreetFields.CAR);
        oneway = layer.column(StreetFields.ONEWAY);
        onewayBicycle = layer.column(StreetFields.ONEWAY_BICYCLE);
        onewayFoot = layer.column(StreetFields.ONEWAY_FOOT);
        stairs = layer.column(StreetFields.STAIRS);
        footKmh = layer.column(StreetFields.FOOT_KMH);
        bicycleKmh = layer.column(StreetFields.BICYCLE_KMH);
        speedKmh = layer.column(StreetFields.SPEED_KMH);
        slope = layer.column(StreetFields.SLOPE);
        crossing = layer.column(StreetFields.CROSSING);
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
        boolean walked = is(row, foot, true);
        boolean cycled = is(row, bicycle, true);
        boolean driven = is(row, car, !stepped && !"path".equals(kind));
        StreetRule rule = new StreetRule(
                walked,
                walked && !is(row, onewayFoot, false),
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

package city.xingtu.reach;

import static city.xingtu.filter.ValueType.BOOLEAN;
import static city.xingtu.filter.ValueType.GEOMETRY;
import static city.xingtu.filter.ValueType.INTEGER;
import static city.xingtu.filter.ValueType.NUMBER;
import static city.xingtu.filter.ValueType.TEXT;

import city.xingtu.atlas.View;
import city.xingtu.filter.FunctionLibrary;
import city.xingtu.filter.FunctionLibrary.Binding;
import city.xingtu.filter.FunctionLibrary.Declaration;
import city.xingtu.filter.FunctionLibrary.Parameter;
import city.xingtu.filter.FunctionLibrary.Signature;
import city.xingtu.filter.StandardFunctions;
import city.xingtu.filter.ValueType;
import city.xingtu.plan.Text;
import java.util.List;

/**
 * The functions that filters of every protocol may call on a view of the plan: the standard ones, and those that know
 * the plan's structures, its other layers and its streets. One object for the process; safe for any number of threads.
 */
public final class PlanFunctions {

    private static final Parameter OWN = new Parameter(new Text("要素的几何", "the feature's geometry"), GEOMETRY);
    private static final Parameter LAYER = new Parameter(new Text("图层或空间结构", "a layer or structure"), TEXT);

    private static final Parameter MODE = new Parameter(
            new Text("方式：" + String.join("、", Mode.ids()), "mode: " + String.join(", ", Mode.ids())), TEXT);

    private final PlanGeometries geometries = new PlanGeometries();
    private final TravelFunctions travel;

    public PlanFunctions(Reach reach) {
        travel = new TravelFunctions(reach);
    }

    /** The library for filters on layers of the view. */
    public FunctionLibrary of(View view) {
        return StandardFunctions.LIBRARY.with(List.of(
                declare(
                        "PART_OF",
                        1,
                        BOOLEAN,
                        false,
                        new Text(
                                "要素是否属于该空间结构，或其第几部分",
                                "Whether the feature is in the structure, or in its part of a number"),
                        (table, arguments) -> PartOf.bind(view, table, arguments),
                        new Parameter(new Text("空间结构", "a structure"), TEXT),
                        new Parameter(new Text("部分序号", "number of a part"), INTEGER)),
                declare(
                        "FEATURE",
                        2,
                        GEOMETRY,
                        true,
                        new Text("图层中该 id 要素的几何", "Geometry of the layer's feature of that id"),
                        (table, arguments) -> geometries.feature(view, arguments),
                        LAYER,
                        new Parameter(new Text("要素的 id", "id of a feature"), TEXT)),
                declare(
                        "GEOMETRY_OF",
                        1,
                        GEOMETRY,
                        true,
                        new Text(
                                "图层全部要素的几何之并，或空间结构（第几部分）的几何",
                                "All geometries of a layer as one, or those of a structure or its part of a number"),
                        (table, arguments) -> geometries.whole(view, arguments),
                        LAYER,
                        new Parameter(new Text("部分序号", "number of a part"), INTEGER)),
                declare(
                        "TRAVEL_TIME",
                        3,
                        NUMBER,
                        false,
                        new Text(
                                "从图层最近的点到要素的出行时间，分钟；不可达则缺失",
                                "Minutes from the nearest point of a layer to the feature; absent when none leads"
                                        + " there"),
                        (table, arguments) -> travel.minutes(view, table, arguments),
                        OWN,
                        LAYER,
                        MODE),
                declare(
                        "SHARE_WITHIN",
                        4,
                        NUMBER,
                        false,
                        new Text(
                                "要素的面积（线为长度）中从图层的点在若干分钟内可达的份额，0 至 1",
                                "Share of the feature's area, or length, within minutes of a layer's points, 0 to 1"),
                        (table, arguments) -> travel.share(view, table, arguments),
                        OWN,
                        LAYER,
                        MODE,
                        new Parameter(new Text("分钟", "minutes"), NUMBER))));
    }

    private static Declaration declare(
            String name,
            int minimum,
            ValueType returns,
            boolean constant,
            Text description,
            Binding binding,
            Parameter... parameters) {
        return new Declaration(
                name,
                minimum,
                Math.max(minimum, parameters.length),
                new Signature(returns, List.of(parameters), description, constant),
                binding);
    }
}

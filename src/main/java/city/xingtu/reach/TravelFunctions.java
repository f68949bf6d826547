package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.FunctionLibrary;
import city.xingtu.filter.RowFunction;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Travel times in filters. One search and one pass over the layer answer all its rows; {@link Reach} keeps the answers
 * as long as streets, origins and targets stay what they are.
 */
final class TravelFunctions {

    /** A pass takes about a tenth of a millisecond a row. */
    private static final int MOST_ROWS = 50_000;

    private static final double MOST_MINUTES = 240;

    /** As good as no limit: no share is worked out for features that are not reached within it. */
    private static final double NO_MINUTES = 1e-9;

    private final Reach reach;

    TravelFunctions(Reach reach) {
        this.reach = reach;
    }

    /** TRAVEL_TIME(geometry, layer, mode) in minutes; absent where nothing leads. */
    RowFunction minutes(View view, FeatureTable table, List<RowFunction> arguments) {
        List<Reached> answers = answers(view, table, arguments, NO_MINUTES, "TRAVEL_TIME");
        double[] minutes = new double[table.size()];
        Arrays.fill(minutes, Double.NaN);
        answers.forEach(
                answer -> answer.arrival().ifPresent(arrival -> minutes[answer.row()] = arrival.seconds() / 60));
        return row -> present(minutes[row]);
    }

    /** SHARE_WITHIN(geometry, layer, mode, minutes) from 0 to 1; absent where the feature has no place. */
    RowFunction share(View view, FeatureTable table, List<RowFunction> arguments) {
        double limit = Arguments.number(arguments, 3, MOST_MINUTES, "SHARE_WITHIN");
        List<Reached> answers = answers(view, table, arguments, limit, "SHARE_WITHIN");
        double[] shares = new double[table.size()];
        Arrays.fill(shares, Double.NaN);
        for (Reached answer : answers) {
            boolean located =
                    answer.reason().filter(Reached.Reason.UNLOCATED::equals).isEmpty();
            shares[answer.row()] = located ? answer.share() : Double.NaN;
        }
        return row -> present(shares[row]);
    }

    private static @Nullable Double present(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private List<Reached> answers(
            View view, FeatureTable table, List<RowFunction> arguments, double minutes, String function) {
        if (FunctionLibrary.constant(arguments.getFirst()).isPresent() || !(table instanceof LayerSnapshot target)) {
            throw Arguments.unknown(function, "第 1 个参数应为要素自身的几何", "argument 1 must be the feature's own geometry");
        }
        String layer = Arguments.text(arguments, 1, function);
        LayerSnapshot from = view.findLayer(layer)
                .orElseThrow(() ->
                        Arguments.unknown(function, "没有图层或空间结构 " + layer, "there is no layer or structure " + layer));
        String name = Arguments.text(arguments, 2, function);
        Mode mode = Mode.of(name)
                .orElseThrow(() -> Arguments.unknown(
                        function,
                        "方式应为 " + String.join("、", Mode.ids()) + "，实为 " + name,
                        "the mode must be one of " + Mode.ids() + ", found " + name));
        if (target.size() > MOST_ROWS) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "filter",
                    new Text(
                            "filter，" + function + "：图层超过 " + MOST_ROWS + " 个要素",
                            "filter, " + function + ": the layer has more than " + MOST_ROWS + " features"));
        }
        List<Origin> origins = Entrances.of(view, from, Reach.origins(from, "filter"));
        return reach.within(view, new Reach.Question(target, origins, minutes, Travel.of(mode), true));
    }
}

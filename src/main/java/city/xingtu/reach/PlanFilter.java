package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.ConstantFolding;
import city.xingtu.filter.Filter;
import city.xingtu.filter.FilterBounds;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.filter.FunctionLibrary;
import city.xingtu.filter.RowPredicate;
import city.xingtu.filter.TypeCheck;
import city.xingtu.geo.BoundingBox;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A filter on a layer of a view, checked and compiled with the {@linkplain PlanFunctions functions of the plan}: the one
 * way from a filter to rows, whatever protocol it came by.
 *
 * @param predicate the rows that satisfy it
 * @param bounds a box in longitude and latitude that the box of every such row meets; empty when there is none
 */
public record PlanFilter(RowPredicate predicate, Optional<BoundingBox> bounds) {

    /** @throws city.xingtu.plan.Problem INVALID_PARAMETER {@code filter} that names what does not fit the layer */
    public static PlanFilter of(Filter filter, View view, LayerSnapshot layer, PlanFunctions functions) {
        FunctionLibrary library = functions.of(view);
        TypeCheck.check(filter, layer.layer(), library);
        Filter folded = ConstantFolding.fold(filter, layer, library);
        return new PlanFilter(FilterCompiler.compile(folded, layer, library), FilterBounds.of(folded, layer.layer()));
    }

    /** The rows among which those that satisfy the filter are, ascending: found by the index where there are bounds. */
    public IntStream candidates(LayerSnapshot layer) {
        return bounds.map(layer::search).map(Arrays::stream).orElseGet(() -> IntStream.range(0, layer.size()));
    }

    /** The rows that satisfy the filter, ascending. */
    public int[] rows(LayerSnapshot layer) {
        return candidates(layer).filter(predicate::test).toArray();
    }
}

package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.ConstantFolding;
import city.xingtu.filter.Filter;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.filter.FunctionLibrary;
import city.xingtu.filter.TypeCheck;
import city.xingtu.geo.RowPredicate;

/**
 * Compiles filters on a layer of a view, checked and with the {@linkplain PlanFunctions functions of the plan}: the one
 * way from a filter to rows, whatever protocol it came by. {@link LayerSnapshot#rows} then finds them.
 */
public final class PlanFilter {

    private PlanFilter() {}

    /** @throws city.xingtu.plan.Problem INVALID_PARAMETER {@code filter} that names what does not fit the layer */
    public static RowPredicate compile(Filter filter, View view, LayerSnapshot layer, PlanFunctions functions) {
        FunctionLibrary library = functions.of(view);
        TypeCheck.check(filter, layer.layer(), library);
        return FilterCompiler.compile(ConstantFolding.fold(filter, layer, library), layer, library);
    }
}

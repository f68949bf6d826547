package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.RowOrder;
import city.xingtu.style.Style;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The compiled styles of one snapshot, kept as long as it. */
final class CompiledStyles {

    /** Requests may bring styles of their own; those of the service come back at once. */
    private static final int MOST = 32;

    private final LayerSnapshot layer;
    private final Map<Style, CompiledStyle> compiled = Collections.synchronizedMap(new IdentityHashMap<>());

    private CompiledStyles(LayerSnapshot layer) {
        this.layer = layer;
    }

    /**
     * The style compiled for the layer.
     *
     * @throws city.xingtu.plan.Problem when it names a field or function that the layer does not have
     */
    static CompiledStyle of(StyledLayer styled) {
        return styled.layer().derived(CompiledStyles.class, CompiledStyles::new).get(styled.style());
    }

    /**
     * The passes that have something to show at a scale, in the layer's order where the style has none.
     *
     * @throws city.xingtu.plan.Problem as above
     */
    static List<CompiledStyle.Pass> passesAt(StyledLayer styled, double denominator) {
        List<CompiledStyle.Pass> passes = of(styled).passesAt(denominator);
        if (styled.order().isEmpty()) {
            return passes;
        }
        RowOrder order = RowOrder.of(styled.layer(), styled.order());
        return passes.stream().map(pass -> pass.inOrder(order)).toList();
    }

    private CompiledStyle get(Style style) {
        CompiledStyle known = compiled.get(style);
        if (known == null) {
            if (compiled.size() >= MOST) {
                compiled.clear();
            }
            known = new CompiledStyle(style, layer);
            compiled.put(style, known);
        }
        return known;
    }
}

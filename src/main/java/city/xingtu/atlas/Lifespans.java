package city.xingtu.atlas;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Lifespan;
import org.jspecify.annotations.Nullable;

/** The years in which the rows of a snapshot exist, without a look-up of fields by name for every row. */
final class Lifespans {

    private final @Nullable Column from;
    private final @Nullable Column to;
    private final @Nullable Column status;
    private final @Nullable Column horizon;

    Lifespans(LayerSnapshot layer) {
        from = column(layer, CommonFields.VALID_FROM);
        to = column(layer, CommonFields.VALID_TO);
        status = column(layer, CommonFields.STATUS);
        horizon = column(layer, CommonFields.HORIZON);
    }

    private static @Nullable Column column(LayerSnapshot layer, String field) {
        int number = layer.layer().column(field);
        return number < 0 ? null : layer.column(number);
    }

    /** As {@link Lifespan#of(city.xingtu.plan.FeatureTable, int)}. */
    Lifespan of(int row) {
        return Lifespan.ofValues(value(from, row), value(to, row), value(status, row), value(horizon, row));
    }

    private static @Nullable Object value(@Nullable Column column, int row) {
        return column == null ? null : column.value(row);
    }
}

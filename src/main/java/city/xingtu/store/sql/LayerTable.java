package city.xingtu.store.sql;

import static city.xingtu.store.sql.Sql.quoted;

import city.xingtu.plan.Layer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The two tables of a layer. The one that GIS programs see holds the features as they are, each with the revision that
 * wrote it. The history holds what features were, each with the revision that wrote it and the one that ended it. So
 * the state of revision r is what was written until r and not ended until r.
 *
 * @param name of the table of present features
 * @param columns of the layer's fields, in their order
 * @param added the revision that declared the layer
 */
public record LayerTable(Layer layer, String name, List<String> columns, long added) {

    /** Finds the layers of tables by id; throws UNKNOWN_LAYER for others. */
    static Function<String, Layer> layers(List<LayerTable> tables) {
        Map<String, Layer> byId =
                tables.stream().map(LayerTable::layer).collect(Collectors.toMap(Layer::id, Function.identity()));
        return id -> {
            Layer layer = byId.get(id);
            if (layer == null) {
                throw Refusals.unknownLayer(id);
            }
            return layer;
        };
    }

    /** The quoted name of the table of present features. */
    public String present() {
        return quoted(name);
    }

    /** The quoted name of the table of past ones. */
    public String history() {
        return quoted("xingtu_history_" + name);
    }

    /** The quoted columns of the fields, each with a comma before it. */
    public String fields() {
        return columns.stream().map(column -> ", " + quoted(column)).collect(Collectors.joining());
    }
}

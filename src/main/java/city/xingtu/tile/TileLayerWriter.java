package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.FieldText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one layer of a vector tile; keys and values are written once and referred to by number (specification 4.1, 4.4). */
final class TileLayerWriter {

    private static final int LAYER_NAME = 1;
    private static final int LAYER_FEATURE = 2;
    private static final int LAYER_KEY = 3;
    private static final int LAYER_VALUE = 4;
    private static final int LAYER_EXTENT = 5;
    private static final int LAYER_VERSION = 15;
    private static final int FEATURE_ID = 1;
    private static final int FEATURE_TAGS = 2;
    private static final int FEATURE_TYPE = 3;
    private static final int FEATURE_GEOMETRY = 4;
    private static final int VALUE_TEXT = 1;
    private static final int VALUE_DOUBLE = 3;
    private static final int VALUE_INTEGER = 4;
    private static final int VALUE_BOOLEAN = 7;

    /** Property that repeats the feature's id as the plan writes it. */
    static final String ID = "id";

    private final LayerSnapshot layer;
    private final int[] columns;
    private final int[] keyOfColumn;
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private final ProtoBuffer body = new ProtoBuffer(1024);
    private final ProtoBuffer feature = new ProtoBuffer(256);
    private final ProtoBuffer tags = new ProtoBuffer(256);

    /**
     * Begins a layer.
     *
     * @param name in the tile
     * @param columns of the layer that go along as properties
     */
    TileLayerWriter(String name, LayerSnapshot layer, int[] columns, int extent) {
        this.layer = layer;
        this.columns = columns;
        keyOfColumn = new int[columns.length];
        Arrays.fill(keyOfColumn, -1);
        body.varintField(LAYER_VERSION, 2);
        body.textField(LAYER_NAME, name);
        body.varintField(LAYER_EXTENT, extent);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Adds a row with geometry commands of a dimension. */
    void add(int row, int dimension, ProtoBuffer commands) {
        tags.clear();
        tag(key(ID), layer.id(row));
        for (int i = 0; i < columns.length; i++) {
            @Nullable Object value = layer.value(row, columns[i]);
            if (value != null) {
                if (keyOfColumn[i] < 0) {
                    keyOfColumn[i] = key(layer.layer().fields().get(columns[i]).name());
                }
                tag(keyOfColumn[i], value);
            }
        }
        feature.clear();
        feature.varintField(FEATURE_ID, FeatureNumbers.of(layer.id(row)));
        feature.bufferField(FEATURE_TAGS, tags);
        feature.varintField(FEATURE_TYPE, dimension + 1L);
        feature.bufferField(FEATURE_GEOMETRY, commands);
        body.bufferField(LAYER_FEATURE, feature);
    }

    /** Completes the layer's message. */
    ProtoBuffer finish() {
        keys.keySet().forEach(key -> body.textField(LAYER_KEY, key));
        for (Object value : values.keySet()) {
            feature.clear();
            switch (value) {
                case String text -> feature.textField(VALUE_TEXT, text);
                case Long number -> feature.varintField(VALUE_INTEGER, number);
                case Double number -> feature.doubleField(VALUE_DOUBLE, number);
                case Boolean truth -> feature.varintField(VALUE_BOOLEAN, truth ? 1 : 0);
                default -> feature.textField(VALUE_TEXT, FieldText.write(value));
            }
            body.bufferField(LAYER_VALUE, feature);
        }
        return body;
    }

    private void tag(int key, Object value) {
        tags.varint(key);
        Integer known = values.putIfAbsent(value, values.size());
        tags.varint(known == null ? values.size() - 1L : known);
    }

    private int key(String name) {
        Integer known = keys.putIfAbsent(name, keys.size());
        return known == null ? keys.size() - 1 : known;
    }
}

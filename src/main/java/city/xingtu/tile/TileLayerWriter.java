package city.xingtu.tile;

import java.util.Arrays;
import java.util.List;

/** Writes one layer of a vector tile; keys and values are written once and referred to by number (specification 4.1, 4.4). */
final class TileLayerWriter {

    private static final int LAYER_NAME = 1;
    private static final int LAYER_FEATURE = 2;
    private static final int LAYER_KEY = 3;
    private static final int LAYER_EXTENT = 5;
    private static final int LAYER_VERSION = 15;
    private static final int FEATURE_ID = 1;
    private static final int FEATURE_TAGS = 2;
    private static final int FEATURE_TYPE = 3;
    private static final int FEATURE_GEOMETRY = 4;

    private final RowTags row;
    private final ProtoBuffer body;
    private final ProtoBuffer feature = new ProtoBuffer(128);
    private final ProtoBuffer tags = new ProtoBuffer(64);
    // Numbers in this layer, one more than they are; 0 for what was not used in it yet.
    private final int[] keys;
    private int[] values = new int[32];
    private final ProtoBuffer keyFields = new ProtoBuffer(64);
    private final ProtoBuffer valueFields = new ProtoBuffer(256);
    private int keyCount;
    private int valueCount;

    /**
     * Begins a layer.
     *
     * @param name in the tile
     * @param row the properties of the row that is written
     * @param capacity bytes that the features are likely to take
     */
    TileLayerWriter(String name, RowTags row, int extent, int capacity) {
        this.row = row;
        body = new ProtoBuffer(capacity);
        keys = new int[row.size()];
        body.varintField(LAYER_VERSION, 2);
        body.textField(LAYER_NAME, name);
        body.varintField(LAYER_EXTENT, extent);
    }

    boolean isEmpty() {
        return keyCount == 0;
    }

    /** Adds the row with geometry commands of a dimension. */
    void add(int dimension, ProtoBuffer commands) {
        tags.clear();
        for (int property = 0; property < keys.length; property++) {
            int value = row.number(property);
            if (value != TileValues.ABSENT) {
                tags.varint(key(property));
                tags.varint(value(value));
            }
        }
        feature.clear();
        feature.varintField(FEATURE_ID, row.feature());
        feature.bufferField(FEATURE_TAGS, tags);
        feature.varintField(FEATURE_TYPE, dimension + 1L);
        feature.bufferField(FEATURE_GEOMETRY, commands);
        body.bufferField(LAYER_FEATURE, feature);
    }

    /** Bytes of the layer's message. */
    int size() {
        return body.size() + keyFields.size() + valueFields.size();
    }

    /** Appends the layer's message. */
    void appendTo(ProtoBuffer target) {
        for (ProtoBuffer part : List.of(body, keyFields, valueFields)) {
            target.fields(part, 0, part.size());
        }
    }

    private int key(int property) {
        if (keys[property] == 0) {
            keyFields.textField(LAYER_KEY, row.name(property));
            keys[property] = ++keyCount;
        }
        return keys[property] - 1;
    }

    private int value(int number) {
        if (number >= values.length) {
            values = Arrays.copyOf(
                    values, Math.max(2 * values.length, row.values().count()));
        }
        if (values[number] == 0) {
            row.values().append(number, valueFields);
            values[number] = ++valueCount;
        }
        return values[number] - 1;
    }
}

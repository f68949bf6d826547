package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Crew;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The tags of the features of one layer of a tile (specification 4.4). Values are numbered property by property, the
 * property with the fewest first: numbers that many features share are the shortest then. Holds working memory for any number
 * of layers; not thread-safe.
 */
final class TileTags {

    /** Property that repeats the feature's id as the plan writes it. */
    static final String ID = "id";

    /** The field of a layer that holds a key. */
    private static final int LAYER_KEY = 3;

    private final ProtoBuffer keys = new ProtoBuffer(256);
    private TileProperty[] properties = {};
    /** How many of them this layer has. */
    private int width;

    private int features;
    private long[] ids = new long[256];
    /** Bytes of each feature's tags. */
    private int[] lengths = new int[256];

    /**
     * Begins anew with the ids of features and their values of some columns.
     *
     * @param columns of the layer that go along as properties, beside the id
     * @param crew for a property each
     */
    void read(LayerSnapshot layer, int[] columns, TileFeatures rows, Crew crew) {
        begin(columns.length + 1, rows.count());
        crew.each(width, property -> {
            if (property == 0) {
                properties[0].readIds(ID, layer, rows);
                for (int feature = 0; feature < features; feature++) {
                    ids[feature] = FeatureNumbers.of(layer.id(rows.row(feature)));
                }
            } else {
                properties[property].read(layer, columns[property - 1], rows);
            }
        });
        number();
    }

    /**
     * Begins anew with some features of others, and their values alone.
     *
     * @param list the features, of which so many count
     */
    void read(TileTags others, int[] list, int count) {
        begin(others.width, count);
        for (int property = 0; property < width; property++) {
            properties[property].read(others.properties[property], list, count);
        }
        for (int i = 0; i < count; i++) {
            ids[i] = others.ids[list[i]];
        }
        number();
    }

    private void begin(int number, int count) {
        features = count;
        if (ids.length < count) {
            ids = new long[2 * count];
            lengths = new int[ids.length];
        }
        width = number;
        if (properties.length < width) {
            int known = properties.length;
            properties = Arrays.copyOf(properties, width);
            for (int property = known; property < width; property++) {
                properties[property] = new TileProperty();
            }
        }
    }

    /** Gives keys to the properties that features have and numbers to their values, and measures the features' tags. */
    private void number() {
        keys.clear();
        int key = 0;
        for (int property = 0; property < width; property++) {
            if (!properties[property].isEmpty()) {
                properties[property].setKey(key++);
                keys.textField(LAYER_KEY, properties[property].name());
            }
        }
        int first = 0;
        for (TileProperty property : byValues()) {
            property.setFirst(first);
            first += property.values().count();
        }
        Arrays.fill(lengths, 0, features, 0);
        for (int property = 0; property < width; property++) {
            properties[property].measure(lengths, features);
        }
    }

    private TileProperty[] byValues() {
        TileProperty[] sorted = Arrays.copyOf(properties, width);
        Arrays.sort(
                sorted, Comparator.comparingInt(property -> property.values().count()));
        return sorted;
    }

    /** The feature's number in the tile. */
    long id(int feature) {
        return ids[feature];
    }

    /** Bytes of the feature's tags. */
    int length(int feature) {
        return lengths[feature];
    }

    /** Appends the feature's tags. */
    void appendTo(ProtoBuffer target, int feature) {
        for (int property = 0; property < width; property++) {
            properties[property].appendTo(target, feature);
        }
    }

    /** Bytes of keys and values. */
    int size() {
        int size = keys.size();
        for (int property = 0; property < width; property++) {
            size += properties[property].values().size();
        }
        return size;
    }

    /** Appends keys and values to a layer. */
    void appendTo(ProtoBuffer target) {
        target.append(keys, 0, keys.size());
        for (TileProperty property : byValues()) {
            property.values().appendTo(target);
        }
    }
}

package city.xingtu.tile;

/**
 * Writes a layer of a vector tile (specification 4.1, 4.2): all lengths are known before, so that nothing is moved. Holds
 * working memory; not thread-safe.
 */
final class TileLayerWriter {

    /** The field of a tile that holds a layer. */
    private static final int LAYER = 3;

    private static final int LAYER_NAME = 1;
    private static final int LAYER_FEATURE = 2;
    private static final int LAYER_EXTENT = 5;
    private static final int LAYER_VERSION = 15;
    private static final int FEATURE_ID = 1;
    private static final int FEATURE_TAGS = 2;
    private static final int FEATURE_TYPE = 3;
    private static final int FEATURE_GEOMETRY = 4;

    /** Bytes of a feature's type, and of the tag of its number. */
    private static final int FIXED = 3;

    private final ProtoBuffer head = new ProtoBuffer(64);
    private final ProtoBuffer layer = new ProtoBuffer(1 << 12);

    /**
     * Writes a layer; nothing, if it has no features.
     *
     * @param name in the tile
     * @param tags of the features
     */
    void write(String name, TileFeatures features, TileTags tags) {
        head.clear();
        layer.clear();
        if (features.count() == 0) {
            return;
        }
        head.varintField(LAYER_VERSION, 2);
        head.textField(LAYER_NAME, name);
        head.varintField(LAYER_EXTENT, VectorTileEncoder.EXTENT);
        int length = head.size() + tags.size();
        for (int feature = 0; feature < features.count(); feature++) {
            length += ProtoBuffer.embedded(LAYER_FEATURE, length(features, tags, feature));
        }
        layer.embed(LAYER, length);
        layer.append(head, 0, head.size());
        for (int feature = 0; feature < features.count(); feature++) {
            layer.embed(LAYER_FEATURE, length(features, tags, feature));
            layer.varintField(FEATURE_ID, tags.id(feature));
            layer.embed(FEATURE_TAGS, tags.length(feature));
            tags.appendTo(layer, feature);
            layer.varintField(FEATURE_TYPE, features.dimension(feature) + 1L);
            layer.embed(FEATURE_GEOMETRY, features.length(feature));
            features.appendTo(layer, feature);
        }
        tags.appendTo(layer);
    }

    /** Appends what was written to a tile. */
    void appendTo(ProtoBuffer tile) {
        tile.append(layer, 0, layer.size());
    }

    private static int length(TileFeatures features, TileTags tags, int feature) {
        return FIXED
                + ProtoBuffer.length(tags.id(feature))
                + ProtoBuffer.embedded(FEATURE_TAGS, tags.length(feature))
                + ProtoBuffer.embedded(FEATURE_GEOMETRY, features.length(feature));
    }
}

package city.xingtu.tile;

import city.xingtu.geo.BoundingBox;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Encodes layers as a Mapbox Vector Tile, version 2.1, with extent 4096 and a buffer of 64 units. No vertex is further
 * than one unit from where it belongs. Layers in which nothing meets the tile are left out; a tile without any has no
 * bytes, which the specification allows.
 *
 * <p>Every feature has a number as its id ({@link FeatureNumbers}), the plan's id as the property {@code id}, and its
 * non-null fields as properties. A tile cuts areas into pieces, and a client cannot tell where in a piece a name belongs;
 * therefore a layer with areas is followed by {@code {layer}:label}, which has one point an area, in one tile only.
 */
public final class VectorTileEncoder {

    /** Grid units along a tile's side. */
    public static final int EXTENT = 4096;

    /** What follows a layer's id in the name of the layer of its areas' label points. */
    public static final String LABEL_LAYER = ":label";

    static final int BUFFER = 64;

    /** The buffer as a share of a tile's side. */
    static final double MARGIN = (double) BUFFER / EXTENT;

    /** Rows of a layer after which its working memory is not kept: it would be larger than most tiles need. */
    private static final int MANY = 1 << 16;

    private static final int[] NOTHING = {};

    private static final Idle<VectorTileEncoder> IDLE = new Idle<>(VectorTileEncoder::new);

    private final LayerEncoder layer = new LayerEncoder();
    private final ProtoBuffer tile = new ProtoBuffer(1 << 14);

    private VectorTileEncoder() {}

    /**
     * Encodes a tile.
     *
     * @param layers lowest first; one whose scale range lies outside of what the zoom level shows is left out
     * @param fields names of the fields to carry; empty for all
     */
    public static byte[] encode(List<TiledLayer> layers, TileAddress address, Optional<Set<String>> fields) {
        return encode(layers, address, fields, Crew.ALONE);
    }

    /**
     * As the other, by several threads: the bytes are the same.
     *
     * @param crew the threads that share the work
     */
    public static byte[] encode(List<TiledLayer> layers, TileAddress address, Optional<Set<String>> fields, Crew crew) {
        VectorTileEncoder encoder = IDLE.take();
        int most = 0;
        BoundingBox buffered = address.set()
                .crs()
                .toLonLat(address.bounds().expandedBy(MARGIN * address.bounds().width()));
        for (TiledLayer tiled : layers) {
            Layer layer = tiled.layer().layer();
            int[] rows = shows(layer, address) ? tiled.layer().search(buffered) : NOTHING;
            if (rows.length > 0) {
                encoder.layer.encode(encoder.tile, tiled, rows, columns(layer, fields), address, crew);
                most = Math.max(most, rows.length);
            }
        }
        byte[] tile = encoder.tile.toByteArray();
        encoder.tile.clear();
        if (most <= MANY) {
            IDLE.give(encoder);
        }
        return tile;
    }

    /** Box in longitude and latitude from which something may reach into the tile: more than its buffer. */
    static BoundingBox reach(TileAddress address) {
        return address.set()
                .crs()
                .toLonLat(address.bounds().expandedBy(address.bounds().width() / 4));
    }

    /** Whether a client may show the layer on the tile: from the size of the zoom level up to twice of it. */
    private static boolean shows(Layer layer, TileAddress address) {
        double denominator = address.scaleDenominator();
        return layer.scale().min() <= denominator
                && denominator / 2 < layer.scale().max();
    }

    /** A field called id would repeat the feature's own. */
    private static int[] columns(Layer layer, Optional<Set<String>> fields) {
        List<Field> declared = layer.fields();
        int[] columns = new int[declared.size()];
        int count = 0;
        for (int column = 0; column < columns.length; column++) {
            String name = declared.get(column).name();
            if (!name.equals(TileTags.ID) && (fields.isEmpty() || fields.get().contains(name))) {
                columns[count++] = column;
            }
        }
        return Arrays.copyOf(columns, count);
    }
}

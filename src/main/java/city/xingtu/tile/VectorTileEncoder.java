package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.draw.LabelPoints;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import java.util.ArrayList;
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

    private static final int BUFFER = 64;

    /** The buffer as a share of a tile's side. */
    static final double MARGIN = (double) BUFFER / EXTENT;

    /** The field of a tile that holds a layer. */
    private static final int LAYER = 3;

    /** Bytes of a feature, and of one that is but a point, without its values. */
    private static final int TYPICAL = 48;

    private static final int TYPICAL_POINT = 32;

    private static final int MANY = 1 << 12;

    private static final int[] NOTHING = {};

    private VectorTileEncoder() {}

    /**
     * Encodes a tile.
     *
     * @param layers lowest first; one whose scale range lies outside of what the zoom level shows is left out
     * @param fields names of the fields to carry; empty for all
     */
    public static byte[] encode(List<TiledLayer> layers, TileAddress address, Optional<Set<String>> fields) {
        List<TileLayerWriter> written = new ArrayList<>();
        BoundingBox bounds = address.bounds();
        BoundingBox buffered = address.set().crs().toLonLat(bounds.expandedBy(BUFFER * bounds.width() / EXTENT));
        GeometryCommands commands = new GeometryCommands(bounds, EXTENT, BUFFER);
        for (TiledLayer tiled : layers) {
            Layer layer = tiled.layer().layer();
            int[] rows = shows(layer, address) ? tiled.layer().search(buffered) : NOTHING;
            if (rows.length > 0) {
                encode(tiled, rows, address, columns(layer, fields), commands, written);
            }
        }
        return joined(written);
    }

    /** Made at its full length: a tile may have half a million bytes, and each copy of them costs a tenth of the making. */
    private static byte[] joined(List<TileLayerWriter> layers) {
        ProtoBuffer tile = new ProtoBuffer(layers.stream()
                .mapToInt(layer -> ProtoBuffer.embedded(LAYER, layer.size()))
                .sum());
        for (TileLayerWriter layer : layers) {
            tile.embed(LAYER, layer.size());
            layer.appendTo(tile);
        }
        return tile.toByteArray();
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

    private static void encode(
            TiledLayer tiled,
            int[] rows,
            TileAddress address,
            int[] columns,
            GeometryCommands commands,
            List<TileLayerWriter> written) {
        LayerSnapshot layer = tiled.layer();
        Crs crs = address.set().crs();
        String name = layer.layer().id();
        RowTags tags = new RowTags(layer, columns, rows.length);
        int many = Math.min(rows.length, MANY);
        TileLayerWriter features = new TileLayerWriter(name, tags, EXTENT, 256 + TYPICAL * many);
        TileLayerWriter labels = new TileLayerWriter(name + LABEL_LAYER, tags, EXTENT, 256 + TYPICAL_POINT * many);
        FlatGeometries geometries = layer.geometries(crs, address.bounds().width() / EXTENT);
        LabelPoints labelPoints = LabelPoints.of(layer);
        Dropping dropping = new Dropping(tiled, address);
        for (int row : rows) {
            // What the grid collapses needs no label either; a million parcels are then nothing at the scale of a city.
            if (dropping.drops(row, geometries) || !commands.write(geometries, row)) {
                continue;
            }
            int dimension = layer.dimension(row);
            tags.read(row);
            features.add(dimension, commands.commands());
            double[] label = dimension == 2 ? labelPoints.lonLat(row) : null;
            if (label != null) {
                crs.fromLonLat(label, 1);
                if (commands.writePoint(label[0], label[1], EXTENT)) {
                    labels.add(0, commands.commands());
                }
            }
        }
        for (TileLayerWriter writer : List.of(features, labels)) {
            if (!writer.isEmpty()) {
                written.add(writer);
            }
        }
    }

    /** A field called id would repeat the feature's own. */
    private static int[] columns(Layer layer, Optional<Set<String>> fields) {
        List<Field> declared = layer.fields();
        int[] columns = new int[declared.size()];
        int count = 0;
        for (int column = 0; column < columns.length; column++) {
            String name = declared.get(column).name();
            if (!name.equals(RowTags.ID) && (fields.isEmpty() || fields.get().contains(name))) {
                columns[count++] = column;
            }
        }
        return Arrays.copyOf(columns, count);
    }
}

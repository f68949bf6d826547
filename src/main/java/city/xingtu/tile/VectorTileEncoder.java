package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.plan.Layer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Encodes layers as a Mapbox Vector Tile, version 2.1, with extent 4096 and a buffer of 64 units. No vertex is further
 * than one unit from where it belongs. Layers in which nothing meets the tile are left out; a tile without any has no
 * bytes, which the specification allows.
 *
 * <p>Every feature has a number as its id ({@link FeatureNumbers}), the plan's id as the property {@code id}, and its
 * non-null fields as properties.
 */
public final class VectorTileEncoder {

    /** Grid units along a tile's side. */
    public static final int EXTENT = 4096;

    private static final int BUFFER = 64;
    private static final int TILE = 3;

    private VectorTileEncoder() {}

    /**
     * Encodes a tile.
     *
     * @param layers lowest first; one whose scale range lies outside of what the zoom level shows is left out
     * @param fields names of the fields to carry; empty for all
     */
    public static byte[] encode(List<LayerSnapshot> layers, TileAddress address, Optional<Set<String>> fields) {
        ProtoBuffer tile = new ProtoBuffer(32 * 1024);
        for (LayerSnapshot layer : layers) {
            if (shows(layer.layer(), address)) {
                encode(layer, address, columns(layer.layer(), fields), tile);
            }
        }
        return tile.toByteArray();
    }

    /** Whether a client may show the layer on the tile: from the size of the zoom level up to twice of it. */
    private static boolean shows(Layer layer, TileAddress address) {
        double denominator = address.scaleDenominator();
        return layer.scale().min() <= denominator
                && denominator / 2 < layer.scale().max();
    }

    private static void encode(LayerSnapshot layer, TileAddress address, int[] columns, ProtoBuffer tile) {
        Crs crs = address.set().crs();
        BoundingBox bounds = address.bounds();
        double unit = bounds.width() / EXTENT;
        int[] rows = layer.search(crs.toLonLat(bounds.expandedBy(BUFFER * unit)));
        if (rows.length == 0) {
            return;
        }
        FlatGeometries geometries = layer.geometries(crs, unit);
        GeometryCommands commands = new GeometryCommands(geometries, bounds, EXTENT, BUFFER);
        TileLayerWriter writer = new TileLayerWriter(layer, columns, EXTENT);
        boolean any = false;
        for (int row : rows) {
            if (commands.write(row)) {
                writer.add(row, geometries.dimension(row), commands.commands());
                any = true;
            }
        }
        if (any) {
            tile.bufferField(TILE, writer.finish());
        }
    }

    private static int[] columns(Layer layer, Optional<Set<String>> fields) {
        Collection<String> wanted = fields.isEmpty() ? Set.of() : fields.get();
        return IntStream.range(0, layer.fields().size())
                .filter(column -> fields.isEmpty()
                        || wanted.contains(layer.fields().get(column).name()))
                // A field called id would repeat the feature's own.
                .filter(column -> !layer.fields().get(column).name().equals(TileLayerWriter.ID))
                .toArray();
    }
}

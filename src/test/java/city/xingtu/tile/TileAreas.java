package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Looks at the areas of tiles as an independent decoder reads them. */
final class TileAreas {

    /** Up to this level all tiles over the areas are looked at, beyond it one for each area. */
    private static final int WHOLE = 15;

    private TileAreas() {}

    /** Tiles of a level over the geometries: all, or on fine levels those where each begins. */
    static Set<TileAddress> over(List<? extends Geometry> areas, TileMatrixSet set, int matrix) {
        Set<TileAddress> addresses = new LinkedHashSet<>();
        if (matrix > WHOLE) {
            for (Geometry area : areas) {
                double x = area.getCoordinate().x;
                double y = area.getCoordinate().y;
                add(addresses, set, matrix, new BoundingBox(x, y, x, y));
            }
        } else {
            Envelope all = new Envelope();
            areas.forEach(area -> all.expandToInclude(area.getEnvelopeInternal()));
            add(addresses, set, matrix, new BoundingBox(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY()));
        }
        return addresses;
    }

    private static void add(Set<TileAddress> addresses, TileMatrixSet set, int matrix, BoundingBox lonLat) {
        TileMatrixSet.TileRange range = set.tiles(matrix, set.crs().fromLonLat(lonLat));
        for (long row = range.firstRow(); row <= range.lastRow(); row++) {
            for (long column = range.firstColumn(); column <= range.lastColumn(); column++) {
                addresses.add(new TileAddress(set, matrix, column, row));
            }
        }
    }

    /** The layer's areas in the tile, in grid units; none where the tile does not have the layer. */
    static List<Geometry> of(LayerSnapshot layer, TileAddress address) {
        DecodedTile tile =
                DecodedTile.of(VectorTileEncoder.encode(List.of(TiledLayer.whole(layer)), address, Optional.empty()));
        String name = layer.layer().id();
        return tile.layers().contains(name) ? tile.geometries(name) : List.of();
    }

    /** What is wrong with the geometry, if anything. */
    static Optional<String> fault(Geometry area) {
        TopologyValidationError error = new IsValidOp(area).getValidationError();
        return Optional.ofNullable(error).map(TopologyValidationError::toString);
    }
}

package city.xingtu.app;

import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.geo.TileMatrixSets;

/** Reads the tile matrix sets: those shipped, and over them those of the folder that {@code xingtu.grids} names. */
final class GridLoading {

    private GridLoading() {}

    /** @throws city.xingtu.plan.Problem naming the file that is wrong; a service without its grid is no use */
    static TileMatrixSets load(XingtuProperties properties) {
        try (ShippedFolder shipped = ShippedFolder.open("grids", "WorldCRS84Quad.json")) {
            return properties.grids() == null
                    ? TileMatrixSetJson.read(shipped.path())
                    : TileMatrixSetJson.read(shipped.path(), properties.grids());
        }
    }
}

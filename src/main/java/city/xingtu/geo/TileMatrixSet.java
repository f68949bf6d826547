package city.xingtu.geo;

import java.util.List;
import java.util.Optional;

/** STUB to be replaced by the builder of geo; the public signatures are the contract. Two-dimensional tile matrix set (OGC 17-083r4). */
public record TileMatrixSet(String id, Crs crs, double originX, double originY, List<TileMatrix> matrices) {
    public record TileMatrix(
            String id, double scaleDenominator, double cellSize, int tileSize, long matrixWidth, long matrixHeight) {}

    public static Optional<TileMatrixSet> find(String id) {
        throw new UnsupportedOperationException();
    }

    public static TileMatrixSet webMercatorQuad() {
        throw new UnsupportedOperationException();
    }
    /** Box of a tile in the set's system; throws Problem-free IllegalArgumentException when outside the matrix. */
    public BoundingBox bounds(int matrix, long column, long row) {
        throw new UnsupportedOperationException();
    }
}

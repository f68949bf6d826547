package city.xingtu.tile.seed;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
import java.util.OptionalInt;

/**
 * What an archive says of its tiles.
 *
 * @param image whether the tiles are PNG; else they are vector tiles
 * @param bounds of the area in longitude and latitude
 * @param first the first level, as clients count them
 * @param last the last level
 * @param metadata further facts, as a JSON object
 */
public record Tileset(String name, boolean image, BoundingBox bounds, int first, int last, String metadata) {

    /** Millimetres of difference that two grids may have and still be one. */
    private static final double SAME = 1e-3;

    /**
     * The level of the usual pyramid over the square of Web Mercator that a grid's level is; archives know no other. Empty
     * when it is none of them.
     */
    public static OptionalInt zoom(TileMatrixSet set, int matrix) {
        TileMatrixSet usual = TileMatrixSets.webMercatorQuad();
        TileMatrixSet.TileMatrix level = set.matrices().get(matrix);
        for (int zoom = 0; zoom < usual.matrices().size(); zoom++) {
            TileMatrixSet.TileMatrix other = usual.matrices().get(zoom);
            if (level.matrixWidth() == other.matrixWidth()
                    && level.matrixHeight() == other.matrixHeight()
                    && near(level.side() * level.matrixWidth(), other.side() * other.matrixWidth())
                    && near(set.originX(), usual.originX())
                    && near(set.originY(), usual.originY())) {
                return OptionalInt.of(zoom);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < SAME;
    }
}

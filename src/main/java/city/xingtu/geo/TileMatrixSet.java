package city.xingtu.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two-dimensional tile matrix set (OGC 17-083r4): how a coordinate system is cut into tiles, level by level. Rows count
 * from the north, columns from the west; all tiles are square and 256 pixels wide.
 *
 * @param id the name in URLs
 * @param crs the system of the tiles
 * @param originX the west edge of column 0, in units of crs
 * @param originY the north edge of row 0, in units of crs
 * @param matrices the levels, coarsest first
 */
public record TileMatrixSet(String id, Crs crs, double originX, double originY, List<TileMatrix> matrices) {

    /**
     * One level.
     *
     * @param scaleDenominator of a pixel of 0.28 mm
     * @param cellSize units of the set's system a pixel
     * @param tileSize pixels a side
     */
    public record TileMatrix(
            String id, double scaleDenominator, double cellSize, int tileSize, long matrixWidth, long matrixHeight) {}

    /** Columns and rows, both ends included; none when the first is greater than the last. */
    public record TileRange(long firstColumn, long firstRow, long lastColumn, long lastRow) {

        public boolean isEmpty() {
            return firstColumn > lastColumn || firstRow > lastRow;
        }

        public long count() {
            return isEmpty() ? 0 : (lastColumn - firstColumn + 1) * (lastRow - firstRow + 1);
        }
    }

    private static final int TILE_SIZE = 256;
    private static final int LEVELS = 25;
    /** The pixel of OGC's scale denominators, in metres. */
    private static final double PIXEL = 0.00028;

    private static final double HALF_WORLD = 6378137 * Math.PI;

    private static final TileMatrixSet WEB_MERCATOR_QUAD =
            quad("WebMercatorQuad", Crs.WEB_MERCATOR, -HALF_WORLD, HALF_WORLD, 2 * HALF_WORLD / TILE_SIZE, 1);
    private static final TileMatrixSet WORLD_CRS84_QUAD =
            quad("WorldCRS84Quad", Crs.CRS84, -180, 90, 180.0 / TILE_SIZE, 2);

    private static final Map<String, TileMatrixSet> SETS =
            Map.of(WEB_MERCATOR_QUAD.id, WEB_MERCATOR_QUAD, WORLD_CRS84_QUAD.id, WORLD_CRS84_QUAD);

    public TileMatrixSet {
        matrices = List.copyOf(matrices);
    }

    /** The set of that name, exactly as spelt. */
    public static Optional<TileMatrixSet> find(String id) {
        return Optional.ofNullable(SETS.get(id));
    }

    /** All sets, WebMercatorQuad first. */
    public static List<TileMatrixSet> listed() {
        return List.of(WEB_MERCATOR_QUAD, WORLD_CRS84_QUAD);
    }

    /** The grid of nearly every web map: EPSG:3857, levels 0 to 24. */
    public static TileMatrixSet webMercatorQuad() {
        return WEB_MERCATOR_QUAD;
    }

    /** Two tiles at level 0, in longitude/latitude, levels 0 to 24. */
    public static TileMatrixSet worldCrs84Quad() {
        return WORLD_CRS84_QUAD;
    }

    /** Position of the level with that id in {@link #matrices}, or -1. */
    public int matrixIndex(String matrixId) {
        for (int i = 0; i < matrices.size(); i++) {
            if (matrices.get(i).id().equals(matrixId)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the set has that tile. */
    public boolean contains(int matrix, long column, long row) {
        return matrix >= 0
                && matrix < matrices.size()
                && column >= 0
                && column < matrices.get(matrix).matrixWidth()
                && row >= 0
                && row < matrices.get(matrix).matrixHeight();
    }

    /**
     * Box of a tile in the set's system. Neighbouring tiles share their edges to the last bit.
     *
     * @throws IllegalArgumentException when the tile is outside the matrix, see {@link #contains}
     */
    public BoundingBox bounds(int matrix, long column, long row) {
        if (!contains(matrix, column, row)) {
            throw new IllegalArgumentException("no tile " + matrix + "/" + column + "/" + row + " in " + id);
        }
        TileMatrix level = matrices.get(matrix);
        double side = level.cellSize() * level.tileSize();
        return new BoundingBox(
                originX + column * side,
                originY - (row + 1) * side,
                originX + (column + 1) * side,
                originY - row * side);
    }

    /**
     * The tiles of a level that the box (in the set's system) reaches into. A box that ends on a tile's border does not
     * reach into the next tile; a box without extent belongs to the tile east and south of it.
     */
    public TileRange tiles(int matrix, BoundingBox box) {
        if (box.isEmpty()) {
            return new TileRange(0, 0, -1, -1);
        }
        TileMatrix level = matrices.get(matrix);
        double side = level.cellSize() * level.tileSize();
        long firstColumn = (long) Math.floor((box.minX() - originX) / side);
        long firstRow = (long) Math.floor((originY - box.maxY()) / side);
        long lastColumn = Math.max(firstColumn, (long) Math.ceil((box.maxX() - originX) / side) - 1);
        long lastRow = Math.max(firstRow, (long) Math.ceil((originY - box.minY()) / side) - 1);
        return new TileRange(
                Math.max(0, firstColumn),
                Math.max(0, firstRow),
                Math.min(level.matrixWidth() - 1, lastColumn),
                Math.min(level.matrixHeight() - 1, lastRow));
    }

    /** Levels that halve the cell size, from one tile a side (times the columns). */
    private static TileMatrixSet quad(
            String id, Crs crs, double originX, double originY, double cellSize, int columns) {
        List<TileMatrix> matrices = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            double cell = cellSize / (1L << level);
            matrices.add(new TileMatrix(
                    Integer.toString(level),
                    cell * crs.metresPerUnit() / PIXEL,
                    cell,
                    TILE_SIZE,
                    (long) columns << level,
                    1L << level));
        }
        return new TileMatrixSet(id, crs, originX, originY, matrices);
    }
}

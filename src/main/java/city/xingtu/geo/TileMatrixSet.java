package city.xingtu.geo;

import java.util.List;

/**
 * Two-dimensional tile matrix set (OGC 17-083r4): how a coordinate system is cut into tiles, level by level. Rows count
 * from the north, columns from the west; all levels have the same origin, and tiles are square.
 *
 * @param id the name in URLs
 * @param uri by which a register knows the set; empty for none
 * @param crs the system of the tiles
 * @param originX the west edge of column 0, in units of crs
 * @param originY the north edge of row 0, in units of crs
 * @param matrices the levels, coarsest first; at least one
 */
public record TileMatrixSet(
        String id,
        String titleZh,
        String titleEn,
        String uri,
        Crs crs,
        double originX,
        double originY,
        List<TileMatrix> matrices) {

    /**
     * One level.
     *
     * @param id the name in URLs; a number in most sets
     * @param scaleDenominator of a pixel of 0.28 mm
     * @param cellSize units of the set's system a pixel
     * @param tileSize pixels a side
     */
    public record TileMatrix(
            String id, double scaleDenominator, double cellSize, int tileSize, long matrixWidth, long matrixHeight) {

        /** The pixel of OGC's scale denominators, in metres. */
        private static final double PIXEL = 0.00028;

        /** A level whose scale denominator follows from the cell size (17-083r4, 6.2.1.1). */
        public static TileMatrix of(
                String id, Crs crs, double cellSize, int tileSize, long matrixWidth, long matrixHeight) {
            return new TileMatrix(
                    id, cellSize * crs.metresPerUnit() / PIXEL, cellSize, tileSize, matrixWidth, matrixHeight);
        }

        /** Side of a tile in units of the set's system. */
        public double side() {
            return cellSize * tileSize;
        }
    }

    /** Columns and rows, both ends included; none when the first is greater than the last. */
    public record TileRange(long firstColumn, long firstRow, long lastColumn, long lastRow) {

        public boolean isEmpty() {
            return firstColumn > lastColumn || firstRow > lastRow;
        }

        public long count() {
            return isEmpty() ? 0 : (lastColumn - firstColumn + 1) * (lastRow - firstRow + 1);
        }
    }

    public TileMatrixSet {
        matrices = List.copyOf(matrices);
        if (matrices.isEmpty()) {
            throw new IllegalArgumentException(id + " has no tile matrix");
        }
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

    /** Box of all tiles of the coarsest level, in the set's system. */
    public BoundingBox bounds() {
        TileMatrix level = matrices.getFirst();
        return new BoundingBox(
                originX,
                originY - level.matrixHeight() * level.side(),
                originX + level.matrixWidth() * level.side(),
                originY);
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
        double side = matrices.get(matrix).side();
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
        double side = level.side();
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
}

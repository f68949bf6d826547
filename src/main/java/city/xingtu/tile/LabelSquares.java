package city.xingtu.tile;

import city.xingtu.draw.MapRequest;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
import java.util.Optional;

/**
 * The squares of up to 4 by 4 tiles for which labels are placed at once, counted from a grid's origin, so that
 * neighbouring tiles have the same labels and none is cut. A map of any protocol that is one of a grid's tiles has the
 * labels of the tile.
 */
public final class LabelSquares {

    private static final int MOST = 4;

    /** A square's side in standard pixels, where tiles are smaller. */
    private static final int SIDE = 1024;

    /** Share of a tile's side by which the numbers of a request may be off: a fortieth of a pixel. */
    private static final double TOLERANCE = 1e-4;

    private final TileMatrixSets sets;

    /** Of the tiles of these grids. */
    public LabelSquares(TileMatrixSets sets) {
        this.sets = sets;
    }

    /** The square in which a tile lies. */
    static BoundingBox of(TileAddress address) {
        return of(address, side(address.level().tileSize()));
    }

    private static BoundingBox of(TileAddress address, int side) {
        long column = address.column() - address.column() % side;
        long row = address.row() - address.row() % side;
        long lastColumn = Math.min(column + side, address.level().matrixWidth()) - 1;
        long lastRow = Math.min(row + side, address.level().matrixHeight()) - 1;
        TileMatrixSet set = address.set();
        return set.bounds(address.matrix(), column, row).union(set.bounds(address.matrix(), lastColumn, lastRow));
    }

    /** Tiles along a square's side, for tiles of so many standard pixels. */
    private static int side(double pixels) {
        return Math.clamp(Math.round(SIDE / pixels), 1, MOST);
    }

    /** The map with the labels of the tile that it is, whatever its number of pixels; other maps as they are. */
    public MapRequest agreed(MapRequest map) {
        return tile(map)
                .map(address -> map.withLabelBox(of(address, side(map.width() / map.pixelRatio()))))
                .orElse(map);
    }

    /**
     * The map with the labels of a grid of maps of its size that is counted from the origin of its system, for clients
     * with grids of their own; where it is a tile of ours as above.
     */
    public MapRequest tiled(MapRequest map) {
        if (tile(map).isPresent()) {
            return agreed(map);
        }
        int side = side(map.width() / map.pixelRatio());
        BoundingBox box = map.box();
        double west = box.minX() - within(box.minX(), box.width(), side) * box.width();
        double south = box.minY() - within(box.minY(), box.height(), side) * box.height();
        return map.withLabelBox(new BoundingBox(west, south, west + side * box.width(), south + side * box.height()));
    }

    /** Which of the maps along a square's side it is. */
    private static long within(double edge, double length, int side) {
        return Math.floorMod((long) Math.floor(edge / length + TOLERANCE), (long) side);
    }

    private Optional<TileAddress> tile(MapRequest map) {
        return sets.all().stream()
                .filter(set -> set.crs().equals(map.crs()))
                .flatMap(set -> tile(set, map.box()).stream())
                .findFirst();
    }

    private static Optional<TileAddress> tile(TileMatrixSet set, BoundingBox box) {
        for (int matrix = 0; matrix < set.matrices().size(); matrix++) {
            double side = set.matrices().get(matrix).side();
            if (near(box.width() / side, 1) && near(box.height() / side, 1)) {
                double column = (box.minX() - set.originX()) / side;
                double row = (set.originY() - box.maxY()) / side;
                long wholeColumn = Math.round(column);
                long wholeRow = Math.round(row);
                return near(column, wholeColumn) && near(row, wholeRow) && set.contains(matrix, wholeColumn, wholeRow)
                        ? Optional.of(new TileAddress(set, matrix, wholeColumn, wholeRow))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean near(double value, double whole) {
        return Math.abs(value - whole) < TOLERANCE;
    }
}

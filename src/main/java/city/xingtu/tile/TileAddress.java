package city.xingtu.tile;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.plan.Problem;

/**
 * One tile of a grid.
 *
 * @param set the grid
 * @param matrix index of the zoom level in the grid
 * @param column from the west
 * @param row from the north
 */
public record TileAddress(TileMatrixSet set, int matrix, long column, long row) {

    /**
     * Checks that the grid has such a tile.
     *
     * @throws Problem INVALID_PARAMETER {@code z}, {@code x} or {@code y}
     */
    public TileAddress {
        int last = set.matrices().size() - 1;
        check("z", matrix, last);
        check("x", column, set.matrices().get(matrix).matrixWidth() - 1);
        check("y", row, set.matrices().get(matrix).matrixHeight() - 1);
    }

    /**
     * Reads the three path segments of a tile's URL.
     *
     * @param z the zoom level's id in the grid
     * @throws Problem INVALID_PARAMETER {@code z}, {@code x} or {@code y}
     */
    public static TileAddress parse(TileMatrixSet set, String z, String x, String y) {
        int matrix = set.matrixIndex(z);
        if (matrix < 0) {
            String first = set.matrices().getFirst().id();
            String last = set.matrices().getLast().id();
            throw Problem.invalid(
                    "z",
                    "网格 " + set.id() + " 没有此级别；有 " + first + " 至 " + last,
                    "The grid " + set.id() + " has no such level; it has " + first + " to " + last);
        }
        return new TileAddress(set, matrix, number("x", x), number("y", y));
    }

    /** The tile's box in the grid's coordinate system. */
    public BoundingBox bounds() {
        return set.bounds(matrix, column, row);
    }

    /** The zoom level. */
    public TileMatrixSet.TileMatrix level() {
        return set.matrices().get(matrix);
    }

    /** The scale denominator of the zoom level, on pixels of 0.28 mm. */
    public double scaleDenominator() {
        return level().scaleDenominator();
    }

    private static long number(String name, String digits) {
        // Nine digits are more than any grid has, and fit an int.
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Problem.invalid(
                    name, name + " 应为非负整数", name + " must be a whole number, not negative, in plain digits");
        }
        return Long.parseLong(digits);
    }

    private static void check(String name, long value, long last) {
        if (value < 0 || value > last) {
            throw Problem.invalid(
                    name, name + "=" + value + " 超出范围 0 至 " + last, name + "=" + value + " is outside of 0 to " + last);
        }
    }
}

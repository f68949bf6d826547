package city.xingtu.cli;

import city.xingtu.geo.TileMatrixSet;
import city.xingtu.plan.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Levels of a grid, one after the other.
 *
 * @param first index of the first in the grid
 * @param last index of the last
 */
record SeedLevels(int first, int last) {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");

    /**
     * The levels whose ids lie in the range {@code 5-14}, or are the one number {@code 7}.
     *
     * @throws Problem INVALID_PARAMETER {@code --zoom} when the grid has none of them
     */
    static SeedLevels of(TileMatrixSet set, String range) {
        Matcher numbers = RANGE.matcher(range);
        if (!numbers.matches()) {
            throw Problem.invalid("--zoom", "级别写作 5-14 或 7", "Levels are written 5-14 or 7");
        }
        int from = Integer.parseInt(numbers.group(1));
        int to = numbers.group(2) == null ? from : Integer.parseInt(numbers.group(2));
        int first = -1;
        int last = -1;
        for (int level = from; level <= to; level++) {
            int matrix = set.matrixIndex(Integer.toString(level));
            first = first < 0 ? matrix : first;
            last = Math.max(last, matrix);
        }
        if (first < 0) {
            throw Problem.invalid(
                    "--zoom", "网格 " + set.id() + " 没有这些级别", "The grid " + set.id() + " has none of these levels");
        }
        return new SeedLevels(first, last);
    }
}

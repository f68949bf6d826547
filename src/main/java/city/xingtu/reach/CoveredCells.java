package city.xingtu.reach;

/**
 * The coarse cells of a frame that are known to lie inside the union because one disc of it covers them whole. What lies in
 * them altogether cannot change the outline and needs no closer look: most of a reached ground. Not thread-safe.
 */
final class CoveredCells {

    /** Fine cells along a coarse one. */
    static final int FINE = 8;

    /** Coarse cells along a tile. */
    static final int PER_TILE = OutlineFrame.TILE / FINE;

    /** Beyond it, in 64 cells, remembering them costs more than it spares. */
    private static final long MOST_WORDS = 1 << 20;

    /** Metres by which a disc counts as smaller and what may be left out as larger, for rounding. */
    private static final double MARGIN = 1e-6;

    private final double size;
    private final int firstX;
    private final int firstY;
    private final int columns;
    private final int rows;
    private final int words;

    /** A bit a cell, each row in words of its own; empty where the frame is too large. */
    private final long[] bits;

    CoveredCells(OutlineFrame frame) {
        size = frame.step() * FINE;
        firstX = frame.minX() * PER_TILE;
        firstY = frame.minY() * PER_TILE;
        columns = (frame.maxX() - frame.minX() + 1) * PER_TILE;
        rows = (frame.maxY() - frame.minY() + 1) * PER_TILE;
        // One word more, so that a tile's cells may be read from two.
        words = (columns >> 6) + 2;
        boolean remembered = (long) words * rows <= MOST_WORDS;
        bits = new long[remembered ? words * rows : 0];
    }

    /** Notes the cells that a disc covers whole; not those along the frame, where an outline may run all the same. */
    void disc(double x, double y, double radius) {
        if (radius < size || bits.length == 0) {
            return;
        }
        double centreX = x / size - firstX;
        double centreY = y / size - firstY;
        double cells = (radius - MARGIN) / size;
        int last = (int) Math.min(rows - PER_TILE, Math.floor(centreY + cells)) - 1;
        for (int row = (int) Math.max(PER_TILE, Math.ceil(centreY - cells)); row <= last; row++) {
            double away = Math.max(Math.abs(row - centreY), Math.abs(row + 1 - centreY));
            double half = Math.sqrt(Math.max(0, cells * cells - away * away));
            int from = (int) Math.max(PER_TILE, Math.ceil(centreX - half));
            int to = (int) Math.min(columns - PER_TILE, Math.floor(centreX + half)) - 1;
            if (from <= to) {
                fill(row * words, from, to);
            }
        }
    }

    private void fill(int row, int from, int to) {
        int first = row + (from >> 6);
        int last = row + (to >> 6);
        long head = -1L << from;
        long tail = -1L >>> ~to;
        if (first == last) {
            bits[first] |= head & tail;
            return;
        }
        bits[first] |= head;
        for (int word = first + 1; word < last; word++) {
            bits[word] = -1;
        }
        bits[last] |= tail;
    }

    /** Whether each cell of the frame that a box touches is covered. */
    boolean covers(double minX, double minY, double maxX, double maxY) {
        if (bits.length == 0) {
            return false;
        }
        int from = (int) Math.max(0, Math.floor((minX - MARGIN) / size) - firstX);
        int to = (int) Math.min(columns - 1.0, Math.floor((maxX + MARGIN) / size) - firstX);
        int top = (int) Math.min(rows - 1.0, Math.floor((maxY + MARGIN) / size) - firstY);
        for (int row = (int) Math.max(0, Math.floor((minY - MARGIN) / size) - firstY); row <= top; row++) {
            for (int word = from >> 6; word <= to >> 6; word++) {
                long wanted = (word == from >> 6 ? -1L << from : -1L) & (word == to >> 6 ? -1L >>> ~to : -1L);
                if (from <= to && (bits[row * words + word] & wanted) != wanted) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The covered cells of a row of a tile, a bit each.
     *
     * @param tileX number of the tile in the plane
     * @param row of the tile, 0 to {@link #PER_TILE} less 1
     */
    int ofTile(int tileX, int tileY, int row) {
        if (bits.length == 0) {
            return 0;
        }
        int column = tileX * PER_TILE - firstX;
        int word = (tileY * PER_TILE + row - firstY) * words + (column >> 6);
        int shift = column & 63;
        long low = bits[word] >>> shift;
        long high = shift == 0 ? 0 : bits[word + 1] << 64 - shift;
        return (int) (low | high) & (1 << PER_TILE) - 1;
    }
}

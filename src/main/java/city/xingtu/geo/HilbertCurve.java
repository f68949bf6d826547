package city.xingtu.geo;

/** The Hilbert curve through the cells of a square: cells that follow each other on it are neighbours. */
public final class HilbertCurve {

    private HilbertCurve() {}

    /**
     * Distance along the curve to a cell: quadrant by quadrant, turning the frame as the curve does. The curve begins at
     * cell 0, 0.
     *
     * @param bits of a coordinate: the square has 2 to the power of bits cells a side, at most 31
     */
    public static long place(int bits, int x, int y) {
        int last = (int) ((1L << bits) - 1);
        long place = 0;
        int column = x;
        int row = y;
        for (int side = bits == 0 ? 0 : 1 << (bits - 1); side > 0; side >>= 1) {
            int right = (column & side) == 0 ? 0 : 1;
            int upper = (row & side) == 0 ? 0 : 1;
            place = (place << 2) | ((3 * right) ^ upper);
            if (upper == 0) {
                if (right == 1) {
                    column = last - column;
                    row = last - row;
                }
                int swap = column;
                column = row;
                row = swap;
            }
        }
        return place;
    }

    /**
     * The cell at a distance along the curve: {@link #place} the other way round.
     *
     * @return x in the upper 32 bits, y in the lower
     */
    public static long cell(int bits, long place) {
        long x = 0;
        long y = 0;
        long rest = place;
        for (long side = 1; side < 1L << bits; side <<= 1) {
            long right = 1 & (rest >> 1);
            long upper = 1 & (rest ^ right);
            if (upper == 0) {
                if (right == 1) {
                    x = side - 1 - x;
                    y = side - 1 - y;
                }
                long swap = x;
                x = y;
                y = swap;
            }
            x += side * right;
            y += side * upper;
            rest >>= 2;
        }
        return x << 32 | y;
    }
}

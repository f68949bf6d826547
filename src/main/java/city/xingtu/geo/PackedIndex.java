package city.xingtu.geo;

/** STUB to be replaced by the builder of geo; the public signatures are the contract. */
public final class PackedIndex {
    private PackedIndex() {}
    /** Boxes as minX,minY,maxX,maxY a row; empty boxes (minX greater than maxX) are never found. */
    public static PackedIndex of(double[] boxes) {
        throw new UnsupportedOperationException();
    }
    /** Rows whose box intersects, ascending. */
    public int[] search(BoundingBox box) {
        throw new UnsupportedOperationException();
    }
    /** Up to count rows by ascending distance of their box to the point. */
    public int[] nearest(double x, double y, int count) {
        throw new UnsupportedOperationException();
    }
}

package city.xingtu.geo;

/** The rows found so far in a box that is searched. */
final class FoundRows extends RowList {
    final double minX;
    final double minY;
    final double maxX;
    final double maxY;

    FoundRows(BoundingBox box) {
        minX = box.minX();
        minY = box.minY();
        maxX = box.maxX();
        maxY = box.maxY();
    }
}

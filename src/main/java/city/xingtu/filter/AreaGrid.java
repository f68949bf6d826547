package city.xingtu.filter;

import city.xingtu.geo.BoundingBox;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * An area as a grid of cells, each wholly inside, wholly outside, or neither, so that most features of a large layer
 * need no exact comparison: a feature whose box lies in inner cells lies within the area, one whose box lies in outer
 * cells apart from it. Along the outline the exact test decides.
 *
 * <p>Every cell that the outline touches is marked first. Between two marks of a row of cells there is no outline, so
 * one point of the stretch tells where all of it lies.
 */
final class AreaGrid {

    /** What is known of a box. */
    enum Place {
        INSIDE,
        OUTSIDE,
        UNKNOWN
    }

    private static final byte OUTER = 0;
    private static final byte INNER = 1;
    private static final byte EDGE = 2;

    /** Cells a side: made in some milliseconds. */
    static final int COARSE = 256;

    /** Cells a side: for layers of which many features lie about the outline. */
    static final int FINE = 1024;

    /** Cells that are looked at for one box. */
    private static final int MOST_CELLS = 64;

    private final int side;
    private final double minX;
    private final double minY;
    private final double cellsPerX;
    private final double cellsPerY;
    private final byte[] cells;

    /** Of an area that {@linkplain #suits suits}. */
    AreaGrid(Geometry area, int side) {
        this.side = side;
        Envelope box = area.getEnvelopeInternal();
        minX = box.getMinX();
        minY = box.getMinY();
        cellsPerX = side / box.getWidth();
        cellsPerY = side / box.getHeight();
        cells = new byte[side * side];
        markOutlines(area);
        fill(new IndexedPointInAreaLocator(area));
    }

    /** Whether the geometry is an area wide enough for cells. */
    static boolean suits(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        return geometry instanceof Polygonal && box.getWidth() > 1e-9 && box.getHeight() > 1e-9;
    }

    private void markOutlines(Geometry area) {
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            markOutline(polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                markOutline(polygon.getInteriorRingN(hole));
            }
        }
    }

    private void markOutline(LineString ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 1; i < points.size(); i++) {
            mark(
                    (points.getX(i - 1) - minX) * cellsPerX,
                    (points.getY(i - 1) - minY) * cellsPerY,
                    (points.getX(i) - minX) * cellsPerX,
                    (points.getY(i) - minY) * cellsPerY);
        }
    }

    /** Marks the cells that a segment comes near, in units of cells; a little more than it touches, against rounding. */
    private void mark(double x0, double y0, double x1, double y1) {
        double slack = 1e-6;
        double low = Math.min(y0, y1);
        double high = Math.max(y0, y1);
        int last = cell(high + slack);
        for (int row = cell(low - slack); row <= last; row++) {
            double from = Math.clamp(row - slack, low, high);
            double to = Math.clamp(row + 1 + slack, low, high);
            double a = high - low < slack ? x0 : x0 + (from - y0) / (y1 - y0) * (x1 - x0);
            double b = high - low < slack ? x1 : x0 + (to - y0) / (y1 - y0) * (x1 - x0);
            int end = cell(Math.max(a, b) + slack);
            for (int column = cell(Math.min(a, b) - slack); column <= end; column++) {
                cells[row * side + column] = EDGE;
            }
        }
    }

    private void fill(IndexedPointInAreaLocator locator) {
        for (int row = 0; row < side; row++) {
            byte place = EDGE;
            for (int column = 0; column < side; column++) {
                int cell = row * side + column;
                if (cells[cell] == EDGE) {
                    place = EDGE;
                    continue;
                }
                if (place == EDGE) {
                    Coordinate centre =
                            new Coordinate(minX + (column + 0.5) / cellsPerX, minY + (row + 0.5) / cellsPerY);
                    place = locator.locate(centre) == Location.EXTERIOR ? OUTER : INNER;
                }
                cells[cell] = place;
            }
        }
    }

    /** Where a box that meets the area's own box lies. */
    Place place(BoundingBox box) {
        double fromX = (box.minX() - minX) * cellsPerX;
        double fromY = (box.minY() - minY) * cellsPerY;
        double toX = (box.maxX() - minX) * cellsPerX;
        double toY = (box.maxY() - minY) * cellsPerY;
        int left = cell(fromX);
        int bottom = cell(fromY);
        int right = cell(toX);
        int top = cell(toY);
        if ((right - left + 1L) * (top - bottom + 1L) > MOST_CELLS) {
            return Place.UNKNOWN;
        }
        byte first = cells[bottom * side + left];
        for (int row = bottom; row <= top; row++) {
            for (int column = left; column <= right; column++) {
                if (cells[row * side + column] != first) {
                    return Place.UNKNOWN;
                }
            }
        }
        // Beyond the grid there is only outside.
        boolean beyond = fromX < 0 || fromY < 0 || toX > side || toY > side;
        return switch (first) {
            case OUTER -> Place.OUTSIDE;
            case INNER -> beyond ? Place.UNKNOWN : Place.INSIDE;
            default -> Place.UNKNOWN;
        };
    }

    private int cell(double coordinate) {
        return Math.clamp((long) Math.floor(coordinate), 0, side - 1);
    }
}

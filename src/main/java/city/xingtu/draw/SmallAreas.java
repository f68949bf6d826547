package city.xingtu.draw;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.Surface;

/**
 * Draws areas of two or three pixels as rectangles in the proportions of their box that cover as much as they do, with
 * an outline around: their corners are not seen, and a district on a small map has tens of thousands of them.
 */
final class SmallAreas {

    /** Pixels below which an area is wide and high. */
    private static final double SMALL = 3;

    /** The share of its box that an area covers when no rectangle's edge is off by more than half a pixel. */
    private static final double COMPACT = 0.6;

    private final FlatGeometries geometries;
    private final Surface surface;
    private final Viewport viewport;

    SmallAreas(FlatGeometries geometries, Surface surface, Viewport viewport) {
        this.geometries = geometries;
        this.surface = surface;
        this.viewport = viewport;
    }

    /** Draws an area, unless it has to be drawn as it is; whether it did. */
    boolean paint(int row, Brush brush) {
        BoundingBox box = geometries.bounds(row);
        double width = box.width() / viewport.resolutionX();
        double height = box.height() / viewport.resolutionY();
        if (!(width < SMALL && height < SMALL) || !brush.plain() || !surface.pixels()) {
            return false;
        }
        double share = geometries.area(row) / (box.width() * box.height());
        if (!(share >= COMPACT)) {
            return false;
        }
        double x = viewport.column(box.centreX());
        double y = viewport.row(box.centreY());
        double halfX = width / 2 * Math.sqrt(share);
        double halfY = height / 2 * Math.sqrt(share);
        AreaInk fill = brush.area();
        if (fill != null) {
            surface.frame(x, y, halfX, halfY, 0, 0, fill.colour(row));
        }
        LineInk boundary = brush.line(2);
        if (boundary != null && !boundary.invisible(row)) {
            // No more ink than around the area itself, whose corners are rounder.
            double around = 4 * (halfX * viewport.resolutionX() + halfY * viewport.resolutionY());
            double half = boundary.width() / 2 * Math.min(1, geometries.length(row) / around);
            surface.frame(
                    x,
                    y,
                    halfX + half,
                    halfY + half,
                    Math.max(0, halfX - half),
                    Math.max(0, halfY - half),
                    boundary.colour(row));
        }
        return true;
    }
}

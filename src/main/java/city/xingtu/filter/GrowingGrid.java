package city.xingtu.filter;

import city.xingtu.geo.BoundingBox;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A grid that is made when it begins to pay: not for the first features that are asked for, a coarse one for some
 * thousands, a fine one for more. Safe for any number of threads; at worst two of them make the same grid.
 */
final class GrowingGrid {

    private static final int SOME = 1_000;
    private static final int MANY = 30_000;

    private final Geometry area;
    private volatile @Nullable AreaGrid grid;
    /** Counted without locks: a lost step makes the grid a little later. */
    private int asked;

    private GrowingGrid(Geometry area) {
        this.area = area;
    }

    /** A grid for comparing features with the geometry; null when there cannot be one. */
    static @Nullable GrowingGrid of(Geometry geometry) {
        return AreaGrid.suits(geometry) ? new GrowingGrid(geometry) : null;
    }

    /** Where a box lies that meets the area's own box. */
    AreaGrid.Place place(BoundingBox box) {
        int count = ++asked;
        if (count == SOME) {
            grid = new AreaGrid(area, AreaGrid.COARSE);
        } else if (count == MANY) {
            grid = new AreaGrid(area, AreaGrid.FINE);
        }
        AreaGrid known = grid;
        return known == null ? AreaGrid.Place.UNKNOWN : known.place(box);
    }
}

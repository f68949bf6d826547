package city.xingtu.plan;

import city.xingtu.geo.BoundingBox;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Features of one layer by row number, the form in which they are filtered, drawn and encoded. Immutable; safe for any
 * number of readers.
 */
public interface FeatureTable {

    /** What the rows are. */
    Layer layer();

    /** Number of rows. */
    int size();

    /** The feature's id. */
    String id(int row);

    /** The value in the column that {@link Layer#column} names, or null. */
    @Nullable
    Object value(int row, int column);

    /** The geometry in EPSG:4490, longitude first, or null. */
    @Nullable
    Geometry geometry(int row);

    /** Box around the geometry; empty when there is none. Tables that hold packed boxes answer without the geometry. */
    default BoundingBox bounds(int row) {
        Geometry geometry = geometry(row);
        return geometry == null ? BoundingBox.EMPTY : BoundingBox.of(geometry.getEnvelopeInternal());
    }

    /** 0 for points, 1 for lines, 2 for areas, -1 without geometry. */
    default int dimension(int row) {
        Geometry geometry = geometry(row);
        return geometry == null ? -1 : geometry.getDimension();
    }
}

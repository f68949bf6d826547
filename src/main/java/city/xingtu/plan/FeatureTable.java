package city.xingtu.plan;

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
}

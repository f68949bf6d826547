package city.xingtu.exchange;

import city.xingtu.geo.Crs;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a {@link FeatureSink} writes of each feature, beside its id.
 *
 * @param fields some of the layer's fields, in the order in which they are written
 * @param crs in which coordinates are written
 * @param northFirst whether they are written north before east, as some protocols want of some systems; formats that
 *     fix the order themselves (FlatGeobuf, CSV) write east first whatever this says
 * @param geometry whether geometries are written at all
 */
public record FeatureColumns(Layer layer, List<Field> fields, Crs crs, boolean northFirst, boolean geometry) {

    public FeatureColumns {
        fields = List.copyOf(fields);
    }

    /** With geometries. */
    public FeatureColumns(Layer layer, List<Field> fields, Crs crs, boolean northFirst) {
        this(layer, fields, crs, northFirst, true);
    }

    /** All fields, in longitude and latitude. */
    public static FeatureColumns all(Layer layer) {
        return new FeatureColumns(layer, layer.fields(), Crs.CGCS2000, false);
    }

    /** Place of each field among the layer's. */
    int[] columns() {
        return fields.stream().mapToInt(field -> layer.column(field.name())).toArray();
    }

    /** Decimals that hold a centimetre in degrees, a millimetre in metres. */
    int decimals() {
        return crs.geographic() ? 7 : 3;
    }

    /** The row's geometry in the system, a copy where anything differs from the table's; null when there is none. */
    @Nullable
    Geometry geometry(FeatureTable table, int row, boolean flipped) {
        if (!geometry) {
            return null;
        }
        Geometry stored = table.geometry(row);
        return stored == null || (crs.lonLat() && !flipped)
                ? stored
                : CoordinateSystems.fromLonLat(stored.copy(), crs, flipped);
    }
}

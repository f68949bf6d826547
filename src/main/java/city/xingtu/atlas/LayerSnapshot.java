package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Layer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** STUB to be replaced by the builder of atlas; the public signatures are the contract. Immutable rows of a layer, by ascending id, in packed arrays. */
public final class LayerSnapshot implements FeatureTable {
    LayerSnapshot() {}

    @Override
    public Layer layer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String id(int row) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object value(int row, int column) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Geometry geometry(int row) {
        throw new UnsupportedOperationException();
    }
    /** By field name; null when absent or not declared. */
    public @Nullable Object value(int row, String field) {
        throw new UnsupportedOperationException();
    }

    public @Nullable String text(int row, String field) {
        throw new UnsupportedOperationException();
    }

    public Feature feature(int row) {
        throw new UnsupportedOperationException();
    }
    /** Row of the id, or -1. */
    public int row(String id) {
        throw new UnsupportedOperationException();
    }
    /** Lon/lat geometries as stored, packed. */
    public FlatGeometries geometries() {
        throw new UnsupportedOperationException();
    }
    /** Geometries in a system, prepared for drawing at a resolution (units of crs a pixel): simplified to at most 0.35 pixel; cached per system and power-of-two resolution. */
    public FlatGeometries geometries(Crs crs, double resolution) {
        throw new UnsupportedOperationException();
    }
    /** Rows whose box intersects the lon/lat box, ascending. */
    public int[] search(BoundingBox lonLat) {
        throw new UnsupportedOperationException();
    }

    public BoundingBox bounds() {
        throw new UnsupportedOperationException();
    }
    /** Changes whenever anything in the layer changes: for ETags and caches. */
    public long version() {
        throw new UnsupportedOperationException();
    }
}

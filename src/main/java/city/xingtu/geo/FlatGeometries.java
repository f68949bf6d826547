package city.xingtu.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * STUB to be replaced by the builder of geo; the public signatures are the contract.
 *
 * <p>Geometries of many rows in flat arrays. Row r has parts partStart(r)..partStart(r+1)-1; part p has vertices
 * vertexStart(p)..vertexStart(p+1)-1; vertex v has x = originX + unit * coordinates[2v], y likewise. A part is a point
 * set of one vertex, a line, or a ring (closed: last vertex equals first). A row whose geometry is null has no parts.
 */
public final class FlatGeometries {
    private FlatGeometries() {}

    /** Packs lon/lat geometries at 1e-7 degree. Collections are flattened to their highest dimension. */
    public static FlatGeometries of(List<? extends @Nullable Geometry> geometries) {
        throw new UnsupportedOperationException();
    }
    /** The same rows in another system, densified where needed, simplified to the tolerance (in units of crs; 0: none); parts that vanish keep no vertices. */
    public FlatGeometries projected(Crs crs, double tolerance) {
        throw new UnsupportedOperationException();
    }

    public int rows() {
        throw new UnsupportedOperationException();
    }
    /** -1 none, 0 points, 1 lines, 2 polygons. */
    public int dimension(int row) {
        throw new UnsupportedOperationException();
    }

    public int partStart(int row) {
        throw new UnsupportedOperationException();
    }

    public int vertexStart(int part) {
        throw new UnsupportedOperationException();
    }
    /** Whether a polygon's part is a hole of the shell before it. */
    public boolean hole(int part) {
        throw new UnsupportedOperationException();
    }
    /** x0,y0,x1,y1,…; not to be written. */
    public int[] coordinates() {
        throw new UnsupportedOperationException();
    }

    public double originX() {
        throw new UnsupportedOperationException();
    }

    public double originY() {
        throw new UnsupportedOperationException();
    }

    public double unit() {
        throw new UnsupportedOperationException();
    }

    public double x(int vertex) {
        throw new UnsupportedOperationException();
    }

    public double y(int vertex) {
        throw new UnsupportedOperationException();
    }
    /** Box of a row; EMPTY without geometry. */
    public BoundingBox bounds(int row) {
        throw new UnsupportedOperationException();
    }

    public BoundingBox bounds() {
        throw new UnsupportedOperationException();
    }
    /** Back to JTS in this table's coordinates, or null. */
    public @Nullable Geometry geometry(int row) {
        throw new UnsupportedOperationException();
    }
    /** The packed Hilbert R-tree over the rows' boxes, built once. */
    public PackedIndex index() {
        throw new UnsupportedOperationException();
    }
}

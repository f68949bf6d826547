package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.RowPredicate;
import city.xingtu.geo.Vertices;
import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Finds the rows that have a point in a rectangle of a coordinate system. The spatial index names candidates; most of
 * them lie inside by their bounding box alone, and only those at the edge are looked at vertex by vertex, in the
 * rectangle's own system.
 */
final class BoxSearch {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int STEPS = 32;

    private final Crs crs;
    /** Around the rectangle, in longitude and latitude. */
    private final BoundingBox outer;
    /** Inside the rectangle, in longitude and latitude; may be empty. */
    private final BoundingBox inner;

    private final Geometry rectangle;

    private BoxSearch(Crs crs, BoundingBox outer, BoundingBox inner, BoundingBox box) {
        this.crs = crs;
        this.outer = outer;
        this.inner = inner;
        rectangle = GEOMETRIES.toGeometry(box.toEnvelope());
    }

    /** For a box in the system's coordinates, east first. */
    static BoxSearch of(Crs crs, BoundingBox box) {
        // Meridians and parallels are straight lines along the axes of Web Mercator, so its boxes are boxes here too.
        if (crs.lonLat() || crs == Crs.WEB_MERCATOR) {
            BoundingBox lonLat = crs.toLonLat(box);
            return new BoxSearch(Crs.CRS84, lonLat, lonLat, lonLat);
        }
        return new BoxSearch(crs, crs.toLonLat(box), inscribed(crs, box), box);
    }

    /** The largest box between the curved images of the edges. */
    private static BoundingBox inscribed(Crs crs, BoundingBox box) {
        double[] west = edge(crs, box.minX(), box.minY(), box.minX(), box.maxY(), 0);
        double[] east = edge(crs, box.maxX(), box.minY(), box.maxX(), box.maxY(), 0);
        double[] south = edge(crs, box.minX(), box.minY(), box.maxX(), box.minY(), 1);
        double[] north = edge(crs, box.minX(), box.maxY(), box.maxX(), box.maxY(), 1);
        return new BoundingBox(
                Arrays.stream(west).max().orElseThrow(),
                Arrays.stream(south).max().orElseThrow(),
                Arrays.stream(east).min().orElseThrow(),
                Arrays.stream(north).min().orElseThrow());
    }

    private static double[] edge(Crs crs, double x1, double y1, double x2, double y2, int ordinate) {
        double[] xy = new double[2 * (STEPS + 1)];
        for (int i = 0; i <= STEPS; i++) {
            xy[2 * i] = x1 + (x2 - x1) * i / STEPS;
            xy[2 * i + 1] = y1 + (y2 - y1) * i / STEPS;
        }
        crs.toLonLat(xy, STEPS + 1);
        double[] ordinates = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            ordinates[i] = xy[2 * i + ordinate];
        }
        return ordinates;
    }

    /** Whether a row of the layer has a point in the rectangle; rows without geometry count as if they had. */
    RowPredicate of(LayerSnapshot layer) {
        return new RowPredicate() {
            @Override
            public boolean test(int row) {
                BoundingBox bounds = layer.bounds(row);
                return bounds.isEmpty() || (outer.intersects(bounds) && meets(layer, row, bounds));
            }

            @Override
            public RowPredicate within(BoundingBox box) {
                return !outer.intersects(box) ? NONE : inside(box) ? ALL : this;
            }

            @Override
            public boolean narrows() {
                return true;
            }
        };
    }

    private boolean inside(BoundingBox bounds) {
        return inner.contains(bounds.minX(), bounds.minY()) && inner.contains(bounds.maxX(), bounds.maxY());
    }

    private boolean meets(LayerSnapshot layer, int row, BoundingBox bounds) {
        if (inside(bounds)) {
            return true;
        }
        Geometry geometry = layer.geometry(row);
        if (geometry == null) {
            return false;
        }
        if (!crs.lonLat()) {
            Vertices.change(geometry, xy -> crs.fromLonLat(xy, xy.length / 2));
        }
        return rectangle.intersects(geometry);
    }
}

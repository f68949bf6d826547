package city.xingtu.atlas;

import city.xingtu.geo.Measure;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Geometry that the checks share: set operations that do not fail, areas, well-known text to seven decimals. */
final class Areas {

    private static final double UNITS_PER_DEGREE = 1e7;

    private Areas() {}

    static String wkt(Geometry geometry) {
        WKTWriter writer = new WKTWriter();
        writer.setPrecisionModel(new PrecisionModel(UNITS_PER_DEGREE));
        return writer.write(geometry);
    }

    static Geometry intersection(Geometry a, Geometry b) {
        return OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
    }

    static Geometry difference(Geometry a, Geometry b) {
        return OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE);
    }

    /** Square metres. */
    static double area(Geometry geometry) {
        return geometry.getDimension() < 2 || geometry.isEmpty() ? 0 : Measure.area(geometry);
    }

    /** The polygons of a geometry, one by one. */
    static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons;
    }
}

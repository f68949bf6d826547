package city.xingtu.exchange;

import city.xingtu.plan.GeometryType;
import org.locationtech.jts.geom.Geometry;

/** To which type of layer a geometry belongs. */
final class GeometryTypes {

    private GeometryTypes() {}

    static GeometryType of(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case "Point", "MultiPoint" -> GeometryType.POINT;
            case "LineString", "MultiLineString" -> GeometryType.LINE;
            case "Polygon", "MultiPolygon" -> GeometryType.POLYGON;
            default -> GeometryType.MIXED;
        };
    }
}

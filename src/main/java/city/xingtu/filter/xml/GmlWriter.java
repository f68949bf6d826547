package city.xingtu.filter.xml;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries in GML 3, longitude first, without a system: that is how {@link GmlReader} takes them. */
record GmlWriter(XmlWriter xml) {

    void geometry(Geometry geometry) {
        switch (geometry) {
            case Point point -> {
                xml.begin("gml:Point");
                xml.leaf("gml:pos", positions(point.getCoordinateSequence()));
                xml.end();
            }
            case LineString line -> {
                xml.begin("gml:LineString");
                xml.leaf("gml:posList", positions(line.getCoordinateSequence()));
                xml.end();
            }
            case Polygon polygon -> polygon(polygon);
            case MultiPoint points -> members("gml:MultiPoint", "gml:pointMember", points);
            case MultiLineString lines -> members("gml:MultiLineString", "gml:lineStringMember", lines);
            case MultiPolygon polygons -> members("gml:MultiPolygon", "gml:polygonMember", polygons);
            case GeometryCollection collection -> members("gml:MultiGeometry", "gml:geometryMember", collection);
            default -> throw new IllegalArgumentException("No GML for " + geometry.getGeometryType());
        }
    }

    private void polygon(Polygon polygon) {
        xml.begin("gml:Polygon");
        ring("gml:exterior", polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring("gml:interior", polygon.getInteriorRingN(i));
        }
        xml.end();
    }

    private void ring(String name, LineString ring) {
        xml.begin(name);
        xml.begin("gml:LinearRing");
        xml.leaf("gml:posList", positions(ring.getCoordinateSequence()));
        xml.end();
        xml.end();
    }

    private void members(String name, String member, Geometry parts) {
        xml.begin(name);
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            xml.begin(member);
            geometry(parts.getGeometryN(i));
            xml.end();
        }
        xml.end();
    }

    private static String positions(CoordinateSequence sequence) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sequence.size(); i++) {
            Coordinate at = sequence.getCoordinate(i);
            text.append(i == 0 ? "" : " ").append(at.x).append(' ').append(at.y);
        }
        return text.toString();
    }
}

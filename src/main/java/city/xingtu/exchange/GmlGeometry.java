package city.xingtu.exchange;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as GML 3.2.1, every one with the id that the standard demands. For one document. */
final class GmlGeometry {

    private static final String PREFIX = "gml";

    private final XMLStreamWriter xml;
    private final String system;
    private final int decimals;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param system URI of the coordinate system
     * @param decimals of each ordinate
     */
    GmlGeometry(XMLStreamWriter xml, String system, int decimals) {
        this.xml = xml;
        this.system = system;
        this.decimals = decimals;
    }

    /**
     * Writes a geometry whose ordinates are in the order of the system already.
     *
     * @param owner id of the feature, from which the geometry's is made
     */
    void write(Geometry geometry, String owner) throws XMLStreamException {
        geometry(geometry, owner + ".geom", true);
    }

    private void geometry(Geometry geometry, String id, boolean outermost) throws XMLStreamException {
        switch (geometry) {
            case Point point -> {
                start("Point", id, outermost);
                list("pos", point.getCoordinateSequence());
                xml.writeEndElement();
            }
            case LineString line -> {
                start("LineString", id, outermost);
                list("posList", line.getCoordinateSequence());
                xml.writeEndElement();
            }
            case Polygon polygon -> {
                start("Polygon", id, outermost);
                ring("exterior", polygon.getExteriorRing());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    ring("interior", polygon.getInteriorRingN(i));
                }
                xml.writeEndElement();
            }
            default ->
                members(
                        geometry,
                        id,
                        outermost,
                        switch (geometry.getGeometryType()) {
                            case "MultiPoint" -> new String[] {"MultiPoint", "pointMember"};
                            case "MultiLineString" -> new String[] {"MultiCurve", "curveMember"};
                            case "MultiPolygon" -> new String[] {"MultiSurface", "surfaceMember"};
                            default -> new String[] {"MultiGeometry", "geometryMember"};
                        });
        }
    }

    private void members(Geometry collection, String id, boolean outermost, String[] names) throws XMLStreamException {
        start(names[0], id, outermost);
        for (int i = 0; i < collection.getNumGeometries(); i++) {
            xml.writeStartElement(PREFIX, names[1], GmlSink.GML);
            geometry(collection.getGeometryN(i), id + "." + (i + 1), false);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void start(String name, String id, boolean outermost) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, GmlSink.GML);
        xml.writeAttribute(PREFIX, GmlSink.GML, "id", id);
        if (outermost) {
            xml.writeAttribute("srsName", system);
            xml.writeAttribute("srsDimension", "2");
        }
    }

    private void ring(String name, LineString ring) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, GmlSink.GML);
        xml.writeStartElement(PREFIX, "LinearRing", GmlSink.GML);
        list("posList", ring.getCoordinateSequence());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void list(String name, CoordinateSequence sequence) throws XMLStreamException {
        text.setLength(0);
        for (int i = 0; i < sequence.size(); i++) {
            if (i > 0) {
                text.append(' ');
            }
            Ordinates.append(text, sequence.getX(i), decimals);
            text.append(' ');
            Ordinates.append(text, sequence.getY(i), decimals);
        }
        xml.writeStartElement(PREFIX, name, GmlSink.GML);
        xml.writeCharacters(text.toString());
        xml.writeEndElement();
    }
}

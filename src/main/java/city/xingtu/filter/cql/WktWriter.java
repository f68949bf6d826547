package city.xingtu.filter.cql;

import java.util.Locale;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Well-known text with every digit that a double has. */
final class WktWriter {

    private final StringBuilder text = new StringBuilder();

    private WktWriter() {}

    static String write(Geometry geometry) {
        WktWriter writer = new WktWriter();
        writer.tagged(geometry);
        return writer.text.toString();
    }

    private void tagged(Geometry geometry) {
        String type = geometry.getGeometryType();
        text.append(type.equals("LinearRing") ? "LINESTRING" : type.toUpperCase(Locale.ROOT));
        if (type.equals("GeometryCollection")) {
            text.append('(');
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                text.append(i == 0 ? "" : ", ");
                tagged(geometry.getGeometryN(i));
            }
            text.append(')');
        } else {
            body(geometry);
        }
    }

    private void body(Geometry geometry) {
        switch (geometry) {
            case Point point -> positions(point.getCoordinateSequence());
            case LineString line -> positions(line.getCoordinateSequence());
            case Polygon polygon -> {
                text.append('(');
                positions(polygon.getExteriorRing().getCoordinateSequence());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    text.append(", ");
                    positions(polygon.getInteriorRingN(i).getCoordinateSequence());
                }
                text.append(')');
            }
            default -> {
                text.append('(');
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    text.append(i == 0 ? "" : ", ");
                    body(geometry.getGeometryN(i));
                }
                text.append(')');
            }
        }
    }

    private void positions(CoordinateSequence sequence) {
        text.append('(');
        for (int i = 0; i < sequence.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(sequence.getX(i)).append(' ').append(sequence.getY(i));
        }
        text.append(')');
    }
}

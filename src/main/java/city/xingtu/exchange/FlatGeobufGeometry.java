package city.xingtu.exchange;

import com.google.flatbuffers.FlatBufferBuilder;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.GeometryType;

/** Geometries as FlatGeobuf packs them: flat x and y, the ends of lines or rings, parts where a flat form is not enough. */
final class FlatGeobufGeometry {

    private final FlatBufferBuilder builder;

    FlatGeobufGeometry(FlatBufferBuilder builder) {
        this.builder = builder;
    }

    /**
     * Writes a geometry that is not empty.
     *
     * @param multiple whether single lines and areas become multiple ones
     * @return its offset in the builder
     */
    int write(Geometry geometry, boolean multiple) {
        return switch (geometry) {
            case Point point -> flat(GeometryType.Point, point);
            case LineString line -> flat(multiple ? GeometryType.MultiLineString : GeometryType.LineString, line);
            case Polygon polygon -> multiple ? parts(GeometryType.MultiPolygon, polygon) : polygon(polygon);
            default ->
                switch (geometry.getGeometryType()) {
                    case "MultiPoint" -> flat(GeometryType.MultiPoint, geometry);
                    case "MultiLineString" -> flat(GeometryType.MultiLineString, geometry);
                    case "MultiPolygon" -> parts(GeometryType.MultiPolygon, geometry);
                    default -> parts(GeometryType.GeometryCollection, geometry);
                };
        };
    }

    private int parts(int type, Geometry collection) {
        int[] parts = new int[collection.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = write(collection.getGeometryN(i), false);
        }
        int partsAt = org.wololo.flatgeobuf.generated.Geometry.createPartsVector(builder, parts);
        return geometry(type, 0, 0, partsAt);
    }

    private int polygon(Polygon polygon) {
        CoordinateSequence[] rings = new CoordinateSequence[1 + polygon.getNumInteriorRing()];
        rings[0] = polygon.getExteriorRing().getCoordinateSequence();
        for (int i = 1; i < rings.length; i++) {
            rings[i] = polygon.getInteriorRingN(i - 1).getCoordinateSequence();
        }
        return flat(GeometryType.Polygon, rings);
    }

    /** Points or lines, one or several. */
    private int flat(int type, Geometry simple) {
        CoordinateSequence[] sequences = new CoordinateSequence[simple.getNumGeometries()];
        for (int i = 0; i < sequences.length; i++) {
            sequences[i] = simple.getGeometryN(i) instanceof LineString line
                    ? line.getCoordinateSequence()
                    : ((Point) simple.getGeometryN(i)).getCoordinateSequence();
        }
        return flat(type, sequences);
    }

    private int flat(int type, CoordinateSequence[] sequences) {
        int vertices = 0;
        for (CoordinateSequence sequence : sequences) {
            vertices += sequence.size();
        }
        // Flat buffers grow from their end.
        org.wololo.flatgeobuf.generated.Geometry.startXyVector(builder, 2 * vertices);
        for (int s = sequences.length - 1; s >= 0; s--) {
            for (int i = sequences[s].size() - 1; i >= 0; i--) {
                builder.addDouble(sequences[s].getY(i));
                builder.addDouble(sequences[s].getX(i));
            }
        }
        int xyAt = builder.endVector();
        boolean ended = sequences.length > 1 && type != GeometryType.MultiPoint;
        return geometry(type, xyAt, ended ? ends(sequences, vertices) : 0, 0);
    }

    private int ends(CoordinateSequence[] sequences, int vertices) {
        org.wololo.flatgeobuf.generated.Geometry.startEndsVector(builder, sequences.length);
        int end = vertices;
        for (int s = sequences.length - 1; s >= 0; s--) {
            builder.addInt(end);
            end -= sequences[s].size();
        }
        return builder.endVector();
    }

    private int geometry(int type, int xyAt, int endsAt, int partsAt) {
        org.wololo.flatgeobuf.generated.Geometry.startGeometry(builder);
        if (endsAt != 0) {
            org.wololo.flatgeobuf.generated.Geometry.addEnds(builder, endsAt);
        }
        if (xyAt != 0) {
            org.wololo.flatgeobuf.generated.Geometry.addXy(builder, xyAt);
        }
        org.wololo.flatgeobuf.generated.Geometry.addType(builder, type);
        if (partsAt != 0) {
            org.wololo.flatgeobuf.generated.Geometry.addParts(builder, partsAt);
        }
        return org.wololo.flatgeobuf.generated.Geometry.endGeometry(builder);
    }
}

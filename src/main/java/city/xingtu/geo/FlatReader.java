package city.xingtu.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Rows of {@link FlatGeometries} back into JTS geometries. */
final class FlatReader {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private FlatReader() {}

    static @Nullable Geometry geometry(FlatGeometries flat, int row) {
        return switch (flat.dimension(row)) {
            case 0 -> points(flat, row);
            case 1 -> lines(flat, row);
            case 2 -> polygons(flat, row);
            default -> null;
        };
    }

    private static @Nullable Geometry points(FlatGeometries flat, int row) {
        List<Point> points = new ArrayList<>();
        for (int part = flat.partStart(row); part < flat.partStart(row + 1); part++) {
            points.add(FACTORY.createPoint(sequence(flat, part)));
        }
        return points.size() == 1
                ? points.getFirst()
                : points.isEmpty() ? null : FACTORY.createMultiPoint(points.toArray(Point[]::new));
    }

    private static @Nullable Geometry lines(FlatGeometries flat, int row) {
        List<LineString> lines = new ArrayList<>();
        for (int part = flat.partStart(row); part < flat.partStart(row + 1); part++) {
            if (present(flat, part)) {
                lines.add(FACTORY.createLineString(sequence(flat, part)));
            }
        }
        return lines.size() == 1
                ? lines.getFirst()
                : lines.isEmpty() ? null : FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private static @Nullable Geometry polygons(FlatGeometries flat, int row) {
        List<Polygon> polygons = new ArrayList<>();
        int end = flat.partStart(row + 1);
        for (int part = flat.partStart(row); part < end; ) {
            int shell = part++;
            List<LinearRing> holes = new ArrayList<>();
            for (; part < end && flat.hole(part); part++) {
                if (present(flat, part)) {
                    holes.add(FACTORY.createLinearRing(sequence(flat, part)));
                }
            }
            if (present(flat, shell)) {
                LinearRing ring = FACTORY.createLinearRing(sequence(flat, shell));
                polygons.add(FACTORY.createPolygon(ring, holes.toArray(LinearRing[]::new)));
            }
        }
        return polygons.size() == 1
                ? polygons.getFirst()
                : polygons.isEmpty() ? null : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static boolean present(FlatGeometries flat, int part) {
        return flat.endVertex(part) > flat.firstVertex(part);
    }

    private static CoordinateSequence sequence(FlatGeometries flat, int part) {
        int start = flat.firstVertex(part);
        double[] xy = new double[2 * (flat.endVertex(part) - start)];
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = flat.x(start + i / 2);
            xy[i + 1] = flat.y(start + i / 2);
        }
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }
}

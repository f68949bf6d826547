package city.xingtu.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Many polygons that others are laid over. Each of the others meets the few whose boxes it touches, so the work grows with
 * what lies there and not with all there is, as it does for an overlay of collections. Immutable.
 */
public final class PolygonSet {

    private final GeometryFactory factory;
    private final List<Polygon> polygons;
    private final PackedIndex index;

    /** The polygons of a geometry, which do not overlap; what is no polygon in it is left out. */
    public PolygonSet(Geometry geometry) {
        this.factory = geometry.getFactory();
        this.polygons = polygons(geometry);
        double[] boxes = new double[4 * polygons.size()];
        for (int i = 0; i < polygons.size(); i++) {
            BoundingBox box = BoundingBox.of(polygons.get(i).getEnvelopeInternal());
            boxes[4 * i] = box.minX();
            boxes[4 * i + 1] = box.minY();
            boxes[4 * i + 2] = box.maxX();
            boxes[4 * i + 3] = box.maxY();
        }
        this.index = PackedIndex.of(boxes);
    }

    /** The polygons of a geometry, one by one. */
    private static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons;
    }

    /** The part of an area that lies in them: a polygon or several, empty where there is none. */
    public Geometry inside(Geometry area) {
        return overlay(area, OverlayNG.INTERSECTION);
    }

    /** The part of an area that lies in none of them: a polygon or several, empty where there is none. */
    public Geometry outside(Geometry area) {
        return overlay(area, OverlayNG.DIFFERENCE);
    }

    private Geometry overlay(Geometry area, int operation) {
        List<Polygon> result = new ArrayList<>();
        for (Polygon polygon : polygons(area)) {
            Polygon[] near = Arrays.stream(index.search(BoundingBox.of(polygon.getEnvelopeInternal())))
                    .mapToObj(polygons::get)
                    .toArray(Polygon[]::new);
            boolean same = near.length == 1 && near[0].equalsExact(polygon);
            if (near.length > 0 && !same) {
                result.addAll(polygons(OverlayNGRobust.overlay(polygon, factory.createMultiPolygon(near), operation)));
            } else if (same == (operation == OverlayNG.INTERSECTION)) {
                result.add(polygon);
            }
        }
        return result.size() == 1 ? result.getFirst() : factory.createMultiPolygon(result.toArray(Polygon[]::new));
    }
}

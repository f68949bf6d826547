package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.style.LabelOptions.Align;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** How the name of an area may be turned to lie in it: GeoServer's {@code polygonAlign}. */
final class AreaTurns {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private AreaTurns() {}

    /**
     * A direction of a name, and the room that its area has.
     *
     * @param angle in radians, clockwise on screen
     * @param along pixels of the area's box in that direction
     * @param across the same across it
     */
    record Turn(double angle, double along, double across) {}

    /** The directions that the option allows beside that of the style; none for an area that is wider than high. */
    static List<Turn> of(Align align, Outline outline, int row, double boxWidth, double boxHeight) {
        return switch (align) {
            case NONE -> List.of();
            case ORTHO -> boxHeight > boxWidth ? List.of(new Turn(-Math.PI / 2, boxHeight, boxWidth)) : List.of();
            case MBR -> along(outline, row);
        };
    }

    /** Along the longer side of the smallest rectangle around the area, so that it reads from the left or from below. */
    private static List<Turn> along(Outline outline, int row) {
        FlatGeometries geometries = outline.geometries();
        List<Coordinate> vertices = new ArrayList<>();
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            int count = geometries.hole(part) ? 0 : outline.load(part);
            for (int i = 0; i < count; i++) {
                vertices.add(new Coordinate(outline.points()[2 * i], outline.points()[2 * i + 1]));
            }
        }
        Geometry rectangle = MinimumAreaRectangle.getMinimumRectangle(
                FACTORY.createMultiPointFromCoords(vertices.toArray(Coordinate[]::new)));
        Coordinate[] corners = rectangle.getCoordinates();
        if (corners.length < 4) {
            return List.of();
        }
        double one = corners[0].distance(corners[1]);
        double other = corners[1].distance(corners[2]);
        int from = one >= other ? 0 : 1;
        double angle = Math.atan2(corners[from + 1].y - corners[from].y, corners[from + 1].x - corners[from].x);
        double upright = angle - Math.PI * Math.rint(angle / Math.PI);
        boolean down = upright >= Math.PI / 2 - 1e-6;
        return List.of(new Turn(down ? upright - Math.PI : upright, Math.max(one, other), Math.min(one, other)));
    }
}

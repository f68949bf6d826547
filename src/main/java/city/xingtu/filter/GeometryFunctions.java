package city.xingtu.filter;

import static city.xingtu.filter.StandardFunctions.strict;

import city.xingtu.filter.Filter.Relation;
import city.xingtu.filter.FunctionLibrary.Declaration;
import city.xingtu.geo.Measure;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Functions of geometries in EPSG:4490, longitude first, under the names that users of GeoServer write. All lengths are
 * metres on the ellipsoid, never degrees. What is no geometry, an empty one, or no line where a line is asked for, gives
 * an absent value. Measures and buffers take about as long as the geometry has vertices; relations and overlays of two
 * large ones longer.
 */
final class GeometryFunctions {

    /** Beyond this a buffer or an offset is a mistake. */
    private static final double MAX_METRES = 1e6;

    private static final int QUADRANT = 8;

    static final List<Declaration> ALL = List.of(
            measure("area", Measure::area),
            measure("length", Measure::length),
            measure("geomLength", Measure::length),
            strict("distance", 2, 2, a -> both(a, Metric::distance)),
            made("centroid", Geometry::getCentroid),
            made("interiorPoint", Geometry::getInteriorPoint),
            made("boundary", Geometry::getBoundary),
            made("envelope", Geometry::getEnvelope),
            made("convexHull", Geometry::convexHull),
            made("vertices", geometry -> geometry.getFactory().createMultiPointFromCoords(geometry.getCoordinates())),
            made("exteriorRing", geometry -> geometry instanceof Polygon area ? area.getExteriorRing() : null),
            made("startPoint", geometry -> line(geometry) instanceof LineString line ? line.getStartPoint() : null),
            made("endPoint", geometry -> line(geometry) instanceof LineString line ? line.getEndPoint() : null),
            strict("pointN", 2, 2, a -> pointN(a[0], Values.number(a[1]))),
            strict("getGeometryN", 2, 2, a -> partN(a[0], Values.number(a[1]))),
            strict("buffer", 2, 2, a -> within(a[0], a[1], (plane, m) -> plane.buffer(m, QUADRANT))),
            strict("simplify", 2, 2, a -> within(a[0], a[1], (plane, m) -> m < 0 ? null : simplified(plane, m))),
            strict("offset", 3, 3, GeometryFunctions::offset),
            strict("intersection", 2, 2, a -> both(a, Geometry::intersection)),
            strict("union", 2, 2, a -> both(a, Geometry::union)),
            strict("difference", 2, 2, a -> both(a, Geometry::difference)),
            relation("intersects", Relation.INTERSECTS),
            relation("disjoint", Relation.DISJOINT),
            relation("within", Relation.WITHIN),
            relation("contains", Relation.CONTAINS),
            relation("touches", Relation.TOUCHES),
            relation("crosses", Relation.CROSSES),
            relation("overlaps", Relation.OVERLAPS),
            angle("startAngle", true),
            angle("endAngle", false),
            of("getX", geometry -> geometry instanceof Point point ? (Object) point.getX() : null),
            of("getY", geometry -> geometry instanceof Point point ? (Object) point.getY() : null),
            of("numPoints", geometry -> (long) geometry.getNumPoints()),
            of("numGeometries", geometry -> (long) geometry.getNumGeometries()),
            of("isClosed", geometry -> line(geometry) instanceof LineString line ? (Object) line.isClosed() : null),
            of("isSimple", Geometry::isSimple),
            of("isValid", Geometry::isValid),
            strict("isEmpty", 1, 1, a -> a[0] instanceof Geometry geometry ? (Object) geometry.isEmpty() : null));

    private GeometryFunctions() {}

    private static Declaration of(String name, Function<Geometry, @Nullable Object> body) {
        return strict(
                name,
                1,
                1,
                a -> a[0] instanceof Geometry geometry && !geometry.isEmpty() ? body.apply(geometry) : null);
    }

    private static Declaration measure(String name, ToDoubleFunction<Geometry> body) {
        return of(name, geometry -> body.applyAsDouble(geometry));
    }

    private static Declaration made(String name, Function<Geometry, @Nullable Geometry> body) {
        return of(name, body::apply);
    }

    private static Declaration relation(String name, Relation relation) {
        return strict(name, 2, 2, a -> both(a, (first, second) -> SpatialPredicate.holds(relation, first, second)));
    }

    private static @Nullable Object both(Object[] arguments, Pair body) {
        return arguments[0] instanceof Geometry a && arguments[1] instanceof Geometry b && !a.isEmpty() && !b.isEmpty()
                ? body.of(a, b)
                : null;
    }

    /** What is made of a geometry on a plane, by a length in metres. */
    private static @Nullable Geometry within(Object geometry, Object metres, OnPlane body) {
        double length = Values.number(metres);
        if (!(geometry instanceof Geometry whole) || whole.isEmpty() || !(Math.abs(length) <= MAX_METRES)) {
            return null;
        }
        Geometry made = Metric.inMetres(whole, plane -> {
            Geometry result = body.of(plane, length);
            return result == null ? plane.getFactory().createEmpty(-1) : result;
        });
        return made.isEmpty() ? null : made;
    }

    private static Geometry simplified(Geometry plane, double metres) {
        return TopologyPreservingSimplifier.simplify(plane, metres);
    }

    private static @Nullable Geometry offset(Object[] arguments) {
        double north = Values.number(arguments[2]);
        return Math.abs(north) <= MAX_METRES
                ? within(
                        arguments[0],
                        arguments[1],
                        (plane, east) -> AffineTransformation.translationInstance(east, north)
                                .transform(plane))
                : null;
    }

    /** A line, or the only one of several. */
    private static @Nullable LineString line(Geometry geometry) {
        Geometry only = geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
        return only instanceof LineString line && line.getNumPoints() > 1 ? line : null;
    }

    /** Clockwise from east, as symbols are turned: an arrow that points right points along the line. */
    private static Declaration angle(String name, boolean first) {
        return of(name, geometry -> {
            LineString line = line(geometry);
            if (line == null) {
                return null;
            }
            int from = first ? 0 : line.getNumPoints() - 2;
            Coordinate a = line.getCoordinateN(from);
            return Metric.at(line).clockwiseFromEast(a, line.getCoordinateN(from + 1));
        });
    }

    private static @Nullable Geometry pointN(Object geometry, double index) {
        return geometry instanceof Geometry whole
                        && line(whole) instanceof LineString line
                        && index >= 0
                        && index < line.getNumPoints()
                ? line.getPointN((int) index)
                : null;
    }

    private static @Nullable Geometry partN(Object geometry, double index) {
        return geometry instanceof Geometry whole && index >= 0 && index < whole.getNumGeometries()
                ? whole.getGeometryN((int) index)
                : null;
    }

    private interface Pair {
        Object of(Geometry a, Geometry b);
    }

    private interface OnPlane {
        @Nullable
        Geometry of(Geometry plane, double metres);
    }
}

package city.xingtu.filter.xml;

import city.xingtu.geo.Crs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Reads simple geometries of GML 2 and 3 and brings them to EPSG:4490, longitude first.
 *
 * <p>Axis order: {@code EPSG:4326} and the GML 2 form {@code ...epsg.xml#4326} are longitude first, as clients have always
 * written them; URNs and {@code http://www.opengis.net/def/crs/...} have the authority's order. Without srsName the
 * coordinates are longitude and latitude.
 */
record GmlReader(XmlReader source) {

    private static final GeometryFactory GEOMETRIES =
            new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
    private static final Map<String, String> MEMBERS = Map.of(
            "MultiPoint", "pointMember",
            "MultiLineString", "lineStringMember",
            "MultiCurve", "curveMember",
            "MultiPolygon", "polygonMember",
            "MultiSurface", "surfaceMember",
            "CompositeCurve", "curveMember",
            "CompositeSurface", "surfaceMember",
            "MultiGeometry", "geometryMember");
    private static final Set<String> KNOWN = Set.of(
            "Point",
            "LineString",
            "LinearRing",
            "Curve",
            "Polygon",
            "Surface",
            "PolygonPatch",
            "Box",
            "Envelope",
            "Arc");

    /** Whether an element of that name is a geometry, though maybe of a kind that is refused by name. */
    static boolean knows(String name) {
        return KNOWN.contains(name) || MEMBERS.containsKey(name);
    }

    /** A geometry element. */
    Geometry read(XmlElement element) {
        return valid(element, geometry(element, system(element, Frame.DEFAULT)));
    }

    private Geometry valid(XmlElement element, Geometry geometry) {
        if (!geometry.isValid()) {
            throw source.problem(element, "几何无效", "the geometry is not valid");
        }
        return geometry;
    }

    private Geometry geometry(XmlElement element, Frame inherited) {
        Frame system = system(element, inherited);
        return switch (element.name()) {
            case "Point" -> point(element, system);
            case "LineString", "LinearRing", "LineStringSegment" -> line(element, system);
            case "Curve" -> joined(element, "segments", system);
            case "Polygon", "PolygonPatch" -> polygon(element, system);
            case "Surface" -> united(element, "patches", system);
            case "Box", "Envelope" -> box(element, system);
            case "MultiPoint",
                    "MultiLineString",
                    "MultiCurve",
                    "MultiPolygon",
                    "MultiSurface",
                    "CompositeCurve",
                    "CompositeSurface",
                    "MultiGeometry" -> collection(element, system);
            default ->
                throw source.problem(
                        element, "不支持的几何 " + element.name(), element.name() + " is not a supported geometry");
        };
    }

    private Frame system(XmlElement element, Frame inherited) {
        String name = element.attribute("srsName").orElse("");
        if (name.isEmpty()) {
            return inherited;
        }
        int hash = name.indexOf('#');
        boolean old = hash > 0 && name.contains("epsg.xml");
        String code = old ? "EPSG:" + name.substring(hash + 1) : name;
        Crs crs = Crs.find(code).orElseThrow(() -> source.problem(element, "未知坐标系 " + name, "unknown CRS " + name));
        boolean authority = !old && !name.toUpperCase(Locale.ROOT).startsWith("EPSG:");
        return new Frame(crs, authority && crs.axisOrder() == Crs.AxisOrder.NORTH_EAST);
    }

    private Point point(XmlElement element, Frame system) {
        PackedCoordinateSequence position = sequence(element, system, 1);
        if (position.size() > 1) {
            throw source.problem(element, "点只有一个位置", "a point has one position only");
        }
        return GEOMETRIES.createPoint(position);
    }

    private LineString line(XmlElement element, Frame system) {
        return GEOMETRIES.createLineString(sequence(element, system, 2));
    }

    private Polygon polygon(XmlElement element, Frame system) {
        LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>();
        for (XmlElement boundary : element.children()) {
            boolean outer =
                    boundary.name().equals("exterior") || boundary.name().equals("outerBoundaryIs");
            boolean inner =
                    boundary.name().equals("interior") || boundary.name().equals("innerBoundaryIs");
            for (XmlElement ring : outer || inner ? boundary.children() : List.<XmlElement>of()) {
                LinearRing read = ring(ring, system);
                if (outer) {
                    shell = read;
                } else {
                    holes.add(read);
                }
            }
        }
        if (shell == null) {
            throw source.problem(element, "多边形没有外环", "the polygon has no exterior");
        }
        return GEOMETRIES.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    /** The segments of a curve one after the other; where one begins at the end of the last, the point is one. */
    private LineString joined(XmlElement element, String holder, Frame system) {
        List<Coordinate> line = new ArrayList<>();
        for (XmlElement part : parts(element, holder)) {
            for (Coordinate at : geometry(part, system).getCoordinates()) {
                if (line.isEmpty() || !line.getLast().equals2D(at)) {
                    line.add(at);
                }
            }
        }
        if (line.size() < 2) {
            throw source.problem(element, "坐标不足", "there are too few coordinates");
        }
        return GEOMETRIES.createLineString(line.toArray(Coordinate[]::new));
    }

    private Geometry united(XmlElement element, String holder, Frame system) {
        List<Geometry> patches = new ArrayList<>();
        parts(element, holder).forEach(part -> patches.add(valid(part, geometry(part, system))));
        return UnaryUnionOp.union(patches, GEOMETRIES);
    }

    private static List<XmlElement> parts(XmlElement element, String holder) {
        return element.children(holder).stream()
                .flatMap(each -> each.children().stream())
                .toList();
    }

    /** A LinearRing, or a Ring of curves. */
    private LinearRing ring(XmlElement element, Frame system) {
        CoordinateSequence sequence = element.name().equals("Ring")
                ? joined(element, "curveMember", system(element, system)).getCoordinateSequence()
                : sequence(element, system, 4);
        if (sequence.size() < 4 || !sequence.getCoordinate(0).equals2D(sequence.getCoordinate(sequence.size() - 1))) {
            throw source.problem(element, "环没有闭合", "the ring is not closed");
        }
        return GEOMETRIES.createLinearRing(sequence);
    }

    private Geometry box(XmlElement element, Frame system) {
        Envelope envelope = new Envelope();
        PackedCoordinateSequence corners = sequence(element, system, 2);
        envelope.expandToInclude(corners.getCoordinate(0));
        envelope.expandToInclude(corners.getCoordinate(1));
        return GEOMETRIES.toGeometry(envelope);
    }

    private Geometry collection(XmlElement element, Frame system) {
        String member = MEMBERS.getOrDefault(element.name(), "member");
        String members = member + "s";
        List<Geometry> parts = new ArrayList<>();
        for (XmlElement child : element.children()) {
            if (child.name().equals(member) || child.name().equals(members)) {
                child.children().forEach(part -> parts.add(geometry(part, system)));
            }
        }
        return GEOMETRIES.buildGeometry(parts);
    }

    private PackedCoordinateSequence sequence(XmlElement element, Frame system, int minimum) {
        List<Double> ordinates = new GmlCoordinates(source).read(element);
        int vertices = ordinates.size() / 2;
        if (vertices < minimum || ordinates.size() % 2 != 0) {
            throw source.problem(element, "坐标不足", "there are too few coordinates");
        }
        double[] xy = new double[ordinates.size()];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = ordinates.get(system.northFirst ? i ^ 1 : i);
        }
        system.crs.toLonLat(xy, vertices);
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }

    /** A coordinate system as an element names it. */
    private record Frame(Crs crs, boolean northFirst) {
        static final Frame DEFAULT = new Frame(Crs.CGCS2000, false);
    }
}

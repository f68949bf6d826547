package city.xingtu.filter.xml;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Filter;
import city.xingtu.filter.Filter.Comparator;
import city.xingtu.filter.Filter.Relation;
import city.xingtu.geo.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads relations of geometries. An operand is a GML geometry, the feature's own geometry (which may be left unsaid) or a
 * function that makes one.
 */
record SpatialXmlReader(XmlReader source) {

    private static final Property OWN = new Property("geometry");

    /** Metres of a unit of length, by the names and abbreviations that clients write. */
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("", 1.0),
            Map.entry("m", 1.0),
            Map.entry("metre", 1.0),
            Map.entry("metres", 1.0),
            Map.entry("meter", 1.0),
            Map.entry("meters", 1.0),
            Map.entry("km", 1000.0),
            Map.entry("kilometre", 1000.0),
            Map.entry("kilometres", 1000.0),
            Map.entry("kilometer", 1000.0),
            Map.entry("kilometers", 1000.0),
            Map.entry("ft", 0.3048),
            Map.entry("foot", 0.3048),
            Map.entry("feet", 0.3048),
            Map.entry("mi", 1609.344),
            Map.entry("mile", 1609.344),
            Map.entry("miles", 1609.344),
            Map.entry("statute miles", 1609.344),
            Map.entry("nautical miles", 1852.0));

    private static final double MAX_METRES = 1e7;

    /** A relation of two geometries. */
    Filter related(Relation relation, XmlElement element) {
        List<Expression> operands = operands(element);
        // A relation and a fixed geometry, the feature's own left of it, is what indexes know.
        return operands.get(1) instanceof Literal(Object value)
                        && value instanceof Geometry geometry
                        && isOwn(operands.get(0))
                ? new Filter.Spatial(relation, geometry)
                : new Filter.Related(relation, operands.get(0), operands.get(1));
    }

    /** Whether both geometries are at a distance or nearer; a box around a fixed one lets indexes find candidates. */
    Filter near(XmlElement element) {
        List<Expression> operands = operands(element);
        double metres = metres(element);
        Filter near = new Filter.Comparison(
                Comparator.LESS_OR_EQUAL, new Expression.Function("distance", operands), new Literal(metres), true);
        return operands.get(1) instanceof Literal(Object value)
                        && value instanceof Geometry geometry
                        && isOwn(operands.get(0))
                ? new Filter.And(List.of(new Filter.Spatial(Relation.BBOX, around(geometry, metres)), near))
                : near;
    }

    private static boolean isOwn(Expression operand) {
        return operand.equals(OWN);
    }

    private List<Expression> operands(XmlElement element) {
        List<Expression> operands = new ArrayList<>();
        for (XmlElement child : element.children()) {
            if (!child.name().equals("Distance") && !child.name().equals("DistanceUnits")) {
                operands.add(operand(child));
            }
        }
        if (operands.size() == 1) {
            // A box alone means the feature's geometry.
            operands.addFirst(OWN);
        }
        if (operands.size() != 2 || operands.stream().noneMatch(each -> !isOwn(each))) {
            throw source.problem(element, "应有两个几何", "there are to be two geometries");
        }
        return operands;
    }

    private Expression operand(XmlElement element) {
        XmlElement geometry =
                element.name().equals("Literal") && !element.children().isEmpty()
                        ? element.children().getFirst()
                        : element;
        if (GmlReader.knows(geometry.name())) {
            return new Literal(new GmlReader(source).read(geometry));
        }
        Expression expression = new ExpressionXmlReader(source).expression(element);
        if (expression instanceof Literal) {
            throw source.problem(element, "这里应为几何", "a geometry is to stand here");
        }
        // Whatever the client calls the one geometry that a feature has.
        return expression instanceof Property ? OWN : expression;
    }

    private double metres(XmlElement element) {
        XmlElement distance = element.child("Distance")
                .orElseThrow(() -> source.problem(element, "缺少 Distance", "Distance is missing"));
        String unit =
                distance.attribute("uom").or(() -> distance.attribute("units")).orElse("");
        String name = unit.substring(Math.max(unit.lastIndexOf('#'), unit.lastIndexOf('/')) + 1);
        Double metresPerUnit = UNITS.get(name.toLowerCase(Locale.ROOT));
        if (metresPerUnit == null) {
            throw source.problem(distance, "未知长度单位 " + unit, "unknown unit of length " + unit);
        }
        double metres = GmlCoordinates.parsed(distance.text()) * metresPerUnit;
        if (!(metres >= 0 && metres <= MAX_METRES)) {
            throw source.problem(
                    distance,
                    "距离应为 0 到 " + (long) MAX_METRES + " 米",
                    "a distance is from 0 to " + (long) MAX_METRES + " metres");
        }
        return metres;
    }

    /** A box that holds everything within the distance: a percent more than the scale of its outermost latitude says. */
    private static Geometry around(Geometry geometry, double metres) {
        Envelope box = geometry.getEnvelopeInternal();
        double north = metres * 1.01 / Measure.metresPerDegreeOfLatitude(0);
        double pole = Math.min(89, Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + north);
        box.expandBy(metres * 1.01 / Measure.metresPerDegreeOfLongitude(pole), north);
        return geometry.getFactory().toGeometry(box);
    }
}

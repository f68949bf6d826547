package city.xingtu.filter.xml;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Filter;
import city.xingtu.filter.Filter.Comparator;
import city.xingtu.filter.Filter.Relation;
import city.xingtu.filter.Filter.TemporalRelation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads filters of OGC Filter Encoding 1.0, 1.1 and 2.0. The versions differ in few names, so all names are understood
 * in all of them.
 *
 * @param source names the document in problems
 */
public record FilterXmlReader(XmlReader source) {

    private static final Map<String, Comparator> COMPARISONS = Map.of(
            "PropertyIsEqualTo", Comparator.EQUAL,
            "PropertyIsNotEqualTo", Comparator.NOT_EQUAL,
            "PropertyIsLessThan", Comparator.LESS,
            "PropertyIsGreaterThan", Comparator.GREATER,
            "PropertyIsLessThanOrEqualTo", Comparator.LESS_OR_EQUAL,
            "PropertyIsGreaterThanOrEqualTo", Comparator.GREATER_OR_EQUAL);

    private static final Map<String, Relation> RELATIONS = Map.of(
            "BBOX", Relation.BBOX,
            "Intersects", Relation.INTERSECTS,
            "Within", Relation.WITHIN,
            "Contains", Relation.CONTAINS,
            "Disjoint", Relation.DISJOINT,
            "Touches", Relation.TOUCHES,
            "Crosses", Relation.CROSSES,
            "Overlaps", Relation.OVERLAPS,
            "Equals", Relation.EQUALS);

    private static final Set<String> IDS = Set.of("FeatureId", "GmlObjectId", "ResourceId");

    /**
     * Reads a whole document whose root is a Filter.
     *
     * @param parameter the request's parameter that holds it
     */
    public static Filter read(String parameter, String document) {
        XmlReader source = new XmlReader(parameter);
        return new FilterXmlReader(source).filter(source.read(document));
    }

    /** A {@code Filter} element: one condition, or several feature ids. */
    public Filter filter(XmlElement element) {
        if (!element.name().equals("Filter")) {
            throw source.problem(
                    element, "应为 Filter 元素，而不是 " + element.name(), "expected Filter, found " + element.name());
        }
        List<XmlElement> children = element.children();
        if (!children.isEmpty() && children.stream().allMatch(child -> IDS.contains(child.name()))) {
            return new Filter.Ids(children.stream().map(this::id).toList());
        }
        return condition(only(element));
    }

    /** An element that is a condition. */
    public Filter condition(XmlElement element) {
        String name = element.name();
        if (COMPARISONS.get(name) instanceof Comparator comparator) {
            return comparison(comparator, element);
        }
        if (RELATIONS.get(name) instanceof Relation relation) {
            return new SpatialXmlReader(source).related(relation, element);
        }
        if (TimeXmlReader.RELATIONS.get(name) instanceof TemporalRelation relation) {
            return new TimeXmlReader(source).related(relation, element);
        }
        return switch (name) {
            case "DWithin" -> new SpatialXmlReader(source).near(element);
            case "Beyond" -> new Filter.Not(new SpatialXmlReader(source).near(element));
            case "And" -> new Filter.And(conditions(element));
            case "Or" -> new Filter.Or(conditions(element));
            case "Not" -> new Filter.Not(condition(only(element)));
            case "PropertyIsBetween" -> between(element);
            case "PropertyIsLike" -> like(element);
            case "PropertyIsNull", "PropertyIsNil" -> new Filter.IsNull(expression(only(element)));
            case "FeatureId", "GmlObjectId", "ResourceId" -> new Filter.Ids(List.of(id(element)));
            default -> throw source.problem(element, "不支持的条件 " + name, name + " is not a supported condition");
        };
    }

    /** An element that is an expression. */
    public Expression expression(XmlElement element) {
        return new ExpressionXmlReader(source).expression(element);
    }

    private List<Filter> conditions(XmlElement element) {
        return element.children().stream().map(this::condition).toList();
    }

    private Filter comparison(Comparator comparator, XmlElement element) {
        List<XmlElement> operands = exactly(element, 2);
        boolean matchCase =
                !element.attribute("matchCase").filter("false"::equals).isPresent();
        return new Filter.Comparison(comparator, expression(operands.get(0)), expression(operands.get(1)), matchCase);
    }

    private Filter between(XmlElement element) {
        List<XmlElement> operands = exactly(element, 3);
        return new Filter.Between(
                expression(operands.get(0)), boundary(element, "LowerBoundary"), boundary(element, "UpperBoundary"));
    }

    private Expression boundary(XmlElement element, String name) {
        XmlElement boundary =
                element.child(name).orElseThrow(() -> source.problem(element, "缺少 " + name, name + " is missing"));
        return boundary.children().isEmpty() ? new Expression.Literal(boundary.text()) : expression(only(boundary));
    }

    private Filter like(XmlElement element) {
        List<XmlElement> operands = exactly(element, 2);
        if (!(expression(operands.get(1)) instanceof Expression.Literal(Object pattern))) {
            throw source.problem(element, "PropertyIsLike 需要常量模式", "the pattern must be a literal");
        }
        boolean matchCase =
                !element.attribute("matchCase").filter("false"::equals).isPresent();
        return new Filter.Like(expression(operands.get(0)), pattern(element, pattern.toString()), matchCase);
    }

    /** The pattern with the filter's own wild cards replaced by {@code %} and {@code _}. */
    private String pattern(XmlElement element, String written) {
        int any = character(element, "wildCard", '*');
        int one =
                character(element, "singleChar", element.attribute("singleChar").isPresent() ? 0 : '?');
        int escape = character(element, element.attribute("escape").isPresent() ? "escape" : "escapeChar", '\\');
        StringBuilder pattern = new StringBuilder();
        boolean escaped = false;
        for (int point : written.codePoints().toArray()) {
            if (!escaped && point == escape) {
                escaped = true;
                continue;
            }
            if (!escaped && point == any) {
                pattern.append('%');
            } else if (!escaped && point == one) {
                pattern.append('_');
            } else {
                if (point == '%' || point == '_' || point == '\\') {
                    pattern.append('\\');
                }
                pattern.appendCodePoint(point);
            }
            escaped = false;
        }
        return pattern.toString();
    }

    private static int character(XmlElement element, String attribute, int otherwise) {
        Optional<String> written = element.attribute(attribute).filter(text -> !text.isEmpty());
        return written.map(text -> text.codePointAt(0)).orElse(otherwise);
    }

    private String id(XmlElement element) {
        for (String version : List.of("version", "previousRid", "startDate", "endDate")) {
            if (element.attribute(version).isPresent()) {
                throw source.problem(element, "不支持 " + version, version + " is not supported");
            }
        }
        return element.attribute("fid")
                .or(() -> element.attribute("id"))
                .or(() -> element.attribute("rid"))
                .orElseThrow(() -> source.problem(element, "缺少要素 id", "the feature id is missing"));
    }

    private XmlElement only(XmlElement element) {
        return exactly(element, 1).getFirst();
    }

    private List<XmlElement> exactly(XmlElement element, int count) {
        List<XmlElement> children = element.children();
        if (children.size() != count) {
            throw source.problem(
                    element,
                    element.name() + " 应有 " + count + " 个子元素，而不是 " + children.size(),
                    element.name() + " takes " + count + " elements, not " + children.size());
        }
        return children;
    }
}

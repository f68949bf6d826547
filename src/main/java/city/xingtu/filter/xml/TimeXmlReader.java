package city.xingtu.filter.xml;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Interval;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Unbounded;
import city.xingtu.filter.Filter;
import city.xingtu.filter.Filter.TemporalRelation;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads relations of time with GML's TimeInstant and TimePeriod, or with times as plain literals. */
record TimeXmlReader(XmlReader source) {

    /** By their names in FES 2.0. */
    static final Map<String, TemporalRelation> RELATIONS = Map.ofEntries(
            Map.entry("After", TemporalRelation.AFTER),
            Map.entry("Before", TemporalRelation.BEFORE),
            Map.entry("Begins", TemporalRelation.STARTS),
            Map.entry("BegunBy", TemporalRelation.STARTED_BY),
            Map.entry("TContains", TemporalRelation.CONTAINS),
            Map.entry("During", TemporalRelation.DURING),
            Map.entry("EndedBy", TemporalRelation.FINISHED_BY),
            Map.entry("Ends", TemporalRelation.FINISHES),
            Map.entry("TEquals", TemporalRelation.EQUALS),
            Map.entry("Meets", TemporalRelation.MEETS),
            Map.entry("MetBy", TemporalRelation.MET_BY),
            Map.entry("TOverlaps", TemporalRelation.OVERLAPS),
            Map.entry("OverlappedBy", TemporalRelation.OVERLAPPED_BY),
            Map.entry("AnyInteracts", TemporalRelation.INTERSECTS));

    /** How FES 2.0 calls a relation, if it knows it. */
    static Optional<String> name(TemporalRelation relation) {
        return RELATIONS.entrySet().stream()
                .filter(each -> each.getValue() == relation)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A relation of two times. */
    Filter related(TemporalRelation relation, XmlElement element) {
        List<Expression> operands = new ArrayList<>();
        element.children().forEach(child -> operands.add(operand(child)));
        if (operands.size() != 2) {
            throw source.problem(element, "应有两个时间", "there are to be two times");
        }
        return new Filter.Temporal(relation, operands.get(0), operands.get(1));
    }

    private Expression operand(XmlElement element) {
        return switch (element.name()) {
            case "TimeInstant" -> time(position(element, "timePosition"));
            case "TimePeriod" ->
                new Interval(end(element, "beginPosition", "begin"), end(element, "endPosition", "end"));
            case "Literal" ->
                element.children().isEmpty()
                        ? time(element)
                        : operand(element.children().getFirst());
            default -> new ExpressionXmlReader(source).expression(element);
        };
    }

    /** An end of a period: a position, or an instant inside. */
    private Expression end(XmlElement period, String position, String instant) {
        return period.child(position)
                .map(this::time)
                .or(() -> period.child(instant)
                        .flatMap(end -> end.child("TimeInstant"))
                        .map(this::operand))
                .orElseGet(() -> time(position(period, position)));
    }

    private XmlElement position(XmlElement parent, String name) {
        return parent.child(name).orElseThrow(() -> source.problem(parent, "缺少 " + name, name + " is missing"));
    }

    private Expression time(XmlElement element) {
        String text = element.text();
        boolean open = element.attribute("indeterminatePosition")
                .filter("unknown"::equals)
                .isPresent();
        if (open || text.equals("..")) {
            return new Unbounded();
        }
        FieldType type = text.length() > "yyyy-mm-dd".length() ? FieldType.TIMESTAMP : FieldType.DATE;
        try {
            return new Literal(FieldText.read(type, text));
        } catch (IllegalArgumentException malformed) {
            throw source.problem(
                    element,
                    "应为 " + FieldText.expected(type).zh(),
                    "expected " + FieldText.expected(type).en());
        }
    }
}

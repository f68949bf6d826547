package city.xingtu.filter.cql;

import city.xingtu.filter.Expression.Operator;
import city.xingtu.filter.Filter.Comparator;
import city.xingtu.filter.Filter.ListRelation;
import city.xingtu.filter.Filter.Relation;
import city.xingtu.filter.Filter.TemporalRelation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What CQL2 calls the operators, in JSON; in text the same words count in any case. */
final class Cql2Names {

    static final Map<String, Relation> RELATIONS =
            byName(Relation.values(), relation -> relation == Relation.BBOX ? "" : "s_" + lower(relation));

    static final Map<String, TemporalRelation> TEMPORAL = byName(TemporalRelation.values(), Cql2Names::of);

    static final Map<String, ListRelation> LISTS = byName(ListRelation.values(), Cql2Names::of);

    static final Map<String, Comparator> COMPARATORS = byName(Comparator.values(), Cql2Names::of);

    static final Map<String, Operator> OPERATORS = byName(Operator.values(), Cql2Names::of);

    /** Words that cannot be names of properties without quotes. */
    private static final Set<String> RESERVED = Stream.concat(
                    Stream.of(
                            "and",
                            "between",
                            "bbox",
                            "casei",
                            "accenti",
                            "date",
                            "div",
                            "false",
                            "in",
                            "interval",
                            "is",
                            "like",
                            "not",
                            "null",
                            "or",
                            "timestamp",
                            "true",
                            "geometrycollection",
                            "linestring",
                            "multilinestring",
                            "multipoint",
                            "multipolygon",
                            "point",
                            "polygon"),
                    Stream.of(RELATIONS, TEMPORAL, LISTS).flatMap(map -> map.keySet().stream()))
            .collect(Collectors.toUnmodifiableSet());

    private Cql2Names() {}

    static boolean isReserved(String word) {
        return RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }

    static String of(Relation relation) {
        return relation == Relation.BBOX ? "s_intersects" : "s_" + lower(relation);
    }

    static String of(TemporalRelation relation) {
        return "t_" + camel(relation);
    }

    static String of(ListRelation relation) {
        return "a_" + camel(relation);
    }

    static String of(Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }

    static String of(Operator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case MODULO -> "%";
            case INTEGER_DIVIDE -> "div";
            case POWER -> "^";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** MET_BY as metBy. */
    private static String camel(Enum<?> constant) {
        int joint = constant.name().indexOf('_');
        String lower = lower(constant);
        return joint < 0
                ? lower
                : lower.substring(0, joint)
                        + Character.toUpperCase(lower.charAt(joint + 1))
                        + lower.substring(joint + 2);
    }

    private interface Naming<E> {
        String of(E constant);
    }

    private static <E> Map<String, E> byName(E[] constants, Naming<E> naming) {
        Map<String, E> byName = new HashMap<>();
        for (E constant : constants) {
            byName.put(naming.of(constant).toLowerCase(Locale.ROOT), constant);
        }
        byName.remove("");
        return Map.copyOf(byName);
    }
}

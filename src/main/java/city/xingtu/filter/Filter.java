package city.xingtu.filter;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** A condition on a feature, whatever language it was written in. A comparison with an absent value is false. */
public sealed interface Filter {

    /** Every feature. */
    Filter ALL = new And(List.of());

    /** No feature. */
    Filter NONE = new Or(List.of());

    /** All of them hold; true when there are none. */
    record And(List<Filter> operands) implements Filter {
        public And {
            operands = List.copyOf(operands);
        }
    }

    /** At least one holds; false when there are none. */
    record Or(List<Filter> operands) implements Filter {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    /** The operand does not hold. */
    record Not(Filter operand) implements Filter {}

    /** {@code left operator right}; numbers as numbers where both are, else as text. */
    record Comparison(Comparator operator, Expression left, Expression right, boolean matchCase) implements Filter {}

    /** {@code lower <= value <= upper}. */
    record Between(Expression value, Expression lower, Expression upper) implements Filter {}

    /** Pattern match with {@code %} for any run and {@code _} for one character, {@code \} before a literal one. */
    record Like(Expression value, String pattern, boolean matchCase) implements Filter {}

    /** The value is absent. */
    record IsNull(Expression value) implements Filter {}

    /** The value equals one of them. */
    record In(Expression value, List<Expression> options) implements Filter {
        public In {
            options = List.copyOf(options);
        }
    }

    /** The feature's id is one of them. */
    record Ids(List<String> ids) implements Filter {
        public Ids {
            ids = List.copyOf(ids);
        }
    }

    /** The feature's geometry stands in the relation to a geometry in EPSG:4490, longitude first. */
    record Spatial(Relation relation, Geometry geometry) implements Filter {}

    /** The value is true. */
    record Holds(Expression value) implements Filter {}

    /** The left geometry stands in the relation to the right one; either may be the feature's own. */
    record Related(Relation relation, Expression left, Expression right) implements Filter {}

    /** The left instant, day or interval stands in the relation to the right one. */
    record Temporal(TemporalRelation relation, Expression left, Expression right) implements Filter {}

    /** The left list stands in the relation to the right one, both taken as sets. */
    record ListRelated(ListRelation relation, Expression left, Expression right) implements Filter {}

    /** The comparison operators. */
    enum Comparator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /** Spatial relations of OGC Simple Features; BBOX compares bounding boxes only. */
    enum Relation {
        BBOX,
        INTERSECTS,
        WITHIN,
        CONTAINS,
        DISJOINT,
        TOUCHES,
        CROSSES,
        OVERLAPS,
        EQUALS
    }

    /** Relations of time of OGC CQL2 (21-065r2, table 9), which are those of Allen for two intervals. */
    enum TemporalRelation {
        AFTER,
        BEFORE,
        CONTAINS,
        DISJOINT,
        DURING,
        EQUALS,
        FINISHED_BY,
        FINISHES,
        INTERSECTS,
        MEETS,
        MET_BY,
        OVERLAPPED_BY,
        OVERLAPS,
        STARTED_BY,
        STARTS
    }

    /** Relations of sets. */
    enum ListRelation {
        EQUALS,
        CONTAINS,
        CONTAINED_BY,
        OVERLAPS
    }
}

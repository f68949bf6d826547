package city.xingtu.filter;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** A condition on a feature, whatever language it was written in. A comparison with an absent value is false. */
public sealed interface Filter {

    /** Every feature. */
    Filter ALL = new And(List.of());

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
}

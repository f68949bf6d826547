package city.xingtu.filter;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** A value computed from a feature. */
public sealed interface Expression {

    /**
     * A constant: {@link String}, {@link Double}, {@link Long}, {@link Boolean}, {@link java.time.LocalDate},
     * {@link java.time.Instant} or a {@link Geometry} in EPSG:4490, longitude first.
     */
    record Literal(Object value) implements Expression {}

    /** The value of a field; {@code id} (when no field has that name) is the feature's id. */
    record Property(String name) implements Expression {}

    /** A function of the declared list, by its name in upper or lower case. */
    record Function(String name, List<Expression> arguments) implements Expression {
        public Function {
            arguments = List.copyOf(arguments);
        }
    }

    /** From an instant or day to another, both included; either end may be {@link Unbounded}. */
    record Interval(Expression start, Expression end) implements Expression {}

    /** The end of an interval that has none. */
    record Unbounded() implements Expression {}

    /** Several values as one: a list. */
    record Items(List<Expression> values) implements Expression {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Whether a filter holds, as a value: true, false or absent. Made by {@link #truthOf}. */
    record Condition(Filter filter) implements Expression {}

    /** The filter as a value, in its simplest form: a constant filter is a literal. */
    static Expression truthOf(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> operands) when operands.isEmpty() -> new Literal(true);
            case Filter.Or(List<Filter> operands) when operands.isEmpty() -> new Literal(false);
            case Filter.Holds(Expression value) -> value;
            default -> new Condition(filter);
        };
    }

    /** Arithmetic on numbers. */
    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {}

    /** The arithmetic operators. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        /** The remainder of {@link #INTEGER_DIVIDE}, with the sign of the dividend. */
        MODULO,
        /** The quotient without its fraction, cut towards zero. */
        INTEGER_DIVIDE,
        POWER
    }
}

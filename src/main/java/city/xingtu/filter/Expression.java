package city.xingtu.filter;

import java.util.List;

/** A value computed from a feature. */
public sealed interface Expression {

    /** A constant: {@link String}, {@link Double}, {@link Long} or {@link Boolean}. */
    record Literal(Object value) implements Expression {}

    /** The value of a field; {@code id} (when no field has that name) is the feature's id. */
    record Property(String name) implements Expression {}

    /** A function of the declared list, by its name in upper or lower case. */
    record Function(String name, List<Expression> arguments) implements Expression {
        public Function {
            arguments = List.copyOf(arguments);
        }
    }

    /** Arithmetic on numbers. */
    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {}

    /** The arithmetic operators. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE
    }
}

package city.xingtu.filter;

import static city.xingtu.filter.StandardFunctions.strict;

import city.xingtu.filter.FunctionLibrary.Declaration;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Functions of numbers. What is no number, and what has no finite result, is absent. */
final class NumberFunctions {

    private static final int MANY = Integer.MAX_VALUE;

    static final List<Declaration> ALL = List.of(
            unary("abs", Math::abs),
            unary("ceil", Math::ceil),
            unary("floor", Math::floor),
            whole("round", value -> Math.floor(value + 0.5)),
            unary("rint", Math::rint),
            unary("sqrt", Math::sqrt),
            unary("exp", Math::exp),
            unary("log", Math::log),
            strict("pow", 2, 2, a -> finite(Math.pow(Values.number(a[0]), Values.number(a[1])))),
            strict("min", 2, MANY, a -> finite(numbers(a).min().orElse(Double.NaN))),
            strict("max", 2, MANY, a -> finite(numbers(a).max().orElse(Double.NaN))),
            unary("sin", Math::sin),
            unary("cos", Math::cos),
            unary("tan", Math::tan),
            unary("toDegrees", Math::toDegrees),
            unary("toRadians", Math::toRadians),
            strict("atan2", 2, 2, a -> finite(Math.atan2(Values.number(a[0]), Values.number(a[1])))),
            strict("modulo", 2, 2, a -> finite(Values.number(a[0]) % Values.number(a[1]))),
            strict("pi", 0, 0, _ -> Math.PI),
            unary("parseDouble", value -> value),
            unary("toNumber", value -> value),
            whole("parseInt", value -> value < 0 ? Math.ceil(value) : Math.floor(value)),
            whole("parseLong", value -> value < 0 ? Math.ceil(value) : Math.floor(value)));

    private NumberFunctions() {}

    private static Declaration unary(String name, DoubleUnaryOperator operator) {
        return strict(name, 1, 1, a -> finite(operator.applyAsDouble(Values.number(a[0]))));
    }

    private static Declaration whole(String name, DoubleUnaryOperator operator) {
        return strict(name, 1, 1, a -> {
            double value = operator.applyAsDouble(Values.number(a[0]));
            return Math.abs(value) < Values.EXACT ? (Long) (long) value : null;
        });
    }

    private static DoubleStream numbers(Object[] values) {
        return Arrays.stream(values).mapToDouble(Values::number);
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}

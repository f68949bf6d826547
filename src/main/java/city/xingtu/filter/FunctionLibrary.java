package city.xingtu.filter;

import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The functions that expressions may call: a closed, declared list. Higher floors add their own with {@link #with}.
 * Immutable.
 */
public final class FunctionLibrary {

    private final Map<String, Declaration> declarations;

    private FunctionLibrary(Map<String, Declaration> declarations) {
        this.declarations = declarations;
    }

    /** A library of these functions; a later one replaces an earlier one of the same name. */
    public static FunctionLibrary of(Collection<Declaration> declarations) {
        Map<String, Declaration> byName = new LinkedHashMap<>();
        declarations.forEach(each -> byName.put(key(each.name()), each));
        return new FunctionLibrary(byName);
    }

    /** This library and some more functions. */
    public FunctionLibrary with(Collection<Declaration> more) {
        List<Declaration> all = new ArrayList<>(declarations.values());
        all.addAll(more);
        return of(all);
    }

    /** The function of that name in upper or lower case. */
    public Optional<Declaration> find(String name) {
        return Optional.ofNullable(declarations.get(key(name)));
    }

    /** Every function, in the order of declaration. */
    public List<Declaration> list() {
        return List.copyOf(declarations.values());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * A function that may be called.
     *
     * @param maximum of arguments; {@link Integer#MAX_VALUE} when unbounded
     */
    public record Declaration(String name, int minimum, int maximum, Signature signature, Binding binding) {

        /** A function of any values, of which nothing more is said. */
        public Declaration(String name, int minimum, int maximum, Binding binding) {
            this(name, minimum, maximum, Signature.UNSAID, binding);
        }

        /** The type that the argument of that number, from 0, must have. */
        ValueType typeOf(int argument) {
            List<Parameter> parameters = signature.parameters();
            return parameters.isEmpty()
                    ? ValueType.ANY
                    : parameters.get(Math.min(argument, parameters.size() - 1)).type();
        }
    }

    /**
     * What a function takes and gives, for checks before the first row and for the list that clients read.
     *
     * @param parameters in order; further arguments are like the last
     * @param constant whether its value for given arguments is the same for every row
     */
    public record Signature(ValueType returns, List<Parameter> parameters, Text description, boolean constant) {

        static final Signature UNSAID = new Signature(ValueType.ANY, List.of(), Text.same("-"), false);

        public Signature {
            parameters = List.copyOf(parameters);
        }
    }

    /** What a function takes in one place. */
    public record Parameter(Text title, ValueType type) {}

    /** How a call becomes a function of the row. */
    @FunctionalInterface
    public interface Binding {

        /**
         * The call with compiled arguments, for the rows of a table.
         *
         * @throws city.xingtu.plan.Problem when the arguments name what does not exist
         */
        RowFunction bind(FeatureTable table, List<RowFunction> arguments);
    }

    /** The argument's value when it is the same for every row; empty otherwise, or when it is absent. */
    public static Optional<Object> constant(RowFunction argument) {
        return argument instanceof ExpressionCompiler.Constant(Object value)
                ? Optional.ofNullable(value)
                : Optional.empty();
    }
}

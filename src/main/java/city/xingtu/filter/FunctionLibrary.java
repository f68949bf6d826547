package city.xingtu.filter;

import city.xingtu.plan.FeatureTable;
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
    public record Declaration(String name, int minimum, int maximum, Binding binding) {}

    /** How a call becomes a function of the row. */
    @FunctionalInterface
    public interface Binding {

        /** The call with compiled arguments, for the rows of a table. */
        RowFunction bind(FeatureTable table, List<RowFunction> arguments);
    }
}

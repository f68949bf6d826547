package city.xingtu.atlas;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Some of the names of a plan, said by lists: all that are named, alone or by their group, without those that are excepted.
 *
 * @param named names, names of groups such as {@code theme:transport}, or {@value #ALL}
 * @param except the same, of what is not among them
 */
public record NameSet(SortedSet<String> named, SortedSet<String> except) {

    /** Stands for every name. */
    public static final String ALL = "*";

    /** No name. */
    public static final NameSet NONE = new NameSet(new TreeSet<>(), new TreeSet<>());

    /** Every name. */
    public static final NameSet EVERY = of(java.util.Set.of(ALL), java.util.Set.of());

    /** Of lists in any order. */
    public static NameSet of(Collection<String> named, Collection<String> except) {
        return new NameSet(new TreeSet<>(named), new TreeSet<>(except));
    }

    /** Whether every name there is or will be is among them. */
    boolean isEvery() {
        return named.contains(ALL) && except.isEmpty();
    }

    /** Whether a name is among them, whose group may be named in its place. */
    boolean has(String name, @Nullable String group) {
        return isIn(named, name, group) && !isIn(except, name, group);
    }

    private static boolean isIn(SortedSet<String> names, String name, @Nullable String group) {
        return names.contains(ALL) || names.contains(name) || group != null && names.contains(group);
    }
}

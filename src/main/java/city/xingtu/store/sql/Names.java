package city.xingtu.store.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Names for tables and columns that stay as near to the plan's own as the database allows, where names that differ only
 * in case are the same and some are taken.
 */
public final class Names {

    /** The columns that every layer's tables have. */
    public static final List<String> COLUMNS = List.of("fid", "geom", "id", "revision", "ended");

    private final Set<String> taken = new HashSet<>();
    private final UnaryOperator<String> allowed;

    /**
     * @param reserved names that are taken
     * @param allowed makes of a name one that the database takes
     */
    public Names(List<String> reserved, UnaryOperator<String> allowed) {
        this.allowed = allowed;
        reserved.forEach(this::reserve);
    }

    /** Takes a name as it is. */
    public void reserve(String name) {
        taken.add(fold(name));
    }

    /** The name itself, or a variant that is not taken; taken from then on. */
    public String take(String name) {
        String wanted = allowed.apply(name);
        String candidate = wanted;
        for (int n = 2; !taken.add(fold(candidate)); n++) {
            candidate = wanted + "_" + n;
        }
        return candidate;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

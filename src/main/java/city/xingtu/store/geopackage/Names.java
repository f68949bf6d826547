package city.xingtu.store.geopackage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names for tables and columns that stay as near to the plan's own as SQLite allows, where names that differ only in
 * case are the same and some are taken.
 */
final class Names {

    private static final List<String> RESERVED_PREFIXES = List.of("gpkg_", "sqlite_", "rtree_", "xingtu_");

    private final Set<String> taken = new HashSet<>();

    private Names(List<String> reserved) {
        reserved.forEach(name -> taken.add(fold(name)));
    }

    /** For the tables of layers. */
    static Names forTables() {
        return new Names(List.of());
    }

    /** For the columns of a layer's fields, beside the ones that every table has. */
    static Names forColumns() {
        return new Names(List.of("fid", "geom", "id", "revision", "ended"));
    }

    /** The name itself, or a variant that is not taken; taken from then on. */
    String take(String wanted) {
        String folded = fold(wanted);
        String base = RESERVED_PREFIXES.stream().anyMatch(folded::startsWith) ? "layer_" + wanted : wanted;
        String candidate = base;
        for (int n = 2; !taken.add(fold(candidate)); n++) {
            candidate = base + "_" + n;
        }
        return candidate;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

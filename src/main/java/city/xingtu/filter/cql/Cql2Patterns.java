package city.xingtu.filter.cql;

import city.xingtu.filter.TextFolding;
import java.util.List;

/** CASEI and ACCENTI, which stand around values and around patterns of LIKE. */
final class Cql2Patterns {

    static final List<String> FOLDINGS = List.of("casei", "accenti");

    private Cql2Patterns() {}

    static boolean isFolding(String name) {
        return FOLDINGS.contains(name);
    }

    /** The pattern as the values that it will meet: wildcards and backslashes stay what they are. */
    static String folded(String folding, String pattern) {
        return folding.equals("casei") ? TextFolding.withoutCase(pattern) : TextFolding.withoutAccents(pattern);
    }
}

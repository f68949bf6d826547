package city.xingtu.filter.cql;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;

/** How large a filter may be. Everything that reads one counts against these before it builds. */
public final class Cql2Limits {

    /** Characters of a filter, in either form. */
    public static final int CHARACTERS = 1_000_000;

    /** Conditions, calls and brackets inside one another. */
    public static final int DEPTH = 64;

    /** Operands of AND and OR, values of IN and of a list, arguments of a function. */
    public static final int ITEMS = 10_000;

    /** Vertices of all geometries together. */
    public static final int VERTICES = 100_000;

    private Cql2Limits() {}

    static void checkLength(int characters) {
        if (characters > CHARACTERS) {
            throw exceeded("字符数", "characters", CHARACTERS);
        }
    }

    static void checkDepth(int depth) {
        if (depth > DEPTH) {
            throw exceeded("嵌套层数", "levels of nesting", DEPTH);
        }
    }

    static void checkItems(int items) {
        if (items > ITEMS) {
            throw exceeded("列表项数", "items of a list", ITEMS);
        }
    }

    static void checkVertices(int vertices) {
        if (vertices > VERTICES) {
            throw exceeded("几何顶点数", "vertices of geometries", VERTICES);
        }
    }

    private static Problem exceeded(String zh, String en, int limit) {
        return new Problem(
                Problem.Kind.LIMIT_EXCEEDED,
                "filter",
                new Text("filter：" + zh + "不得超过 " + limit, "filter: more than " + limit + " " + en));
    }
}

package city.xingtu.ogc.wms;

import city.xingtu.http.MapFormat;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.util.Locale;

/** What lies under a map: the parameters TRANSPARENT and BGCOLOR (06-042, 7.3.3.9 and 7.3.3.10). */
final class Background {

    /** No colour at all. */
    static final int NONE = 0;

    private static final int OPAQUE = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private Background() {}

    /**
     * The colour as ARGB; {@link #NONE} for a transparent map. A format that knows no transparency shows BGCOLOR.
     *
     * @throws Problem INVALID_PARAMETER
     */
    static int of(Query query, MapFormat format) {
        boolean transparent = transparent(query);
        int colour = query.find("BGCOLOR").map(Background::colour).orElse(WHITE);
        return transparent && format.transparent() ? NONE : colour;
    }

    /** The colour for telling a failure, whatever is wrong with the request. */
    static int ofFailure(Query query, MapFormat format) {
        try {
            return of(query, format);
        } catch (Problem malformed) {
            return WHITE;
        }
    }

    private static boolean transparent(Query query) {
        String value = query.text("TRANSPARENT", "FALSE");
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> true;
            case "FALSE" -> false;
            default -> throw Query.expected("TRANSPARENT", value, "TRUE 或 FALSE", "TRUE or FALSE");
        };
    }

    private static int colour(String value) {
        if (!value.matches("(0[xX]|#)[0-9A-Fa-f]{6}")) {
            throw Query.expected("BGCOLOR", value, "0xRRGGBB", "0xRRGGBB");
        }
        return OPAQUE | Integer.parseInt(value.substring(value.length() - 6), 16);
    }
}

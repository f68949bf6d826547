package city.xingtu.ogc.api;

import city.xingtu.http.MapFormat;
import city.xingtu.http.Query;
import java.util.List;

/**
 * What lies under a map: the parameters {@code bgcolor} and {@code transparent} (20-058, clause 9). Colours are numbers;
 * names of colours are not known.
 */
final class MapBackground {

    static final String COLOUR = "bgcolor";
    static final String TRANSPARENT = "transparent";

    static final List<String> NAMES = List.of(COLOUR, TRANSPARENT);

    private static final int OPAQUE = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private MapBackground() {}

    /**
     * The colour as ARGB, 0 for none. Without either parameter a map is transparent where its form can be; with a colour
     * it is not, unless the request says so.
     *
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER
     */
    static int of(Query query, MapFormat format) {
        boolean transparent = query.bool(TRANSPARENT, !query.has(COLOUR));
        int colour = query.find(COLOUR).map(MapBackground::colour).orElse(WHITE);
        return transparent && format.transparent() ? 0 : colour;
    }

    private static int colour(String value) {
        if (!value.matches("(0[xX]|#)?[0-9A-Fa-f]{6}")) {
            throw Query.expected(COLOUR, value, "0xRRGGBB", "0xRRGGBB");
        }
        return OPAQUE | Integer.parseInt(value.substring(value.length() - 6), 16);
    }
}

package city.xingtu.ogc.wmts;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSet.TileMatrix;
import city.xingtu.http.Query;
import city.xingtu.http.TileFormat;
import city.xingtu.http.TileRequest;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.tile.TileAddress;
import java.util.List;
import java.util.Optional;

/** What GetTile and GetFeatureInfo name of a tile (07-057r7, tables 29 and 32), as parameters or segments of an address. */
final class TileQuery {

    /** What many clients write for a layer's default, though no capabilities name it. */
    static final String DEFAULT_STYLE = "default";

    private final Atlas atlas;
    private final TileSource tiles;

    TileQuery(Atlas atlas, TileSource tiles) {
        this.atlas = atlas;
        this.tiles = tiles;
    }

    /**
     * The tile.
     *
     * @param query names in any case; all of a tile's parameters are mandatory, but a style may be empty
     * @throws Problem MISSING_PARAMETER, INVALID_PARAMETER, UNKNOWN_LAYER, UNKNOWN_STYLE or UNKNOWN_FORMAT
     * @throws WmtsException TileOutOfRange
     */
    TileRequest read(Query query) {
        String layer = query.required("Layer");
        if (!query.has("Style")) {
            throw Problem.missing("Style");
        }
        String style = query.text("Style", "");
        TileFormat format = format(query.required("Format"));
        TileMatrixSet set = tiles.set("TileMatrixSet", query.required("TileMatrixSet"));
        int matrix = matrix(set, query.required("TileMatrix"));
        TileMatrix level = set.matrices().get(matrix);
        long row = index("TileRow", query.required("TileRow"), level.matrixHeight(), WmtsException.Code.TileOutOfRange);
        long column =
                index("TileCol", query.required("TileCol"), level.matrixWidth(), WmtsException.Code.TileOutOfRange);
        View view = atlas.view(TimeDimension.year(query.text(TimeDimension.NAME, "")));
        boolean usual = style.isEmpty() || style.equals(DEFAULT_STYLE);
        Optional<String> named = usual ? Optional.empty() : Optional.of(style);
        TileRequest request = TileRequest.of(view, List.of(layer), new TileAddress(set, matrix, column, row), format)
                .in(named, Language.of(query.text("LANGUAGE", "")));
        if (!format.image()) {
            // A vector tile is the same in any style, but a style that there is not is a mistake.
            tiles.styled(request);
        }
        return request;
    }

    private static TileFormat format(String value) {
        return TileFormat.ofMediaType(value).orElseThrow(() -> {
            String options = String.join(
                    ", ", TileFormat.all().stream().map(TileFormat::mediaType).toList());
            return new Problem(
                    Problem.Kind.UNKNOWN_FORMAT,
                    "Format",
                    Query.expected("Format", value, options + " 之一", "one of " + options)
                            .text());
        });
    }

    private static int matrix(TileMatrixSet set, String id) {
        int matrix = set.matrixIndex(id);
        if (matrix >= 0) {
            return matrix;
        }
        // As clients of other servers write it: the set's name before the level's.
        int prefixed = id.startsWith(set.id() + ":")
                ? set.matrixIndex(id.substring(set.id().length() + 1))
                : -1;
        if (prefixed < 0) {
            String range = set.matrices().getFirst().id() + " … "
                    + set.matrices().getLast().id();
            throw Query.expected("TileMatrix", id, range + " 之一", "one of " + range);
        }
        return prefixed;
    }

    /**
     * A row or column of a matrix or of a tile.
     *
     * @param outside what to call a number below 0 or not below the count
     * @throws Problem INVALID_PARAMETER for what is no number at all
     */
    static long index(String parameter, String value, long count, WmtsException.Code outside) {
        long number;
        try {
            number = Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Query.expected(parameter, value, "整数", "a whole number");
        }
        if (number < 0 || number >= count) {
            String range = "0-" + (count - 1);
            throw new WmtsException(
                    outside,
                    parameter,
                    new Text(parameter + " 应在 " + range + " 之内", parameter + " must be within " + range));
        }
        return number;
    }
}

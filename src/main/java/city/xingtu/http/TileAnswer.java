package city.xingtu.http;

import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.tile.Tile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A tile as it is sent: conditional, compressed where it helps, with what caches on the way may do.
 *
 * @param displayOnly whether positions on it are moved
 * @param tag of the tile without compression
 * @param packedTag of the tile in gzip form, as a strong tag must differ
 */
public record TileAnswer(Tile tile, String mediaType, boolean displayOnly, String tag, String packedTag) {

    /** A client may show what it has while it asks for what is new; nobody shows anything older than a minute unasked. */
    public static final String CACHE_CONTROL = "public, max-age=0, stale-while-revalidate=60";

    /** Sets the compressed form's entity tag apart. */
    private static final long COMPRESSED = 0x677A;

    private static TileAnswer of(TileRequest asked, Tile tile) {
        return new TileAnswer(
                tile,
                asked.format().mediaType(),
                asked.address().set().crs().displayOnly(),
                ETags.of(tile.fingerprint()),
                ETags.of(tile.fingerprint() ^ COMPRESSED));
    }

    /** Sends the tile, or 304 when the client has it. */
    public static void send(HttpServletRequest request, HttpServletResponse response, TileRequest asked, Tile tile)
            throws IOException {
        TileAnswer answer = of(asked, tile);
        TileMemo.tell(request, answer);
        answer.send(request, response);
    }

    /** Sends it, or 304 when the client has it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", CACHE_CONTROL);
        if (displayOnly) {
            response.setHeader("Xingtu-Notice", TileMatrixSetJson.DISPLAY_ONLY.en());
        }
        boolean compressed = false;
        if (tile.isCompressed()) {
            response.setHeader("Vary", "Accept-Encoding");
            compressed = takesGzip(request);
        }
        if (ETags.notModified(request, response, compressed ? packedTag : tag)) {
            return;
        }
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] content = compressed ? tile.stored() : tile.plain();
        response.setContentType(mediaType);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}

package city.xingtu.http;

import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.tile.Tile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends tiles: conditional, compressed where it helps, with what caches on the way may do. */
public final class TileAnswer {

    /** A client may show what it has while it asks for what is new; nobody shows anything older than a minute unasked. */
    public static final String CACHE_CONTROL = "public, max-age=0, stale-while-revalidate=60";

    /** Sets the compressed form's entity tag apart, as a strong tag must be. */
    private static final long COMPRESSED = 0x677A;

    private TileAnswer() {}

    /** Sends the tile, or 304 when the client has it. */
    public static void send(HttpServletRequest request, HttpServletResponse response, TileRequest asked, Tile tile)
            throws IOException {
        response.setHeader("Cache-Control", CACHE_CONTROL);
        if (asked.address().set().crs().displayOnly()) {
            response.setHeader("Xingtu-Notice", TileMatrixSetJson.DISPLAY_ONLY.en());
        }
        boolean compressed = false;
        if (tile.isCompressed()) {
            response.setHeader("Vary", "Accept-Encoding");
            compressed = takesGzip(request);
        }
        String tag = ETags.of(compressed ? tile.fingerprint() ^ COMPRESSED : tile.fingerprint());
        if (ETags.notModified(request, response, tag)) {
            return;
        }
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] content = compressed ? tile.stored() : tile.plain();
        response.setContentType(asked.format().mediaType());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}

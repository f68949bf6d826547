package city.xingtu.http;

import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.tile.Tile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tile as it is sent: conditional, compressed where it helps, with what caches on the way may do.
 *
 * @param displayOnly whether positions on it are moved
 */
public record TileAnswer(Tile tile, String mediaType, boolean displayOnly) {

    /** A client may show what it has while it asks for what is new; nobody shows anything older than a minute unasked. */
    public static final String CACHE_CONTROL = "public, max-age=0, stale-while-revalidate=60";

    /** Sets the compressed form's entity tag apart, as a strong tag must differ. */
    private static final long COMPRESSED = 0x677A;

    /** Sends the tile, or 304 when the client has it. */
    public static void send(HttpServletRequest request, HttpServletResponse response, TileRequest asked, Tile tile)
            throws IOException {
        TileAnswer answer = new TileAnswer(
                tile, asked.format().mediaType(), asked.address().set().crs().displayOnly());
        TileMemo.tell(request, asked, answer);
        answer.send(request, response);
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compressed = compressed(request.getHeader("Accept-Encoding"));
        headers(compressed).forEach(response::setHeader);
        if (ETags.notModified(request, response, tag(compressed))) {
            return;
        }
        contentHeaders(compressed).forEach(response::setHeader);
        byte[] content = content(compressed);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /**
     * Whether a client gets the compressed form: gzip is the only one there is, and whoever does not take it gets the bytes
     * as they are.
     *
     * @param accepted what it says in {@code Accept-Encoding}
     */
    public boolean compressed(@Nullable String accepted) {
        return tile.isCompressible() && accepted != null && Codings.takeGzip(accepted);
    }

    /** The entity tag of the form. */
    public String tag(boolean compressed) {
        return ETags.of(compressed ? tile.fingerprint() ^ COMPRESSED : tile.fingerprint());
    }

    /** The bytes of the form; not to be written. */
    public byte[] content(boolean compressed) {
        return compressed ? tile.packed() : tile.plain();
    }

    /** Headers of a 200 and of a 304, the tag among them. */
    public Map<String, String> headers(boolean compressed) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", CACHE_CONTROL);
        headers.put("ETag", tag(compressed));
        if (displayOnly) {
            headers.put("Xingtu-Notice", TileMatrixSetJson.DISPLAY_ONLY.en());
        }
        if (tile.isCompressible()) {
            headers.put("Vary", "Accept-Encoding");
        }
        return headers;
    }

    /** Headers of a 200 alone, without the length. */
    public Map<String, String> contentHeaders(boolean compressed) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", mediaType);
        if (compressed) {
            headers.put("Content-Encoding", "gzip");
        }
        return headers;
    }
}

package city.xingtu.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that every answer of the service has. */
final class WmsHeaders {

    private WmsHeaders() {}

    /** Scripts of any page may read the answer, and browsers take its type for what it is. */
    static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}

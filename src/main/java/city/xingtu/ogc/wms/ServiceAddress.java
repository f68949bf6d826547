package city.xingtu.ogc.wms;

import city.xingtu.http.BaseUrl;
import jakarta.servlet.http.HttpServletRequest;

/** Where the client reaches this service. */
final class ServiceAddress {

    /** Path below the base URL. */
    static final String PATH = "/wms";

    private ServiceAddress() {}

    /** The URL prefix to which parameters are appended (06-042, 6.3.3). */
    static String of(HttpServletRequest request) {
        return BaseUrl.of(request) + PATH + "?";
    }
}

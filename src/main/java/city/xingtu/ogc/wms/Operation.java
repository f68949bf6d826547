package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One value of the parameter REQUEST. */
interface Operation {

    /** The name of today for a name of WMS 1.0, which 1.1.1 asks servers to understand (01-068r3, 7.1.3.3 and 7.2.3.2). */
    static String name(String requested) {
        return switch (requested) {
            case "capabilities" -> "GetCapabilities";
            case "map" -> "GetMap";
            case "feature_info" -> "GetFeatureInfo";
            default -> requested;
        };
    }

    /** Its name, in the case that the standard prescribes. */
    String name();

    /**
     * Answers the request, or throws what {@link ServiceFailure} tells; nothing of the answer is written before it is
     * certain.
     */
    void answer(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException;
}

package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.util.List;

/** The forms in which GetFeatureInfo answers. */
enum InfoFormat {
    HTML("text/html", "text/html;charset=UTF-8"),
    TEXT("text/plain", "text/plain;charset=UTF-8"),
    JSON("application/json", "application/json"),
    GEO_JSON("application/geo+json", "application/geo+json"),
    GML("application/gml+xml; version=3.2", "application/gml+xml; version=3.2");

    /** How clients of other servers ask for GML, whatever its version. */
    private static final String OTHER_GML = "application/vnd.ogc.gml";

    private final String mimeType;
    private final String contentType;

    InfoFormat(String mimeType, String contentType) {
        this.mimeType = mimeType;
        this.contentType = contentType;
    }

    /** As capabilities announce it. */
    String mimeType() {
        return mimeType;
    }

    /** As the answer states it. */
    String contentType() {
        return contentType;
    }

    /**
     * The format of the parameter INFO_FORMAT, which 1.1.1 lets clients leave out.
     *
     * @throws Problem MISSING_PARAMETER or UNKNOWN_FORMAT
     */
    static InfoFormat of(Query query, WmsVersion version) {
        String value =
                version == WmsVersion.V1_1_1 ? query.text("INFO_FORMAT", TEXT.mimeType) : query.required("INFO_FORMAT");
        for (InfoFormat format : values()) {
            if (Formats.equal(value, format.mimeType)) {
                return format;
            }
        }
        if (value.startsWith(OTHER_GML)) {
            return GML;
        }
        String options = String.join(
                ", ", List.of(values()).stream().map(InfoFormat::mimeType).toList());
        throw Formats.unknown("INFO_FORMAT", value, options);
    }
}

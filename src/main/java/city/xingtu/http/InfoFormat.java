package city.xingtu.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which a service tells what is at a pixel. */
public enum InfoFormat {
    HTML("text/html", "text/html;charset=UTF-8", "html"),
    TEXT("text/plain", "text/plain;charset=UTF-8", "txt"),
    JSON("application/json", "application/json", "json"),
    GEO_JSON("application/geo+json", "application/geo+json", "geojson"),
    GML("application/gml+xml; version=3.2", "application/gml+xml; version=3.2", "gml");

    /** How clients of other servers ask for GML, whatever its version. */
    private static final String OTHER_GML = "application/vnd.ogc.gml";

    private final String mimeType;
    private final String contentType;
    private final String extension;

    InfoFormat(String mimeType, String contentType, String extension) {
        this.mimeType = mimeType;
        this.contentType = contentType;
        this.extension = extension;
    }

    /** As capabilities announce it. */
    public String mimeType() {
        return mimeType;
    }

    /** As the answer states it. */
    public String contentType() {
        return contentType;
    }

    /** As addresses end with it. */
    public String extension() {
        return extension;
    }

    /** The format that a request names; types and parameters in any case, blanks as one likes (RFC 2045, 5.1). */
    public static Optional<InfoFormat> find(String name) {
        String compact = name.replace(" ", "");
        return name.startsWith(OTHER_GML)
                ? Optional.of(GML)
                : all().stream()
                        .filter(format -> format.mimeType.replace(" ", "").equalsIgnoreCase(compact))
                        .findFirst();
    }

    /** The format with that extension. */
    public static Optional<InfoFormat> ofExtension(String extension) {
        return all().stream()
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    public static List<InfoFormat> all() {
        return Arrays.asList(values());
    }

    /** The document. */
    public byte[] write(FeatureInfo info) {
        return switch (this) {
            case HTML -> FeatureInfoHtml.write(info);
            case TEXT -> FeatureInfoText.write(info);
            case JSON, GEO_JSON -> FeatureInfoJson.write(info);
            case GML -> FeatureInfoGml.write(info);
        };
    }

    /** What the browser may do with it: nothing but show it. */
    public Optional<String> contentSecurityPolicy() {
        return this == HTML ? Optional.of("default-src 'none'; style-src 'unsafe-inline'") : Optional.empty();
    }
}

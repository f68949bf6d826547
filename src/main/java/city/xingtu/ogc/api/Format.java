package city.xingtu.ogc.api;

import city.xingtu.exchange.FeatureFormat;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which resources are answered: the parameter {@code f} decides, else the header Accept, else JSON. A client
 * that accepts none of a resource's forms gets JSON, as RFC 9110 allows (12.4.1).
 */
enum Format implements Negotiable {
    JSON(
            "json",
            FeatureFormat.GEOJSON,
            "application/json",
            "GeoJSON",
            List.of(
                    "application/json",
                    "application/geo+json",
                    "application/schema+json",
                    "application/vnd.oai.openapi+json")),
    HTML("html", null, "text/html;charset=UTF-8", "HTML", List.of("text/html", "application/xhtml+xml")),
    JSON_FG(
            "jsonfg",
            FeatureFormat.JSON_FG,
            "application/vnd.ogc.fg+json",
            "JSON-FG",
            List.of("application/vnd.ogc.fg+json")),
    FLATGEOBUF(
            "fgb", FeatureFormat.FLATGEOBUF, "application/flatgeobuf", "FlatGeobuf", List.of("application/flatgeobuf")),
    CSV("csv", FeatureFormat.CSV, "text/csv;charset=UTF-8", "CSV", List.of("text/csv")),
    GML(
            "gml",
            FeatureFormat.GML,
            "application/gml+xml;version=3.2;profile=\"http://www.opengis.net/def/profile/ogc/2.0/gml-sf0\"",
            "GML",
            List.of("application/gml+xml")),
    /** The documents that lead to features in GML (17-069r4, 8.4). */
    XML("xml", null, "application/xml", "XML", List.of("application/xml", "text/xml"));

    /** What documents that are no features come in. */
    static final Set<Format> DOCUMENT = EnumSet.of(JSON, HTML);
    /** What features come in. */
    static final Set<Format> FEATURES = EnumSet.complementOf(EnumSet.of(XML));
    /** What the landing page, the conformance declaration and descriptions of collections come in. */
    static final Set<Format> METADATA = EnumSet.of(JSON, HTML, XML);

    private final String parameter;
    private final @Nullable FeatureFormat features;
    private final String type;
    private final String title;
    private final List<String> types;

    Format(String parameter, @Nullable FeatureFormat features, String type, String title, List<String> types) {
        this.parameter = parameter;
        this.features = features;
        this.type = type;
        this.title = title;
        this.types = types;
    }

    /**
     * The form that the request wants.
     *
     * @param offered in the order of the enum where the client likes several alike
     * @throws Problem UNKNOWN_FORMAT
     */
    static Format of(HttpServletRequest request, Query query, Set<Format> offered) {
        return Negotiable.of(request, query, offered, JSON);
    }

    @Override
    public double quality(String accept) {
        return types.stream()
                .mapToDouble(candidate -> AcceptHeader.quality(accept, candidate))
                .max()
                .orElse(0);
    }

    @Override
    public String parameter() {
        return parameter;
    }

    /**
     * How features are written in it.
     *
     * @throws IllegalStateException for a page, which is no stream of features
     */
    FeatureFormat features() {
        if (features == null) {
            throw new IllegalStateException(title + " is no stream of features");
        }
        return features;
    }

    /** Its media type; JSON has a more precise one for most resources. */
    String type() {
        return type;
    }

    /** The media type as links name it. */
    String linkType() {
        return this == HTML ? "text/html" : this == CSV ? "text/csv" : type;
    }

    /** What people call it. */
    String title() {
        return title;
    }
}

package city.xingtu.ogc.api;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The encodings of a style: the parameter {@code f} decides, else the header Accept, else the first. */
enum StyleFormat implements Negotiable {
    SLD_10("sld10", "application/vnd.ogc.sld+xml;version=1.0", "SLD 1.0", "http://www.opengis.net/doc/IS/sld/1.0"),
    SLD_11(
            "sld11",
            "application/vnd.ogc.sld+xml;version=1.1",
            "SLD 1.1 / SE 1.1",
            "http://www.opengis.net/doc/IS/sld/1.1"),
    MAPLIBRE("mapbox", "application/vnd.mapbox.style+json", "MapLibre", "https://maplibre.org/maplibre-style-spec/"),
    HTML("html", "text/html", "HTML", "https://html.spec.whatwg.org/");

    /** Media types of documents that may be sent. */
    static final List<String> SLD_TYPES =
            List.of("application/vnd.ogc.sld+xml", "application/vnd.ogc.se+xml", "application/xml", "text/xml");

    private final String parameter;
    private final String type;
    private final String title;
    private final String specification;

    StyleFormat(String parameter, String type, String title, String specification) {
        this.parameter = parameter;
        this.type = type;
        this.title = title;
        this.specification = specification;
    }

    /** @throws Problem UNKNOWN_FORMAT */
    static StyleFormat of(HttpServletRequest request, Query query) {
        return Negotiable.of(request, query, List.of(values()), SLD_10);
    }

    @Override
    public double quality(String accept) {
        // Types differ by a parameter: of two forms of SLD the one that is named whole is meant.
        boolean whole = accept.replace(" ", "").replace("\"", "").contains(type);
        double plain = AcceptHeader.quality(accept, type.split(";", 2)[0]);
        double json = this == MAPLIBRE ? AcceptHeader.quality(accept, "application/json") : 0;
        return Math.max(plain, json) + (whole ? 1 : 0);
    }

    @Override
    public String parameter() {
        return parameter;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }

    String specification() {
        return specification;
    }

    /** A link to a style in this form. */
    Link link(String style, String rel) {
        return new Link(style + "?f=" + parameter, rel, type, title);
    }
}

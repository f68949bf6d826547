package city.xingtu.ogc.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A web link (RFC 8288) as OGC API documents hold it.
 *
 * @param templated true when the address has variables in braces; absent when it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Link(
        String href,
        String rel,
        String type,
        @Nullable String title,
        @Nullable Boolean templated) {

    static final String SELF = "self";
    static final String ALTERNATE = "alternate";
    static final String SCHEMA = "http://www.opengis.net/def/rel/ogc/1.0/schema";
    static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
    static final String FUNCTIONS = "http://www.opengis.net/def/rel/ogc/1.0/functions";
    static final String SORTABLES = "http://www.opengis.net/def/rel/ogc/1.0/sortables";
    static final String TILING_SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";
    static final String MAP = "http://www.opengis.net/def/rel/ogc/1.0/map";

    Link(String href, String rel, String type, @Nullable String title) {
        this(href, rel, type, title, null);
    }

    /** The link as a header field's value. */
    String header() {
        return "<" + href + ">; rel=\"" + rel + "\"; type=\"" + type.replace("\"", "\\\"") + "\"";
    }

    /** Whether it may stand in a header, where an address is an address. */
    boolean followable() {
        return templated == null;
    }
}

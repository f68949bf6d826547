package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.util.List;

/** The values of the parameter EXCEPTIONS (06-042, 7.3.3.11; 01-068r3, 7.2.3.11), in the spelling of both versions. */
enum ExceptionFormat {
    XML("XML", "application/vnd.ogc.se_xml"),
    INIMAGE("INIMAGE", "application/vnd.ogc.se_inimage"),
    BLANK("BLANK", "application/vnd.ogc.se_blank"),
    JSON("JSON", "application/json");

    private final String name;
    private final String legacyName;

    ExceptionFormat(String name, String legacyName) {
        this.name = name;
        this.legacyName = legacyName;
    }

    /** The name that capabilities of the version announce. */
    String in(WmsVersion version) {
        return version == WmsVersion.V1_3_0 ? name : legacyName;
    }

    /**
     * The format asked for; XML when none is. Each version accepts the other's names.
     *
     * @throws Problem INVALID_PARAMETER {@code EXCEPTIONS}
     */
    static ExceptionFormat of(Query query) {
        String value = query.text("EXCEPTIONS", XML.name);
        for (ExceptionFormat format : values()) {
            if (value.equals(format.name) || value.equalsIgnoreCase(format.legacyName)) {
                return format;
            }
        }
        if (value.equals("text/xml")) {
            return XML;
        }
        String options = String.join(
                ", ", List.of(values()).stream().map(format -> format.name).toList());
        throw Query.expected("EXCEPTIONS", value, options + " 之一", "one of " + options);
    }

    /** The format in which to tell a failure, whatever is wrong with the request. */
    static ExceptionFormat ofFailure(Query query) {
        try {
            return of(query);
        } catch (Problem unknown) {
            return XML;
        }
    }
}

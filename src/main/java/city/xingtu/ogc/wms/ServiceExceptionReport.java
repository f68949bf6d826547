package city.xingtu.ogc.wms;

import city.xingtu.http.XmlDocument;
import city.xingtu.plan.Language;
import city.xingtu.plan.Text;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service exception as a document (06-042, annex E.2; 01-068r3, annex A.3) or as JSON in the form that GeoServer's
 * clients read.
 *
 * @param language of the words; both, where the client did not ask for one
 */
record ServiceExceptionReport(WmsVersion version, ServiceException exception, Optional<Language> language) {

    private static final String OGC = "http://www.opengis.net/ogc";
    private static final String SCHEMA = "http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd";
    private static final String DTD = "http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd";
    private static final JsonMapper JSON = new JsonMapper();

    /** What to tell the client. */
    String words() {
        Text text = exception.text();
        return language.map(text::in)
                .orElseGet(() -> text.zh().equals(text.en()) ? text.zh() : text.zh() + " / " + text.en());
    }

    /** The media type of {@link #xml}. */
    String xmlType() {
        return version == WmsVersion.V1_3_0 ? "text/xml;charset=UTF-8" : "application/vnd.ogc.se_xml;charset=UTF-8";
    }

    byte[] xml() {
        XmlDocument xml = new XmlDocument();
        String code = exception.code().in(version);
        if (version == WmsVersion.V1_1_1) {
            // The DTD of 1.1.1 knows no locator.
            return xml.doctype("ServiceExceptionReport", DTD)
                    .begin("ServiceExceptionReport")
                    .attribute("version", version.number())
                    .begin("ServiceException")
                    .attribute("code", code)
                    .text(words())
                    .end()
                    .end()
                    .toBytes();
        }
        return xml.begin("ServiceExceptionReport")
                .attribute("version", version.number())
                .attribute("xmlns", OGC)
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", OGC + " " + SCHEMA)
                .begin("ServiceException")
                .attribute("code", code)
                .attribute("locator", Optional.ofNullable(exception.locator()))
                .text(words())
                .end()
                .end()
                .toBytes();
    }

    byte[] json() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", exception.code().in(version));
        entry.put("locator", exception.locator() == null ? "noLocator" : exception.locator());
        entry.put("text", words());
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("version", version.number());
        report.put("exceptions", List.of(entry));
        return JSON.writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
    }
}

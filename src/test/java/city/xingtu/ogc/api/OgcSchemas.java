package city.xingtu.ogc.api;

import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** The schemas of OGC from the class path, so that nothing is fetched while documents are validated. */
final class OgcSchemas implements LSResourceResolver {

    private static final String OGC = "http://schemas.opengis.net/";

    private static final Map<String, String> OTHERS = Map.of(
            "http://www.w3.org/1999/xlink.xsd",
            "/ogc/gmlsf/xlink.xsd",
            OGC + "ogcapi/features/part1/1.0/xml/core-sf.xsd",
            "/ogc/gmlsf/core-sf.xsd",
            OGC + "ogcapi/features/part1/1.0/xml/core.xsd",
            "/ogc/gmlsf/core.xsd");

    @Override
    public @Nullable LSInput resolveResource(
            String type, String namespace, String publicId, @Nullable String systemId, @Nullable String base) {
        String place = absolute(systemId, base);
        if (!place.startsWith("http://schemas.opengis.net/") && !OTHERS.containsKey(place)) {
            return null;
        }
        String resource = OTHERS.getOrDefault(place, "/ogc/" + place.substring(OGC.length()));
        InputStream content = OgcSchemas.class.getResourceAsStream(resource);
        if (content == null) {
            throw new IllegalStateException("no schema " + place);
        }
        try {
            LSInput input = ((DOMImplementationLS)
                            DOMImplementationRegistry.newInstance().getDOMImplementation("LS"))
                    .createLSInput();
            input.setByteStream(content);
            input.setSystemId(place);
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String absolute(@Nullable String systemId, @Nullable String base) {
        if (systemId == null) {
            return "";
        }
        return base == null ? systemId : URI.create(base).resolve(systemId).toString();
    }
}

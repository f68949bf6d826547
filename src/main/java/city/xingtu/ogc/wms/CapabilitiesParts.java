package city.xingtu.ogc.wms;

import city.xingtu.http.Answers;
import city.xingtu.http.InfoFormat;
import city.xingtu.http.Legends;
import city.xingtu.http.MapFormat;
import city.xingtu.http.XmlDocument;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.stream.Stream;

/** The elements that capabilities of both versions have in common. */
final class CapabilitiesParts {

    static final String XLINK = "http://www.w3.org/1999/xlink";

    private CapabilitiesParts() {}

    /** Service metadata (06-042, 7.2.4.3) up to access constraints. */
    static void service(XmlDocument xml, CapabilitiesSource source, String name) {
        xml.element("Name", name);
        xml.element("Title", source.in(source.root().title()));
        xml.element("Abstract", source.in(source.root().summary()));
        keywords(xml, source, CapabilitiesText.KEYWORDS);
        onlineResource(xml, source, source.prefix());
        contact(xml);
        xml.element("Fees", "none");
        xml.element("AccessConstraints", "none");
    }

    private static void contact(XmlDocument xml) {
        xml.begin("ContactInformation");
        xml.begin("ContactPersonPrimary")
                .element("ContactPerson", "")
                .element("ContactOrganization", "星图 Xingtu")
                .end();
        xml.begin("ContactAddress")
                .element("AddressType", "postal")
                .element("Address", "")
                .element("City", "杭州 Hangzhou")
                .element("StateOrProvince", "浙江 Zhejiang")
                .element("PostCode", "")
                .element("Country", "CN")
                .end();
        xml.end();
    }

    static void keywords(XmlDocument xml, CapabilitiesSource source, List<Text> keywords) {
        xml.begin("KeywordList");
        keywords.stream().map(source::in).distinct().forEach(keyword -> xml.element("Keyword", keyword));
        xml.end();
    }

    static void onlineResource(XmlDocument xml, CapabilitiesSource source, String address) {
        xml.empty("OnlineResource");
        if (source.version() == WmsVersion.V1_1_1) {
            // The DTD has it here; 1.3.0 declares the prefix once, at the root.
            xml.attribute("xmlns:xlink", XLINK);
        }
        xml.attribute("xlink:type", "simple").attribute("xlink:href", address);
    }

    /** All operations that the version's document can name. */
    static void requests(XmlDocument xml, CapabilitiesSource source, List<String> capabilities) {
        xml.begin("Request");
        operation(xml, source, "GetCapabilities", capabilities);
        operation(
                xml,
                source,
                "GetMap",
                Stream.of(MapFormat.values()).map(MapFormat::mimeType).toList());
        operation(
                xml,
                source,
                "GetFeatureInfo",
                Stream.of(InfoFormat.values()).map(InfoFormat::mimeType).toList());
        if (source.version() == WmsVersion.V1_1_1) {
            operation(xml, source, "DescribeLayer", List.of(DescribeLayer.MIME_TYPE));
            operation(
                    xml,
                    source,
                    "GetLegendGraphic",
                    List.of(MapFormat.PNG.mimeType(), MapFormat.JPEG.mimeType(), Answers.JSON));
            operation(xml, source, "GetStyles", List.of(GetStyles.MIME_TYPE));
        }
        xml.end();
    }

    /** An operation with its formats. */
    private static void operation(XmlDocument xml, CapabilitiesSource source, String name, List<String> formats) {
        xml.begin(name);
        formats.forEach(format -> xml.element("Format", format));
        xml.begin("DCPType").begin("HTTP").begin("Get");
        onlineResource(xml, source, source.prefix());
        xml.end().end().end();
        xml.end();
    }

    static void exceptions(XmlDocument xml, CapabilitiesSource source) {
        xml.begin("Exception");
        for (ExceptionFormat format : ExceptionFormat.values()) {
            xml.element("Format", format.in(source.version()));
        }
        xml.end();
    }

    /** A resource by its address: MetadataURL, LegendURL. */
    static void resource(XmlDocument xml, CapabilitiesSource source, String format, String address) {
        xml.element("Format", format);
        onlineResource(xml, source, address);
    }

    static void attribution(XmlDocument xml, CapabilitiesSource source) {
        xml.begin("Attribution").element("Title", source.in(source.root().title()));
        onlineResource(xml, source, source.prefix());
        xml.end();
    }

    static void metadata(XmlDocument xml, CapabilitiesSource source, String type, String layer) {
        xml.begin("MetadataURL").attribute("type", type);
        resource(xml, source, LayerMetadata.MIME_TYPE, source.request("GetMetadata", "LAYER", layer));
        xml.end();
    }

    /** The layer's styles with their legends. */
    static void styles(XmlDocument xml, CapabilitiesSource source, LayerTree layer) {
        for (LayerTree.NamedStyle style : layer.offered()) {
            String name = layer.name().orElseThrow();
            Legends.Size size = source.legend(name, style.name());
            xml.begin("Style");
            xml.element("Name", style.name()).element("Title", source.in(style.title()));
            xml.begin("LegendURL")
                    .attribute("width", Integer.toString(size.width()))
                    .attribute("height", Integer.toString(size.height()));
            String format = MapFormat.PNG.mimeType();
            resource(
                    xml,
                    source,
                    format,
                    source.request("GetLegendGraphic", "FORMAT", format, "LAYER", name, "STYLE", style.name()));
            xml.end().end();
        }
    }
}

package city.xingtu.ogc.wms;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.XmlDocument;
import city.xingtu.plan.Language;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The metadata of a layer that capabilities point to (06-042, 7.2.4.6.11): a record of ISO 19115 in the encoding of
 * ISO 19139. Its date is that of the plan's revision.
 */
final class LayerMetadata {

    static final String MIME_TYPE = "text/xml";

    private static final String GMD = "http://www.isotc211.org/2005/gmd";
    private static final String GCO = "http://www.isotc211.org/2005/gco";
    private static final String CODES = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#";

    private final CapabilitiesSource source;
    private final LayerTree layer;
    private final XmlDocument xml = new XmlDocument();

    private LayerMetadata(CapabilitiesSource source, LayerTree layer) {
        this.source = source;
        this.layer = layer;
    }

    /** The record of a named layer. */
    static byte[] write(CapabilitiesSource source, LayerTree layer) {
        return new LayerMetadata(source, layer).document();
    }

    private byte[] document() {
        String language = source.language() == Language.ZH ? "chi" : "eng";
        xml.begin("gmd:MD_Metadata").attribute("xmlns:gmd", GMD).attribute("xmlns:gco", GCO);
        text("gmd:fileIdentifier", layer.name().orElseThrow());
        code("gmd:language", "gmd:LanguageCode", language);
        code("gmd:characterSet", "gmd:MD_CharacterSetCode", "utf8");
        code("gmd:hierarchyLevel", "gmd:MD_ScopeCode", "dataset");
        contact("gmd:contact");
        date("gmd:dateStamp");
        text("gmd:metadataStandardName", "ISO 19115");
        text("gmd:metadataStandardVersion", "2003");
        referenceSystem();
        identification(language);
        return xml.end().toBytes();
    }

    private void referenceSystem() {
        xml.begin("gmd:referenceSystemInfo").begin("gmd:MD_ReferenceSystem");
        xml.begin("gmd:referenceSystemIdentifier").begin("gmd:RS_Identifier");
        text("gmd:code", Crs.CGCS2000.urn());
        xml.end().end().end().end();
    }

    private void identification(String language) {
        xml.begin("gmd:identificationInfo").begin("gmd:MD_DataIdentification");
        xml.begin("gmd:citation").begin("gmd:CI_Citation");
        text("gmd:title", source.in(layer.title()));
        xml.begin("gmd:date").begin("gmd:CI_Date");
        date("gmd:date");
        code("gmd:dateType", "gmd:CI_DateTypeCode", "revision");
        xml.end().end().end().end();
        text("gmd:abstract", source.in(layer.summary()));
        xml.begin("gmd:descriptiveKeywords").begin("gmd:MD_Keywords");
        layer.keywords().forEach(keyword -> text("gmd:keyword", source.in(keyword)));
        xml.end().end();
        code("gmd:language", "gmd:LanguageCode", language);
        xml.begin("gmd:topicCategory")
                .element("gmd:MD_TopicCategoryCode", "planningCadastre")
                .end();
        extent();
        xml.end().end();
    }

    private void extent() {
        BoundingBox box = layer.bounds();
        xml.begin("gmd:extent").begin("gmd:EX_Extent").begin("gmd:geographicElement");
        xml.begin("gmd:EX_GeographicBoundingBox");
        decimal("gmd:westBoundLongitude", CapabilitiesSource.lower(box.minX(), Crs.CRS84));
        decimal("gmd:eastBoundLongitude", CapabilitiesSource.upper(box.maxX(), Crs.CRS84));
        decimal("gmd:southBoundLatitude", CapabilitiesSource.lower(box.minY(), Crs.CRS84));
        decimal("gmd:northBoundLatitude", CapabilitiesSource.upper(box.maxY(), Crs.CRS84));
        xml.end().end().end().end();
    }

    private void contact(String element) {
        xml.begin(element).begin("gmd:CI_ResponsibleParty");
        text("gmd:organisationName", "星图 Xingtu");
        code("gmd:role", "gmd:CI_RoleCode", "publisher");
        xml.end().end();
    }

    private void text(String element, String value) {
        xml.begin(element).element("gco:CharacterString", value).end();
    }

    private void decimal(String element, String value) {
        xml.begin(element).element("gco:Decimal", value).end();
    }

    private void date(String element) {
        String day = DateTimeFormatter.ISO_INSTANT
                .format(source.view().revision().time().truncatedTo(ChronoUnit.DAYS))
                .substring(0, 10);
        xml.begin(element).element("gco:Date", day).end();
    }

    private void code(String element, String list, String value) {
        String name = list.substring(list.indexOf(':') + 1);
        xml.begin(element)
                .begin(list)
                .attribute("codeList", CODES + name)
                .attribute("codeListValue", value)
                .text(value)
                .end()
                .end();
    }
}

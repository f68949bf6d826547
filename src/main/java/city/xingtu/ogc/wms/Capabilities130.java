package city.xingtu.ogc.wms;

import static city.xingtu.ogc.wms.CapabilitiesSource.lower;
import static city.xingtu.ogc.wms.CapabilitiesSource.plain;
import static city.xingtu.ogc.wms.CapabilitiesSource.upper;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.XmlDocument;
import city.xingtu.plan.ScaleRange;
import java.util.List;

/** Capabilities of WMS 1.3.0 in the order of capabilities_1_3_0.xsd (06-042, annex E.1). */
final class Capabilities130 implements CapabilitiesDocument.Dialect {

    private static final String WMS = "http://www.opengis.net/wms";
    private static final String SCHEMA = "http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd";

    private final CapabilitiesSource source;
    private final XmlDocument xml = new XmlDocument();

    private Capabilities130(CapabilitiesSource source) {
        this.source = source;
    }

    /** The document in UTF-8. */
    static byte[] write(CapabilitiesSource source) {
        Capabilities130 dialect = new Capabilities130(source);
        return new CapabilitiesDocument(source, dialect.xml, dialect).write();
    }

    @Override
    public void root() {
        xml.begin("WMS_Capabilities")
                .attribute("version", source.version().number())
                .attribute("updateSequence", source.updateSequence())
                .attribute("xmlns", WMS)
                .attribute("xmlns:xlink", CapabilitiesParts.XLINK)
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", WMS + " " + SCHEMA);
    }

    @Override
    public String service() {
        return "WMS";
    }

    @Override
    public void limits() {
        xml.element("LayerLimit", Integer.toString(Limits.LAYERS));
        xml.element("MaxWidth", Integer.toString(Limits.ANNOUNCED_SIDE));
        xml.element("MaxHeight", Integer.toString(Limits.ANNOUNCED_SIDE));
    }

    @Override
    public String format() {
        return "text/xml";
    }

    @Override
    public String metadataType() {
        return "ISO19115:2003";
    }

    @Override
    public void lonLat(BoundingBox box) {
        xml.begin("EX_GeographicBoundingBox")
                .element("westBoundLongitude", lower(box.minX(), Crs.CRS84))
                .element("eastBoundLongitude", upper(box.maxX(), Crs.CRS84))
                .element("southBoundLatitude", lower(box.minY(), Crs.CRS84))
                .element("northBoundLatitude", upper(box.maxY(), Crs.CRS84))
                .end();
    }

    @Override
    public void dimensions(List<Dimension> dimensions) {
        for (Dimension dimension : dimensions) {
            xml.begin("Dimension")
                    .attribute("name", dimension.kind().label())
                    .attribute("units", dimension.kind().units(source.version()))
                    .attribute("unitSymbol", dimension.kind().symbol())
                    .attribute("default", dimension.usual())
                    .attribute("multipleValues", dimension.multiple() ? "1" : "0")
                    .attribute("nearestValue", "1")
                    .attribute("current", dimension.kept() ? "1" : "0")
                    .text(dimension.extent())
                    .end();
        }
    }

    @Override
    public void scale(ScaleRange scale) {
        if (scale.min() > 0) {
            xml.element("MinScaleDenominator", plain(scale.min()));
        }
        if (Double.isFinite(scale.max())) {
            xml.element("MaxScaleDenominator", plain(scale.max()));
        }
    }
}

package city.xingtu.ogc.wms;

import static city.xingtu.ogc.wms.CapabilitiesSource.lower;
import static city.xingtu.ogc.wms.CapabilitiesSource.plain;
import static city.xingtu.ogc.wms.CapabilitiesSource.upper;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.XmlDocument;
import city.xingtu.plan.ScaleRange;
import java.util.List;

/** Writes capabilities of WMS 1.3.0 in the order of capabilities_1_3_0.xsd (06-042, annex E.1). */
final class Capabilities130 implements CapabilitiesLayers.Dialect {

    private static final String WMS = "http://www.opengis.net/wms";
    private static final String SCHEMA = "http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd";

    private final CapabilitiesSource source;
    private final XmlDocument xml = new XmlDocument();

    private Capabilities130(CapabilitiesSource source) {
        this.source = source;
    }

    /** The document in UTF-8. */
    static byte[] write(CapabilitiesSource source) {
        return new Capabilities130(source).document();
    }

    private byte[] document() {
        xml.begin("WMS_Capabilities")
                .attribute("version", source.version().number())
                .attribute("updateSequence", source.updateSequence())
                .attribute("xmlns", WMS)
                .attribute("xmlns:xlink", CapabilitiesParts.XLINK)
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", WMS + " " + SCHEMA);
        xml.begin("Service");
        CapabilitiesParts.service(xml, source, "WMS");
        xml.element("LayerLimit", Integer.toString(Limits.LAYERS));
        xml.element("MaxWidth", Integer.toString(Limits.ANNOUNCED_SIDE));
        xml.element("MaxHeight", Integer.toString(Limits.ANNOUNCED_SIDE));
        xml.end();
        xml.begin("Capability");
        CapabilitiesParts.requests(xml, source, List.of("text/xml"));
        CapabilitiesParts.exceptions(xml, source);
        new CapabilitiesLayers(xml, source, this).write();
        xml.end();
        return xml.end().toBytes();
    }

    @Override
    public String metadataType() {
        return "ISO19115:2003";
    }

    @Override
    public void bounds(BoundingBox lonLat) {
        xml.begin("EX_GeographicBoundingBox")
                .element("westBoundLongitude", lower(lonLat.minX(), Crs.CRS84))
                .element("eastBoundLongitude", upper(lonLat.maxX(), Crs.CRS84))
                .element("southBoundLatitude", lower(lonLat.minY(), Crs.CRS84))
                .element("northBoundLatitude", upper(lonLat.maxY(), Crs.CRS84))
                .end();
        for (Crs crs : source.version().systems()) {
            CapabilitiesSource.bounds(lonLat, crs).ifPresent(own -> {
                BoundingBox wire = source.version().turned(own, crs);
                xml.empty("BoundingBox")
                        .attribute("CRS", crs.code())
                        .attribute("minx", lower(wire.minX(), crs))
                        .attribute("miny", lower(wire.minY(), crs))
                        .attribute("maxx", upper(wire.maxX(), crs))
                        .attribute("maxy", upper(wire.maxY(), crs));
            });
        }
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

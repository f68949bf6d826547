package city.xingtu.ogc.wms;

import static city.xingtu.ogc.wms.CapabilitiesSource.plain;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.XmlDocument;
import city.xingtu.plan.ScaleRange;
import java.util.List;

/** Capabilities of WMS 1.1.1 in the order of its DTD (01-068r3, annex A.1). All boxes are east first. */
final class Capabilities111 implements CapabilitiesDocument.Dialect {

    private static final String DTD = "http://schemas.opengis.net/wms/1.1.1/capabilities_1_1_1.dtd";

    /** Metres of the standard pixel's diagonal at scale 1:1, in which ScaleHint counts (01-068r3, 7.1.4.5.8). */
    private static final double DIAGONAL = 0.00028 * Math.sqrt(2);

    /** A scale denominator beyond any map, where there is no upper limit. */
    private static final double NO_LIMIT = 1e12;

    private final CapabilitiesSource source;
    private final XmlDocument xml = new XmlDocument();

    private Capabilities111(CapabilitiesSource source) {
        this.source = source;
    }

    /** The document in UTF-8. */
    static byte[] write(CapabilitiesSource source) {
        Capabilities111 dialect = new Capabilities111(source);
        return new CapabilitiesDocument(source, dialect.xml, dialect).write();
    }

    @Override
    public void root() {
        xml.doctype("WMT_MS_Capabilities", DTD);
        xml.begin("WMT_MS_Capabilities")
                .attribute("version", source.version().number())
                .attribute("updateSequence", source.updateSequence());
    }

    @Override
    public String service() {
        return "OGC:WMS";
    }

    /** The DTD has none. */
    @Override
    public void limits() {}

    @Override
    public String format() {
        return "application/vnd.ogc.wms_xml";
    }

    @Override
    public String metadataType() {
        return "TC211";
    }

    @Override
    public void lonLat(BoundingBox box) {
        xml.empty("LatLonBoundingBox");
        CapabilitiesDocument.corners(xml, box, Crs.CRS84);
    }

    /** All declarations first, then all extents, as the DTD wants. */
    @Override
    public void dimensions(List<Dimension> dimensions) {
        for (Dimension dimension : dimensions) {
            xml.empty("Dimension")
                    .attribute("name", dimension.kind().label())
                    .attribute("units", dimension.kind().units(source.version()))
                    .attribute("unitSymbol", dimension.kind().symbol());
        }
        for (Dimension dimension : dimensions) {
            xml.begin("Extent")
                    .attribute("name", dimension.kind().label())
                    .attribute("default", dimension.usual())
                    .attribute("nearestValue", "1")
                    .text(dimension.extent())
                    .end();
        }
    }

    @Override
    public void scale(ScaleRange scale) {
        if (scale.equals(ScaleRange.ALL)) {
            return;
        }
        xml.empty("ScaleHint")
                .attribute("min", plain(scale.min() * DIAGONAL))
                .attribute("max", plain(Math.min(scale.max(), NO_LIMIT) * DIAGONAL));
    }
}

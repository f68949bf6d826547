package city.xingtu.ogc.wms;

import static city.xingtu.ogc.wms.CapabilitiesSource.lower;
import static city.xingtu.ogc.wms.CapabilitiesSource.plain;
import static city.xingtu.ogc.wms.CapabilitiesSource.upper;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.plan.ScaleRange;
import java.util.List;
import java.util.stream.Stream;

/** Writes capabilities of WMS 1.1.1 in the order of its DTD (01-068r3, annex A.1). All boxes are east first. */
final class Capabilities111 {

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
        return new Capabilities111(source).document();
    }

    private byte[] document() {
        xml.doctype("WMT_MS_Capabilities", DTD);
        xml.begin("WMT_MS_Capabilities")
                .attribute("version", source.version().number())
                .attribute("updateSequence", source.updateSequence());
        xml.begin("Service");
        CapabilitiesParts.service(xml, source, "OGC:WMS");
        xml.end();
        xml.begin("Capability");
        request();
        CapabilitiesParts.exceptions(xml, source);
        layer(source.root());
        xml.end();
        return xml.end().toBytes();
    }

    private void request() {
        xml.begin("Request");
        CapabilitiesParts.operation(xml, source, "GetCapabilities", List.of("application/vnd.ogc.wms_xml"));
        CapabilitiesParts.operation(
                xml,
                source,
                "GetMap",
                Stream.of(MapFormat.values()).map(MapFormat::mimeType).toList());
        CapabilitiesParts.operation(
                xml,
                source,
                "GetFeatureInfo",
                Stream.of(InfoFormat.values()).map(InfoFormat::mimeType).toList());
        CapabilitiesParts.operation(xml, source, "GetLegendGraphic", List.of(MapFormat.PNG.mimeType()));
        xml.end();
    }

    private void layer(LayerTree layer) {
        boolean root = layer == source.root();
        xml.begin("Layer").attribute("queryable", layer.name().isPresent() ? "1" : "0");
        layer.name().ifPresent(name -> xml.element("Name", name));
        xml.element("Title", source.in(layer.title()));
        xml.element("Abstract", source.in(layer.summary()));
        CapabilitiesParts.keywords(xml, source, layer.keywords());
        if (root) {
            source.version().systems().forEach(crs -> xml.element("SRS", crs.code()));
        }
        bounds(layer.bounds());
        if (layer.timed()) {
            time();
        }
        if (root) {
            CapabilitiesParts.attribution(xml, source);
        }
        layer.name().ifPresent(name -> CapabilitiesParts.metadata(xml, source, "TC211", name));
        CapabilitiesParts.styles(xml, source, layer);
        scale(layer.scale());
        layer.children().forEach(this::layer);
        xml.end();
    }

    private void bounds(BoundingBox lonLat) {
        xml.empty("LatLonBoundingBox");
        corners(lonLat, Crs.CRS84);
        for (Crs crs : source.version().systems()) {
            CapabilitiesSource.bounds(lonLat, crs).ifPresent(own -> {
                xml.empty("BoundingBox").attribute("SRS", crs.code());
                corners(own, crs);
            });
        }
    }

    private void corners(BoundingBox box, Crs crs) {
        xml.attribute("minx", lower(box.minX(), crs))
                .attribute("miny", lower(box.minY(), crs))
                .attribute("maxx", upper(box.maxX(), crs))
                .attribute("maxy", upper(box.maxY(), crs));
    }

    private void time() {
        if (source.view().schema().horizons().isEmpty()) {
            return;
        }
        xml.empty("Dimension").attribute("name", "time").attribute("units", TimeParameter.UNITS);
        xml.begin("Extent")
                .attribute("name", "time")
                .attribute("default", TimeParameter.defaultValue(source.view().schema()))
                .attribute("nearestValue", "0")
                .text(TimeParameter.extent(source.view().schema()))
                .end();
    }

    private void scale(ScaleRange scale) {
        if (scale.equals(ScaleRange.ALL)) {
            return;
        }
        xml.empty("ScaleHint")
                .attribute("min", plain(scale.min() * DIAGONAL))
                .attribute("max", plain(Math.min(scale.max(), NO_LIMIT) * DIAGONAL));
    }
}

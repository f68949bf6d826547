package city.xingtu.ogc.wms;

import static city.xingtu.ogc.wms.CapabilitiesSource.lower;
import static city.xingtu.ogc.wms.CapabilitiesSource.upper;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.XmlDocument;
import city.xingtu.plan.ScaleRange;
import java.util.List;

/** Writes capabilities: service, requests and layers from the root down; what the versions write differently says {@link Dialect}. */
final class CapabilitiesDocument {

    private final CapabilitiesSource source;
    private final XmlDocument xml;
    private final Dialect dialect;

    /** The elements that the versions write differently. */
    interface Dialect {

        /** Begins the root element. */
        void root();

        /** The name of the service. */
        String service();

        /** Limits in the service's metadata, after the access constraints. */
        void limits();

        /** The media type of capabilities. */
        String format();

        /** The type of metadata in MetadataURL. */
        String metadataType();

        /** A box in longitude and latitude. */
        void lonLat(BoundingBox box);

        void dimensions(List<Dimension> dimensions);

        void scale(ScaleRange scale);
    }

    CapabilitiesDocument(CapabilitiesSource source, XmlDocument xml, Dialect dialect) {
        this.source = source;
        this.xml = xml;
        this.dialect = dialect;
    }

    /** The document in UTF-8. */
    byte[] write() {
        dialect.root();
        xml.begin("Service");
        CapabilitiesParts.service(xml, source, dialect.service());
        dialect.limits();
        xml.end();
        xml.begin("Capability");
        CapabilitiesParts.requests(xml, source, List.of(dialect.format()));
        CapabilitiesParts.exceptions(xml, source);
        layer(source.root());
        xml.end();
        return xml.end().toBytes();
    }

    private void layer(LayerTree layer) {
        boolean root = layer == source.root();
        xml.begin("Layer").attribute("queryable", layer.name().isPresent() ? "1" : "0");
        layer.name().ifPresent(name -> xml.element("Name", name));
        xml.element("Title", source.in(layer.title()));
        xml.element("Abstract", source.in(layer.summary()));
        CapabilitiesParts.keywords(xml, source, layer.keywords());
        if (root) {
            String element = source.version().crsParameter();
            source.version().systems().forEach(crs -> xml.element(element, crs.code()));
        }
        bounds(layer.bounds());
        dialect.dimensions(layer.declared());
        if (root) {
            CapabilitiesParts.attribution(xml, source);
        }
        layer.name().ifPresent(name -> CapabilitiesParts.metadata(xml, source, dialect.metadataType(), name));
        CapabilitiesParts.styles(xml, source, layer);
        dialect.scale(layer.scale());
        layer.children().forEach(this::layer);
        xml.end();
    }

    /** In longitude and latitude and in every system. */
    private void bounds(BoundingBox lonLat) {
        dialect.lonLat(lonLat);
        WmsVersion version = source.version();
        for (Crs crs : version.systems()) {
            CapabilitiesSource.bounds(lonLat, crs).ifPresent(own -> {
                xml.empty("BoundingBox").attribute(version.crsParameter(), crs.code());
                corners(xml, version.turned(own, crs), crs);
            });
        }
    }

    /** Corners as attributes of the element that was begun last. */
    static void corners(XmlDocument xml, BoundingBox box, Crs crs) {
        xml.attribute("minx", lower(box.minX(), crs))
                .attribute("miny", lower(box.minY(), crs))
                .attribute("maxx", upper(box.maxX(), crs))
                .attribute("maxy", upper(box.maxY(), crs));
    }
}

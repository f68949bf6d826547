package city.xingtu.ogc.wms;

import city.xingtu.geo.BoundingBox;
import city.xingtu.http.XmlDocument;
import city.xingtu.plan.ScaleRange;
import java.util.List;

/** Writes the layers of capabilities, from the root down: in both versions the same, but for what {@link Dialect} says. */
final class CapabilitiesLayers {

    private final XmlDocument xml;
    private final CapabilitiesSource source;
    private final Dialect dialect;

    /** The elements of a layer that the versions write differently. */
    interface Dialect {

        /** The type of metadata in MetadataURL. */
        String metadataType();

        /** Boxes in longitude and latitude and in every system. */
        void bounds(BoundingBox lonLat);

        void dimensions(List<Dimension> dimensions);

        void scale(ScaleRange scale);
    }

    CapabilitiesLayers(XmlDocument xml, CapabilitiesSource source, Dialect dialect) {
        this.xml = xml;
        this.source = source;
        this.dialect = dialect;
    }

    /** The root layer with all below it. */
    void write() {
        layer(source.root());
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
        dialect.bounds(layer.bounds());
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
}

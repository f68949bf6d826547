package city.xingtu.ogc.api;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The documents that lead to features, in XML (17-069r4, 8.4.1): the landing page, the declaration of conformance,
 * descriptions of collections.
 */
final class XmlDocument {

    private static final String CORE = "http://www.opengis.net/ogcapi-features-1/1.0";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String SCHEMA = "http://schemas.opengis.net/ogcapi/features/part1/1.0/xml/core.xsd";

    private final XMLStreamWriter xml;

    private XmlDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What a document holds. */
    private interface Content {
        void write(XmlDocument document) throws XMLStreamException;
    }

    static byte[] landingPage(String title, String description, List<Link> links) {
        return document("LandingPage", document -> {
            document.text("Title", title);
            document.text("Description", description);
            document.links(links);
        });
    }

    static byte[] conformsTo(List<String> classes) {
        return document("ConformsTo", document -> {
            for (String name : classes) {
                document.xml.writeEmptyElement("atom", "link", ATOM);
                document.xml.writeAttribute("href", name);
            }
        });
    }

    static byte[] collections(List<Link> links, List<CollectionDocument> collections) {
        return document("Collections", document -> {
            document.links(links);
            for (CollectionDocument collection : collections) {
                document.collection(collection);
            }
        });
    }

    private static byte[] document(String root, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            XmlDocument document = new XmlDocument(xml);
            xml.writeStartDocument("UTF-8", "1.0");
            document.start(root);
            xml.writeNamespace("core", CORE);
            xml.writeNamespace("atom", ATOM);
            xml.writeNamespace("xsi", INSTANCE);
            xml.writeAttribute("xsi", INSTANCE, "schemaLocation", CORE + " " + SCHEMA);
            xml.writeAttribute("service", "OGCAPI-Features");
            xml.writeAttribute("version", "1.0.0");
            content.write(document);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void collection(CollectionDocument collection) throws XMLStreamException {
        start("Collection");
        text("Id", collection.id());
        text("ItemType", collection.itemType());
        text("Title", collection.title());
        text("Description", collection.description());
        links(collection.links());
        extent(collection.extent());
        for (String crs : collection.crs()) {
            text("Crs", crs);
        }
        text("StorageCrs", collection.storageCrs());
        xml.writeEndElement();
    }

    private void extent(CollectionDocument.Extent extent) throws XMLStreamException {
        start("Extent");
        CollectionDocument.Spatial spatial = extent.spatial();
        if (spatial != null) {
            double[] box = spatial.bbox().getFirst();
            start("Spatial");
            xml.writeAttribute("crs", spatial.crs());
            text("LowerCorner", box[0] + " " + box[1]);
            text("UpperCorner", box[2] + " " + box[3]);
            xml.writeEndElement();
        }
        CollectionDocument.Temporal temporal = extent.temporal();
        if (temporal != null) {
            List<String> interval = temporal.interval().getFirst();
            start("Temporal");
            xml.writeAttribute("trs", temporal.trs());
            text("begin", interval.getFirst());
            text("end", interval.getLast());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void links(List<Link> links) throws XMLStreamException {
        for (Link link : links) {
            xml.writeEmptyElement("atom", "link", ATOM);
            xml.writeAttribute("rel", link.rel());
            xml.writeAttribute("type", link.type());
            if (link.title() != null) {
                xml.writeAttribute("title", link.title());
            }
            xml.writeAttribute("href", link.href());
        }
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("core", name, CORE);
    }

    private void text(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            start(name);
            xml.writeCharacters(value);
            xml.writeEndElement();
        }
    }
}

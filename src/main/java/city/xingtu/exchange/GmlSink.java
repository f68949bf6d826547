package city.xingtu.exchange;

import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * GML 3.2.1 by the Simple Features profile, level 0 (OGC 10-100r3), in the collection element of OGC API - Features
 * (17-069r4, annex on GML). Elements of features are named by layer and field; {@link GmlSchemaWriter} describes them.
 */
public final class GmlSink implements FeatureSink {

    /** The namespace of the elements that a layer's features consist of. */
    static final String NAMESPACE = "urn:xingtu:plan";

    static final String PREFIX = "plan";
    static final String GML = "http://www.opengis.net/gml/3.2";
    static final String GEOMETRY = "geometry";
    private static final String COLLECTION = "http://www.opengis.net/ogcapi-features-1/1.0/sf";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String COLLECTION_SCHEMA =
            "http://schemas.opengis.net/ogcapi/features/part1/1.0/xml/core-sf.xsd";

    /** Never that of a feature: {@link XmlNames} writes {@code _x} otherwise. */
    private static final String COLLECTION_ID = "_xfeatures";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;
    private final FeatureColumns columns;
    private final int[] places;
    private final List<String> names;
    private final String element;
    private final boolean alone;
    private final String schema;
    private final GmlGeometry geometries;

    private GmlSink(XMLStreamWriter xml, FeatureColumns columns, boolean alone, String schema) {
        this.xml = xml;
        this.columns = columns;
        this.places = columns.columns();
        this.names = columns.fields().stream().map(GmlSink::element).toList();
        this.element = XmlNames.of(columns.layer().id());
        this.alone = alone;
        this.schema = schema;
        this.geometries = new GmlGeometry(xml, columns.crs().uri(), columns.decimals());
    }

    /** The element of a field; a field named as the geometry is gets out of its way. */
    static String element(Field field) {
        String name = XmlNames.of(field.name());
        return name.equals(GEOMETRY) ? "geometry_" : name;
    }

    /**
     * Opens a collection.
     *
     * @param schema where {@link GmlSchemaWriter}'s document of the layer is found; empty when nowhere
     */
    public static GmlSink open(OutputStream out, FeatureColumns columns, String schema) {
        return open(out, columns, false, schema);
    }

    /**
     * Writes features of another layer to the same collection; their elements are described nowhere. Neither of the two
     * is to be closed but the first, after all.
     */
    public FeatureSink of(FeatureColumns others) {
        return new GmlSink(xml, others, false, "");
    }

    /** Opens a document that is one feature, which is then to be written. */
    public static GmlSink single(OutputStream out, FeatureColumns columns, String schema) {
        return open(out, columns, true, schema);
    }

    private static GmlSink open(OutputStream out, FeatureColumns columns, boolean alone, String schema) {
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
            GmlSink sink = new GmlSink(xml, columns, alone, schema);
            xml.writeStartDocument("UTF-8", "1.0");
            if (!alone) {
                xml.writeStartElement("sf", "FeatureCollection", COLLECTION);
                xml.writeNamespace("sf", COLLECTION);
                sink.declare(COLLECTION + " " + COLLECTION_SCHEMA);
                xml.writeAttribute("gml", GML, "id", COLLECTION_ID);
            }
            return sink;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private void declare(String known) throws XMLStreamException {
        xml.writeNamespace("gml", GML);
        xml.writeNamespace(PREFIX, NAMESPACE);
        String locations = schema.isEmpty() ? known : (known + " " + NAMESPACE + " " + schema).strip();
        if (!locations.isEmpty()) {
            xml.writeNamespace("xsi", INSTANCE);
            xml.writeAttribute("xsi", INSTANCE, "schemaLocation", locations);
        }
    }

    @Override
    public void write(FeatureTable table, int row) {
        try {
            if (!alone) {
                xml.writeStartElement("sf", "featureMember", COLLECTION);
            }
            xml.writeStartElement(PREFIX, element, NAMESPACE);
            if (alone) {
                declare("");
            }
            String id = XmlNames.of(table.id(row));
            xml.writeAttribute("gml", GML, "id", id);
            text("id", table.id(row));
            for (int i = 0; i < places.length; i++) {
                text(names.get(i), table.value(row, places[i]));
            }
            Geometry geometry = columns.geometry(table, row, columns.northFirst());
            if (geometry != null) {
                xml.writeStartElement(PREFIX, GEOMETRY, NAMESPACE);
                geometries.write(geometry, id);
                xml.writeEndElement();
            }
            xml.writeEndElement();
            if (!alone) {
                xml.writeEndElement();
            }
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private void text(String name, @Nullable Object value) throws XMLStreamException {
        if (value == null) {
            return;
        }
        xml.writeStartElement(PREFIX, name, NAMESPACE);
        xml.writeCharacters(permitted(FieldText.write(value)));
        xml.writeEndElement();
    }

    /** Without the control characters that no XML document can hold. */
    private static String permitted(String text) {
        if (text.codePoints().allMatch(XmlNames::allowed)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlNames::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    @Override
    public void close() {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(XMLStreamException e) {
        return XmlFailures.of(e);
    }
}

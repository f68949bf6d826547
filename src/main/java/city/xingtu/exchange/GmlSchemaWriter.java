package city.xingtu.exchange;

import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the GML application schema of a layer, the description of what {@link GmlSink} writes. */
public final class GmlSchemaWriter {

    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final String GML_SCHEMA = "http://schemas.opengis.net/gml/3.2.1/gml.xsd";
    private static final String PROFILE = "http://www.opengis.net/gmlsf/2.0";
    private static final String PROFILE_SCHEMA = "http://schemas.opengis.net/gmlsfProfile/2.0/gmlsfLevels.xsd";

    private final XMLStreamWriter xml;

    private GmlSchemaWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the document in UTF-8; the stream stays open. */
    public static void write(OutputStream out, Layer layer) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            new GmlSchemaWriter(xml).document(layer);
            xml.flush();
        } catch (XMLStreamException e) {
            throw XmlFailures.of(e);
        }
    }

    private void document(Layer layer) throws XMLStreamException {
        String name = XmlNames.of(layer.id());
        xml.writeStartDocument("UTF-8", "1.0");
        start("schema");
        xml.writeNamespace("xs", SCHEMA);
        xml.writeNamespace("gml", GmlSink.GML);
        xml.writeNamespace("gmlsf", PROFILE);
        xml.writeNamespace(GmlSink.PREFIX, GmlSink.NAMESPACE);
        attributes("targetNamespace", GmlSink.NAMESPACE, "elementFormDefault", "qualified", "version", "1.0");
        start("annotation");
        start("appinfo");
        attributes("source", PROFILE_SCHEMA);
        xml.writeStartElement("gmlsf", "ComplianceLevel", PROFILE);
        xml.writeCharacters("0");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        start("import");
        attributes("namespace", GmlSink.GML, "schemaLocation", GML_SCHEMA);
        xml.writeEndElement();
        start("import");
        attributes("namespace", PROFILE, "schemaLocation", PROFILE_SCHEMA);
        xml.writeEndElement();
        start("element");
        attributes("name", name, "type", GmlSink.PREFIX + ":" + name + "Type");
        attributes("substitutionGroup", "gml:AbstractFeature");
        xml.writeEndElement();
        type(layer, name);
        xml.writeEndDocument();
    }

    private void type(Layer layer, String name) throws XMLStreamException {
        start("complexType");
        attributes("name", name + "Type");
        start("complexContent");
        start("extension");
        attributes("base", "gml:AbstractFeatureType");
        start("sequence");
        element("id", "xs:string", "1");
        for (Field field : layer.fields()) {
            element(GmlSink.element(field), simpleType(field), "0");
        }
        // Single and multiple geometries stand side by side in a layer; the profile has no type for both but this one.
        element(GmlSink.GEOMETRY, "gml:GeometryPropertyType", "0");
        for (int i = 0; i < 4; i++) {
            xml.writeEndElement();
        }
    }

    private static String simpleType(Field field) {
        return switch (field.type()) {
            case TEXT, TEXT_LIST -> "xs:string";
            case INTEGER -> "xs:long";
            case NUMBER -> "xs:double";
            case BOOLEAN -> "xs:boolean";
            case DATE -> "xs:date";
            case TIMESTAMP -> "xs:dateTime";
        };
    }

    private void element(String name, String type, String minimum) throws XMLStreamException {
        start("element");
        attributes("name", name, "type", type, "minOccurs", minimum);
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("xs", name, SCHEMA);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }
}

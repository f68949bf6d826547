package city.xingtu.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document under construction, in UTF-8 and indented. Element and attribute names are ours and may have a prefix;
 * text is anybody's and is escaped, characters that XML forbids replaced.
 */
public final class XmlDocument {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    private final XMLStreamWriter writer;
    private int depth;
    private boolean leaf;

    private interface Step {
        void run() throws XMLStreamException;
    }

    public XmlDocument() {
        try {
            writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A document type declaration with a system identifier. */
    public XmlDocument doctype(String root, String address) {
        return step(() -> writer.writeDTD("\n<!DOCTYPE " + root + " SYSTEM \"" + address + "\">"));
    }

    /** Opens an element; attributes follow. */
    public XmlDocument begin(String name) {
        return step(() -> {
            writer.writeCharacters("\n" + "  ".repeat(depth));
            writer.writeStartElement(name);
            depth++;
            leaf = true;
        });
    }

    /** An element without content; its attributes follow, and it needs no end. */
    public XmlDocument empty(String name) {
        return step(() -> {
            writer.writeCharacters("\n" + "  ".repeat(depth));
            writer.writeEmptyElement(name);
            leaf = false;
        });
    }

    /** An attribute of the element just opened, also one that declares a namespace. */
    public XmlDocument attribute(String name, String value) {
        return step(() -> writer.writeAttribute(name, legal(value)));
    }

    /** An attribute of the element just opened, if there is a value. */
    public XmlDocument attribute(String name, Optional<String> value) {
        value.ifPresent(text -> attribute(name, text));
        return this;
    }

    /** Text of the element just opened. */
    public XmlDocument text(String text) {
        return step(() -> writer.writeCharacters(legal(text)));
    }

    /** Closes the element opened last. */
    public XmlDocument end() {
        return step(() -> {
            depth--;
            if (!leaf) {
                writer.writeCharacters("\n" + "  ".repeat(depth));
            }
            writer.writeEndElement();
            leaf = false;
        });
    }

    /** An element with nothing but text. */
    public XmlDocument element(String name, String text) {
        return begin(name).text(text).end();
    }

    /** The whole document. */
    public byte[] toBytes() {
        step(() -> {
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.close();
        });
        return bytes.toByteArray();
    }

    private XmlDocument step(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** XML 1.0, 2.2: no control characters but tab and line ends, no half surrogates, neither U+FFFE nor U+FFFF. */
    private static String legal(String text) {
        if (text.codePoints().allMatch(XmlDocument::legal)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(legal(point) ? point : 0xFFFD));
        return clean.toString();
    }

    private static boolean legal(int point) {
        return point >= 0x20 && point <= 0xD7FF
                || point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}

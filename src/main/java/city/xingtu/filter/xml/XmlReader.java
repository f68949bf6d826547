package city.xingtu.filter.xml;

import city.xingtu.plan.Problem;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a small XML document whole. Problems carry the name of the parameter or file that it came from and the line.
 *
 * @param parameter what the document is called in problems
 */
public record XmlReader(String parameter) {

    /** Characters of text, comments and attributes in a document. */
    public static final int MAX_CHARACTERS = 4_000_000;

    /** Elements in a document. */
    public static final int MAX_ELEMENTS = 100_000;

    /** Elements inside one another: what reads the tree may recurse. */
    public static final int MAX_DEPTH = 64;

    /** The root element of a document in bytes; the encoding is the document's own. */
    public XmlElement read(InputStream bytes) {
        try {
            return read(factory().createXMLStreamReader(bytes));
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        }
    }

    /** The root element of a document in characters. */
    public XmlElement read(String characters) {
        try {
            return read(factory().createXMLStreamReader(new StringReader(characters)));
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else lies on the class path: its limits are the ones that the tests hold.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
        return factory;
    }

    private XmlElement read(XMLStreamReader events) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        int elements = 0;
        int characters = 0;
        XmlElement root = null;
        while (events.hasNext()) {
            Location before = events.getLocation();
            // The parser has taken the bracket that ends a run of text.
            int column = before.getColumnNumber() - (events.isCharacters() && !open.isEmpty() ? 1 : 0);
            int from = before.getLineNumber();
            int event = events.next();
            int line = events.getLocation().getLineNumber();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    // Where the event before it ended; before the root there may be what is no event.
                    Open element = open.isEmpty() ? new Open(events, line, 1) : new Open(events, from, column);
                    characters += element.size();
                    open.push(element);
                    if (++elements > MAX_ELEMENTS || open.size() > MAX_DEPTH) {
                        throw tooLarge(line);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    characters += events.getTextLength();
                    Open parent = open.peek();
                    if (parent != null) {
                        parent.add(events.getText(), event == XMLStreamConstants.CDATA);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop().close();
                    Open parent = open.peek();
                    if (parent == null) {
                        root = closed;
                    } else {
                        parent.add(closed);
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw problem(line, "不允许 DTD 和实体", "DTD and entities are not allowed");
                case XMLStreamConstants.COMMENT -> characters += events.getTextLength();
                default -> {}
            }
            if (characters > MAX_CHARACTERS) {
                throw tooLarge(line);
            }
        }
        if (root == null) {
            throw problem(1, "没有元素", "there is no element");
        }
        return root;
    }

    private Problem tooLarge(int line) {
        return new Problem(
                Problem.Kind.LIMIT_EXCEEDED,
                parameter,
                problem(line, "文档过大或嵌套过深", "the document is too large or nested too deeply")
                        .text());
    }

    private Problem malformed(XMLStreamException exception) {
        int line = exception.getLocation() == null ? 1 : exception.getLocation().getLineNumber();
        // The JDK's own limits (of names, of attributes an element) tell themselves by this code.
        boolean limit = exception.getMessage() != null && exception.getMessage().contains("JAXP0001");
        return limit ? tooLarge(line) : problem(line, "不是格式良好的 XML", "not well-formed XML");
    }

    /** A problem at a line of this document. */
    public Problem problem(int line, String zh, String en) {
        return Problem.invalid(
                parameter, parameter + " 第 " + line + " 行：" + zh, parameter + " line " + line + ": " + en);
    }

    /** A problem with an element of this document, which tells where it stands and what it is called. */
    public Problem problem(XmlElement element, String zh, String en) {
        return Problem.invalid(
                parameter,
                parameter + " 第 " + element.line() + " 行第 " + element.column() + " 列（" + element.name() + "）：" + zh,
                parameter + " line " + element.line() + ", column " + element.column() + " (" + element.name() + "): "
                        + en);
    }

    /** An element whose end was not seen yet. */
    private static final class Open {

        private final String name;
        private final String namespace;
        private final Map<String, String> attributes = new HashMap<>();
        private final int line;
        private final int column;
        private final List<XmlNode> content = new ArrayList<>();
        /** The run of text read last: the parser cuts runs at every entity and buffer. */
        private final StringBuilder run = new StringBuilder();

        private boolean verbatim;

        Open(XMLStreamReader events, int line, int column) {
            this.name = events.getLocalName();
            this.namespace = Objects.requireNonNullElse(events.getNamespaceURI(), "");
            this.line = line;
            this.column = column;
            for (int i = 0; i < events.getAttributeCount(); i++) {
                attributes.put(events.getAttributeLocalName(i), events.getAttributeValue(i));
            }
        }

        int size() {
            return name.length()
                    + attributes.values().stream().mapToInt(String::length).sum();
        }

        void add(String text, boolean asWritten) {
            if (asWritten != verbatim) {
                endRun();
            }
            verbatim = asWritten;
            run.append(text);
        }

        void add(XmlElement child) {
            endRun();
            content.add(child);
        }

        XmlElement close() {
            endRun();
            return new XmlElement(name, namespace, attributes, content, line, column);
        }

        private void endRun() {
            if (!run.isEmpty()) {
                content.add(new XmlNode.Text(run.toString(), verbatim));
                run.setLength(0);
            }
        }
    }
}

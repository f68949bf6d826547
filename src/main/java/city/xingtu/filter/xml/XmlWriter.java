package city.xingtu.filter.xml;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes an indented document whose text and attributes are escaped. Not for several threads. */
public final class XmlWriter {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; names and values of attributes in turn. */
    public XmlWriter begin(String name, String... attributes) {
        indent();
        tag(name, attributes);
        text.append(">\n");
        open.push(name);
        return this;
    }

    /** Ends the element begun last. */
    public XmlWriter end() {
        String name = open.pop();
        indent();
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** An element with text, which is kept as it is, down to its white space. */
    public XmlWriter leaf(String name, String content, String... attributes) {
        indent();
        tag(name, attributes);
        if (content.isEmpty()) {
            text.append("/>\n");
            return this;
        }
        text.append('>');
        if (content.equals(content.strip()) && !content.contains("\n")) {
            escape(content);
        } else {
            text.append("<![CDATA[")
                    .append(content.replace("]]>", "]]]]><![CDATA[>"))
                    .append("]]>");
        }
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** Text beside elements, on a line of its own; white space around it is layout. */
    public XmlWriter text(String content) {
        indent();
        escape(content);
        text.append('\n');
        return this;
    }

    /** The document so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    private void indent() {
        text.append("  ".repeat(open.size()));
    }

    private void tag(String name, String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
    }

    private void escape(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> text.append(c);
            }
        }
    }
}

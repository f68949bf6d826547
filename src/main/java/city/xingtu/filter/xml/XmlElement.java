package city.xingtu.filter.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a document that was read whole. Filters and styles of all versions share local names, so elements are
 * found by these.
 *
 * @param name local name
 * @param namespace empty when there is none
 * @param attributes by local name
 * @param content elements and text in order
 * @param line where it begins, from 1
 * @param column where it begins in that line, from 1
 */
public record XmlElement(
        String name, String namespace, Map<String, String> attributes, List<XmlNode> content, int line, int column)
        implements XmlNode {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        content = List.copyOf(content);
    }

    /** The child elements in order. */
    public List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>(content.size());
        for (XmlNode node : content) {
            if (node instanceof XmlElement child) {
                children.add(child);
            }
        }
        return children;
    }

    /** The first child element of that name. */
    public Optional<XmlElement> child(String childName) {
        for (XmlNode node : content) {
            if (node instanceof XmlElement child && child.name.equals(childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** All child elements of that name. */
    public List<XmlElement> children(String childName) {
        List<XmlElement> children = children();
        children.removeIf(child -> !child.name.equals(childName));
        return children;
    }

    public Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName));
    }

    /** The element's own text, without that of its children and without white space at its ends, except in CDATA. */
    public String text() {
        StringBuilder joined = new StringBuilder();
        int firstKept = Integer.MAX_VALUE;
        int lastKept = 0;
        for (XmlNode node : content) {
            if (node instanceof XmlNode.Text(String text, boolean asWritten)) {
                firstKept = asWritten ? Math.min(firstKept, joined.length()) : firstKept;
                joined.append(text);
                lastKept = asWritten ? joined.length() : lastKept;
            }
        }
        int from = 0;
        int to = joined.length();
        while (to > lastKept && to > 0 && Character.isWhitespace(joined.charAt(to - 1))) {
            to--;
        }
        while (from < to && from < firstKept && Character.isWhitespace(joined.charAt(from))) {
            from++;
        }
        return joined.substring(from, to);
    }
}

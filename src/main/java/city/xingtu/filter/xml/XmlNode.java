package city.xingtu.filter.xml;

/** What an element contains: elements and text. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

    /**
     * A run of text.
     *
     * @param verbatim whether it was written as CDATA, whose white space counts
     */
    record Text(String text, boolean verbatim) implements XmlNode {}
}

package city.xingtu.plan;

/** A group of layers that belong together for a reader, such as transport. In requests it is {@code theme:ID}. */
public record Theme(String id, Text title) {

    /** The name under which protocols offer the theme. */
    public String layerName() {
        return layerName(id);
    }

    /** The same of the theme of that id. */
    public static String layerName(String id) {
        return "theme:" + id;
    }
}

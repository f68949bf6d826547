package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.filter.xml.XmlReader;
import city.xingtu.plan.Problem;
import city.xingtu.style.SldDocument.NamedLayer;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads styles in SLD 1.0 and SE 1.1. Elements are known by their local names, which the two share.
 *
 * <p>What is malformed (no XML, a width that is no number, an unknown filter) is a {@link Problem} with its line; what is
 * merely not supported is left out and listed among the warnings. Nothing is ever fetched.
 */
public final class SldReader {

    private final StyleReader styles;
    private final Reading reading;

    private SldReader(Reading reading) {
        this.reading = reading;
        this.styles = new StyleReader(reading);
    }

    /**
     * Reads a document in characters.
     *
     * @param parameter names the document in problems: a parameter such as SLD_BODY, or a file
     * @param id given to the styles
     */
    public static SldDocument read(String parameter, String id, String document) {
        return read(parameter, id, document, SymbolFolder.EMPTY);
    }

    /**
     * Reads a document in characters.
     *
     * @param symbols pictures that marks may name
     */
    public static SldDocument read(String parameter, String id, String document, SymbolFolder symbols) {
        XmlReader source = new XmlReader(parameter);
        return read(source, id, source.read(document), symbols);
    }

    /** Reads a document in bytes; the encoding is the document's own. */
    public static SldDocument read(String parameter, String id, InputStream document) {
        XmlReader source = new XmlReader(parameter);
        return read(source, id, source.read(document), SymbolFolder.EMPTY);
    }

    /** Reads a document whose elements are known. */
    static SldDocument read(XmlReader source, String id, XmlElement root, SymbolFolder symbols) {
        Reading reading = new Reading(source, id, symbols, new ArrayList<>());
        List<NamedLayer> layers = new SldReader(reading).layers(root);
        return new SldDocument(layers, reading.warnings());
    }

    private List<NamedLayer> layers(XmlElement root) {
        return switch (root.name()) {
            case "StyledLayerDescriptor" ->
                reading.childrenOf(root, "Name", "Title", "Description", "Abstract", "NamedLayer").stream()
                        .filter(child -> child.name().equals("NamedLayer"))
                        .map(this::layer)
                        .toList();
            case "UserStyle" -> List.of(alone(styles.userStyle(root)));
            case "FeatureTypeStyle" -> List.of(alone(styles.bareStyle(root)));
            default ->
                throw reading.source()
                        .problem(
                                root,
                                "应为 StyledLayerDescriptor，而不是 " + root.name(),
                                "expected StyledLayerDescriptor, found " + root.name());
        };
    }

    private NamedLayer layer(XmlElement element) {
        String name = element.child("Name").map(XmlElement::text).orElse("");
        List<SldBody.Drawn> drawn = new ArrayList<>();
        for (XmlElement child : reading.childrenOf(element, "Name", "Description", "UserStyle", "NamedStyle")) {
            switch (child.name()) {
                case "UserStyle" -> {
                    String style = child.child("Name").map(XmlElement::text).orElse("");
                    drawn.add(new SldBody.Drawn(name, Optional.of(styles.userStyle(child)), style));
                }
                case "NamedStyle" ->
                    drawn.add(new SldBody.Drawn(
                            name,
                            Optional.empty(),
                            child.child("Name").map(XmlElement::text).orElse("")));
                default -> {}
            }
        }
        if (drawn.isEmpty()) {
            // A layer without any style is drawn in its default one.
            drawn.add(new SldBody.Drawn(name, Optional.empty(), ""));
        }
        return new NamedLayer(name, drawn);
    }

    /** A style that no layer is named for. */
    private static NamedLayer alone(Style style) {
        return new NamedLayer("", List.of(new SldBody.Drawn("", Optional.of(style), "")));
    }
}

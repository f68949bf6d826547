package city.xingtu.style;

import city.xingtu.filter.xml.ExpressionXmlReader;
import city.xingtu.filter.xml.FilterXmlReader;
import city.xingtu.filter.xml.FilterXmlWriter;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.filter.xml.XmlNode;
import city.xingtu.filter.xml.XmlReader;
import city.xingtu.filter.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The two forms of style documents, and the way from either to either. What it does not know it copies, so that a client
 * that understands more than we do loses nothing; comments go.
 */
public enum SldVersion {
    SLD_10("1.0.0"),
    SE_11("1.1.0");

    /** Of SLD 1.1 itself; all else in it is of Symbology Encoding. */
    private static final Set<String> OF_SLD = Set.of(
            "StyledLayerDescriptor",
            "NamedLayer",
            "NamedStyle",
            "UserLayer",
            "UserStyle",
            "IsDefault",
            "LayerFeatureConstraints");

    private static final Set<String> EXPRESSIONS = Set.of(
            "PropertyName",
            "ValueReference",
            "Literal",
            "Function",
            "Add",
            "Sub",
            "Mul",
            "Div",
            "Recode",
            "Categorize",
            "Interpolate",
            "Concatenate",
            "Trim",
            "StringLength",
            "Substring",
            "StringPosition",
            "FormatNumber",
            "FormatDate",
            "ChangeCase");

    private static final Map<String, String> PREFIXES = Map.of("href", "xlink:href", "type", "xlink:type");

    private final String number;

    SldVersion(String number) {
        this.number = number;
    }

    /** The version of a document. */
    public static SldVersion of(String document) {
        XmlElement root = new XmlReader("sld").read(document);
        boolean symbologyEncoding =
                root.attribute("version").filter("1.1.0"::equals).isPresent()
                        || root.namespace().equals("http://www.opengis.net/se");
        return symbologyEncoding ? SE_11 : SLD_10;
    }

    /**
     * A document in this version.
     *
     * @param layer named by it where it names none
     * @throws city.xingtu.plan.Problem when it is no style document
     */
    public String write(String document, String layer) {
        XmlReader source = new XmlReader("sld");
        return new Writing(this, source).document(source.read(document), layer);
    }

    /** One element with all that is in it, in the form of this version. */
    static void copy(XmlElement element, SldVersion version, XmlWriter xml, XmlReader source) {
        new Writing(version, source, xml).element(element);
    }

    private record Writing(SldVersion version, XmlReader source, XmlWriter xml, FilterXmlWriter filters) {

        Writing(SldVersion version, XmlReader source) {
            this(version, source, new XmlWriter());
        }

        Writing(SldVersion version, XmlReader source, XmlWriter xml) {
            this(version, source, xml, new FilterXmlWriter(xml));
        }

        String document(XmlElement root, String layer) {
            List<String> namespaces = new ArrayList<>(List.of(
                    "version",
                    version.number,
                    "xmlns",
                    "http://www.opengis.net/sld",
                    "xmlns:ogc",
                    "http://www.opengis.net/ogc",
                    "xmlns:gml",
                    "http://www.opengis.net/gml",
                    "xmlns:xlink",
                    "http://www.w3.org/1999/xlink"));
            if (version == SE_11) {
                namespaces.addAll(List.of("xmlns:se", "http://www.opengis.net/se"));
            }
            xml.begin("StyledLayerDescriptor", namespaces.toArray(String[]::new));
            switch (root.name()) {
                case "UserStyle" -> alone(layer, () -> element(root));
                case "FeatureTypeStyle" ->
                    alone(layer, () -> {
                        xml.begin("UserStyle");
                        element(root);
                        xml.end();
                    });
                default -> children(root);
            }
            xml.end();
            return xml.toString();
        }

        private void alone(String layer, Runnable style) {
            xml.begin("NamedLayer");
            xml.leaf(name("Name"), layer);
            style.run();
            xml.end();
        }

        private void element(XmlElement element) {
            if (element.name().equals("Filter")) {
                filters.filter(new FilterXmlReader(source).filter(element));
                return;
            }
            if (EXPRESSIONS.contains(element.name())) {
                filters.expression(new ExpressionXmlReader(source).expression(element));
                return;
            }
            String name = name(element.name());
            List<XmlElement> children = element.children();
            if (children.isEmpty()) {
                xml.leaf(name, element.text(), attributes(element));
                return;
            }
            xml.begin(name, attributes(element));
            if (children.stream().anyMatch(child -> EXPRESSIONS.contains(child.name()))) {
                filters.expression(new ExpressionXmlReader(source).mixed(element));
            } else {
                children(element);
            }
            xml.end();
        }

        /** The children, with titles as this version has them. */
        private void children(XmlElement element) {
            boolean described = false;
            for (XmlNode node : element.content()) {
                switch (node) {
                    case XmlNode.Text(String text, boolean _) -> {
                        if (!text.isBlank()) {
                            xml.text(text.strip());
                        }
                    }
                    case XmlElement child
                    when child.name().equals("Description") && version == SLD_10 -> children(child);
                    case XmlElement child
                    when isTitle(child) && version == SE_11 && !isTitleHolder(element) -> {
                        if (!described) {
                            xml.begin("se:Description");
                            element.children().stream().filter(Writing::isTitle).forEach(this::element);
                            xml.end();
                        }
                        described = true;
                    }
                    case XmlElement child -> element(child);
                }
            }
        }

        private static boolean isTitle(XmlElement element) {
            return element.name().equals("Title") || element.name().equals("Abstract");
        }

        private static boolean isTitleHolder(XmlElement element) {
            return element.name().equals("Description");
        }

        private String name(String name) {
            String own = switch (name) {
                case "CssParameter", "SvgParameter" -> version == SE_11 ? "SvgParameter" : "CssParameter";
                default -> name;
            };
            return version == SE_11 && !OF_SLD.contains(own) ? "se:" + own : own;
        }

        private static String[] attributes(XmlElement element) {
            List<String> attributes = new ArrayList<>();
            element.attributes().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(each -> {
                        attributes.add(PREFIXES.getOrDefault(each.getKey(), each.getKey()));
                        attributes.add(each.getValue());
                    });
            return attributes.toArray(String[]::new);
        }
    }
}

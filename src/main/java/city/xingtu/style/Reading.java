package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.xml.ExpressionXmlReader;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.filter.xml.XmlReader;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.Set;

/**
 * The reading of one document: where it comes from and what was not understood in it.
 *
 * @param source names the document in problems
 * @param id given to the styles
 * @param symbols pictures that marks may name
 * @param warnings grows while the document is read
 */
record Reading(XmlReader source, String id, SymbolFolder symbols, List<StyleWarning> warnings) {

    void warn(XmlElement element, String zh, String en) {
        warnings.add(new StyleWarning(element.line(), new Text(zh, en)));
    }

    void unsupported(XmlElement element) {
        unsupported(
                element,
                element.attribute("name")
                        .map(name -> element.name() + " " + name)
                        .orElse(element.name()));
    }

    void unsupported(XmlElement element, String what) {
        warn(element, "不支持 " + what + "，已忽略", what + " is not supported and was left out");
    }

    /** The child elements with these names; each other one is reported. */
    List<XmlElement> childrenOf(XmlElement element, String... known) {
        Set<String> names = Set.of(known);
        List<XmlElement> understood = element.children();
        understood.removeIf(child -> {
            boolean unknown = !names.contains(child.name());
            if (unknown) {
                unsupported(child);
            }
            return unknown;
        });
        return understood;
    }

    /** The value of a parameter: text is a literal, text mixed with expressions is joined. */
    Expression value(XmlElement element) {
        return new ExpressionXmlReader(source).mixed(element);
    }

    /** A constant number of a parameter; the other one where the value depends on the feature, which is reported. */
    double number(XmlElement element, double least, double most, double otherwise) {
        if (!(value(element) instanceof Expression.Literal(Object literal))) {
            unsupported(element, label(element) + " by expression");
            return otherwise;
        }
        double number;
        try {
            number = Double.parseDouble(literal.toString().strip());
        } catch (NumberFormatException malformed) {
            throw notANumber(element, literal, least, most);
        }
        if (!(number >= least && number <= most)) {
            throw notANumber(element, literal, least, most);
        }
        return number;
    }

    private RuntimeException notANumber(XmlElement element, Object found, double least, double most) {
        return source.problem(
                element,
                label(element) + " 应为 " + least + " 到 " + most + " 的数字，而不是 " + found,
                label(element) + " is to be a number from " + least + " to " + most + ", not " + found);
    }

    /** How a parameter is called: its name attribute where it has one. */
    static String label(XmlElement element) {
        return element.attribute("name").orElse(element.name());
    }

    /**
     * A title in the form that GeoServer reads: text in the default language, with {@code Localized} children for others.
     */
    static Text title(XmlElement element) {
        String zh = "";
        String en = "";
        for (XmlElement localized : element.children("Localized")) {
            String language = localized.attribute("lang").orElse("");
            if (language.startsWith("zh")) {
                zh = localized.text();
            } else if (language.startsWith("en")) {
                en = localized.text();
            }
        }
        String plain = element.text();
        String first = plain.isEmpty() ? (zh.isEmpty() ? en : zh) : plain;
        return new Text(zh.isEmpty() ? first : zh, en.isEmpty() ? first : en);
    }
}

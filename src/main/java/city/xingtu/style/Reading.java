package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.xml.ExpressionXmlReader;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.filter.xml.XmlReader;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reading of one document: where it comes from and what was not understood in it.
 *
 * @param source names the document in problems
 * @param id given to the styles
 * @param symbols pictures that marks may name
 * @param warnings grows while the document is read
 * @param variables of the symbolizer that is being read
 */
record Reading(XmlReader source, String id, SymbolFolder symbols, List<StyleWarning> warnings, Variables variables) {

    Reading(XmlReader source, String id, SymbolFolder symbols, List<StyleWarning> warnings) {
        this(source, id, symbols, warnings, new Variables());
    }

    /** The same, for one symbolizer. */
    Reading of(Variables ofSymbolizer) {
        return new Reading(source, id, symbols, warnings, ofSymbolizer);
    }

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

    /** Geometry of a symbolizer, of which there is but one: any other than the feature's own is reported. */
    void ownGeometry(XmlElement element) {
        if (element.children().stream()
                .anyMatch(child -> !Set.of("PropertyName", "ValueReference").contains(child.name()))) {
            unsupported(element);
        }
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

    /** A word of a parameter; the other one where it depends on a feature that is not known. */
    String word(XmlElement element, String otherwise) {
        return element.children().isEmpty() ? element.text() : variables.word(element, value(element), otherwise);
    }

    /** A number of a parameter; the other one where it depends on a feature that is not known, or has no number. */
    double number(XmlElement element, double least, double most, double otherwise) {
        Expression value = value(element);
        if (!(value instanceof Expression.Literal(Object literal))) {
            return variables.number(element, value, least, most, otherwise);
        }
        double number;
        try {
            number = Double.parseDouble(literal.toString().strip());
        } catch (NumberFormatException malformed) {
            throw notANumber(element, literal, least, most);
        }
        double scaled = number * variables.unit(label(element));
        if (variables.scaled() && Double.isFinite(number)) {
            return Math.clamp(scaled, least, most);
        }
        if (!(number >= least && number <= most)) {
            throw notANumber(element, literal, least, most);
        }
        return number;
    }

    /** One to four lengths as in CSS: above, right, below, left. */
    List<Double> margins(XmlElement element, double most) {
        List<Double> given;
        try {
            given = Stream.of(element.text().split("[\\s,]+"))
                    .map(Double::valueOf)
                    .toList();
        } catch (NumberFormatException malformed) {
            given = List.of();
        }
        int size = given.size();
        boolean real = given.stream().allMatch(length -> length >= 0 && length <= most);
        if (size < 1 || size > 4 || !real) {
            throw source.problem(
                    element,
                    label(element) + " 应为一到四个长度，而不是 " + element.text(),
                    label(element) + " is one to four lengths, not " + element.text());
        }
        List<Double> lengths = given;
        return IntStream.range(0, 4)
                .mapToObj(side -> lengths.get(side < size ? side : side == 3 && size > 1 ? 1 : 0))
                .toList();
    }

    /**
     * Whether an option is on.
     *
     * @throws city.xingtu.plan.Problem for another word than {@code true}, {@code false}, {@code yes} and {@code no}
     */
    boolean truth(XmlElement element) {
        return switch (element.text()) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw notOneOf(element, "true, false");
        };
    }

    /** The problem with a word that is none of those which are allowed. */
    RuntimeException notOneOf(XmlElement element, String allowed) {
        return source.problem(
                element,
                label(element) + " 应为 " + allowed + " 之一，而不是 " + element.text(),
                label(element) + " is to be one of " + allowed + ", not " + element.text());
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

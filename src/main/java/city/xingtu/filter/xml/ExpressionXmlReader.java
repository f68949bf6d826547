package city.xingtu.filter.xml;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Operator;
import city.xingtu.filter.Expression.Property;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions: properties, literals, functions by name, arithmetic, and the functions that SE 1.1 writes as
 * elements of their own (Recode, Categorize, Interpolate and those of text).
 *
 * @param source names the document in problems
 */
public record ExpressionXmlReader(XmlReader source) {

    /** An element that is an expression. */
    public Expression expression(XmlElement element) {
        return switch (element.name()) {
            case "PropertyName", "ValueReference" -> new Property(propertyName(element.text()));
            case "Literal" ->
                element.children().isEmpty()
                        ? new Literal(element.text())
                        : new Literal(
                                new GmlReader(source).read(element.children().getFirst()));
            case "Function" -> new Function(functionName(element), expressions(element.children()));
            case "Add" -> arithmetic(Operator.ADD, element);
            case "Sub" -> arithmetic(Operator.SUBTRACT, element);
            case "Mul" -> arithmetic(Operator.MULTIPLY, element);
            case "Div" -> arithmetic(Operator.DIVIDE, element);
            case "Recode" -> recode(element);
            case "Categorize" -> categorize(element);
            case "Interpolate" -> interpolate(element);
            case "Concatenate" -> new Function("Concatenate", values(element, "StringValue"));
            case "Trim" -> new Function("Trim", values(element, "StringValue"));
            case "StringLength" -> new Function("StringLength", values(element, "StringValue"));
            case "Substring" -> new Function("Substring", values(element, "StringValue", "Position", "Length"));
            case "StringPosition" -> new Function("StringPosition", values(element, "LookupString", "StringValue"));
            case "FormatNumber" -> new Function("FormatNumber", values(element, "NumericValue", "Pattern"));
            case "FormatDate" -> new Function("FormatDate", values(element, "DateValue", "Pattern"));
            case "ChangeCase" -> {
                List<Expression> arguments = new ArrayList<>(values(element, "StringValue"));
                arguments.add(new Literal(element.attribute("direction").orElse("toUpper")));
                yield new Function("ChangeCase", arguments);
            }
            default ->
                throw source.problem(
                        element, "不支持的表达式 " + element.name(), element.name() + " is not a supported expression");
        };
    }

    /**
     * The value of an element whose content is mixed (a parameter of SE 1.1): nothing but text is a literal, a single
     * expression is itself, anything else is joined to text. White space runs are one space, except in CDATA.
     */
    public Expression mixed(XmlElement element) {
        List<Expression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int asWritten = 0;
        for (XmlNode node : element.content()) {
            switch (node) {
                case XmlNode.Text(String run, boolean verbatim) -> {
                    text.append(verbatim ? run : collapsed(run, parts.isEmpty(), text));
                    asWritten = verbatim ? text.length() : asWritten;
                }
                case XmlElement child -> {
                    if (!text.isEmpty()) {
                        parts.add(new Literal(text.toString()));
                    }
                    text.setLength(0);
                    asWritten = 0;
                    parts.add(expression(child));
                }
            }
        }
        while (text.length() > asWritten && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty()) {
            parts.add(new Literal(text.toString()));
        }
        return switch (parts.size()) {
            case 0 -> new Literal("");
            case 1 -> parts.getFirst();
            default -> new Function("Concatenate", parts);
        };
    }

    private static String collapsed(String run, boolean first, StringBuilder before) {
        String single = run.replaceAll("\\s+", " ");
        boolean spaced = before.isEmpty() ? first : before.charAt(before.length() - 1) == ' ';
        return spaced ? single.stripLeading() : single;
    }

    /** Without the namespace prefix or path that clients of GML put before it; {@code @id} and {@code gml:id} are the id. */
    private static String propertyName(String written) {
        String name = written.substring(written.lastIndexOf('/') + 1);
        name = name.startsWith("@") ? name.substring(1) : name;
        int colon = name.indexOf(':');
        return colon > 0 && name.substring(0, colon).chars().allMatch(c -> c < 128 && Character.isJavaIdentifierPart(c))
                ? name.substring(colon + 1)
                : name;
    }

    private String functionName(XmlElement element) {
        return element.attribute("name")
                .orElseThrow(() -> source.problem(element, "函数缺少 name", "the function has no name"));
    }

    private List<Expression> expressions(List<XmlElement> elements) {
        return elements.stream().map(this::expression).toList();
    }

    private Expression arithmetic(Operator operator, XmlElement element) {
        List<XmlElement> operands = element.children();
        if (operands.size() != 2) {
            throw source.problem(element, element.name() + " 应有两个运算数", element.name() + " takes two operands");
        }
        return new Arithmetic(operator, expression(operands.get(0)), expression(operands.get(1)));
    }

    /** The contents of the children with these names, in the order of the names. */
    private List<Expression> values(XmlElement element, String... names) {
        List<Expression> values = new ArrayList<>();
        for (String name : names) {
            element.children(name).forEach(child -> values.add(mixed(child)));
        }
        return values;
    }

    private Function recode(XmlElement element) {
        List<Expression> arguments = new ArrayList<>(values(element, "LookupValue"));
        for (XmlElement item : element.children("MapItem")) {
            arguments.addAll(values(item, "Data", "Value"));
        }
        return new Function("Recode", arguments);
    }

    private Function categorize(XmlElement element) {
        List<Expression> arguments = new ArrayList<>(values(element, "LookupValue"));
        for (XmlElement child : element.children()) {
            if (child.name().equals("Value") || child.name().equals("Threshold")) {
                arguments.add(mixed(child));
            }
        }
        element.attribute("thresholdsBelongTo")
                .or(() -> element.attribute("threshholdsBelongTo"))
                .ifPresent(word -> arguments.add(new Literal(word)));
        return new Function("Categorize", arguments);
    }

    private Function interpolate(XmlElement element) {
        List<Expression> arguments = new ArrayList<>(values(element, "LookupValue"));
        for (XmlElement point : element.children("InterpolationPoint")) {
            arguments.addAll(values(point, "Data", "Value"));
        }
        element.attribute("mode").ifPresent(word -> arguments.add(new Literal(word)));
        element.attribute("method").ifPresent(word -> arguments.add(new Literal(word)));
        return new Function("Interpolate", arguments);
    }
}

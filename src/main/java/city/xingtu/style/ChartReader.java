package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.HexColour;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.ChartKind;
import city.xingtu.style.Symbolizer.Shape;
import city.xingtu.style.Symbolizer.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads charts as GeoServer writes them, an address that nobody ever calls:
 * {@code http://chart?cht=p&chd=t:${a},${b}&chco=ff0000,00ff00}. The kind {@code cht} is p for a pie, bvg for bars side by
 * side, bvs for one bar in pieces; the values {@code chd} are numbers or expressions in braces, the colours {@code chco} go
 * with them.
 */
record ChartReader(Reading reading, XmlElement element) {

    private static final Pattern VALUE = Pattern.compile("\\$\\{([^}]*)}|[-+.0-9eE]+");
    private static final int MOST_SHARES = 24;
    private static final List<String> COLOURS =
            List.of("#4e79a7", "#f28e2b", "#59a14f", "#e15759", "#76b7b2", "#edc948", "#b07aa1", "#9c755f");

    static boolean isChart(String reference) {
        return reference.startsWith("http://chart?");
    }

    Optional<Shape> read(String reference) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : reference.substring(reference.indexOf('?') + 1).split("&(?![^{]*})", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals).toLowerCase(Locale.ROOT), pair.substring(equals + 1));
            }
        }
        Optional<ChartKind> kind = switch (parameters.getOrDefault("cht", "")) {
            case "p", "pc" -> Optional.of(ChartKind.PIE);
            case "bvg" -> Optional.of(ChartKind.BARS);
            case "bvs" -> Optional.of(ChartKind.STACK);
            default -> Optional.empty();
        };
        if (kind.isEmpty()) {
            reading.unsupported(element, "chart " + parameters.getOrDefault("cht", ""));
        }
        List<Share> shares = shares(parameters);
        return kind.map(known -> new Shape.Chart(known, shares));
    }

    private List<Share> shares(Map<String, String> parameters) {
        String[] colours = parameters.getOrDefault("chco", "").split("[,|]", -1);
        List<Share> shares = new ArrayList<>();
        Matcher values = VALUE.matcher(parameters.getOrDefault("chd", "").replaceFirst("^t:", ""));
        while (values.find() && shares.size() < MOST_SHARES) {
            int index = shares.size();
            Expression value = Cql2Text.parseValue(values.group(1) == null ? values.group() : values.group(1));
            int rgb = index < colours.length ? HexColour.parse("#" + colours[index].strip()) : -1;
            shares.add(new Share(value, rgb < 0 ? COLOURS.get(index % COLOURS.size()) : HexColour.format(rgb)));
        }
        return shares;
    }

    /** The address of a chart. */
    static String write(Shape.Chart chart, java.util.function.Function<Expression, String> cql) {
        String kind = switch (chart.kind()) {
            case PIE -> "p";
            case BARS -> "bvg";
            case STACK -> "bvs";
        };
        StringBuilder values = new StringBuilder();
        StringBuilder colours = new StringBuilder();
        for (Share share : chart.shares()) {
            values.append(values.isEmpty() ? "" : ",")
                    .append("${")
                    .append(cql.apply(share.value()))
                    .append('}');
            colours.append(colours.isEmpty() ? "" : ",").append(share.colour().substring(1));
        }
        return "http://chart?cht=" + kind + "&chd=t:" + values + "&chco=" + colours;
    }
}

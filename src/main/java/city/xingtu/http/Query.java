package city.xingtu.http;

import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The parameters of a request, read as typed values. Whatever is malformed becomes a {@link Problem} that names the
 * parameter and what was expected.
 */
public final class Query {

    private static final int LONGEST_ECHO = 80;
    private static final Pattern DECIMAL = Pattern.compile("[0-9.eE+-]+");

    private final SortedMap<String, String> values;

    private Query(SortedMap<String, String> values) {
        this.values = values;
    }

    /** Parameter names as they are written, for Xingtu's own endpoints and OGC API. */
    public static Query of(HttpServletRequest request) {
        return new Query(collect(request, new TreeMap<>()));
    }

    /** Parameter names in any case, for WMS and WMTS (OGC 06-121r3, 11.5.2). */
    public static Query ignoringCase(HttpServletRequest request) {
        return new Query(collect(request, new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
    }

    /** As {@link #of(HttpServletRequest)}; a parameter of that name may be repeated, and its values are joined by commas. */
    public static Query joining(HttpServletRequest request, String repeated) {
        SortedMap<String, String> values = new TreeMap<>();
        Map<String, String[]> single = new TreeMap<>(parameters(request));
        String[] several = single.remove(repeated);
        if (several != null) {
            values.put(repeated, String.join(",", several));
        }
        return new Query(collect(single, values));
    }

    /** Parameters from a map, for other sources than a URL. */
    public static Query of(Map<String, String> parameters) {
        return new Query(new TreeMap<>(parameters));
    }

    /** Parameters from a map, for other sources than a URL. Names in any case. */
    public static Query ignoringCase(Map<String, String> parameters) {
        SortedMap<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.putAll(parameters);
        return new Query(values);
    }

    private static SortedMap<String, String> collect(HttpServletRequest request, SortedMap<String, String> into) {
        return collect(parameters(request), into);
    }

    private static SortedMap<String, String> collect(Map<String, String[]> parameters, SortedMap<String, String> into) {
        parameters.forEach((name, given) -> {
            if (given.length > 1 && Arrays.stream(given).distinct().count() > 1) {
                throw Problem.invalid(name, "参数 " + echo(name) + " 重复", "Parameter " + echo(name) + " is repeated");
            }
            into.putIfAbsent(name, given[0]);
        });
        return into;
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (RuntimeException e) {
            // Servlet 6.1, 3.1.1: the container throws what it likes when a form is too large or its encoding is
            // broken.
            throw new Problem(
                    Problem.Kind.INVALID_PARAMETER,
                    null,
                    new Text(
                            "查询串或表单不是有效的百分号编码 UTF-8，或者超过 " + BodyReader.MOST_BYTES + " 字节",
                            "The query string or form is not valid UTF-8 in percent-encoding, or has more than "
                                    + BodyReader.MOST_BYTES + " bytes"));
        }
    }

    /** The same with another value of a parameter. */
    public Query with(String name, String value) {
        TreeMap<String, String> other = new TreeMap<>(values);
        other.put(name, value);
        return new Query(other);
    }

    /** The value, if the parameter is there and not blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(String::trim).filter(value -> !value.isEmpty());
    }

    /** Whether the parameter is there, even empty. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value of a parameter that must be there. */
    public String required(String name) {
        return find(name).orElseThrow(() -> Problem.missing(name));
    }

    /** The value, or the fallback when absent. */
    public String text(String name, String fallback) {
        return find(name).orElse(fallback);
    }

    /** The comma-separated values; empty when absent. Empty items are kept, for lists that run parallel to another. */
    public List<String> list(String name) {
        return find(name)
                .map(value ->
                        Arrays.stream(value.split(",", -1)).map(String::trim).toList())
                .orElse(List.of());
    }

    /** A whole number within the bounds. */
    public int integer(String name, int least, int most) {
        return parseInteger(name, required(name), least, most);
    }

    /** A whole number within the bounds, or the fallback when absent. */
    public int integer(String name, int least, int most, int fallback) {
        return find(name).map(value -> parseInteger(name, value, least, most)).orElse(fallback);
    }

    /** A finite number within the bounds. */
    public double number(String name, double least, double most) {
        return parseNumber(name, required(name), least, most);
    }

    /** A finite number within the bounds, or the fallback when absent. */
    public double number(String name, double least, double most, double fallback) {
        return find(name).map(value -> parseNumber(name, value, least, most)).orElse(fallback);
    }

    /** {@code true} or {@code false} in any case, or the fallback when absent. */
    public boolean bool(String name, boolean fallback) {
        return find(name)
                .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw expected(name, value, "true 或 false", "true or false");
                })
                .orElse(fallback);
    }

    /** One of the allowed values, exactly as written. */
    public String choice(String name, Collection<String> allowed, String fallback) {
        return among(name, text(name, fallback), allowed);
    }

    /** Values separated by commas, each one of those allowed; none when absent. */
    public List<String> choices(String name, Collection<String> allowed) {
        return list(name).stream().map(value -> among(name, value, allowed)).toList();
    }

    private static String among(String name, String value, Collection<String> allowed) {
        if (!allowed.contains(value)) {
            String options = String.join(", ", allowed);
            throw expected(name, value, "下列之一：" + options, "one of " + options);
        }
        return value;
    }

    /** Four comma-separated numbers {@code minX,minY,maxX,maxY} with min below max, axes as they come. */
    public BoundingBox boundingBox(String name) {
        String value = required(name);
        String[] parts = value.split(",", -1);
        if (parts.length != 4) {
            throw expected(name, value, "四个以逗号分隔的数 minx,miny,maxx,maxy", "four numbers minx,miny,maxx,maxy");
        }
        double[] ordinates = new double[4];
        for (int i = 0; i < 4; i++) {
            ordinates[i] = parseNumber(name, parts[i].trim(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        if (!(ordinates[0] < ordinates[2] && ordinates[1] < ordinates[3])) {
            throw expected(name, value, "minx < maxx 且 miny < maxy", "minx < maxx and miny < maxy");
        }
        return new BoundingBox(ordinates[0], ordinates[1], ordinates[2], ordinates[3]);
    }

    /** Refuses every parameter that is not in the list, as OGC API - Features Part 1, /req/core/query-param-unknown. */
    public void allowOnly(Collection<String> names) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                String options = String.join(", ", names);
                throw Problem.invalid(
                        echo(name),
                        "未知参数 " + echo(name) + "；可用：" + options,
                        "Unknown parameter " + echo(name) + "; known: " + options);
            }
        }
    }

    /** The problem of a value that is not what the parameter takes. */
    public static Problem expected(String name, String value, String zh, String en) {
        return Problem.invalid(
                name,
                "参数 " + name + " 的值“" + echo(value) + "”无效；应为" + zh,
                "Parameter " + name + " has the value '" + echo(value) + "'; expected " + en);
    }

    private static int parseInteger(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, as a number out of range is.
        }
        throw expected(name, value, least + " 至 " + most + " 的整数", "a whole number from " + least + " to " + most);
    }

    private static double parseNumber(String name, String value, double least, double most) {
        try {
            // Java would also read hexadecimals and suffixes such as 1d, which no standard of ours knows.
            double number = DECIMAL.matcher(value).matches() ? Double.parseDouble(value) : Double.NaN;
            if (Double.isFinite(number) && number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, as a number out of range is.
        }
        if (Double.isInfinite(least) && Double.isInfinite(most)) {
            throw expected(name, value, "有限的数", "a finite number");
        }
        throw expected(
                name,
                value,
                plain(least) + " 至 " + plain(most) + " 的数",
                "a number from " + plain(least) + " to " + plain(most));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static String echo(String words) {
        return words.length() <= LONGEST_ECHO ? words : words.substring(0, LONGEST_ECHO) + "…";
    }
}

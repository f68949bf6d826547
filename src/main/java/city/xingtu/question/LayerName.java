package city.xingtu.question;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A question as the name of a layer: {@code reach:isochrone:from=metro_stations:minutes=5~10~15:mode=bike}. A tilde stands
 * for the comma that lists of layers are parted by; what else is in the way (a colon, a comma of one's own) is written
 * with percent signs.
 *
 * @param question id of the question
 * @param values of its inputs
 */
record LayerName(String question, Map<String, String> values) {

    private static final String PREFIX = "reach:";
    private static final int LONGEST = 2_000;

    /**
     * The question of a name.
     *
     * @return empty when it names no question
     * @throws Problem INVALID_PARAMETER for a name that begins as one and is none
     */
    static Optional<LayerName> read(String name) {
        if (!name.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = name.substring(PREFIX.length()).split(":", -1);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals <= 0 || name.length() > LONGEST || values.containsKey(parts[i].substring(0, equals))) {
                throw malformed(name);
            }
            values.put(parts[i].substring(0, equals), value(name, parts[i].substring(equals + 1)));
        }
        return Optional.of(new LayerName(parts[0], values));
    }

    /** The name that says all that. */
    String write() {
        StringBuilder name = new StringBuilder(PREFIX).append(question);
        values.forEach((parameter, value) ->
                name.append(':').append(parameter).append('=').append(escaped(value)));
        return name.toString();
    }

    Query query() {
        return Query.of(values);
    }

    private static String escaped(String value) {
        // The encoder leaves a star and takes a tilde for what it is; blanks are written as in paths.
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%2C", "~")
                .replace("+", "%20");
    }

    private static String value(String name, String written) {
        try {
            return URLDecoder.decode(written.replace("~", "%2C").replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed(name);
        }
    }

    private static Problem malformed(String name) {
        return Query.expected(
                "layer",
                name,
                "reach:问题:参数=值:…",
                "reach:question:parameter=value:… with values in percent-encoding, a tilde for a comma");
    }
}

package city.xingtu.filter.cql;

import city.xingtu.filter.Filter;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Problem;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Filters as CQL2 JSON (21-065r2, clause 8.3 and annex C). */
public final class Cql2Json {

    /** Arrays within arrays for every level of conditions, and those of a MultiPolygon. */
    private static final int BRACKETS = 3 * Cql2Limits.DEPTH;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(BRACKETS)
                            .maxStringLength(Cql2Limits.CHARACTERS)
                            .maxNumberLength(1000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Cql2Json() {}

    /** The filter that the document writes, its coordinates in longitude and latitude (CRS84). */
    public static Filter parse(String json) {
        return parse(json, Crs.CRS84);
    }

    /** The filter that a document in UTF-8 writes, its coordinates in longitude and latitude (CRS84). */
    public static Filter parse(byte[] json) {
        Cql2Limits.checkLength(json.length);
        return parse(new String(json, StandardCharsets.UTF_8), Crs.CRS84);
    }

    /**
     * The filter that the document writes. Names of properties and functions are not looked up here.
     *
     * @param crs the system of the coordinates, in its own axis order
     * @throws Problem INVALID_PARAMETER {@code filter} with the place, as a JSON Pointer (RFC 6901), and what was
     *     expected there; LIMIT_EXCEEDED beyond {@link Cql2Limits}
     */
    public static Filter parse(String json, Crs crs) {
        Cql2Limits.checkLength(json.length());
        Filter filter = new Cql2JsonReader(new GeometryLiteral(crs)).filter(tree(json));
        TreeDepth.check(filter);
        return filter;
    }

    /** The filter as JSON, its coordinates in longitude and latitude: {@link #parse} gives the same filter back. */
    public static String write(Filter filter) {
        return JSON.writeValueAsString(new Cql2JsonWriter().filter(filter));
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            if (tree.isMissingNode()) {
                throw Problem.invalid("filter", "filter：没有内容", "filter: there is nothing");
            }
            return tree;
        } catch (StreamConstraintsException large) {
            Cql2Limits.checkDepth(Cql2Limits.DEPTH + 1);
            throw large;
        } catch (JacksonException malformed) {
            TokenStreamLocation place = malformed.getLocation();
            long character = place == null ? 1 : Math.max(place.getCharOffset(), 0) + 1;
            throw Problem.invalid(
                    "filter",
                    "filter 第 " + character + " 个字符：不是 JSON",
                    "filter, character " + character + ": not JSON");
        }
    }
}

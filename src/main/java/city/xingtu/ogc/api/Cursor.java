package city.xingtu.ogc.api;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page begins or ends: the feature next to it, by what orders the list. It need not exist any more when the page
 * is asked for, which is why edits between two pages neither repeat nor lose a feature that they do not touch
 * (docs/decisions/0010). Clients take it as it comes.
 *
 * @param backwards whether the page lies before the feature, not after it
 * @param limit of the pages on either side
 * @param id of the feature
 * @param values as text by which the list is sorted, null where the feature has none
 */
record Cursor(boolean backwards, int limit, String id, List<@Nullable String> values) {

    static final String NAME = "cursor";

    private static final int LONGEST = 16_384;
    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(4).build())
            .build());

    /** The text that travels in addresses. */
    String encode() {
        List<@Nullable Object> parts = new ArrayList<>(List.of(VERSION, backwards, limit, id));
        parts.addAll(values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
    }

    /**
     * The cursor that a text stands for.
     *
     * @param keys by how many values the list is sorted
     * @throws Problem INVALID_PARAMETER when it is none, or one of a list sorted otherwise
     */
    static Cursor decode(String text, int keys) {
        if (text.length() <= LONGEST) {
            try {
                JsonNode parts = JSON.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
                if (parts.isArray()
                        && parts.size() == 4 + keys
                        && parts.get(0).isInt()
                        && parts.get(0).intValue() == VERSION
                        && parts.get(1).isBoolean()
                        && parts.get(2).isInt()
                        && parts.get(2).intValue() > 0
                        && parts.get(3).isString()) {
                    return new Cursor(
                            parts.get(1).booleanValue(),
                            parts.get(2).intValue(),
                            parts.get(3).stringValue(),
                            values(parts));
                }
            } catch (IllegalArgumentException | JacksonException e) {
                // Reported below, as every other text that is no cursor.
            }
        }
        throw Query.expected(
                NAME,
                text,
                "由 next 或 prev 链接给出、排序方式不变的值",
                "a value from a link next or prev, with the list sorted as it was there");
    }

    private static List<@Nullable String> values(JsonNode parts) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 4; i < parts.size(); i++) {
            values.add(parts.get(i).isString() ? parts.get(i).stringValue() : null);
        }
        return values;
    }
}

package city.xingtu.question;

import city.xingtu.http.Query;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Questions that come as JSON objects. A member's value is what an address would write for it. */
public final class JsonQuery {

    private JsonQuery() {}

    /**
     * The members as parameters: texts, numbers and truths as they are, lists of these separated by commas, all else as
     * JSON. A null is as good as absent.
     *
     * @param beside parameters of the address, which the object overrules
     */
    public static Query of(JsonNode object, Map<String, String> beside) {
        Map<String, String> values = new LinkedHashMap<>(beside);
        object.propertyStream().forEach(member -> {
            if (!member.getValue().isNull()) {
                values.put(member.getKey(), text(member.getValue()));
            }
        });
        return Query.of(values);
    }

    private static String text(JsonNode value) {
        if (value.isArray() && !value.isEmpty() && plain(value)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(","));
        }
        return value.isContainer() ? value.toString() : value.asString();
    }

    private static boolean plain(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .allMatch(item -> item.isValueNode() && !item.asString().contains(","));
    }
}

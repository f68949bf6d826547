package city.xingtu.exchange;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value in a JSON document that knows where it stands, so that a wrong one can be named: {@code atlas.json,
 * layers[3].geometry}.
 */
record JsonPlace(Path file, String path, JsonNode node) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The root of a document. */
    static JsonPlace read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new JsonPlace(file, "", JSON.readTree(in));
        } catch (JacksonException e) {
            throw FileProblem.of(file, e);
        } catch (NoSuchFileException e) {
            throw FileProblem.of(file, "", "文件不存在", "there is no such file");
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    /** A document that is one line of a file. */
    static JsonPlace parse(Path file, String path, String line) {
        try {
            return new JsonPlace(file, path, JSON.readTree(line));
        } catch (JacksonException e) {
            throw FileProblem.of(
                    file, path, "不是有效的 JSON：" + e.getOriginalMessage(), "no valid JSON: " + e.getOriginalMessage());
        }
    }

    /** The text as JSON writes it. */
    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /** The value as a stream of tokens. */
    static JsonParser tokens(JsonNode node) {
        return JSON.treeAsTokens(node);
    }

    /** The member's value; empty when it is absent or null. */
    Optional<JsonPlace> find(String member) {
        JsonNode value = node.get(member);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.of(new JsonPlace(file, path.isEmpty() ? member : path + '.' + member, value));
    }

    private JsonPlace get(String member) {
        return find(member).orElseThrow(() -> problem("缺少 " + member, member + " is missing"));
    }

    /** The items of an array member; none when it is absent. */
    List<JsonPlace> items(String member) {
        Optional<JsonPlace> array = find(member);
        if (array.isEmpty()) {
            return List.of();
        }
        JsonPlace found = array.get();
        if (!found.node.isArray()) {
            throw found.problem("应为数组", "must be an array");
        }
        List<JsonPlace> items = new ArrayList<>();
        for (JsonNode item : found.node) {
            items.add(new JsonPlace(file, found.path + '[' + items.size() + ']', item));
        }
        return items;
    }

    /** The texts of an array member; none when it is absent. */
    List<String> texts(String member) {
        return items(member).stream().map(JsonPlace::text).toList();
    }

    /** A required text, not empty. */
    String text(String member) {
        return get(member).text();
    }

    /** A required text, which may be empty. */
    String anyText(String member) {
        JsonPlace value = get(member);
        if (!value.node.isString()) {
            throw value.problem("应为文本", "must be a text");
        }
        return value.node.stringValue();
    }

    /** A text, or null when it is absent. */
    @Nullable
    String textOrNull(String member) {
        return find(member).map(JsonPlace::text).orElse(null);
    }

    /** The value as text, not empty. */
    String text() {
        if (!node.isString() || node.stringValue().isBlank()) {
            throw problem("应为非空文本", "must be a text that is not empty");
        }
        return node.stringValue();
    }

    /** A required whole number. */
    int integer(String member) {
        JsonPlace value = get(member);
        if (!value.node.isInt()) {
            throw value.problem("应为整数", "must be a whole number");
        }
        return value.node.intValue();
    }

    /** A required whole number of any size. */
    long whole(String member) {
        JsonPlace value = get(member);
        if (!value.node.isIntegralNumber() || !value.node.canConvertToLong()) {
            throw value.problem("应为整数", "must be a whole number");
        }
        return value.node.longValue();
    }

    /** A number, or the other one when it is absent. */
    double number(String member, double otherwise) {
        Optional<JsonPlace> value = find(member);
        if (value.isPresent() && !value.get().node.isNumber()) {
            throw value.get().problem("应为数字", "must be a number");
        }
        return value.map(place -> place.node.doubleValue()).orElse(otherwise);
    }

    /** True or false, or the other one when it is absent. */
    boolean flag(String member, boolean otherwise) {
        Optional<JsonPlace> value = find(member);
        if (value.isPresent() && !value.get().node.isBoolean()) {
            throw value.get().problem("应为 true 或 false", "must be true or false");
        }
        return value.map(place -> place.node.booleanValue()).orElse(otherwise);
    }

    /** A required title in both languages. */
    Text title(String member) {
        JsonPlace title = get(member);
        return new Text(title.text("zh"), title.text("en"));
    }

    /** That the value is not as expected. */
    Problem problem(String zh, String en) {
        return FileProblem.of(file, path, zh, en);
    }
}

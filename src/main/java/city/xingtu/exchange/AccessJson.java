package city.xingtu.exchange;

import city.xingtu.atlas.AccessKey;
import city.xingtu.atlas.AccessRules;
import city.xingtu.atlas.NameSet;
import city.xingtu.atlas.Rights;
import city.xingtu.plan.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file of who may see and change what of a plan:
 *
 * <pre>
 * {"anonymous": "public",
 *  "groups": {
 *    "public":   {"read": ["*"], "except": ["theme:control"], "proposals": "read"},
 *    "planners": {"read": ["*"], "edit": ["industrial_platforms"], "proposals": "edit", "styles": true, "archives": ["*"]}},
 *  "keys": [{"name": "zhang", "group": "planners", "sha256": "…"}]}
 * </pre>
 *
 * What is not written is not permitted. A member that is not known is a mistake, since it may have been meant to withhold.
 */
public final class AccessJson {

    private static final String ANONYMOUS = "anonymous";
    private static final String GROUPS = "groups";
    private static final String KEYS = "keys";
    private static final String NAME = "name";
    private static final String GROUP = "group";
    private static final String HASH = "sha256";

    private static final int HASH_BYTES = 32;

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AccessJson() {}

    /**
     * Reads the file.
     *
     * @throws Problem naming the file and the place in it
     */
    public static AccessRules read(Path file) {
        JsonPlace root = JsonPlace.read(file);
        requireMembers(root, Set.of(ANONYMOUS, GROUPS, KEYS));
        Map<String, Rights> groups = new LinkedHashMap<>();
        root.find(GROUPS)
                .ifPresent(places -> places.node()
                        .propertyNames()
                        .forEach(name -> places.find(name).ifPresent(place -> groups.put(name, rights(place)))));
        List<AccessKey> keys = new ArrayList<>();
        for (JsonPlace place : root.items(KEYS)) {
            requireMembers(place, Set.of(NAME, GROUP, HASH));
            keys.add(new AccessKey(name(place), place.text(GROUP), hash(place)));
        }
        try {
            return new AccessRules(groups, root.textOrNull(ANONYMOUS), keys);
        } catch (Problem wrong) {
            throw FileProblem.at(file, "", wrong);
        }
    }

    private static Rights rights(JsonPlace place) {
        requireMembers(place, Set.of("read", "except", "edit", "proposals", "styles", "archives"));
        return new Rights(
                NameSet.of(place.texts("read"), place.texts("except")),
                NameSet.of(place.texts("edit"), List.of()),
                use(place),
                place.flag("styles", false),
                NameSet.of(place.texts("archives"), List.of()));
    }

    private static Rights.Use use(JsonPlace place) {
        String word = place.textOrNull("proposals");
        for (Rights.Use use : Rights.Use.values()) {
            if (use.name().toLowerCase(Locale.ROOT).equals(word)) {
                return use;
            }
        }
        if (word != null) {
            throw place.problem("proposals 应为 none、read 或 edit", "proposals must be none, read or edit");
        }
        return Rights.Use.NONE;
    }

    private static String name(JsonPlace place) {
        String name = place.text(NAME);
        if (!AccessKey.NAME.matcher(name).matches()) {
            throw place.problem(
                    "name 由字母、数字、_ 和 - 组成，至多 64 个字符", "name has letters, digits, _ and -, 64 of them at most");
        }
        return name;
    }

    private static byte[] hash(JsonPlace place) {
        try {
            byte[] hash = HexFormat.of().parseHex(place.text(HASH));
            if (hash.length == HASH_BYTES) {
                return hash;
            }
        } catch (IllegalArgumentException malformed) {
            // Told below.
        }
        throw place.problem("sha256 应为 64 位十六进制数", "sha256 must be 64 hexadecimal digits");
    }

    private static void requireMembers(JsonPlace place, Set<String> known) {
        if (!place.node().isObject()) {
            throw place.problem("应为对象", "must be an object");
        }
        for (String member : place.node().propertyNames()) {
            if (!known.contains(member)) {
                throw place.problem("未知的成员 " + member, "unknown member " + member);
            }
        }
    }

    /**
     * The document with a key more, or in the place of the one of that name.
     *
     * @param file that is there
     * @throws Problem as {@link #read}, or when the group of the key is none of its groups
     */
    public static byte[] with(AccessKey key, Path file) {
        try {
            ObjectNode root = (ObjectNode) PRETTY.readTree(Files.readAllBytes(file));
            if (!root.path(GROUPS).has(key.group())) {
                throw FileProblem.of(file, GROUPS, "没有组 " + key.group(), "there is no group " + key.group());
            }
            ArrayNode keys = root.withArray(KEYS);
            for (int i = keys.size() - 1; i >= 0; i--) {
                if (keys.get(i).path(NAME).asString("").equals(key.name())) {
                    keys.remove(i);
                }
            }
            keys.addObject().put(NAME, key.name()).put(GROUP, key.group()).put(HASH, key.hex());
            return PRETTY.writeValueAsBytes(root);
        } catch (JacksonException e) {
            throw FileProblem.of(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

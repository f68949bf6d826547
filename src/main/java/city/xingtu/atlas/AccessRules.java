package city.xingtu.atlas;

import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Theme;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may do what: groups with their rights, and the keys of their members. */
public final class AccessRules {

    private record Member(AccessKey key, Access access) {}

    /** Compared with where there is no key of a name, so that this takes as long. */
    private static final AccessKey NOBODY = AccessKey.of("", "", AccessKey.secret());

    private final Map<String, Rights> groups;
    private final Access anonymous;
    private final Map<String, Member> members = new HashMap<>();

    /**
     * Of groups by name.
     *
     * @param anonymous the group of whoever has no key; null when everybody needs one
     * @throws Problem INVALID_PARAMETER for a group that there is not, or two keys of one name
     */
    public AccessRules(Map<String, Rights> groups, @Nullable String anonymous, List<AccessKey> keys) {
        this.groups = Map.copyOf(groups);
        this.anonymous = anonymous == null ? Access.UNRECOGNISED : new Access("", rights(anonymous));
        for (AccessKey key : keys) {
            Member member = new Member(key, new Access(key.name(), rights(key.group())));
            if (members.put(key.name(), member) != null) {
                throw Problem.invalid("keys", key.name() + " 有两个密钥", key.name() + " has two keys");
            }
        }
    }

    private Rights rights(String group) {
        Rights rights = groups.get(group);
        if (rights == null) {
            throw Problem.invalid("groups", "没有组 " + group, "There is no group " + group);
        }
        return rights;
    }

    /** What is permitted without a key. */
    public Access anonymous() {
        return anonymous;
    }

    /** What is permitted to the holder of a key; {@link Access#UNRECOGNISED} when it is none. */
    public Access of(String name, String secret) {
        Member member = members.get(name);
        boolean right = (member == null ? NOBODY : member.key()).opens(secret);
        return member != null && right ? member.access() : Access.UNRECOGNISED;
    }

    /**
     * Checks that the plan has what the rules name: a name that is misspelt would withhold nothing.
     *
     * @throws Problem INVALID_PARAMETER with the names that it has not
     */
    public void requireNamesOf(View plan) {
        Set<String> known = new HashSet<>(Set.of(NameSet.ALL, View.STRUCTURES));
        PlanSchema schema = plan.schema();
        schema.layers().stream().map(Layer::id).forEach(known::add);
        schema.themes().stream().map(Theme::layerName).forEach(known::add);
        plan.structures().stream().map(Structure::id).forEach(known::add);
        List<String> unknown = groups.values().stream()
                .flatMap(rights -> Stream.of(rights.read(), rights.edit()))
                .flatMap(names -> Stream.concat(names.named().stream(), names.except().stream()))
                .filter(name -> !known.contains(name))
                .distinct()
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown);
            throw Problem.invalid(
                    "groups",
                    "规划没有这些图层、专题或结构：" + names,
                    "The plan has no layer, theme or structure of these names: " + names);
        }
    }
}

package city.xingtu.exchange;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Rule;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads {@code atlas.json}: title, horizons, themes and layers of a plan. Each layer has the
 * {@linkplain CommonFields#ALL common fields} before those that it declares.
 */
final class AtlasJson {

    /** Whether a layer has the common fields before its own; it has them when the member is absent. */
    static final String COMMON_FIELDS = "common_fields";

    /** Ids become file names and parts of addresses. Those of a foreign plan may have letters of any script. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_:.-]*");

    private AtlasJson() {}

    /** @throws city.xingtu.plan.Problem naming the place in the file and what was expected there */
    static PlanSchema read(Path file) {
        JsonPlace root = JsonPlace.read(file);
        List<Horizon> horizons = root.items("horizons").stream()
                .map(item -> new Horizon(item.integer("year"), item.title("title")))
                .sorted(Comparator.comparingInt(Horizon::year))
                .toList();
        List<Theme> themes = root.items("themes").stream()
                .map(item -> new Theme(id(item), item.title("title")))
                .toList();
        Set<String> themeIds = themes.stream().map(Theme::id).collect(Collectors.toSet());
        Set<String> layerIds = new HashSet<>();
        List<Layer> layers = new ArrayList<>();
        for (JsonPlace item : root.items("layers")) {
            Layer layer = layer(item, themeIds);
            if (!layerIds.add(layer.id())) {
                throw item.problem("图层 " + layer.id() + " 重复", "the layer " + layer.id() + " occurs twice");
            }
            layers.add(layer);
        }
        requireRuleLayers(root, layers, layerIds);
        layers.sort(Comparator.comparingInt(Layer::rank));
        return new PlanSchema(root.title("title"), layers, themes, horizons);
    }

    private static Layer layer(JsonPlace item, Set<String> themes) {
        String id = id(item);
        String theme = item.textOrNull("theme");
        if (theme != null && !themes.contains(theme)) {
            throw item.problem("没有主题 " + theme, "there is no theme " + theme);
        }
        String style = item.textOrNull("style");
        return new Layer(
                id,
                item.title("title"),
                oneOf(GeometryType.class, item, "geometry"),
                theme,
                fields(item),
                style == null ? id : style,
                item.texts("styles"),
                new ScaleRange(item.number("min_scale", 0), item.number("max_scale", Double.POSITIVE_INFINITY)),
                item.integer("rank"),
                item.items("rules").stream().map(AtlasJson::rule).toList());
    }

    private static void requireRuleLayers(JsonPlace root, List<Layer> layers, Set<String> ids) {
        for (Layer layer : layers) {
            for (Rule rule : layer.rules()) {
                if (rule.layer() != null && !ids.contains(rule.layer())) {
                    throw root.problem(
                            "图层 " + layer.id() + " 的规则所指图层 " + rule.layer() + " 不存在",
                            "a rule of " + layer.id() + " names the layer " + rule.layer() + ", which is not there");
                }
            }
        }
    }

    private static Rule rule(JsonPlace item) {
        Rule.Kind kind = oneOf(Rule.Kind.class, item, "kind");
        String other = item.textOrNull("layer");
        if ((kind == Rule.Kind.WITHIN) != (other != null)) {
            throw item.problem("只有 within 规则须写 layer", "layer is there for the kind within, and for it only");
        }
        double tolerance = item.number("tolerance", 0);
        if (!(tolerance >= 0)) {
            throw item.problem("tolerance 不得为负", "tolerance must not be negative");
        }
        return new Rule(kind, other, tolerance, item.text("clause"));
    }

    private static List<Field> fields(JsonPlace layer) {
        List<Field> fields = new ArrayList<>(layer.flag(COMMON_FIELDS, true) ? CommonFields.ALL : List.of());
        Set<String> names = fields.stream().map(Field::name).collect(Collectors.toSet());
        names.add("id");
        for (JsonPlace item : layer.items("fields")) {
            Field field = new Field(
                    item.text("name"), oneOf(FieldType.class, item, "type"), item.title("title"), item.texts("codes"));
            if (!names.add(field.name())) {
                throw item.problem("字段 " + field.name() + " 已存在", "there is a field " + field.name() + " already");
            }
            fields.add(field);
        }
        return fields;
    }

    private static String id(JsonPlace item) {
        String id = item.text("id");
        if (!ID.matcher(id).matches()) {
            throw item.problem("id 只能含字母、数字和 _ - :，实为 " + id, "an id has letters, digits and _ - : only, found " + id);
        }
        return id;
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, JsonPlace item, String member) {
        String found = item.text(member);
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(found)) {
                return constant;
            }
            names.add(name);
        }
        String expected = String.join(", ", names);
        throw item.problem(
                member + " 应为 " + expected + " 之一，实为 " + found,
                member + " must be one of " + expected + ", found " + found);
    }
}

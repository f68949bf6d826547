package city.xingtu.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A layer of the plan: what its features are and how they are shown by default.
 *
 * @param id the name in requests; ASCII for the shipped plan, a file's own name otherwise
 * @param theme id of the theme that groups it; null when it stands alone
 * @param fields every attribute a feature may carry, in order, without {@code id} and geometry
 * @param defaultStyle id of a style, by default the layer's own id
 * @param styles ids of further styles
 * @param scale the scales at which it is drawn
 * @param rank drawing order: lower ranks are drawn first (below)
 * @param rules what its features must keep to
 */
public record Layer(
        String id,
        Text title,
        GeometryType geometryType,
        @Nullable String theme,
        List<Field> fields,
        String defaultStyle,
        List<String> styles,
        ScaleRange scale,
        int rank,
        List<Rule> rules) {

    public Layer {
        fields = List.copyOf(fields);
        styles = List.copyOf(styles);
        rules = List.copyOf(rules);
    }

    /** A layer without rules. */
    public Layer(
            String id,
            Text title,
            GeometryType geometryType,
            @Nullable String theme,
            List<Field> fields,
            String defaultStyle,
            List<String> styles,
            ScaleRange scale,
            int rank) {
        this(id, title, geometryType, theme, fields, defaultStyle, styles, scale, rank, List.of());
    }

    /** The same with other rules. */
    public Layer withRules(List<Rule> others) {
        return new Layer(id, title, geometryType, theme, fields, defaultStyle, styles, scale, rank, others);
    }

    /** The field of that name, if the layer declares it. */
    public Optional<Field> findField(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Index of the field in {@link #fields()}, or -1. */
    public int column(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The same under another id. */
    public Layer withId(String other) {
        return new Layer(other, title, geometryType, theme, fields, defaultStyle, styles, scale, rank, rules);
    }
}

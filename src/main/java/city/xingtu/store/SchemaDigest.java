package city.xingtu.store;

import city.xingtu.plan.Field;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Rule;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.plan.Theme;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The digest of what a revision declares: the first one the schema and the structures, a later one new layers. */
public final class SchemaDigest {

    private final Digest digest = new Digest();

    private SchemaDigest() {}

    /** Of the plan's first revision. */
    public static String of(PlanSchema schema, List<Structure> structures) {
        SchemaDigest whole = new SchemaDigest();
        whole.text(schema.title());
        whole.list(schema.themes(), whole::theme);
        whole.list(schema.horizons(), whole::horizon);
        whole.list(schema.layers(), whole::layer);
        whole.list(structures, whole::structure);
        return whole.digest.hex();
    }

    /** Of layers that a later revision adds; empty for none. */
    public static String of(List<Layer> added) {
        if (added.isEmpty()) {
            return "";
        }
        SchemaDigest layers = new SchemaDigest();
        layers.list(
                added.stream()
                        .sorted(Comparator.comparing(Layer::id, CodePoints.ORDER))
                        .toList(),
                layers::layer);
        return layers.digest.hex();
    }

    private <T> void list(List<T> values, Consumer<T> each) {
        digest.text(Integer.toString(values.size()));
        values.forEach(each);
    }

    private void text(Text text) {
        digest.text(text.zh()).text(text.en());
    }

    private void words(List<String> words) {
        list(words, digest::text);
    }

    private void optional(@Nullable String text) {
        digest.text(text == null ? "absent" : "present").text(text == null ? "" : text);
    }

    private void theme(Theme theme) {
        digest.text(theme.id());
        text(theme.title());
    }

    private void horizon(Horizon horizon) {
        digest.text(Integer.toString(horizon.year()));
        text(horizon.title());
    }

    private void layer(Layer layer) {
        digest.text(layer.id());
        text(layer.title());
        digest.text(layer.geometryType().name());
        optional(layer.theme());
        list(layer.fields(), this::field);
        digest.text(layer.defaultStyle());
        words(layer.styles());
        digest.text(Double.toString(layer.scale().min()))
                .text(Double.toString(layer.scale().max()))
                .text(Integer.toString(layer.rank()));
        list(layer.rules(), this::rule);
    }

    private void field(Field field) {
        digest.text(field.name()).text(field.type().name());
        text(field.title());
        words(field.codes());
    }

    private void rule(Rule rule) {
        digest.text(rule.kind().name());
        optional(rule.layer());
        digest.text(Double.toString(rule.tolerance())).text(rule.clause());
    }

    private void structure(Structure structure) {
        digest.text(structure.id());
        text(structure.name());
        digest.text(structure.plan()).text(structure.citation());
        list(structure.parts(), this::part);
    }

    private void part(Structure.Part part) {
        digest.text(Integer.toString(part.number()));
        text(part.name());
        optional(part.role());
        list(part.features(), reference -> digest.text(reference.layer()).text(reference.id()));
    }
}

package city.xingtu.exchange;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Rule;
import city.xingtu.plan.Text;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes what {@link AtlasJson} reads. */
final class AtlasJsonWriter {

    private static final ObjectWriter JSON = new JsonMapper()
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withSeparators(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter(" ", "\n"))
                    .withArrayIndenter(new DefaultIndenter(" ", "\n")));

    private final JsonGenerator json;

    private AtlasJsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the document in UTF-8; the stream stays open. */
    static void write(OutputStream out, PlanSchema schema) {
        JsonGenerator json = JSON.createGenerator(out);
        new AtlasJsonWriter(json).plan(schema);
        json.writeRaw('\n');
        json.flush();
    }

    private void plan(PlanSchema schema) {
        json.writeStartObject();
        title(schema.title());
        json.writeArrayPropertyStart("horizons");
        schema.horizons().forEach(horizon -> {
            json.writeStartObject();
            json.writeNumberProperty("year", horizon.year());
            title(horizon.title());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("themes");
        schema.themes().forEach(theme -> {
            json.writeStartObject();
            json.writeStringProperty("id", theme.id());
            title(theme.title());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("layers");
        schema.layers().forEach(this::layer);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void layer(Layer layer) {
        json.writeStartObject();
        json.writeStringProperty("id", layer.id());
        title(layer.title());
        json.writeStringProperty("geometry", layer.geometryType().name().toLowerCase(Locale.ROOT));
        text("theme", layer.theme());
        json.writeNumberProperty("rank", layer.rank());
        scale("min_scale", layer.scale().min(), 0);
        scale("max_scale", layer.scale().max(), Double.POSITIVE_INFINITY);
        json.writeStringProperty("style", layer.defaultStyle());
        texts("styles", layer.styles());
        List<Field> fields = layer.fields();
        int common = CommonFields.ALL.size();
        boolean hasCommon = fields.size() >= common && fields.subList(0, common).equals(CommonFields.ALL);
        if (!hasCommon) {
            json.writeBooleanProperty(AtlasJson.COMMON_FIELDS, false);
        }
        json.writeArrayPropertyStart("fields");
        fields.subList(hasCommon ? common : 0, fields.size()).forEach(this::field);
        json.writeEndArray();
        if (!layer.rules().isEmpty()) {
            json.writeArrayPropertyStart("rules");
            layer.rules().forEach(this::rule);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void rule(Rule rule) {
        json.writeStartObject();
        json.writeStringProperty("kind", rule.kind().name().toLowerCase(Locale.ROOT));
        if (rule.layer() != null) {
            json.writeStringProperty("layer", rule.layer());
        }
        number("tolerance", rule.tolerance());
        json.writeStringProperty("clause", rule.clause());
        json.writeEndObject();
    }

    private void field(Field field) {
        json.writeStartObject();
        json.writeStringProperty("name", field.name());
        json.writeStringProperty("type", field.type().name().toLowerCase(Locale.ROOT));
        title(field.title());
        if (!field.codes().isEmpty()) {
            texts("codes", field.codes());
        }
        json.writeEndObject();
    }

    private void title(Text title) {
        json.writeObjectPropertyStart("title");
        json.writeStringProperty("zh", title.zh());
        json.writeStringProperty("en", title.en());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** An end of the range that is not there is null. */
    private void scale(String name, double value, double none) {
        if (value == none) {
            json.writeNullProperty(name);
        } else {
            number(name, value);
        }
    }

    /** Whole numbers without a decimal point. */
    private void number(String name, double value) {
        if (value == Math.rint(value)) {
            json.writeNumberProperty(name, (long) value);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}

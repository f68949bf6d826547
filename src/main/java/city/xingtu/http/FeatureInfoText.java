package city.xingtu.http;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.Field;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Feature info as plain text: a heading a layer, a block a feature, a line a field. */
final class FeatureInfoText {

    private static final String RULE = "-".repeat(40) + "\n";

    private FeatureInfoText() {}

    static byte[] write(FeatureInfo info) {
        StringBuilder text = new StringBuilder();
        for (FeatureInfo.Hits hits : info.layers()) {
            LayerSnapshot layer = hits.layer();
            if (hits.rows().length > 0) {
                text.append(layer.layer().title().in(info.language()))
                        .append(" (")
                        .append(layer.layer().id())
                        .append(")\n")
                        .append(RULE);
            }
            for (int row : hits.rows()) {
                feature(info, layer, row, text);
                text.append(RULE);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void feature(FeatureInfo info, LayerSnapshot layer, int row, StringBuilder text) {
        text.append("id = ").append(layer.id(row)).append('\n');
        for (Field field : layer.layer().fields()) {
            @Nullable String value = layer.text(row, field.name());
            if (value != null) {
                // A line a field: whoever splits at line ends must not meet one inside a value.
                text.append(field.title().in(info.language()))
                        .append(" (")
                        .append(field.name())
                        .append(") = ")
                        .append(value.replaceAll("\\R", " "))
                        .append('\n');
            }
        }
    }
}

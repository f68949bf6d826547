package city.xingtu.http;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.Field;
import city.xingtu.plan.Language;
import city.xingtu.plan.Text;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Feature info as an HTML page for the pop-up of a client: a table a feature, fields by their titles in the language of
 * the request. Every value is escaped; the page has no script and loads nothing.
 */
final class FeatureInfoHtml {

    private static final Text TITLE = new Text("要素信息", "Feature information");
    private static final Text NOTHING = new Text("此处没有要素。", "Nothing here.");
    private static final String STYLE = "body{font:14px/1.5 sans-serif;margin:8px}"
            + "table{border-collapse:collapse;margin:0 0 12px}"
            + "caption{font-weight:bold;text-align:left;padding:4px 0}"
            + "th,td{border:1px solid #ccc;padding:2px 8px;text-align:left;vertical-align:top}"
            + "th{background:#f4f4f4;font-weight:normal;white-space:nowrap}";

    private final FeatureInfo info;
    private final StringBuilder html = new StringBuilder(2048);

    private FeatureInfoHtml(FeatureInfo info) {
        this.info = info;
    }

    static byte[] write(FeatureInfo info) {
        return new FeatureInfoHtml(info).page().getBytes(StandardCharsets.UTF_8);
    }

    private String page() {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(info.language() == Language.ZH ? "zh" : "en")
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(TITLE.in(info.language())))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        for (FeatureInfo.Hits hits : info.layers()) {
            for (int row : hits.rows()) {
                table(hits.layer(), row);
            }
        }
        if (info.count() == 0) {
            html.append("<p>").append(escaped(NOTHING.in(info.language()))).append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private void table(LayerSnapshot layer, int row) {
        html.append("<table><caption>")
                .append(escaped(layer.layer().title().in(info.language())))
                .append("</caption>\n");
        line("id", layer.id(row));
        for (Field field : layer.layer().fields()) {
            @Nullable String value = layer.text(row, field.name());
            if (value != null) {
                line(field.title().in(info.language()), value);
            }
        }
        html.append("</table>\n");
    }

    private void line(String title, String value) {
        html.append("<tr><th scope=\"row\">")
                .append(escaped(title))
                .append("</th><td>")
                .append(escaped(value))
                .append("</td></tr>\n");
    }

    /** Text for the inside of an element or a quoted attribute. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append((char) c);
            }
        });
        return safe.toString();
    }
}

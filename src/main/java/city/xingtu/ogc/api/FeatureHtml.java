package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Features as pages for people (17-069r4, 8.3): a page of a collection as a table, a feature as the list of its values. */
final class FeatureHtml {

    /** What a table of features shows; the page of each feature has the rest. */
    private static final List<String> SHOWN = List.of(
            CommonFields.NAME_ZH,
            CommonFields.NAME_EN,
            CommonFields.KIND,
            CommonFields.STATUS,
            CommonFields.HORIZON,
            CommonFields.DISTRICT,
            CommonFields.ACCURACY);

    private static final int FIELDS_WITHOUT_NAMES = 8;

    private FeatureHtml() {}

    static HtmlPage collection(ApiRequest request, LayerSnapshot layer, int[] rows, int matched, List<Link> links) {
        HtmlPage page = new HtmlPage(request, layer.layer().title().in(request.language()));
        page.path(steps(request, layer, false)).heading();
        page.text(request.say(
                "共 " + matched + " 个要素，本页 " + rows.length + " 个",
                rows.length + " of " + matched + " features on this page"));
        List<Field> shown = shown(layer);
        List<String> head = new ArrayList<>(List.of("id"));
        shown.forEach(field -> head.add(field.title().in(request.language())));
        List<List<HtmlPage.Cell>> table = new ArrayList<>();
        for (int row : rows) {
            List<HtmlPage.Cell> cells = new ArrayList<>();
            String id = layer.id(row);
            cells.add(HtmlPage.Cell.link(
                    request.address("collections", layer.layer().id(), "items", id) + "?f=html", id));
            shown.forEach(field -> cells.add(cell(layer.value(row, field.name()))));
            table.add(cells);
        }
        return page.table(head, table).links(links);
    }

    static HtmlPage feature(ApiRequest request, LayerSnapshot layer, int row, List<Link> links) {
        HtmlPage page = new HtmlPage(request, layer.id(row));
        page.path(steps(request, layer, true)).heading();
        List<List<HtmlPage.Cell>> table = new ArrayList<>();
        for (Field field : layer.layer().fields()) {
            Object value = layer.value(row, field.name());
            if (value != null) {
                table.add(List.of(HtmlPage.Cell.text(field.title().in(request.language())), cell(value)));
            }
        }
        page.table(List.of(request.say("字段", "Field"), request.say("值", "Value")), table);
        if (layer.dimension(row) < 0) {
            page.text(request.say("位置未定。", "It has no position."));
        }
        return page.links(links);
    }

    private static List<Field> shown(LayerSnapshot layer) {
        List<Field> named = layer.layer().fields().stream()
                .filter(field -> SHOWN.contains(field.name()))
                .toList();
        return named.isEmpty()
                ? layer.layer().fields().stream().limit(FIELDS_WITHOUT_NAMES).toList()
                : named;
    }

    private static Map<String, String> steps(ApiRequest request, LayerSnapshot layer, boolean below) {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put(request.say("数据集", "Collections"), request.address("collections") + "?f=html");
        String id = layer.layer().id();
        steps.put(layer.layer().title().in(request.language()), request.address("collections", id) + "?f=html");
        if (below) {
            steps.put(request.say("要素", "Features"), request.address("collections", id, "items") + "?f=html");
        }
        return steps;
    }

    private static HtmlPage.Cell cell(@Nullable Object value) {
        return HtmlPage.Cell.text(value == null ? "" : value);
    }
}

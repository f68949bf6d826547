package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.exchange.FeatureColumns;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Features as pages for people (17-069r4, 8.3): a page of a collection as a map and a table, a feature as a map and the
 * list of its values.
 */
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
    /** A point has no extent; this much around it is shown, in degrees. */
    private static final double AROUND = 0.01;

    private FeatureHtml() {}

    static HtmlPage collection(ApiRequest request, ItemsQuery query, List<Link> links) {
        LayerSnapshot layer = query.layer();
        int[] rows = query.page().rows();
        HtmlPage page = new HtmlPage(request, layer.layer().title().in(request.language()));
        page.path(steps(request, layer, false)).heading();
        page.text(request.say(
                "共 " + query.selection().size() + " 个要素，本页 " + rows.length + " 个",
                rows.length + " of " + query.selection().size() + " features on this page"));
        pages(page, links);
        BoundingBox bounds = BoundingBox.EMPTY;
        for (int row : rows) {
            bounds = bounds.union(layer.bounds(row));
        }
        map(request, page, layer, bounds);
        List<Field> shown =
                request.query().has(PropertiesParameter.NAME) ? query.columns().fields() : shown(layer);
        List<String> head = new ArrayList<>(List.of("id"));
        shown.forEach(field -> head.add(field.title().in(request.language())));
        List<List<HtmlPage.Cell>> table = new ArrayList<>();
        for (int row : rows) {
            List<HtmlPage.Cell> cells = new ArrayList<>();
            String id = layer.id(row);
            cells.add(HtmlPage.Cell.link(
                    page.address(request.address("collections", layer.layer().id(), "items", id)), id));
            shown.forEach(field -> cells.add(cell(layer.value(row, field.name()))));
            table.add(cells);
        }
        page.table(head, table);
        pages(page, links);
        return page.links(links);
    }

    /** Where the reader turns the page. */
    private static void pages(HtmlPage page, List<Link> links) {
        List<Link> turns = links.stream()
                .filter(link -> link.rel().equals("next") || link.rel().equals("prev"))
                .toList();
        if (!turns.isEmpty()) {
            page.links(turns);
        }
    }

    static HtmlPage feature(
            ApiRequest request, LayerSnapshot layer, int row, FeatureColumns columns, List<Link> links) {
        String name = layer.text(row, request.say(CommonFields.NAME_ZH, CommonFields.NAME_EN));
        HtmlPage page = new HtmlPage(request, name == null ? layer.id(row) : name + " (" + layer.id(row) + ")");
        page.path(steps(request, layer, true)).heading();
        if (layer.dimension(row) < 0) {
            page.text(request.say("位置未定。", "It has no position."));
        } else {
            map(request, page, layer, layer.bounds(row));
        }
        List<List<HtmlPage.Cell>> table = new ArrayList<>();
        for (Field field : columns.fields()) {
            Object value = layer.value(row, field.name());
            if (value != null) {
                table.add(List.of(HtmlPage.Cell.text(field.title().in(request.language())), cell(value)));
            }
        }
        page.table(List.of(request.say("字段", "Field"), request.say("值", "Value")), table);
        return page.links(links);
    }

    private static void map(ApiRequest request, HtmlPage page, LayerSnapshot layer, BoundingBox bounds) {
        if (!bounds.isEmpty()) {
            double around = Math.max(bounds.width(), bounds.height()) < AROUND ? AROUND : 0;
            String here = request.servlet().getRequestURL().toString();
            String path = here.substring(here.indexOf("/ogc") + "/ogc".length());
            page.map(
                    layer.layer().id(),
                    new double[] {
                        bounds.minX() - around, bounds.minY() - around, bounds.maxX() + around, bounds.maxY() + around
                    },
                    request.with(request.root() + path, Map.of("f", "json", CrsParameter.NAME, "")));
        }
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
        steps.put(request.say("数据集", "Collections"), request.address("collections"));
        String id = layer.layer().id();
        steps.put(layer.layer().title().in(request.language()), request.address("collections", id));
        if (below) {
            steps.put(request.say("要素", "Features"), request.address("collections", id, "items"));
        }
        return steps;
    }

    private static HtmlPage.Cell cell(@Nullable Object value) {
        return HtmlPage.Cell.text(value == null ? "" : FieldText.write(value));
    }
}

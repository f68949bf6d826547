package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import java.util.List;
import java.util.Map;

/** Collections as pages for people: their list, and each with a map of where its features are. */
final class CollectionHtml {

    private CollectionHtml() {}

    static HtmlPage list(ApiRequest request, List<LayerSnapshot> layers) {
        HtmlPage page = new HtmlPage(request, request.say("数据集", "Collections"));
        page.path(Map.of()).heading();
        List<List<HtmlPage.Cell>> rows = layers.stream()
                .map(layer -> List.of(
                        HtmlPage.Cell.link(
                                page.address(request.address(
                                        "collections", layer.layer().id())),
                                layer.layer().title().in(request.language())),
                        HtmlPage.Cell.text(layer.layer().id()),
                        HtmlPage.Cell.text(layer.size())))
                .toList();
        return page.table(List.of(request.say("名称", "Title"), "id", request.say("要素数", "Features")), rows);
    }

    static HtmlPage page(ApiRequest request, CollectionDocument document) {
        HtmlPage page = new HtmlPage(request, document.title());
        page.path(Map.of(request.say("数据集", "Collections"), request.address("collections")))
                .heading();
        if (document.description() != null) {
            page.text(document.description());
        }
        CollectionDocument.Spatial spatial = document.extent().spatial();
        if (spatial != null) {
            page.map(document.id(), spatial.bbox().getFirst(), "");
        } else {
            page.text(request.say("要素位置均未定。", "None of its features has a position."));
        }
        return page.links(document.links());
    }
}

package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.http.VersionDocument;
import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureVersion;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.StructureFeatures;
import city.xingtu.plan.Text;
import city.xingtu.store.PlanStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everything that revisions made of a feature, with what each of them changed (规划全过程留痕). */
@RestController
public final class HistoryController {

    static final String RELATION = "version-history";

    private final Atlas atlas;
    private final PlanStore store;

    public HistoryController(Atlas atlas, PlanStore store) {
        this.atlas = atlas;
        this.store = store;
    }

    /** All versions, oldest first. Of removed features too. */
    @GetMapping("/ogc/collections/{collection}/items/{id}/history")
    public void history(
            @PathVariable String collection,
            @PathVariable String id,
            HttpServletRequest servlet,
            HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        View view = atlas.view();
        Layer layer = EditingController.writable(view, collection)
                .filter(found -> view.keepsStructures() || !StructureFeatures.isKeptIn(found))
                .orElse(null);
        List<FeatureVersion> versions = layer == null ? List.of() : store.history(collection, id);
        if (layer == null || versions.isEmpty()) {
            throw new Problem(
                    Problem.Kind.UNKNOWN_FEATURE,
                    "featureId",
                    new Text("数据集中从无此要素", "The collection never had such a feature"));
        }
        List<Link> links =
                request.selfLinks(request.address("collections", collection, "items", id, "history"), Answers.JSON);
        links.add(new Link(
                request.address("collections", collection, "items", id),
                "latest-version",
                Answers.GEO_JSON,
                request.say("现状", "The present version")));
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                links,
                () -> document(collection, id, versions, links),
                () -> page(request, layer, id, versions, links));
    }

    private static Map<String, Object> document(
            String collection, String id, List<FeatureVersion> versions, List<Link> links) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("collection", collection);
        document.put("id", id);
        List<Object> entries = new ArrayList<>();
        @Nullable Feature before = null;
        for (FeatureVersion version : versions) {
            Map<String, Object> entry = VersionDocument.of(version);
            entry.put("action", action(before, version.feature()));
            entry.put(
                    "differences",
                    FeatureDifference.between(before, version.feature()).stream()
                            .map(HistoryController::difference)
                            .toList());
            entries.add(entry);
            before = version.feature();
        }
        document.put("versions", entries);
        document.put("links", links);
        return document;
    }

    private static String action(@Nullable Feature before, @Nullable Feature after) {
        return before == null ? "create" : after == null ? "delete" : "change";
    }

    private static Map<String, Object> difference(FeatureDifference difference) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("property", difference.property());
        document.put("before", VersionDocument.value(difference.before()));
        document.put("after", VersionDocument.value(difference.after()));
        return document;
    }

    private static HtmlPage page(
            ApiRequest request, Layer layer, String id, List<FeatureVersion> versions, List<Link> links) {
        HtmlPage page = new HtmlPage(request, id + " · " + request.say("历史", "History"));
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put(request.say("数据集", "Collections"), request.address("collections"));
        steps.put(layer.title().in(request.language()), request.address("collections", layer.id()));
        page.path(steps).heading();
        @Nullable Feature before = null;
        for (FeatureVersion version : versions) {
            page.section(request.say("修订 ", "Revision ") + version.revision().number());
            page.text(version.revision().time() + " · " + version.revision().author() + " · "
                    + version.revision().reason());
            List<List<HtmlPage.Cell>> rows = FeatureDifference.between(before, version.feature()).stream()
                    .map(difference -> List.of(
                            HtmlPage.Cell.text(title(layer, difference.property(), request)),
                            HtmlPage.Cell.text(text(difference.before())),
                            HtmlPage.Cell.text(text(difference.after()))))
                    .toList();
            page.table(
                    List.of(request.say("字段", "Field"), request.say("之前", "Before"), request.say("之后", "After")), rows);
            before = version.feature();
        }
        return page.links(links);
    }

    private static String title(Layer layer, String property, ApiRequest request) {
        return layer.findField(property)
                .map(field -> field.title().in(request.language()))
                .orElse(property);
    }

    private static String text(@Nullable Object value) {
        String text = value == null ? "" : VersionDocument.value(value).toString();
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}

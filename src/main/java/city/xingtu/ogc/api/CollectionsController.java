package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The list of collections and the description of each (17-069r4, 7.13 and 7.14). */
@RestController
public final class CollectionsController {

    private final Atlas atlas;

    public CollectionsController(Atlas atlas) {
        this.atlas = atlas;
    }

    /** All layers in drawing order, then all structures in the order of the plan. */
    @GetMapping("/ogc/collections")
    public void collections(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.ofMetadata(servlet);
        View view = atlas.view();
        List<Link> links = request.selfLinks(request.address("collections"), Answers.JSON);
        ApiAnswers.send(
                request,
                response,
                links,
                () -> new Collections(links, CrsParameter.uris(), entries(request, view)),
                () -> CollectionHtml.list(request, all(view)),
                () -> XmlDocument.collections(links, entries(request, view)));
    }

    /** One collection. */
    @GetMapping("/ogc/collections/{id}")
    public void collection(@PathVariable String id, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.ofMetadata(servlet);
        View view = atlas.view();
        CollectionDocument document = CollectionDocument.alone(request, view, find(view, id));
        ApiAnswers.send(
                request,
                response,
                document.links(),
                () -> document,
                () -> CollectionHtml.page(request, document),
                () -> XmlDocument.collections(List.of(), List.of(document)));
    }

    private static List<CollectionDocument> entries(ApiRequest request, View view) {
        return all(view).stream()
                .map(layer -> CollectionDocument.entry(request, view, layer))
                .toList();
    }

    record Collections(List<Link> links, List<String> crs, List<CollectionDocument> collections) {}

    /** Ids of all collections. */
    static List<String> ids(View view) {
        List<String> ids = new ArrayList<>();
        view.schema().layers().stream().map(Layer::id).forEach(ids::add);
        if (!view.structures().isEmpty() && !ids.contains(View.STRUCTURES)) {
            ids.add(View.STRUCTURES);
        }
        view.structures().stream().map(Structure::id).forEach(ids::add);
        return ids;
    }

    /**
     * The collection of that id.
     *
     * @throws Problem UNKNOWN_LAYER
     */
    static LayerSnapshot find(View view, String id) {
        return view.findLayer(id).orElseThrow(() -> {
            String shown = id.length() > 80 ? id.substring(0, 80) + "…" : id;
            return new Problem(
                    Problem.Kind.UNKNOWN_LAYER,
                    "collectionId",
                    new Text("没有数据集“" + shown + "”", "No collection '" + shown + "'"));
        });
    }

    private static List<LayerSnapshot> all(View view) {
        return ids(view).stream().flatMap(id -> view.findLayer(id).stream()).toList();
    }
}

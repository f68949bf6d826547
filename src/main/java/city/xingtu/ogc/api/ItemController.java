package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.FeatureColumns;
import city.xingtu.http.Answers;
import city.xingtu.http.ETags;
import city.xingtu.http.RevisionParameter;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A feature by its id (17-069r4, 7.16). */
@RestController
public final class ItemController {

    /** Parameters beside those of every resource. */
    static final List<String> PARAMETERS = List.of(
            CrsParameter.NAME, PropertiesParameter.NAME, PropertiesParameter.SKIP_GEOMETRY, RevisionParameter.NAME);

    private final Atlas atlas;

    public ItemController(Atlas atlas) {
        this.atlas = atlas;
    }

    /** One feature. */
    @GetMapping("/ogc/collections/{collection}/items/{id}")
    public void item(
            @PathVariable String collection,
            @PathVariable String id,
            HttpServletRequest servlet,
            HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet, PARAMETERS, Format.FEATURES);
        View view = RevisionParameter.view(atlas, request.query(), Optional.empty());
        LayerSnapshot layer = CollectionsController.find(view, collection);
        FeatureColumns columns = PropertiesParameter.columns(
                request.query(), layer.layer(), CrsParameter.of(request.query(), CrsParameter.NAME));
        send(request, response, view, layer, row(layer, id), columns);
    }

    /** Sends a row, or says that the client has it. */
    static void send(
            ApiRequest request,
            HttpServletResponse response,
            View view,
            LayerSnapshot layer,
            int row,
            FeatureColumns columns)
            throws IOException {
        List<Link> links = links(request, view, layer, layer.id(row));
        ApiAnswers.headers(request, response, links);
        CrsParameter.send(response, columns.crs());
        if (request.format() == Format.HTML) {
            Answers.send(
                    request.servlet(),
                    response,
                    Format.HTML.type(),
                    FeatureHtml.feature(request, layer, row, columns, links).toBytes());
            return;
        }
        response.setHeader("Cache-Control", Answers.REVALIDATE);
        if (ETags.notModified(request.servlet(), response, FeatureTag.of(request, FeatureTag.content(layer, row)))) {
            return;
        }
        FeatureAnswer answer = new FeatureAnswer(
                request.format(),
                columns,
                request.address("collections", layer.layer().id(), "schema.xsd"));
        response.setContentType(answer.type());
        if (request.wantsBody()) {
            answer.writeOne(response.getOutputStream(), layer, row, generator -> FeatureAnswer.links(generator, links));
        }
    }

    /**
     * The row of a feature.
     *
     * @throws Problem UNKNOWN_FEATURE
     */
    static int row(LayerSnapshot layer, String id) {
        int row = layer.row(id);
        if (row < 0) {
            throw new Problem(
                    Problem.Kind.UNKNOWN_FEATURE,
                    "featureId",
                    new Text("数据集中没有此要素", "The collection has no such feature"));
        }
        return row;
    }

    private static List<Link> links(ApiRequest request, View view, LayerSnapshot layer, String id) {
        String collection = layer.layer().id();
        List<Link> links = request.selfLinks(request.address("collections", collection, "items", id), Answers.GEO_JSON);
        links.add(new Link(
                request.address("collections", collection),
                "collection",
                Answers.JSON,
                layer.layer().title().in(request.language())));
        boolean versioned = StructureParts.isListOf(layer)
                ? view.keepsStructures()
                : view.schema().findLayer(collection).isPresent();
        if (versioned) {
            links.add(new Link(
                    request.address("collections", collection, "items", id, "history"),
                    HistoryController.RELATION,
                    Answers.JSON,
                    request.say("历史", "History")));
        }
        if (StructureParts.isListOf(layer)) {
            links.addAll(StructureParts.links(request, id));
        }
        return links;
    }
}

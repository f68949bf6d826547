package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.http.ETags;
import city.xingtu.http.Query;
import city.xingtu.plan.Field;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The features of a collection, page by page, and each by its id (17-069r4, 7.15 and 7.16). */
@RestController
public final class ItemsController {

    /** Names of parameters that no field can take. */
    static final List<String> PARAMETERS = List.of(
            BboxParameter.NAME,
            BboxParameter.CRS,
            DatetimeParameter.NAME,
            PageParameters.LIMIT,
            PageParameters.OFFSET,
            PageParameters.AFTER,
            "f",
            "lang");

    private final Atlas atlas;

    public ItemsController(Atlas atlas) {
        this.atlas = atlas;
    }

    /** A page of the features that meet all the parameters. */
    @GetMapping("/ogc/collections/{collection}/items")
    public void items(@PathVariable String collection, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        List<String> known = new ArrayList<>(PARAMETERS);
        PropertyParameters.fields(
                        CollectionsController.find(atlas.view(), collection).layer(), PARAMETERS)
                .stream()
                .map(Field::name)
                .forEach(known::add);
        ApiRequest request = ApiRequest.of(servlet, known);
        Query query = request.query();
        Optional<BboxParameter> bbox = BboxParameter.find(query);
        Optional<DatetimeParameter> datetime = DatetimeParameter.find(query);
        PageParameters paging = PageParameters.of(query);
        View view = datetime.map(parameter -> parameter.view(atlas)).orElseGet(atlas::view);
        LayerSnapshot layer = CollectionsController.find(view, collection);

        IntPredicate filter = PropertyParameters.rows(query, layer, PARAMETERS);
        if (datetime.isPresent()) {
            filter = filter.and(datetime.get().rows(layer));
        }
        int[] selected = bbox.map(parameter -> parameter.rows(layer))
                .orElseGet(() -> IntStream.range(0, layer.size()))
                .filter(filter)
                .toArray();
        int[] page = paging.page(layer, selected);

        String address = request.address("collections", collection, "items");
        List<Link> links = request.selfLinks(address, Answers.GEO_JSON);
        paging.next(layer, selected, page)
                .ifPresent(changes -> links.add(new Link(
                        request.with(address, changes),
                        "next",
                        request.format() == Format.JSON ? Answers.GEO_JSON : "text/html",
                        request.say("下一页", "Next page"))));
        links.add(new Link(
                request.address("collections", collection),
                "collection",
                Answers.JSON,
                layer.layer().title().in(request.language())));
        ApiAnswers.headers(request, response, links);
        if (request.format() == Format.HTML) {
            byte[] html = FeatureHtml.collection(request, layer, page, selected.length, links)
                    .toBytes();
            Answers.send(servlet, response, Format.HTML_TYPE, html);
            return;
        }
        response.setHeader("Cache-Control", Answers.REVALIDATE);
        // Weak, because the time stamp differs from answer to answer.
        if (ETags.notModified(servlet, response, ETags.weak(layer.version() ^ fingerprint(links)))) {
            return;
        }
        response.setContentType(Answers.GEO_JSON);
        FeatureJson.writeCollection(response.getOutputStream(), layer, page, selected.length, Instant.now(), links);
    }

    /** One feature. */
    @GetMapping("/ogc/collections/{collection}/items/{id}")
    public void item(
            @PathVariable String collection,
            @PathVariable String id,
            HttpServletRequest servlet,
            HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        LayerSnapshot layer = CollectionsController.find(atlas.view(), collection);
        int row = layer.row(id);
        if (row < 0) {
            throw new Problem(
                    Problem.Kind.UNKNOWN_FEATURE,
                    "featureId",
                    new Text("数据集中没有此要素", "The collection has no such feature"));
        }
        List<Link> links = request.selfLinks(request.address("collections", collection, "items", id), Answers.GEO_JSON);
        links.add(new Link(
                request.address("collections", collection),
                "collection",
                Answers.JSON,
                layer.layer().title().in(request.language())));
        ApiAnswers.headers(request, response, links);
        if (request.format() == Format.HTML) {
            byte[] html = FeatureHtml.feature(request, layer, row, links).toBytes();
            Answers.send(servlet, response, Format.HTML_TYPE, html);
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        FeatureJson.writeFeature(body, layer, row, links);
        Answers.send(servlet, response, Answers.GEO_JSON, body.toByteArray());
    }

    private static long fingerprint(List<Link> links) {
        long hash = 1;
        for (Link link : links) {
            hash = hash * 0x9E3779B97F4A7C15L + link.href().hashCode();
        }
        return hash;
    }
}

package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.exchange.JsonMembers;
import city.xingtu.http.Answers;
import city.xingtu.http.ETags;
import city.xingtu.http.WorkPool;
import city.xingtu.reach.PlanFunctions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The features of a collection, page by page or all at once (17-069r4, 7.15). */
@RestController
public final class ItemsController {

    private final Atlas atlas;
    private final WorkPool pool;
    private final PlanFunctions functions;
    private final Downloads downloads = new Downloads();

    public ItemsController(Atlas atlas, WorkPool pool, PlanFunctions functions) {
        this.atlas = atlas;
        this.pool = pool;
        this.functions = functions;
    }

    /** A page of the features that meet all the parameters. */
    @GetMapping("/ogc/collections/{collection}/items")
    public void items(@PathVariable String collection, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        LayerSnapshot latest = CollectionsController.find(atlas.view(), collection);
        ApiRequest request = ApiRequest.of(servlet, ItemsParameters.of(latest.layer()), Format.FEATURES);
        ItemsQuery query = ItemsQuery.of(request, atlas, pool, functions, collection);
        List<Link> links = links(request, query);
        ApiAnswers.headers(request, response, links);
        CrsParameter.send(response, query.columns().crs());
        count(response, query);
        if (request.format() == Format.HTML) {
            Answers.send(
                    servlet,
                    response,
                    Format.HTML.type(),
                    FeatureHtml.collection(request, query, links).toBytes());
            return;
        }
        response.setHeader("Cache-Control", Answers.REVALIDATE);
        // Weak, because the time stamp differs from answer to answer.
        if (ETags.notModified(servlet, response, ETags.weak(fingerprint(request, query)))) {
            return;
        }
        FeatureAnswer answer = new FeatureAnswer(
                request.format(), query.columns(), request.address("collections", collection, "schema.xsd"));
        response.setContentType(answer.type());
        if (request.wantsBody()) {
            downloads.run(
                    query.page().rows().length,
                    () -> answer.writeAll(
                            response.getOutputStream(),
                            query.layer(),
                            query.page().rows(),
                            members(query, links)));
        }
    }

    private static JsonMembers members(ItemsQuery query, List<Link> links) {
        return generator -> {
            FeatureAnswer.links(generator, links);
            generator.writeStringProperty(
                    "timeStamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            generator.writeNumberProperty("numberMatched", query.selection().size());
            generator.writeNumberProperty("numberReturned", query.page().rows().length);
        };
    }

    /** The counts for formats that have no place for them (draft of OGC API - Features, issue of hit counts). */
    private static void count(HttpServletResponse response, ItemsQuery query) {
        response.setHeader(
                "OGC-NumberMatched", Integer.toString(query.selection().size()));
        response.setHeader("OGC-NumberReturned", Integer.toString(query.page().rows().length));
    }

    private static List<Link> links(ApiRequest request, ItemsQuery query) {
        String collection = query.layer().layer().id();
        String address = request.address("collections", collection, "items");
        List<Link> links = request.selfLinks(address, Answers.GEO_JSON);
        String type = request.format() == Format.JSON
                ? Answers.GEO_JSON
                : request.format().linkType();
        addPage(links, request, address, query.page().next(), "next", type, request.say("下一页", "Next page"));
        addPage(links, request, address, query.page().previous(), "prev", type, request.say("上一页", "Previous page"));
        links.add(new Link(
                request.address("collections", collection),
                "collection",
                Answers.JSON,
                query.layer().layer().title().in(request.language())));
        if (request.format() == Format.GML) {
            links.add(CollectionDocument.gmlSchema(request, collection));
        }
        return links;
    }

    /** The cursor brings the limit along, so that a client may state another one without saying it twice. */
    private static void addPage(
            List<Link> links,
            ApiRequest request,
            String address,
            Optional<Cursor> cursor,
            String relation,
            String type,
            String title) {
        cursor.ifPresent(place -> links.add(new Link(
                request.with(
                        address,
                        Map.of(
                                "f",
                                request.format().parameter(),
                                Cursor.NAME,
                                place.encode(),
                                PageParameters.LIMIT,
                                "",
                                PageParameters.OFFSET,
                                "")),
                relation,
                type,
                title)));
    }

    private static long fingerprint(ApiRequest request, ItemsQuery query) {
        Fingerprint print = new Fingerprint().add(query.layer().version());
        request.servlet()
                .getParameterMap()
                .forEach((name, values) -> print.add(name).add(values[0]));
        return print.add(FilterParameter.state(request.query(), query.view()))
                .add(request.format().parameter())
                .add(request.language().name())
                .add(request.root())
                .value();
    }
}

package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.draw.MapPainter;
import city.xingtu.draw.MapRequest;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.ink.Png;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.style.MapLibreDocument;
import city.xingtu.style.SldVersion;
import city.xingtu.style.StyleRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The styles of the service by OGC API - Styles (draft 20-009): documents in several encodings, metadata, thumbnails. */
@RestController
public final class StylesController {

    private static final int THUMBNAIL_WIDTH = 320;
    private static final int THUMBNAIL_HEIGHT = 240;
    /** Part of the layer's width that is left free around it. */
    private static final double MARGIN = 0.04;

    private final Atlas atlas;
    private final StyleRepository styles;
    private final MapPainter painter;
    private final WorkPool pool;

    StylesController(Atlas atlas, StyleRepository styles, MapPainter painter, WorkPool pool) {
        this.atlas = atlas;
        this.styles = styles;
        this.painter = painter;
        this.pool = pool;
    }

    /** All styles, and which is the first layer's. */
    @GetMapping("/ogc/styles")
    public void list(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        send(request, response, request.address("styles"), atlas.view().schema().layers());
    }

    /** The styles of one collection, its default among them. */
    @GetMapping("/ogc/collections/{collection}/styles")
    public void ofCollection(@PathVariable String collection, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        Layer layer = CollectionsController.find(atlas.view(), collection).layer();
        send(request, response, request.address("collections", layer.id(), "styles"), List.of(layer));
    }

    private void send(ApiRequest request, HttpServletResponse response, String address, List<Layer> layers)
            throws IOException {
        Map<String, Layer> byStyle = new LinkedHashMap<>();
        for (Layer layer : layers) {
            styles.stylesOf(layer).forEach(style -> byStyle.putIfAbsent(style, layer));
        }
        List<Map<String, Object>> entries = new ArrayList<>();
        byStyle.forEach((id, layer) -> entries.add(entry(request, id, layer)));
        Map<String, Object> document = new LinkedHashMap<>();
        if (!layers.isEmpty()) {
            document.put("default", layers.getFirst().defaultStyle());
        }
        document.put("styles", entries);
        List<Link> links = request.selfLinks(address, Answers.JSON);
        document.put("links", links);
        ApiAnswers.send(request, response, Answers.JSON, links, () -> document, () -> {
            HtmlPage page = new HtmlPage(request, request.say("样式", "Styles"));
            List<List<HtmlPage.Cell>> rows = new ArrayList<>();
            byStyle.forEach((id, layer) -> rows.add(List.of(
                    HtmlPage.Cell.link(page.address(request.address("styles", id)), id),
                    HtmlPage.Cell.text(styles.styleOf(layer, id).title().in(request.language())),
                    HtmlPage.Cell.text(layer.title().in(request.language())))));
            return page.path(Map.of())
                    .heading()
                    .table(
                            List.of(request.say("标识", "Id"), request.say("名称", "Title"), request.say("图层", "Layer")),
                            rows)
                    .links(links);
        });
    }

    private Map<String, Object> entry(ApiRequest request, String id, Layer layer) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("title", styles.styleOf(layer, id).title().in(request.language()));
        List<Link> links = links(request, id);
        links.add(TileScope.mapLink(request, "collections", layer.id(), "styles", id));
        entry.put("links", links);
        return entry;
    }

    private static List<Link> links(ApiRequest request, String id) {
        String address = request.address("styles", id);
        List<Link> links = new ArrayList<>();
        for (StyleFormat format : StyleFormat.values()) {
            links.add(format.link(address, "stylesheet"));
        }
        links.add(new Link(address + "/metadata", "describedby", Answers.JSON, request.say("元数据", "Metadata")));
        links.add(new Link(address + "/thumbnail.png", "preview", "image/png", request.say("缩略图", "Thumbnail")));
        return links;
    }

    /** The style in the encoding that was asked for. */
    @GetMapping("/ogc/styles/{id}")
    public void style(@PathVariable String id, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        Query query = Query.of(servlet);
        query.allowOnly(ApiRequest.COMMON);
        StyleFormat format = StyleFormat.of(servlet, query);
        Layer layer = layer(id);
        response.addHeader("Vary", "Accept, Accept-Language");
        response.setHeader("X-Content-Type-Options", "nosniff");
        switch (format) {
            case SLD_10 -> Answers.send(servlet, response, format.type(), bytes(encoded(layer, id, SldVersion.SLD_10)));
            case SLD_11 -> Answers.send(servlet, response, format.type(), bytes(encoded(layer, id, SldVersion.SE_11)));
            case MAPLIBRE -> {
                ApiRequest request = ApiRequest.inForm(servlet, query, Format.JSON);
                String base = request.outside("");
                Answers.sendJson(
                        servlet,
                        response,
                        format.type(),
                        MapLibreDocument.of(
                                styles,
                                List.of(layer),
                                id,
                                layer.title().in(request.language()),
                                layer.id() + ".json",
                                base.substring(0, base.length() - 1)));
            }
            case HTML -> page(ApiRequest.inForm(servlet, query, Format.HTML), response, id, layer);
        }
    }

    /** The document as it was written where it is of that version. */
    private String encoded(Layer layer, String id, SldVersion version) {
        String document = styles.source(id).orElseGet(() -> styles.sourceOf(layer));
        return SldVersion.of(document) == version ? document : version.write(document, layer.id());
    }

    private void page(ApiRequest request, HttpServletResponse response, String id, Layer layer) throws IOException {
        List<Link> links = links(request, id);
        String title = styles.styleOf(layer, id).title().in(request.language());
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                links,
                Map::of,
                () -> new HtmlPage(request, title)
                        .path(Map.of(request.say("样式", "Styles"), request.address("styles")))
                        .heading()
                        .image(request.address("styles", id) + "/thumbnail.png", title)
                        .text(layer.title().in(request.language()))
                        .links(links));
    }

    /** What there is to know about the style. */
    @GetMapping("/ogc/styles/{id}/metadata")
    public void metadata(@PathVariable String id, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        Layer layer = layer(id);
        String address = request.address("styles", id);
        String document = encoded(layer, id, SldVersion.SLD_10);
        SldVersion written = SldVersion.of(styles.source(id).orElse(document));
        List<Map<String, Object>> sheets = new ArrayList<>();
        for (StyleFormat format : StyleFormat.values()) {
            Map<String, Object> sheet = new LinkedHashMap<>();
            sheet.put("title", format.title());
            sheet.put("specification", format.specification());
            sheet.put("native", format == (written == SldVersion.SE_11 ? StyleFormat.SLD_11 : StyleFormat.SLD_10));
            sheet.put("link", format.link(address, "stylesheet"));
            sheets.add(sheet);
        }
        List<Link> links = request.selfLinks(address + "/metadata", Answers.JSON);
        links.add(new Link(address + "/thumbnail.png", "preview", "image/png", request.say("缩略图", "Thumbnail")));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("id", id);
        metadata.put("title", styles.styleOf(layer, id).title().in(request.language()));
        metadata.put("scope", "style");
        metadata.put("stylesheets", sheets);
        metadata.put(
                "layers",
                List.of(Map.of(
                        "id",
                        layer.id(),
                        "type",
                        layer.geometryType().name().toLowerCase(java.util.Locale.ROOT),
                        "sampleData",
                        new Link(
                                request.address("collections", layer.id(), "items"),
                                "start",
                                Answers.GEO_JSON,
                                layer.title().in(request.language())))));
        metadata.put(
                "warnings",
                styles.warnings().getOrDefault(id, List.of()).stream()
                        .map(warning -> Map.of(
                                "line", warning.line(), "text", warning.text().in(request.language())))
                        .toList());
        metadata.put("links", links);
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                links,
                () -> metadata,
                () -> new HtmlPage(request, id)
                        .path(Map.of(request.say("样式", "Styles"), request.address("styles")))
                        .heading()
                        .links(links));
    }

    /** The layer of the style, drawn with it. */
    @GetMapping("/ogc/styles/{id}/thumbnail.png")
    public void thumbnail(@PathVariable String id, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        Layer layer = layer(id);
        LayerSnapshot snapshot = atlas.view().findLayer(layer.id()).orElseThrow();
        MapRequest thumbnail = MapRequest.of(
                List.of(StyledLayer.of(snapshot, styles.styleOf(layer, id))),
                Crs.WEB_MERCATOR,
                frame(snapshot.bounds()),
                THUMBNAIL_WIDTH,
                THUMBNAIL_HEIGHT);
        byte[] picture = pool.run(() -> painter.paint(thumbnail, Png::encode));
        Answers.send(servlet, response, "image/png", picture);
    }

    /** The layer's box in the shape of the picture; a point's surroundings where there is no more. */
    private static BoundingBox frame(BoundingBox lonLat) {
        BoundingBox box = Crs.WEB_MERCATOR.fromLonLat(
                lonLat.isEmpty() ? BoundingBox.of(new org.locationtech.jts.geom.Envelope(120, 121, 30, 31)) : lonLat);
        double least = 1000;
        double width = Math.max(least, box.width() * (1 + 2 * MARGIN));
        double height = Math.max(least, box.height() * (1 + 2 * MARGIN));
        double ratio = (double) THUMBNAIL_WIDTH / THUMBNAIL_HEIGHT;
        width = Math.max(width, height * ratio);
        height = width / ratio;
        double x = (box.minX() + box.maxX()) / 2;
        double y = (box.minY() + box.maxY()) / 2;
        return new BoundingBox(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    /** The first layer that is offered the style. */
    private Layer layer(String id) {
        View view = atlas.view();
        Optional<Layer> found = view.schema().layers().stream()
                .filter(layer -> styles.stylesOf(layer).contains(id))
                .findFirst();
        return found.orElseThrow(() -> unknown(id));
    }

    /** That there is no style of that id. */
    static Problem unknown(String id) {
        String shown = id.length() > 80 ? id.substring(0, 80) + "…" : id;
        return new Problem(
                Problem.Kind.UNKNOWN_FEATURE, "id", new Text("没有样式“" + shown + "”", "No style '" + shown + "'"));
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}

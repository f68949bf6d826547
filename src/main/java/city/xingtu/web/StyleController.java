package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.http.BaseUrl;
import city.xingtu.http.Languages;
import city.xingtu.http.Query;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.style.MapLibreDocument;
import city.xingtu.style.StyleRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Styles as documents: {@code /styles/{id}.sld} is the SLD as it was written, {@code /styles/{id}.json} a MapLibre style on
 * the service's own vector tiles. Where several layers share a style, the first is shown; the MapLibre style exists under
 * the names of layers, structures and themes too.
 */
@RestController
public final class StyleController {

    private static final String SLD = "application/vnd.ogc.sld+xml;charset=UTF-8";

    private final Atlas atlas;
    private final StyleRepository styles;
    private final TileSource tiles;

    public StyleController(Atlas atlas, StyleRepository styles, TileSource tiles) {
        this.atlas = atlas;
        this.styles = styles;
        this.tiles = tiles;
    }

    /** The SLD document. */
    @GetMapping("/styles/{id}.sld")
    public void sld(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String document =
                styles.source(id).filter(written -> !withheld(atlas.view(), id)).orElseThrow(() -> unknown(id));
        Answers.send(request, response, SLD, document.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the style is of layers alone that may not be seen. */
    private boolean withheld(View view, String id) {
        return view.withholds()
                && Stream.concat(
                                view.schema().layers().stream(),
                                view.structures().stream()
                                        .flatMap(structure -> view.findLayer(structure.id()).stream())
                                        .map(LayerSnapshot::layer))
                        .noneMatch(layer -> styles.stylesOf(layer).contains(id));
    }

    /** The MapLibre style, over the vector tiles of WebMercatorQuad or of the grid that the request names. */
    @GetMapping("/styles/{id}.json")
    public void mapLibre(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        View view = atlas.view();
        List<Layer> shown = layers(styles, view, id);
        boolean one = shown.size() == 1;
        Optional<String> grid = Query.of(request).find("grid");
        String folder = grid.map(name -> tiles.set("grid", name).id() + "/").orElse("");
        Map<String, Object> document = MapLibreDocument.of(
                styles,
                shown,
                id,
                one ? shown.getFirst().title().in(Languages.of(request)) : id,
                folder + (one ? shown.getFirst().id() : id) + ".json",
                BaseUrl.of(request));
        Answers.sendJson(request, response, Answers.JSON, document);
    }

    /**
     * The first layer that the style is for; else what a layer, structure or theme of that name stands for.
     *
     * @throws Problem UNKNOWN_FEATURE where there is nothing of that name
     */
    static List<Layer> layers(StyleRepository styles, View view, String id) {
        for (Layer layer : view.schema().layers()) {
            if (styles.stylesOf(layer).contains(id)) {
                return List.of(layer);
            }
        }
        List<Layer> named = view.resolve(id).stream().map(LayerSnapshot::layer).toList();
        if (named.isEmpty()) {
            throw unknown(id);
        }
        return named;
    }

    private static Problem unknown(String id) {
        String shown = id.length() > 80 ? id.substring(0, 80) + "…" : id;
        return new Problem(
                Problem.Kind.UNKNOWN_FEATURE, "id", new Text("没有样式“" + shown + "”", "No style '" + shown + "'"));
    }
}

package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.Filter;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.http.Answers;
import city.xingtu.http.BaseUrl;
import city.xingtu.http.ETags;
import city.xingtu.http.Failures;
import city.xingtu.http.Languages;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.FilteredLayers;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.Tile;
import city.xingtu.tile.Tiles;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tiles and their TileJSON, below {@code /tiles}. A plain servlet beside Spring's: a cached tile costs half of what it
 * costs through a controller (docs/decisions).
 *
 * <p>A vector tile without features is an answer 200 without bytes: every client takes it for an empty tile, and none for
 * an error.
 */
public final class TileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    private static final String MVT = "application/vnd.mapbox-vector-tile";
    private static final String PNG = "image/png";

    /** Sets the compressed form's entity tag apart, as a strong tag must be. */
    private static final long COMPRESSED = 0x677A;

    private final transient Atlas atlas;
    private final transient StyleRepository styles;
    private final transient Tiles tiles;
    private final transient PlanFunctions functions;

    public TileServlet(Atlas atlas, StyleRepository styles, Tiles tiles, PlanFunctions functions) {
        this.atlas = atlas;
        this.styles = styles;
        this.tiles = tiles;
        this.functions = functions;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!READING.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", READING));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (Exception e) {
            Failures.answer(request, response, e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String[] segments = path.isEmpty() ? new String[0] : path.substring(1).split("/", -1);
        Query query = Query.of(request);
        Optional<TilePath> tile = TilePath.parse(segments);
        if (tile.isPresent()) {
            send(request, response, tile.get(), make(tile.get(), query));
        } else if (segments.length == 1 && segments[0].endsWith(".json")) {
            describe(request, response, segments[0].substring(0, segments[0].length() - ".json".length()), query);
        } else {
            throw new Problem(
                    Problem.Kind.UNKNOWN_LAYER,
                    null,
                    new Text(
                            "瓦片地址为 /tiles/{图层}/{z}/{x}/{y}.mvt 或 .png；说明为 /tiles/{图层}.json",
                            "Tiles are at /tiles/{layer}/{z}/{x}/{y}.mvt or .png, described by /tiles/{layer}.json"));
        }
    }

    private Tile make(TilePath path, Query query) {
        View view = Views.of(atlas, query);
        List<LayerSnapshot> layers = filtered(query, view, Views.layers(view, path.layer()));
        if (path.format().equals("png")) {
            return tiles.raster(path.layer(), TileStyles.of(styles, layers, query), path.address(), path.scale());
        }
        return tiles.vector(path.layer(), layers, path.address(), fields(query, layers));
    }

    /** The layers with the features alone that satisfy the parameter {@code filter}, in CQL2 text. */
    private List<LayerSnapshot> filtered(Query query, View view, List<LayerSnapshot> layers) {
        Optional<Filter> filter = query.find("filter").map(Cql2Text::parse);
        return filter.isEmpty()
                ? layers
                : layers.stream()
                        .map(layer -> FilteredLayers.of(filter.get(), view, layer, functions))
                        .toList();
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, TilePath path, Tile tile)
            throws IOException {
        response.setHeader("Cache-Control", Answers.REVALIDATE);
        boolean compressed = false;
        if (tile.isCompressed()) {
            response.setHeader("Vary", "Accept-Encoding");
            compressed = takesGzip(request);
        }
        String tag = ETags.of(compressed ? tile.fingerprint() ^ COMPRESSED : tile.fingerprint());
        if (ETags.notModified(request, response, tag)) {
            return;
        }
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] content = compressed ? tile.stored() : tile.plain();
        response.setContentType(path.format().equals("mvt") ? MVT : PNG);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private void describe(HttpServletRequest request, HttpServletResponse response, String name, Query query)
            throws IOException {
        View view = Views.of(atlas, query);
        List<LayerSnapshot> layers = Views.layers(view, name);
        Optional<Set<String>> fields = fields(query, layers);
        // What was asked for the description holds for the tiles that it leads to.
        StringBuilder template = new StringBuilder(BaseUrl.of(request))
                .append("/tiles/")
                .append(encode(name).replace("+", "%20"))
                .append("/{z}/{x}/{y}.mvt");
        char separator = '?';
        for (String parameter : List.of("datetime", "fields", "filter")) {
            Optional<String> value = query.find(parameter);
            if (value.isPresent()) {
                template.append(separator).append(parameter).append('=').append(encode(value.get()));
                separator = '&';
            }
        }
        Answers.sendJson(
                request,
                response,
                Answers.JSON,
                TileJson.of(name, layers, template.toString(), fields, Languages.of(request)));
    }

    /** The fields of the parameter, each of which at least one of the layers must have. */
    private static Optional<Set<String>> fields(Query query, List<LayerSnapshot> layers) {
        if (!query.has("fields")) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>(query.list("fields"));
        names.remove("id");
        for (String name : names) {
            if (layers.stream().noneMatch(layer -> layer.layer().column(name) >= 0)) {
                throw Query.expected("fields", name, "图层声明的字段", "a field that the layer declares");
            }
        }
        return Optional.of(names);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

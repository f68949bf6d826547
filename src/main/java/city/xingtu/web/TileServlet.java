package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.http.Answers;
import city.xingtu.http.BaseUrl;
import city.xingtu.http.Failures;
import city.xingtu.http.Languages;
import city.xingtu.http.Query;
import city.xingtu.http.TileAnswer;
import city.xingtu.http.TileFormat;
import city.xingtu.http.TileJson;
import city.xingtu.http.TileRequest;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
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

    private static final String JSON = ".json";

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    private final transient Atlas atlas;
    private final transient TileSource tiles;

    public TileServlet(Atlas atlas, TileSource tiles) {
        this.atlas = atlas;
        this.tiles = tiles;
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
        Optional<TilePath> tile = TilePath.parse(segments, tiles);
        if (tile.isPresent()) {
            TileRequest asked = read(tile.get(), query);
            TileAnswer.send(request, response, asked, tiles.get(asked));
        } else if (segments.length == 1 && path.endsWith(JSON)) {
            describe(request, response, TileMatrixSets.webMercatorQuad(), segments[0], query);
        } else if (segments.length == 2 && path.endsWith(JSON)) {
            describe(request, response, tiles.set("grid", segments[0]), segments[1], query);
        } else {
            throw new Problem(
                    Problem.Kind.UNKNOWN_LAYER,
                    null,
                    new Text(
                            "瓦片地址为 /tiles/{图层}/{z}/{x}/{y}.mvt 或 .png；说明为 /tiles/{图层}.json；其他网格为 /tiles/{网格}/…",
                            "Tiles are at /tiles/{layer}/{z}/{x}/{y}.mvt or .png, described by /tiles/{layer}.json; of"
                                    + " another grid at /tiles/{grid}/…"));
        }
    }

    /** The header Accept-Language has no say: caches on the way know a tile by its address alone. */
    private TileRequest read(TilePath path, Query query) {
        return TileRequest.of(Views.of(atlas, query), List.of(path.layer()), path.address(), path.format())
                .at(path.scale())
                .in(query.find("style"), Language.of(query.text("lang", "")))
                .selecting(query.find("filter").map(Cql2Text::parse), fields(query));
    }

    private void describe(
            HttpServletRequest request, HttpServletResponse response, TileMatrixSet set, String file, Query query)
            throws IOException {
        String name = file.substring(0, file.length() - JSON.length());
        View view = Views.of(atlas, query);
        List<LayerSnapshot> layers = TileSource.layers(view, name);
        Optional<Set<String>> fields = TileSource.checked(fields(query), layers);
        TileFormat format = format(query);
        // What was asked for the description holds for the tiles that it leads to.
        StringBuilder template = new StringBuilder(BaseUrl.of(request)).append("/tiles/");
        if (!set.equals(TileMatrixSets.webMercatorQuad())) {
            template.append(encode(set.id())).append('/');
        }
        template.append(encode(name)).append("/{z}/{x}/{y}.").append(format.extension());
        char separator = '?';
        for (String parameter : List.of("datetime", "fields", "filter", "style", "lang")) {
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
                TileJson.of(name, layers, set, format, template.toString(), fields, Languages.of(request)));
    }

    private static TileFormat format(Query query) {
        String name = query.text("format", TileFormat.MVT.extension());
        return TileFormat.ofExtension(name)
                .orElseThrow(() -> Query.expected("format", name, "mvt 或 png", "mvt or png"));
    }

    private static Optional<Set<String>> fields(Query query) {
        if (!query.has("fields")) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>(query.list("fields"));
        names.remove("id");
        return Optional.of(names);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

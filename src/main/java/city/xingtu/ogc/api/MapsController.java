package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.draw.MapPainter;
import city.xingtu.draw.MapRequest;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.BoundingBox;
import city.xingtu.http.Answers;
import city.xingtu.http.Drawings;
import city.xingtu.http.ETags;
import city.xingtu.http.Horizons;
import city.xingtu.http.MapFormat;
import city.xingtu.http.Pictures;
import city.xingtu.http.Query;
import city.xingtu.http.TileSource;
import city.xingtu.http.WorkPool;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Language;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.LabelSquares;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Maps of the plan, of a collection, and of a collection in a style (OGC API - Maps Part 1, 20-058). */
@RestController
public final class MapsController {

    static final String MAP = "map";

    private final Atlas atlas;
    private final TileSource tiles;
    private final StyleRepository styles;
    private final MapPainter painter;
    private final LabelSquares squares;
    private final WorkPool pool;

    public MapsController(
            Atlas atlas,
            TileSource tiles,
            StyleRepository styles,
            MapPainter painter,
            LabelSquares squares,
            WorkPool pool) {
        this.atlas = atlas;
        this.tiles = tiles;
        this.styles = styles;
        this.painter = painter;
        this.squares = squares;
        this.pool = pool;
    }

    /** The parameters of a map beside those of its frame. */
    static List<String> names(TileScope scope) {
        List<String> names = new ArrayList<>(MapFrame.NAMES);
        names.addAll(MapBackground.NAMES);
        names.addAll(TilesController.names(scope));
        return names;
    }

    /** A map. */
    @GetMapping({
        "/ogc/{aspect:map}",
        "/ogc/collections/{collection}/{aspect:map}",
        "/ogc/collections/{collection}/styles/{style}/{aspect:map}"
    })
    public void map(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TileScope scope = TileScope.of(path);
        Query query = Query.joining(request, SubsetParameter.NAME);
        List<String> known = new ArrayList<>(names(scope));
        known.addAll(ApiRequest.COMMON);
        query.allowOnly(known);
        MapFormat format = MapImageFormat.of(request, query);
        View view = atlas.view(Horizons.find(query, DatetimeParameter.NAME));
        List<LayerSnapshot> layers = scope.layers(view, query);
        Language language = Language.of(query.text("lang", ""));
        List<StyledLayer> styled =
                tiles.styled(view, scope.names(view, query), scope.style(), language, FilterParameter.parse(query));
        MapFrame frame = MapFrame.of(query, TileScope.bounds(layers));
        MapRequest picture =
                squares.agreed(MapRequest.of(styled, frame.crs(), frame.box(), frame.width(), frame.height())
                        .withPixelRatio(MapFrame.STANDARD_MILLIMETRES / frame.millimetres())
                        .withBackground(MapBackground.of(query, format)));
        describe(response, view, frame);
        response.setHeader("Cache-Control", Answers.REVALIDATE);
        response.addHeader("Vary", "Accept");
        if (ETags.notModified(request, response, tag(picture, format, frame))) {
            return;
        }
        byte[] file = pool.run(() -> draw(picture, format, frame, view, language));
        response.setContentType(format.mimeType());
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private byte[] draw(MapRequest picture, MapFormat format, MapFrame frame, View view, Language language) {
        double dpi = 25.4 / frame.millimetres();
        return format.document()
                .map(document -> Drawings.of(document, dpi, view.schema().title(), language, picture, painter))
                .orElseGet(() -> painter.paint(picture, raster -> Pictures.encode(raster, format, pool)));
    }

    /** /req/core/map-response: the system, what the map shows of it in the order of its axes, and the time. */
    private static void describe(HttpServletResponse response, View view, MapFrame frame) {
        CrsParameter.send(response, frame.crs());
        BoundingBox box = frame.box();
        boolean northFirst = CrsParameter.northFirst(frame.crs());
        response.setHeader(
                "Content-Bbox",
                northFirst
                        ? box.minY() + "," + box.minX() + "," + box.maxY() + "," + box.maxX()
                        : box.minX() + "," + box.minY() + "," + box.maxX() + "," + box.maxY());
        time(view).ifPresent(time -> response.setHeader("Content-Datetime", time));
    }

    /** The year that was asked for, else from the first horizon to the last. */
    private static Optional<String> time(View view) {
        IntSummaryStatistics years =
                view.schema().horizons().stream().mapToInt(Horizon::year).summaryStatistics();
        return view.horizon()
                .map(year -> Integer.toString(year))
                .or(() ->
                        years.getCount() == 0 ? Optional.empty() : Optional.of(years.getMin() + "/" + years.getMax()));
    }

    /** Of everything that the picture depends on, so that it need not be drawn to know that the client has it. */
    private String tag(MapRequest picture, MapFormat format, MapFrame frame) {
        StringBuilder key = new StringBuilder(256).append(format).append(frame).append(picture.background());
        for (StyledLayer styled : picture.layers()) {
            key.append('|')
                    .append(styled.layer().layer().id())
                    .append(styled.layer().version())
                    .append(styled.style().id())
                    .append(styles.contentOf(styled.style()).hashCode());
        }
        return ETags.of(key.toString().getBytes(StandardCharsets.UTF_8));
    }
}

package city.xingtu.ogc.wmts;

import city.xingtu.draw.HitTest;
import city.xingtu.draw.MapRequest;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.Crs;
import city.xingtu.http.Answers;
import city.xingtu.http.FeatureInfo;
import city.xingtu.http.InfoFormat;
import city.xingtu.http.Query;
import city.xingtu.http.TileRequest;
import city.xingtu.http.TileSource;
import city.xingtu.http.WorkPool;
import city.xingtu.plan.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is drawn at a pixel of a tile (07-057r7, 7.3). */
final class TileInfo {

    /** Features told a layer. */
    private static final int MOST = 50;

    private final TileQuery reader;
    private final TileSource tiles;
    private final WorkPool pool;

    TileInfo(TileQuery reader, TileSource tiles, WorkPool pool) {
        this.reader = reader;
        this.tiles = tiles;
        this.pool = pool;
    }

    /** Reads the request and answers it. */
    void answer(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        TileRequest tile = reader.read(query);
        int size = tile.address().set().matrices().get(tile.address().matrix()).tileSize();
        int row = pixel(query, "J", size);
        int column = pixel(query, "I", size);
        String named = query.required("InfoFormat");
        InfoFormat format = InfoFormat.find(named).orElseThrow(() -> {
            String options = String.join(
                    ", ", InfoFormat.all().stream().map(InfoFormat::mimeType).toList());
            return new Problem(
                    Problem.Kind.UNKNOWN_FORMAT,
                    "InfoFormat",
                    Query.expected("InfoFormat", named, options + " 之一", "one of " + options)
                            .text());
        });
        FeatureInfo info = pool.run(() -> look(tile, size, column, row));
        format.contentSecurityPolicy().ifPresent(policy -> response.setHeader("Content-Security-Policy", policy));
        Answers.send(request, response, format.contentType(), format.write(info));
    }

    private FeatureInfo look(TileRequest tile, int size, int column, int row) {
        Crs crs = tile.address().set().crs();
        List<FeatureInfo.Hits> hits = new ArrayList<>();
        for (StyledLayer layer : tiles.styled(tile).reversed()) {
            MapRequest map = MapRequest.of(List.of(layer), crs, tile.address().bounds(), size, size);
            int[] rows = HitTest.at(map, column, row, MOST).stream()
                    .mapToInt(HitTest.Hit::row)
                    .toArray();
            hits.add(FeatureInfo.Hits.at(tile.view(), map, column, row, layer.layer(), rows));
        }
        // Coordinates that are for display only leave the service as what they are.
        Crs told = crs.displayOnly() ? Crs.CRS84 : crs;
        return new FeatureInfo(
                tile.view().revision().number(),
                tile.language(),
                told,
                told.axisOrder() == Crs.AxisOrder.NORTH_EAST,
                hits);
    }

    private static int pixel(Query query, String parameter, int size) {
        return (int) TileQuery.index(parameter, query.required(parameter), size, WmtsException.Code.PointIJOutOfRange);
    }
}

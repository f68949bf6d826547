package city.xingtu.ogc.api;

import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.http.Answers;
import city.xingtu.http.TileSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The grids: their list and the definition of each (17-083r4, clause 6; 20-057, annex). */
@RestController
public final class TileMatrixSetsController {

    private final TileSource tiles;

    public TileMatrixSetsController(TileSource tiles) {
        this.tiles = tiles;
    }

    /** All grids. */
    @GetMapping("/ogc/tileMatrixSets")
    public void list(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        List<Link> links = request.selfLinks(request.address("tileMatrixSets"), Answers.JSON);
        List<TileMatrixSet> sets = tiles.sets().all();
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                links,
                () -> new Sets(sets.stream().map(set -> entry(request, set)).toList(), links),
                () -> {
                    HtmlPage page = new HtmlPage(request, request.say("瓦片网格", "Tile matrix sets"));
                    return page.path(Map.of())
                            .heading()
                            .table(
                                    List.of(request.say("名称", "Title"), "id", "CRS", request.say("级别数", "Levels")),
                                    sets.stream()
                                            .map(set -> List.of(
                                                    HtmlPage.Cell.link(
                                                            page.address(request.address("tileMatrixSets", set.id())),
                                                            title(request, set)),
                                                    HtmlPage.Cell.text(set.id()),
                                                    HtmlPage.Cell.text(set.crs().code()),
                                                    HtmlPage.Cell.text(
                                                            set.matrices().size())))
                                            .toList());
                });
    }

    /** One grid. */
    @GetMapping("/ogc/tileMatrixSets/{id}")
    public void one(@PathVariable String id, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        TileMatrixSet set = tiles.set("tileMatrixSetId", id);
        List<Link> links = request.selfLinks(request.address("tileMatrixSets", set.id()), Answers.JSON);
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                links,
                () -> TileMatrixSetJson.of(set, request.language()),
                () -> new HtmlPage(request, title(request, set))
                        .path(Map.of(request.say("瓦片网格", "Tile matrix sets"), request.address("tileMatrixSets")))
                        .heading()
                        .table(
                                List.of(
                                        "id",
                                        request.say("比例尺分母", "Scale denominator"),
                                        request.say("像元", "Cell size"),
                                        request.say("列 × 行", "Columns × rows")),
                                set.matrices().stream()
                                        .map(matrix -> List.of(
                                                HtmlPage.Cell.text(matrix.id()),
                                                HtmlPage.Cell.text(matrix.scaleDenominator()),
                                                HtmlPage.Cell.text(matrix.cellSize()),
                                                HtmlPage.Cell.text(
                                                        matrix.matrixWidth() + " × " + matrix.matrixHeight())))
                                        .toList())
                        .links(links));
    }

    record Sets(List<Entry> tileMatrixSets, List<Link> links) {}

    record Entry(String id, String title, String uri, String crs, List<Link> links) {}

    private static Entry entry(ApiRequest request, TileMatrixSet set) {
        String address = request.address("tileMatrixSets", set.id());
        return new Entry(
                set.id(),
                title(request, set),
                set.uri().isEmpty() ? address : set.uri(),
                set.crs().uri(),
                List.of(new Link(address + "?f=json", "item", Answers.JSON, title(request, set))));
    }

    static String title(ApiRequest request, TileMatrixSet set) {
        return request.say(set.titleZh(), set.titleEn());
    }
}

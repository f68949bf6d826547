package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.Http;
import city.xingtu.app.RunningService;
import city.xingtu.app.XingtuApplication;
import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.Edit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/** Proposals over HTTP, and every service under them. */
@SpringBootTest(
        classes = XingtuApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "xingtu.editing=open")
class ProposalsTest extends RunningService {

    private static final String BRIDGE = """
        {"title": "步行桥", "description": "跨江", "edits": {"streets": {"features": [
          {"type": "Feature", "id": "bridge", "geometry": {"type": "LineString", "coordinates": %s},
           "properties": {"name_zh": "步行桥", "name_en": "Footbridge", "kind": "bridge", "street_class": "street"}}], "deleted": []}}}\
        """;

    @Autowired
    private Atlas atlas;

    private String id;
    private double[] from;
    private double[] to;

    private HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return Http.send(request, headers);
    }

    /** Joins the ends of two streets that are 1.3 km apart, and 19 km on foot. */
    @BeforeEach
    void propose() {
        from = new double[] {120.3038, 30.3392};
        to = new double[] {120.29018, 30.33942};
        HttpResponse<byte[]> created = send("POST", "/proposals?author=a", body());
        assertThat(created.statusCode())
                .as(new String(created.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        assertThat(header(created, "ETag")).isEqualTo("\"v1\"");
        JsonNode document = json(created);
        id = document.path("id").stringValue();
        assertThat(header(created, "Location")).isEqualTo(base() + "/proposals/" + id);
    }

    private String body() {
        return BRIDGE.formatted("[[%s, %s], [%s, %s]]".formatted(from[0], from[1], to[0], to[1]));
    }

    @AfterEach
    void withdraw() {
        send("DELETE", "/proposals/" + id, "", "If-Match", "*");
    }

    private String under() {
        return "/proposals/" + id;
    }

    @Test
    void aFootbridgeIsAmongTheFeaturesUnderThePrefixAndNotOutside() {
        String item = "/ogc/collections/streets/items/bridge?f=json";
        JsonNode feature = json(under() + item);
        assertThat(feature.at("/properties/name_zh").stringValue()).isEqualTo("步行桥");
        assertThat(feature.path("links").toString())
                .contains(base() + under() + "/ogc/collections/streets")
                .doesNotContain("\"" + base() + "/ogc");
        assertThat(get(item).statusCode()).isEqualTo(404);
        JsonNode items = json(under() + "/ogc/collections/streets/items?f=json&limit=5&bbox=120.3,30.22,120.37,30.28");
        assertThat(items.path("links").toString()).contains(under() + "/ogc/collections/streets/items");
    }

    @Test
    void itIsDrawnByWmsAndInTilesUnderThePrefixAndNotOutside() {
        String map = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=streets&STYLES=&CRS=CRS:84"
                + "&BBOX=120.292,30.334,120.302,30.344&WIDTH=256&HEIGHT=256&FORMAT=image/png";
        HttpResponse<byte[]> with = get(under() + map);
        HttpResponse<byte[]> without = get(map);
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(header(with, "Content-Type")).isEqualTo("image/png");
        assertThat(with.body()).isNotEqualTo(without.body());
        assertThat(header(with, "ETag")).isNotEqualTo(header(without, "ETag"));
        String tile = "/tiles/streets/14/13666/6741.mvt";
        assertThat(get(under() + tile).body()).isNotEqualTo(get(tile).body());
        String capabilities = new String(
                get(under() + "/wms?SERVICE=WMS&REQUEST=GetCapabilities").body(), StandardCharsets.UTF_8);
        assertThat(capabilities).contains(base() + under() + "/wms?");
    }

    @Test
    void aSheetUnderThePrefixSaysThatItIsNotThePlanInForce() throws IOException {
        String sheet = "/print?center=120.297,30.339&layers=streets&scale=10000";
        HttpResponse<byte[]> with = get(under() + sheet);
        HttpResponse<byte[]> without = get(sheet);
        assertThat(words(with)).contains("方案“步行桥” v1，非现行规划");
        assertThat(words(without)).doesNotContain("方案");
        assertThat(words(get(under() + sheet + "&lang=en"))).contains("Proposal “步行桥” v1, not the plan in force");
        assertThat(header(with, "ETag")).isNotEqualTo(header(without, "ETag"));
    }

    private static String words(HttpResponse<byte[]> sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet.body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void oneWalksOverItUnderThePrefixAndNotOutside() {
        String question = "/reach/isochrone?lon=" + from[0] + "&lat=" + from[1] + "&minutes=30&speed_kmh=5";
        double with = reached(json(under() + question));
        double without = reached(json(question));
        assertThat(with).isGreaterThan(without);
    }

    @Test
    void oneSetsOutFromAnEntranceThatItAdds() {
        String entrance = """
            {"title": "出入口", "description": "", "edits": {"metro_entrances": {"features": [
              {"type": "Feature", "id": "new-hall", "geometry": {"type": "Point", "coordinates": [120.3573, 30.3097]},
               "properties": {"name_zh": "新厅", "name_en": "New hall", "station": "metro-wenze-road"}}], "deleted": []}}}\
            """;
        HttpResponse<byte[]> created = send("POST", "/proposals?author=a", entrance);
        assertThat(created.statusCode())
                .as(new String(created.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        String other = json(created).path("id").stringValue();
        String question = "/reach/route?from=metro_stations&id=metro-wenze-road&to=120.3573,30.3097";
        JsonNode with = json("/proposals/" + other + question).path("properties");
        JsonNode without = json(question).path("properties");
        assertThat(with.at("/minutes").asDouble()).isZero();
        assertThat(with.at("/origin/entrance").stringValue()).isEqualTo("new-hall");
        assertThat(without.at("/minutes").asDouble()).isGreaterThan(5);
        assertThat(without.at("/origin").has("entrance")).isFalse();
        send("DELETE", "/proposals/" + other, "", "If-Match", "*");
    }

    @Test
    void aLayerOfAQuestionHasItUnderThePrefixAndNotOutside() {
        String layer = "reach:isochrone:minutes=30:speed_kmh=5:lon=" + from[0] + ":lat=" + from[1];
        String items = "/ogc/collections/" + layer + "/items?f=json";
        assertThat(reached(json(under() + items))).isGreaterThan(reached(json(items)));
        String map = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&CRS=CRS:84&BBOX=120.28,30.32,120.34,30.36"
                + "&WIDTH=256&HEIGHT=256&FORMAT=image/png&LAYERS=" + layer;
        assertThat(header(get(under() + map), "Content-Type")).isEqualTo("image/png");
        assertThat(get(under() + map).body()).isNotEqualTo(get(map).body());
    }

    @Test
    void whatItGainsIsAComparisonOfThePlanWithIt() {
        String question = "/reach/compare?points=" + from[0] + "," + from[1] + "&minutes=30&";
        JsonNode forth = json(question + "proposal_b=" + id);
        JsonNode back = json(question + "proposal=" + id + "&proposal_b=" + id + "&mode_b=walk");
        assertThat(forth.at("/features/0/properties/area_km2").asDouble()).isPositive();
        assertThat(forth.at("/features/1/properties/area_km2").asDouble()).isZero();
        assertThat(forth.at("/b/parameters/proposal").stringValue()).isEqualTo(id);
        assertThat(forth.at("/a/parameters").has("proposal")).isFalse();
        assertThat(back.at("/features/0/properties/area_km2").asDouble()).isZero();
    }

    /** Degrees around everything that is reached. */
    private static double reached(JsonNode answer) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        grow(answer.path("features"), box);
        return (box[2] - box[0]) + (box[3] - box[1]);
    }

    private static void grow(JsonNode node, double[] box) {
        if (node.isArray() && node.size() == 2 && node.get(0).isNumber()) {
            box[0] = Math.min(box[0], node.get(0).doubleValue());
            box[1] = Math.min(box[1], node.get(1).doubleValue());
            box[2] = Math.max(box[2], node.get(0).doubleValue());
            box[3] = Math.max(box[3], node.get(1).doubleValue());
        } else {
            node.forEach(child -> grow(child, box));
        }
    }

    @Test
    void aChangeNeedsTheVersionThatItsEditorSaw() {
        String changed = body().replace("步行桥", "人行桥");
        assertThat(send("PUT", under(), changed).statusCode()).isEqualTo(428);
        HttpResponse<byte[]> second = send("PUT", under() + "?author=b&reason=c", changed, "If-Match", "\"v1\"");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second).path("title").stringValue()).isEqualTo("人行桥");
        assertThat(send("PUT", under(), changed, "If-Match", "\"v1\"").statusCode())
                .isEqualTo(412);
        assertThat(send("DELETE", under(), "", "If-Match", "\"v1\"").statusCode())
                .isEqualTo(412);
        assertThat(get(under(), "If-None-Match", "\"v2\"").statusCode()).isEqualTo(304);
        assertThat(json(under() + "/ogc/collections/streets/items/bridge?f=json")
                        .at("/properties/name_zh")
                        .stringValue())
                .isEqualTo("人行桥");
        assertThat(json("/proposals").path("proposals").toString()).contains(id);
        JsonNode history = json(under() + "/history").path("history");
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.get(1).path("author").stringValue()).isEqualTo("b");
        assertThat(send("DELETE", under(), "", "If-Match", "\"v2\"").statusCode())
                .isEqualTo(204);
        assertThat(get(under()).statusCode()).isEqualTo(404);
        assertThat(get(under() + "/ogc").statusCode()).isEqualTo(404);
        assertThat(json(under() + "/history").path("history").size()).isEqualTo(3);
    }

    @Test
    void nothingOfThePlanIsChangedUnderAProposal() {
        long before = atlas.view().revision().number();
        String feature = """
            {"type": "Feature", "id": "x", "geometry": null, "properties": {}}\
            """;
        HttpResponse<byte[]> refused = send("POST", under() + "/ogc/collections/streets/items", feature);
        assertThat(refused.statusCode()).isBetween(400, 415);
        assertThat(send("DELETE", under() + "/ogc/collections/streets/items/bridge", "")
                        .statusCode())
                .isEqualTo(405);
        assertThat(atlas.view().revision().number()).isEqualTo(before);
        assertThat(get(under() + "/proposals/" + id).statusCode()).isEqualTo(404);
        assertThat(get(under() + "/actuator/health").statusCode()).isEqualTo(404);
    }

    @Test
    void whatThePlanChangedSinceIsToldWithBothVersions() {
        LayerSnapshot streets = atlas.view().findLayer("streets").orElseThrow();
        String street = streets.id(0);
        long head = atlas.view().revision().number();
        String deletes = """
            {"title": "拆路", "edits": {"streets": {"deleted": ["%s"]}}}\
            """.formatted(street);
        assertThat(send("PUT", under(), deletes, "If-Match", "*").statusCode()).isEqualTo(200);
        assertThat(json(under() + "/conflicts").path("conflicts").size()).isZero();

        atlas.commit(head, "b", "c", List.of(new Edit.Put("streets", renamed(streets))));

        JsonNode conflict = json(under() + "/conflicts").path("conflicts").get(0);
        assertThat(conflict.path("layer").stringValue()).isEqualTo("streets");
        assertThat(conflict.path("id").stringValue()).isEqualTo(street);
        assertThat(conflict.at("/current/revision/number").longValue()).isEqualTo(head + 1);
        assertThat(conflict.at("/base/revision/number").longValue()).isLessThanOrEqualTo(head);
    }

    private static city.xingtu.plan.Feature renamed(LayerSnapshot streets) {
        var properties = new java.util.HashMap<>(streets.feature(0).properties());
        properties.put("name_zh", "改名");
        return new city.xingtu.plan.Feature(streets.id(0), streets.geometry(0), properties);
    }

    @Test
    void wrongBodiesAreAnsweredWithWhatIsWrong() {
        for (String wrong : List.of(
                "[]",
                "{",
                "{\"title\": 3}",
                "{\"title\": \"a\", \"nonsense\": 1}",
                "{\"title\": \"a\", \"status\": \"great\"}",
                "{\"title\": \"a\", \"base\": 99999}",
                "{\"title\": \"\"}",
                "{\"title\": \"a\", \"edits\": []}",
                "{\"title\": \"a\", \"edits\": {\"streets\": {\"features\": {}}}}",
                "{\"title\": \"a\", \"edits\": {\"streets\": {\"features\": [{\"type\": \"Feature\", \"geometry\":"
                        + " null, \"properties\": {}}]}}}")) {
            HttpResponse<byte[]> answer = send("POST", "/proposals", wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(send("POST", "/proposals", "{\"title\": \"a\", \"edits\": {\"nowhere\": {}}}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/proposals/none").statusCode()).isEqualTo(404);
        assertThat(get("/proposals/none/wms").statusCode()).isEqualTo(404);
    }
}

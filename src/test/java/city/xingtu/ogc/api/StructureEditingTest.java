package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Change;
import city.xingtu.atlas.RevisionSelector;
import city.xingtu.ogc.api.ApiServer.Answer;
import city.xingtu.store.SamplePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Structures and their parts are created, replaced, changed and removed as features of the collection structures. */
class StructureEditingTest {

    private static final String GEO_JSON = "application/geo+json";
    private static final String ITEMS = "/collections/structures/items";
    private static final String TWO = ITEMS + "/s-two";

    private ApiServer server;

    @BeforeEach
    void start() {
        server = new ApiServer(SamplePlan.small(), "--xingtu.editing=open");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer post(String composition) {
        String body = """
            {"type":"Feature","id":"s-new","geometry":null,"properties":{"name_zh":"一轴","name_en":"One axis",
            "plan":"district","citation":"第一篇","composition":[%s]}}\
            """.formatted(composition);
        return server.send("POST", ITEMS + "?reason=新结构", body, "Content-Type", GEO_JSON);
    }

    @Test
    void aStructureIsCreatedWithItsParts() {
        List<String> changed = new ArrayList<>();
        server.atlas().onChange(change -> changed.add(change.layer()));
        assertThat(post("\"1|axis|主轴|Main axis|roads/r-1\",\"2||站||stations/st-1\"")
                        .status())
                .isEqualTo(201);
        assertThat(server.get("/collections/s-new/items")
                        .json()
                        .path("numberMatched")
                        .intValue())
                .isEqualTo(2);
        JsonNode parts = server.get(ITEMS + "/s-new/parts").json().path("features");
        assertThat(parts.path(0).path("properties").path("role").asString()).isEqualTo("axis");
        assertThat(parts.path(1).path("properties").path("name_zh").asString()).isEqualTo("站");
        assertThat(server.get(ITEMS).json().path("features"))
                .extracting(feature -> feature.path("id").asString())
                .containsExactly("s-new", "s-two");
        assertThat(changed).contains("s-new", "structures");
    }

    @Test
    void whatIsAnsweredCanBeSentBack() {
        Answer before = server.get(TWO);
        ObjectNode feature = (ObjectNode) before.json();
        feature.remove("links");
        ((ObjectNode) feature.path("properties")).put("name_zh", "改名");
        Answer after = server.send(
                "PUT", TWO, feature.toString(), "Content-Type", GEO_JSON, "If-Match", before.header("ETag"));
        assertThat(after.status()).as(after.text()).isEqualTo(200);
        assertThat(after.json().path("properties").path("name_zh").asString()).isEqualTo("改名");
        assertThat(after.json().path("properties").path("composition"))
                .isEqualTo(before.json().path("properties").path("composition"));
        assertThat(after.json().path("geometry")).isEqualTo(before.json().path("geometry"));
        Answer late = server.send(
                "PUT", TWO, feature.toString(), "Content-Type", GEO_JSON, "If-Match", before.header("ETag"));
        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void aPartIsChangedAndTheLayerOfTheStructureWithIt() {
        String patch = "{\"properties\":{\"composition\":[\"1|star|路|Road|roads/r-1\"]}}";
        Answer patched = server.send("PATCH", TWO, patch, "Content-Type", "application/merge-patch+json");
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        assertThat(patched.json().path("properties").path("parts").intValue()).isEqualTo(1);
        assertThat(server.get("/collections/s-two/items").json().path("features"))
                .extracting(feature -> feature.path("id").asString())
                .containsExactly("r-1");
        // The platform is free now, the road is not.
        assertThat(server.send("DELETE", "/collections/platforms/items/p-east", null)
                        .status())
                .isEqualTo(204);
        assertThat(server.send("DELETE", "/collections/roads/items/r-1", null).status())
                .isEqualTo(422);
    }

    @Test
    void aRemovedStructureHasAHistoryAndEarlierStatesHaveIt() {
        long before = server.atlas().view().revision().number();
        post("\"1||路||roads/r-1\"");
        assertThat(server.send("DELETE", TWO + "?reason=撤销", null).status()).isEqualTo(204);
        assertThat(server.get(TWO).status()).isEqualTo(404);
        assertThat(server.get("/collections/s-two").status()).isEqualTo(404);
        JsonNode versions = server.get(TWO + "/history").json().path("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.path(1).path("action").asString()).isEqualTo("delete");
        assertThat(server.atlas()
                        .view(new RevisionSelector.Number(before), Optional.empty())
                        .findStructure("s-two"))
                .isPresent();
        assertThat(server.get(ITEMS + "?revision=" + before)
                        .json()
                        .path("numberMatched")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void referencesAreChecked() {
        Answer refused = post("\"1||路||roads/r-1|roads/r-lost\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("roads/r-lost");
        assertThat(post("\"1|路\"").status()).isEqualTo(400);
        assertThat(server.send("POST", ITEMS, """
                {"type":"Feature","id":"roads","geometry":null,"properties":{"name_zh":"a","plan":"city","citation":"b"}}\
                """, "Content-Type", GEO_JSON).status())
                .isEqualTo(400);
        assertThat(server.send("DELETE", ITEMS + "/nobody", null).status()).isEqualTo(404);
    }

    @Test
    void structuresStayOutOfThePlansLayers() {
        List<Change> changes = new ArrayList<>();
        server.atlas().onChange(changes::add);
        post("\"1||路||roads/r-1\"");
        assertThat(server.atlas().view().schema().findLayer("structures")).isEmpty();
        assertThat(server.get("/collections").json().path("collections"))
                .extracting(collection -> collection.path("id").asString())
                .containsOnlyOnce("structures");
        assertThat(changes).isNotEmpty();
        assertThat(server.send("OPTIONS", ITEMS, null).header("Allow")).contains("POST");
        assertThat(server.send("OPTIONS", "/collections/s-two/items", null).header("Allow"))
                .doesNotContain("POST");
    }
}

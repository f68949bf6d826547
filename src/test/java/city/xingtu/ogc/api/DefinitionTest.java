package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.api.ApiServer.Answer;
import city.xingtu.store.SamplePlan;
import com.reprezen.kaizen.oasparser.OpenApi3Parser;
import com.reprezen.kaizen.oasparser.model3.OpenApi3;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;

/** The API's definition: valid to the parser of OGC's executable suite, whole, and standing alone. */
class DefinitionTest {

    private static ApiServer server;
    private static JsonNode definition;

    @BeforeAll
    static void start() {
        server = new ApiServer(SamplePlan.small(), "--xingtu.editing=open");
        definition = server.get("/api", "Accept", "application/vnd.oai.openapi+json;version=3.0")
                .json();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void conf_oas30_definition_valid() throws Exception {
        String url = server.root() + "/api?f=json";
        Answer answer = server.get(url);
        assertThat(answer.header("Content-Type")).startsWith("application/vnd.oai.openapi+json;version=3.0");
        OpenApi3 model =
                new OpenApi3Parser().parse(answer.text(), URI.create(url).toURL(), true);
        assertThat(model.getValidationItems()).isEmpty();
        assertThat(model.isValid()).isTrue();
    }

    @Test
    void noReferenceLeadsOutside() {
        List<String> references = new ArrayList<>();
        collect(definition, references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/components/");
            assertThat(definition.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.path("$ref").asString());
        }
        node.forEach(child -> collect(child, references));
    }

    @Test
    void everyPathThatExistsIsDefinedAndNoOther() {
        Set<String> mapped = new TreeSet<>();
        for (RequestMappingInfo info : server.mappings()) {
            info.getMethodsCondition()
                    .getMethods()
                    .forEach(method -> info.getPatternValues().stream()
                            .filter(pattern -> pattern.startsWith("/ogc") && !pattern.endsWith("/ogc/"))
                            .map(pattern -> method + " " + plain(pattern.substring("/ogc".length())))
                            .forEach(mapped::add));
        }
        mapped.removeIf(entry -> entry.startsWith("OPTIONS"));
        Set<String> defined = new TreeSet<>();
        definition
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> defined.add(method.toUpperCase() + " "
                                + plain(path.getKey()
                                        .replaceAll("/collections/[a-z]+(?=/items$)", "/collections/{c}")))));
        assertThat(defined).isEqualTo(mapped);
    }

    private static String plain(String path) {
        return path.isEmpty() ? "/" : path.replaceAll("\\{\\w+:(\\w+)}", "$1").replaceAll("\\{[^}]*}", "{}");
    }

    @Test
    void everyParameterOfACollectionIsDefinedAndTaken() {
        JsonNode get =
                definition.path("paths").path("/collections/platforms/items").path("get");
        Set<String> names = new HashSet<>();
        for (JsonNode reference : get.path("parameters")) {
            JsonNode parameter = definition.at(reference.path("$ref").asString().substring(1));
            names.add(parameter.path("name").asString());
        }
        assertThat(names).containsAll(ItemsParameters.NAMES).contains("f", "lang", "name_zh", "lots", "opened", "uses");
        Answer refused = server.get("/collections/platforms/items?nonsense=1");
        assertThat(refused.status()).isEqualTo(400);
        for (String name : names) {
            assertThat(refused.text()).contains(name);
        }
    }

    @Test
    void thePageToTryItRunsOurScriptsOnly() {
        Answer page = server.get("/api.html");
        assertThat(page.type()).isEqualTo("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(page.text()).contains("api-page/try.js").doesNotContain("<script>");
        String script = page.text().replaceAll("(?s).*src=\"([^\"]*try\\.js)\".*", "$1");
        assertThat(server.get(script).status()).isEqualTo(200);
    }
}

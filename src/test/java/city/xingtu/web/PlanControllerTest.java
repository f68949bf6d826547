package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlanControllerTest extends RunningService {

    @Test
    void theCatalogueListsLayersThemesHorizonsAndStructures() {
        JsonNode catalogue = json("/plan/catalogue");
        assertThat(ids(catalogue.path("layers"))).contains("metro_stations", "industrial_platforms", "districts");
        assertThat(ids(catalogue.path("themes"))).contains("transport", "base");
        assertThat(catalogue.path("structures").size()).isEqualTo(104);
        assertThat(catalogue.path("horizons").size()).isEqualTo(3);
        JsonNode stations = find(catalogue.path("layers"), "metro_stations");
        assertThat(stations.path("features").intValue()).isEqualTo(259);
        assertThat(stations.path("located").intValue()).isEqualTo(259);
        assertThat(stations.path("geometry").stringValue()).isEqualTo("point");
        assertThat(find(catalogue.path("structures"), "s-hz-core-stars")
                        .path("parts")
                        .intValue())
                .isEqualTo(14);
    }

    @Test
    void aStructureHasItsPartsInOrderWithTheirFeatures() {
        JsonNode structure = json("/plan/structures/s-hz-core-stars");
        assertThat(structure.path("name").path("zh").stringValue()).isEqualTo("一核九星");
        JsonNode first = structure.path("parts").path(0);
        assertThat(first.path("number").intValue()).isEqualTo(1);
        assertThat(first.path("role").stringValue()).isEqualTo("core_member");
        JsonNode feature = first.path("features").path(0);
        assertThat(feature.path("bbox").size()).isEqualTo(4);
        assertThat(feature.path("label").size()).isEqualTo(2);
    }

    @Test
    void featuresAreFoundByTheirChineseAndTheirEnglishName() {
        for (String name : List.of("文泽路", "wenze road")) {
            JsonNode answer = json("/plan/search?limit=5&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
            assertThat(answer.path("features").path(0).path("name").path("zh").stringValue())
                    .as(name)
                    .startsWith("文泽路");
        }
    }

    @Test
    void aFeatureComesWithTitlesCitationAndStructures() {
        JsonNode card = json("/plan/features/qt-district");
        assertThat(card.path("type").stringValue()).isEqualTo("Feature");
        assertThat(card.path("properties").path("citation").stringValue("")).isNotBlank();
        assertThat(card.path("geometry").path("type").stringValue()).endsWith("Polygon");
        assertThat(card.path("bbox").size()).isEqualTo(4);
        assertThat(card.path("layer").path("title").path("en").stringValue("")).isNotBlank();
        assertThat(ids(card.path("structures"))).contains("s-hz-core-stars");
        List<String> titled = new ArrayList<>();
        card.path("fields").forEach(field -> titled.add(field.path("name").stringValue()));
        assertThat(titled)
                .contains("name_zh", "citation")
                .isSubsetOf(card.path("properties").propertyNames());
    }

    @Test
    void anAnswerThatTheClientHasIsNotSentAgain() {
        for (String path :
                List.of("/plan/catalogue", "/plan/structures/s-hz-core-stars", "/plan/features/qt-district")) {
            HttpResponse<byte[]> first = get(path);
            assertThat(get(path, "If-None-Match", header(first, "ETag")).statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    void theStyleOfALayerIsThereAsSldAndForMapLibre() {
        assertThat(new String(get("/styles/water.sld").body(), StandardCharsets.UTF_8))
                .contains("StyledLayerDescriptor");
        JsonNode style = json("/styles/theme:transport.json");
        assertThat(style.path("version").intValue()).isEqualTo(8);
        String source = style.path("sources").path("plan").path("url").stringValue();
        assertThat(json(source.substring(base().length())).path("tilejson").stringValue())
                .isEqualTo("3.0.0");
        assertThat(style.path("layers").size()).isGreaterThan(5);
    }

    private static List<String> ids(JsonNode entries) {
        List<String> ids = new ArrayList<>();
        entries.forEach(entry -> ids.add(entry.path("id").stringValue()));
        return ids;
    }

    private static JsonNode find(JsonNode entries, String id) {
        for (JsonNode entry : entries) {
            if (entry.path("id").stringValue().equals(id)) {
                return entry;
            }
        }
        throw new AssertionError(id);
    }
}

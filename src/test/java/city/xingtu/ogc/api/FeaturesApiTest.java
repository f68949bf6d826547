package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FeaturesApiTest extends RunningService {

    private static final String STATIONS = "/ogc/collections/metro_stations/items";

    @Test
    void everyLinkOfTheLandingPageLeadsSomewhereOfTheTypeThatItSays() {
        JsonNode landing = json("/ogc");
        List<String> relations = new ArrayList<>();
        for (JsonNode link : landing.path("links")) {
            relations.add(link.path("rel").stringValue());
            HttpResponse<byte[]> target = get(link.path("href").stringValue().substring(base().length()));
            assertThat(target.statusCode()).as("%s", link).isEqualTo(200);
            assertThat(header(target, "Content-Type"))
                    .startsWith(link.path("type").stringValue());
        }
        assertThat(relations).contains("self", "alternate", "service-desc", "service-doc", "conformance", "data");
    }

    @Test
    void layersAndStructuresAreCollections() {
        JsonNode collections = json("/ogc/collections").path("collections");
        Set<String> ids = new HashSet<>();
        collections.forEach(collection -> ids.add(collection.path("id").stringValue()));
        assertThat(ids).contains("metro_stations", "s-hz-core-stars").hasSize(collections.size());
        JsonNode stars = json("/ogc/collections/s-hz-core-stars");
        assertThat(stars.path("extent").path("spatial").path("bbox").path(0).size())
                .isEqualTo(4);
        assertThat(json("/ogc/collections/s-hz-core-stars/items")
                        .path("numberReturned")
                        .intValue())
                .isGreaterThanOrEqualTo(13);
    }

    @Test
    void pagesHoldEveryFeatureOnce() {
        List<String> ids = new ArrayList<>();
        String next = STATIONS + "?limit=37";
        while (next != null) {
            JsonNode page = json(next);
            assertThat(page.path("numberMatched").intValue()).isEqualTo(259);
            assertThat(page.path("numberReturned").intValue())
                    .isEqualTo(page.path("features").size());
            page.path("features").forEach(feature -> ids.add(feature.path("id").stringValue()));
            next = link(page, "next");
        }
        assertThat(ids).hasSize(259).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aPageCanBeAskedForByNumberToo() {
        JsonNode third = json(STATIONS + "?limit=1&offset=2").path("features").path(0);
        JsonNode three = json(STATIONS + "?limit=3").path("features");
        assertThat(third.path("id")).isEqualTo(three.path(2).path("id"));
        assertThat(json(STATIONS + "?offset=100000").path("numberReturned").intValue())
                .isZero();
    }

    @Test
    void aBoxSelectsWhatMeetsItWithFourNumbersAsWithSix() {
        JsonNode four = json(STATIONS + "?limit=1000&bbox=120.30,30.28,120.40,30.35");
        assertThat(four.path("numberMatched").intValue()).isBetween(5, 60);
        for (JsonNode feature : four.path("features")) {
            JsonNode position = feature.path("geometry").path("coordinates");
            assertThat(position.path(0).doubleValue()).isBetween(120.30, 120.40);
            assertThat(position.path(1).doubleValue()).isBetween(30.28, 30.35);
        }
        JsonNode six = json(STATIONS + "?limit=1000&bbox=120.30,30.28,-100,120.40,30.35,9000");
        assertThat(six.path("features")).isEqualTo(four.path("features"));
    }

    @Test
    void aBoxAcrossTheAntimeridianIsTwoBoxes() {
        assertThat(matched(STATIONS + "?bbox=170,-90,130,90")).isEqualTo(259);
        assertThat(matched(STATIONS + "?bbox=170,-90,110,90")).isZero();
    }

    @Test
    void aFeatureWhoseBoxMeetsTheBoxButWhoseShapeDoesNotIsLeftOut() {
        // The corner of Qiantang's bounding box beyond the Qiantang river's bend is not Qiantang.
        JsonNode district = json("/plan/features/qt-district").path("bbox");
        double west = district.path(0).doubleValue();
        double north = district.path(3).doubleValue();
        String corner = west + "," + (north - 0.001) + "," + (west + 0.001) + "," + north;
        JsonNode found = json("/ogc/collections/districts/items?bbox=" + corner).path("features");
        found.forEach(feature -> assertThat(feature.path("id").stringValue()).isNotEqualTo("qt-district"));
    }

    @Test
    void propertiesSelectByEquality() {
        int interchanges = matched(STATIONS + "?interchange=true");
        assertThat(interchanges).isBetween(1, 258);
        assertThat(interchanges + matched(STATIONS + "?interchange=false")).isEqualTo(259);
        assertThat(matched(STATIONS + "?status=existing&interchange=true")).isLessThanOrEqualTo(interchanges);
        assertThat(matched(STATIONS + "?name_zh=%27%20OR%201=1")).isZero();
    }

    @Test
    void timeSelectsWhatExists() {
        int all = matched(STATIONS);
        int early = matched(STATIONS + "?datetime=2020");
        int later = matched(STATIONS + "?datetime=2025-06-30T12:00:00Z");
        assertThat(early).isLessThan(later);
        assertThat(later).isLessThanOrEqualTo(all);
        assertThat(matched(STATIONS + "?datetime=../..")).isEqualTo(all);
        assertThat(matched(STATIONS + "?datetime=2020/2025")).isEqualTo(matched(STATIONS + "?datetime=../2025"));
        assertThat(matched(STATIONS + "?datetime=2022")).isBetween(early, later);
    }

    @Test
    void aFeatureIsTheSameAloneAndInAList() {
        JsonNode listed = json(STATIONS + "?limit=1").path("features").path(0);
        JsonNode alone = json(STATIONS + "/" + listed.path("id").stringValue());
        assertThat(alone.path("geometry")).isEqualTo(listed.path("geometry"));
        assertThat(alone.path("properties")).isEqualTo(listed.path("properties"));
        assertThat(link(alone, "collection")).isEqualTo("/ogc/collections/metro_stations");
    }

    @Test
    void everyFeatureShowsTheWholeSchema() {
        Set<Set<String>> schemas = new HashSet<>();
        json(STATIONS + "?limit=300")
                .path("features")
                .forEach(feature ->
                        schemas.add(Set.copyOf(feature.path("properties").propertyNames())));
        assertThat(schemas).hasSize(1);
    }

    @Test
    void whatHasNoPositionIsListedWithoutGeometry() {
        JsonNode unlocated = json("/ogc/collections/enterprises/items?limit=1000&accuracy=unlocated");
        assertThat(unlocated.path("numberMatched").intValue()).isPositive();
        unlocated
                .path("features")
                .forEach(
                        feature -> assertThat(feature.path("geometry").isNull()).isTrue());
    }

    @Test
    void aBrowserGetsPagesAndAProgramJson() {
        for (String path : List.of("/ogc", "/ogc/api", "/ogc/conformance", "/ogc/collections", STATIONS)) {
            HttpResponse<byte[]> page = get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
            assertThat(header(page, "Content-Type")).as(path).startsWith("text/html");
            assertThat(new String(page.body(), StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
            assertThat(header(get(path, "Accept", "*/*"), "Content-Type")).contains("json");
            assertThat(header(get(path + "?f=json", "Accept", "text/html"), "Content-Type"))
                    .contains("json");
        }
    }

    @Test
    void nothingOfARequestBecomesMarkup() {
        HttpResponse<byte[]> page = get(STATIONS + "?f=html&name_zh=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).doesNotContain("<script>alert");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        String tag = header(get(STATIONS), "ETag");
        assertThat(tag).startsWith("W/");
        assertThat(get(STATIONS, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(STATIONS + "?limit=5", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theDefinitionStandsAlone() {
        JsonNode definition = json("/ogc/api");
        assertThat(definition.path("openapi").stringValue()).startsWith("3.0");
        List<String> references = new ArrayList<>();
        collect(definition, references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(definition.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
        assertThat(definition.path("paths").propertyNames())
                .contains("/collections/metro_stations/items", "/collections/{collectionId}/items/{featureId}");
    }

    @Test
    void linksFollowAProxy() {
        JsonNode landing = json("/ogc", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "example.org:8443");
        assertThat(landing.path("links").path(0).path("href").stringValue()).startsWith("https://example.org:8443/ogc");
    }

    private int matched(String path) {
        return json(path).path("numberMatched").intValue();
    }

    /** The path of the link with that relation, or null. */
    private String link(JsonNode document, String relation) {
        for (JsonNode link : document.path("links")) {
            if (link.path("rel").stringValue().equals(relation)) {
                return link.path("href").stringValue().substring(base().length());
            }
        }
        return null;
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.path("$ref").stringValue());
        }
        node.forEach(child -> collect(child, references));
    }
}

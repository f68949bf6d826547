package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import city.xingtu.filter.cql.Cql2Json;
import city.xingtu.filter.cql.Cql2Text;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;

/** OGC API - Features Part 3 on the shipped plan. */
class FilterApiTest extends RunningService {

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String items(String collection, String filter) {
        return "/ogc/collections/" + collection + "/items?limit=2000&filter=" + encoded(filter);
    }

    private Set<String> ids(String path) {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode())
                .as(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        Set<String> ids = new TreeSet<>();
        json(response)
                .path("features")
                .forEach(feature -> ids.add(feature.path("id").stringValue()));
        return ids;
    }

    private Set<String> found(String collection, String filter) {
        return ids(items(collection, filter));
    }

    /** /conf/features-filter/filter-response: text and JSON select the same, and what the case expects. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/ogc/filters.csv", delimiter = ';', quoteCharacter = '`')
    void filtersSelect(String collection, String filter, int least, int most) {
        Set<String> byText = found(collection, filter);
        assertThat(byText).hasSizeBetween(least, most);
        String json = Cql2Json.write(Cql2Text.parse(filter));
        assertThat(ids(items(collection, json) + "&filter-lang=cql2-json")).isEqualTo(byText);
        assertThat(found(collection, "(" + filter + ") AND NOT (" + filter + ")"))
                .isEmpty();
    }

    /** /conf/filter/filter-param, /conf/filter/filter-crs-wgs84: faults are told with parameter and place. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/ogc/wrong-filters.csv", delimiter = ';', quoteCharacter = '`')
    void faultsAreTold(String filter, String parameters, String words) {
        HttpResponse<byte[]> response =
                get(items("industrial_platforms", filter) + (parameters == null ? "" : parameters));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(response).path("detail_en").asString("")).contains(words);
        assertThat(json(response).path("detail_zh").asString("")).isNotBlank();
    }

    @Test
    void filterCrsGivesTheAxesOfItsAuthority() {
        String box = "S_INTERSECTS(geometry, BBOX(120.30, 30.28, 120.40, 30.35))";
        String northFirst = "S_INTERSECTS(geometry, BBOX(30.28, 120.30, 30.35, 120.40))";
        Set<String> expected = ids("/ogc/collections/metro_stations/items?limit=2000&bbox=120.30,30.28,120.40,30.35");
        assertThat(found("metro_stations", box)).isEqualTo(expected).isNotEmpty();
        assertThat(ids(items("metro_stations", northFirst) + "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4490"))
                .isEqualTo(expected);
        assertThat(ids(items("metro_stations", "S_INTERSECTS(geometry, BBOX(3353470, 548090, 3353480, 548100))")
                        + "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4549"))
                .isEmpty();
    }

    @Test
    void filterBboxAndPropertyParametersAllApply() {
        String bbox = "&bbox=120.30,30.28,120.40,30.35";
        Set<String> both = ids(items("metro_stations", "name_zh LIKE '%路%'") + bbox);
        Set<String> box = ids("/ogc/collections/metro_stations/items?limit=2000" + bbox);
        Set<String> named = found("metro_stations", "name_zh LIKE '%路%'");
        assertThat(both).isSubsetOf(box).isSubsetOf(named).isNotEmpty();
    }

    /** /conf/queryables/get-queryables-uris, get-queryables, get-queryables-response. */
    @Test
    void everyCollectionLinksToItsQueryablesAndEachCanBeFiltered() {
        for (JsonNode collection : json("/ogc/collections").path("collections")) {
            String id = collection.path("id").stringValue();
            boolean linked = false;
            for (JsonNode link : collection.path("links")) {
                linked |= link.path("rel").asString("").endsWith("/queryables");
            }
            assertThat(linked).as(id).isTrue();
        }
        HttpResponse<byte[]> response = get("/ogc/collections/industrial_platforms/queryables");
        assertThat(header(response, "Content-Type")).startsWith("application/schema+json");
        JsonNode schema = json(response);
        assertThat(schema.path("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("properties").path("geometry").path("x-ogc-role").stringValue())
                .isEqualTo("primary-geometry");
        assertThat(schema.path("properties").path("status").path("enum").size()).isPositive();
        for (String name : schema.path("properties").propertyNames()) {
            Set<String> absent = found("industrial_platforms", '"' + name + "\" IS NULL");
            Set<String> present = found("industrial_platforms", '"' + name + "\" IS NOT NULL");
            assertThat(absent).as(name).noneMatch(present::contains);
        }
        assertThat(json("/ogc/queryables").path("properties").has("name_zh")).isTrue();
    }

    @Test
    void functionsAreListedInBothLanguages() {
        JsonNode functions = json("/ogc/functions?lang=zh").path("functions");
        Map<String, JsonNode> byName = new HashMap<>();
        functions.forEach(function -> byName.put(function.path("name").stringValue(), function));
        assertThat(byName).containsKeys("TRAVEL_TIME", "SHARE_WITHIN", "PART_OF", "FEATURE", "GEOMETRY_OF", "distance");
        assertThat(byName.get("TRAVEL_TIME").path("description").stringValue()).contains("分钟");
        assertThat(byName.get("TRAVEL_TIME").path("returns").path(0).stringValue())
                .isEqualTo("number");
        assertThat(get("/ogc/functions?f=html&lang=en").statusCode()).isEqualTo(200);
    }

    @Test
    void travelTimeIsWhatReachAnswers() {
        Set<String> near = found("industrial_platforms", "TRAVEL_TIME(geometry, 'metro_stations', 'walk') <= 15");
        Set<String> reached = new TreeSet<>();
        json("/reach/within?target=industrial_platforms&from=metro_stations&minutes=15")
                .path("features")
                .forEach(feature -> reached.add(feature.path("id").asString("")));
        assertThat(near).isNotEmpty().isEqualTo(reached);
        assertThat(found("industrial_platforms", "SHARE_WITHIN(geometry, 'metro_stations', 'walk', 15) > 0"))
                .isSubsetOf(near);
    }

    @Test
    void partsOfAStructureThatTouchNoGreenCorridorTakeOneRequest() {
        Set<String> members = found("s-hz-core-stars", "PART_OF('s-hz-core-stars')");
        Set<String> green = found("s-hz-core-stars", "S_INTERSECTS(geometry, GEOMETRY_OF('green_corridors'))");
        Set<String> rest = found("s-hz-core-stars", "NOT S_INTERSECTS(geometry, GEOMETRY_OF('green_corridors'))");
        assertThat(members).isEqualTo(ids("/ogc/collections/s-hz-core-stars/items?limit=100"));
        assertThat(green).noneMatch(rest::contains);
        assertThat(found("s-hz-core-stars", "PART_OF('s-hz-core-stars', 1)"))
                .hasSize(1)
                .isSubsetOf(members);
        assertThat(found("industrial_platforms", "S_INTERSECTS(geometry, GEOMETRY_OF('s-hz-core-stars', 9))"))
                .isSubsetOf(found("industrial_platforms", "S_INTERSECTS(geometry, GEOMETRY_OF('s-hz-core-stars'))"));
    }

    @Test
    void structuresAreFeaturesWithLinksToTheirParts() {
        JsonNode structures = json("/ogc/collections/structures/items?limit=1000&filter=" + encoded("parts > 10"));
        assertThat(structures.path("features").size()).isBetween(2, 40);
        JsonNode stars = json("/ogc/collections/structures/items/s-hz-core-stars");
        assertThat(stars.path("properties").path("name_zh").stringValue()).isEqualTo("一核九星");
        assertThat(stars.path("geometry").path("type").stringValue()).startsWith("Multi");
        String address = "";
        for (JsonNode link : stars.path("links")) {
            address = link.path("href").asString("").endsWith("/parts")
                    ? link.path("href").stringValue()
                    : address;
        }
        JsonNode parts = json(address.substring(base().length()));
        assertThat(parts.path("features").size())
                .isEqualTo(stars.path("properties").path("parts").intValue());
        JsonNode reference = parts.path("features")
                .path(0)
                .path("properties")
                .path("features")
                .path(0);
        assertThat(get(reference.path("href").stringValue().substring(base().length()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/ogc/collections/structures/items/nothing/parts").statusCode())
                .isEqualTo(404);
        assertThat(get("/ogc/collections/structures/items/s-hz-core-stars/parts?f=html")
                        .statusCode())
                .isEqualTo(200);
        assertThat(found("structures", "S_INTERSECTS(geometry, FEATURE('districts', 'qt-district'))"))
                .contains("s-hz-core-stars");
    }

    @Test
    void mapsAndTilesAreFilteredByTheSameWords() {
        String map = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&CRS=CRS:84&BBOX=120.0,30.1,120.6,30.5"
                + "&WIDTH=300&HEIGHT=200&FORMAT=image/png&LAYERS=districts,metro_stations";
        byte[] all = get(map).body();
        assertThat(get(map + "&CQL_FILTER=INCLUDE;INCLUDE").body()).isEqualTo(all);
        byte[] none = get(map + "&CQL_FILTER=" + encoded("FALSE;FALSE")).body();
        byte[] some = get(map + "&CQL_FILTER=" + encoded("INCLUDE;name_zh LIKE '%;%' OR PART_OF('s-hz-core-stars')"))
                .body();
        assertThat(some).isNotEqualTo(all).isNotEqualTo(none);
        String wrong = new String(get(map + "&CQL_FILTER=TRUE").body(), StandardCharsets.UTF_8);
        assertThat(wrong).contains("ServiceException").contains("CQL_FILTER");
        String info = map.replace("GetMap", "GetFeatureInfo")
                + "&QUERY_LAYERS=districts&I=150&J=100&INFO_FORMAT=application/json&CQL_FILTER=";
        assertThat(json(info + encoded("TRUE;TRUE")).path("features").size()).isEqualTo(1);
        assertThat(json(info + encoded("FALSE;TRUE")).path("features").size()).isZero();
        String tile = "/tiles/districts/9/427/210.mvt";
        assertThat(get(tile + "?filter=TRUE").body())
                .isEqualTo(get(tile).body())
                .isNotEmpty();
        assertThat(get(tile + "?filter=FALSE").body()).isEmpty();
        assertThat(get(tile + "?filter=" + encoded("no_such = 1")).statusCode()).isEqualTo(400);
    }

    @Test
    void theDefinitionNamesTheParametersAndTheClassesAreDeclared() {
        String definition = new String(get("/ogc/api?f=json").body(), StandardCharsets.UTF_8);
        assertThat(definition).contains("filter-lang", "filter-crs", "cql2-json", "/queryables", "/functions");
        List<String> classes = json("/ogc/conformance")
                .path("conformsTo")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        assertThat(classes)
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
                        "http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions");
    }
}

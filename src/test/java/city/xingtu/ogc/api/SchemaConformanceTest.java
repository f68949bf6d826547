package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.api.ApiServer.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The abstract tests of OGC API - Features Part 5 (23-058r1, annex A), each named by its id. */
class SchemaConformanceTest {

    private static final ApiServer server = ApiServer.shared();

    private static JsonNode schema(String collection) {
        return server.get("/collections/" + collection + "/schema").json();
    }

    @Test
    void conf_schemas_basic_schema_inspection() {
        for (String path : List.of("/collections/platforms/schema", "/collections/platforms/sortables")) {
            Answer answer = server.get(path, "Accept", "application/schema+json");
            assertThat(answer.type()).isEqualTo("application/schema+json");
            JsonNode schema = answer.json();
            assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.path("$id").asString()).isEqualTo(server.root() + path);
            assertThat(schema.path("type").asString()).isEqualTo("object");
            schema.path("properties").properties().forEach(property -> {
                JsonNode described = property.getValue();
                boolean spatial = described.path("format").asString("").startsWith("geometry-");
                assertThat(described.has("type")).as(property.getKey()).isNotEqualTo(spatial);
                assertThat(described.has("title")).isTrue();
            });
        }
        JsonNode properties = schema("platforms").path("properties");
        assertThat(properties.path("opened").path("format").asString()).isEqualTo("date");
        assertThat(properties.path("surveyed").path("format").asString()).isEqualTo("date-time");
        assertThat(properties.path("status").path("enum").size()).isEqualTo(4);
    }

    @Test
    void conf_schemas_role_id() {
        assertThat(withRole("platforms", "id")).containsExactly("id");
    }

    @Test
    void conf_schemas_property_seq() {
        List<Integer> places = new ArrayList<>();
        schema("platforms")
                .path("properties")
                .forEach(property ->
                        places.add(property.path("x-ogc-propertySeq").intValue()));
        assertThat(places).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void conf_core_roles_features_role_primary_geometry() {
        assertThat(withRole("platforms", "primary-geometry")).containsExactly("geometry");
        assertThat(schema("platforms")
                        .path("properties")
                        .path("geometry")
                        .path("format")
                        .asString())
                .isEqualTo("geometry-polygon-or-multipolygon");
        assertThat(schema("s-two")
                        .path("properties")
                        .path("geometry")
                        .path("format")
                        .asString())
                .isEqualTo("geometry-any");
    }

    @Test
    void conf_returnables_and_receivables_link() {
        for (String relation : List.of(Link.SCHEMA, Link.SORTABLES)) {
            Answer collection = server.get("/collections/platforms");
            assertThat(server.get(collection.link(relation)).status()).isEqualTo(200);
        }
    }

    @Test
    void conf_returnables_and_receivables_response() {
        JsonNode properties = schema("platforms").path("properties");
        JsonNode feature = server.get("/collections/platforms/items/p-east").json();
        feature.path("properties")
                .propertyNames()
                .forEach(name -> assertThat(properties.has(name)).as(name).isTrue());
    }

    @Test
    void conf_sortables_response() {
        JsonNode sortables = server.get("/collections/platforms/sortables").json();
        assertThat(sortables.path("additionalProperties").booleanValue()).isFalse();
        sortables.path("properties").properties().forEach(property -> {
            assertThat(property.getValue().path("type").asString()).isNotIn("object", "array");
            String name = property.getKey();
            assertThat(server.get("/collections/platforms/items?sortby=-" + name)
                            .status())
                    .as(name)
                    .isEqualTo(200);
        });
    }

    private static List<String> withRole(String collection, String role) {
        List<String> names = new ArrayList<>();
        schema(collection).path("properties").properties().forEach(property -> {
            if (property.getValue().path("x-ogc-role").asString("").equals(role)) {
                names.add(property.getKey());
            }
        });
        return names;
    }
}

package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.ogc.api.ApiServer.Answer;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The abstract tests of the class GML, Simple Features Profile, Level 0 (17-069r4, annex A.5). */
class GmlConformanceTest {

    private static final String MEDIA_TYPE =
            "application/gml+xml;version=3.2;profile=http://www.opengis.net/def/profile/ogc/2.0/gml-sf0";

    private static final ApiServer server = ApiServer.shared();

    private static Schema schema(String... places) throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver(new OgcSchemas());
        Source[] sources = new Source[places.length];
        for (int i = 0; i < places.length; i++) {
            sources[i] = places[i].startsWith("/collections")
                    ? new StreamSource(new StringReader(server.get(places[i]).text()), server.root() + places[i])
                    : new StreamSource(OgcSchemas.class.getResourceAsStream("/ogc/gmlsf/" + places[i]), places[i]);
        }
        return factory.newSchema(sources);
    }

    private static void validate(Schema schema, byte[] document) throws Exception {
        Validator validator = schema.newValidator();
        validator.setResourceResolver(new OgcSchemas());
        validator.validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    @Test
    void conf_gmlsf0_definition() {
        assertThat(server.get("/conformance").text()).contains("ogcapi-features-1/1.0/conf/gmlsf0");
        for (String path : new String[] {"/collections/platforms/items", "/collections/platforms/items/p-east"}) {
            Answer answer = server.get(path, "Accept", "application/gml+xml;version=3.2");
            assertThat(answer.header("Content-Type").replace("\"", "")).isEqualTo(MEDIA_TYPE);
            assertThat(server.get(path).json().path("links")).anySatisfy(link -> {
                assertThat(link.path("rel").asString()).isEqualTo("alternate");
                assertThat(link.path("type").asString().replace("\"", "")).isEqualTo(MEDIA_TYPE);
            });
        }
        for (String path : new String[] {"/", "/conformance", "/collections", "/collections/platforms"}) {
            assertThat(server.get(path, "Accept", "application/xml").type())
                    .as(path)
                    .isEqualTo("application/xml");
        }
        for (String path : new String[] {"/", "/collections", "/collections/platforms"}) {
            Answer json = server.get(path);
            assertThat(json.link("alternate", "application/xml")).as(path).isNotNull();
            assertThat(server.get(json.link("alternate", "application/xml")).type())
                    .isEqualTo("application/xml");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platforms", "stations", "roads", "structures", "s-two"})
    void conf_gmlsf0_content_of_features(String collection) throws Exception {
        String path = "/collections/" + collection;
        assertThat(server.get(path).json().path("links")).anySatisfy(link -> {
            assertThat(link.path("rel").asString()).isEqualTo("describedby");
            assertThat(link.path("href").asString()).endsWith(path + "/schema.xsd");
        });
        Schema schema = schema("core-sf.xsd", path + "/schema.xsd");
        for (String query : new String[] {"", "&limit=1", "&crs=http://www.opengis.net/def/crs/EPSG/0/4549"}) {
            Answer answer = server.get(path + "/items?f=gml" + query);
            assertThat(answer.text()).contains(path + "/schema.xsd").contains("<sf:FeatureCollection");
            validate(schema, answer.bytes());
        }
        String id = server.get(path + "/items?limit=1")
                .json()
                .path("features")
                .path(0)
                .path("id")
                .asString();
        validate(
                schema,
                server.get(path + "/items/" + ApiRequest.encode(id) + "?f=gml").bytes());
    }

    @Test
    void conf_gmlsf0_content_of_metadata() throws Exception {
        Schema schema = schema("core.xsd");
        for (String path : new String[] {
            "/",
            "/conformance",
            "/collections",
            "/collections/platforms",
            "/collections/s-two",
            "/collections/structures"
        }) {
            byte[] document = server.get(path + "?f=xml").bytes();
            assertThatCode(() -> validate(schema, document)).as(path).doesNotThrowAnyException();
        }
    }

    @Test
    void conf_gmlsf0_headers() {
        Answer answer = server.get("/collections/stations/items?f=gml&limit=1");
        assertThat(answer.header("OGC-NumberReturned")).isEqualTo("1");
        assertThat(Integer.parseInt(answer.header("OGC-NumberMatched"))).isGreaterThan(1);
        assertThat(answer.header("Date")).isNotEmpty();
        assertThat(answer.response().headers().allValues("Link"))
                .anyMatch(link -> link.contains("rel=\"next\"") && link.contains("gml"))
                .anyMatch(link -> link.contains("rel=\"self\""))
                .anyMatch(link -> link.contains("rel=\"describedby\"") && link.contains("schema.xsd"));
    }

    @Test
    void whatDoesNotFitTheSchemaIsSeen() throws Exception {
        Schema schema = schema("core-sf.xsd", "/collections/stations/schema.xsd");
        String wrong = server.get("/collections/stations/items?f=gml").text().replace("plan:name_zh>", "plan:unheard>");
        assertThatExceptionOfType(SAXException.class).isThrownBy(() -> validate(schema, wrong.getBytes("UTF-8")));
    }
}

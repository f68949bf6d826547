package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.api.ApiServer.Answer;
import city.xingtu.store.SamplePlan;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Styles by OGC API - Styles: read in every encoding, written, checked, removed, and used at once. */
class StylesApiTest {

    private static final String SLD = "application/vnd.ogc.sld+xml";

    private static ApiServer server;

    @BeforeAll
    static void start() {
        server = new ApiServer(SamplePlan.small(), "--xingtu.editing=open", "--xingtu.styles-every=0");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theStylesAreListedWithTheirEncodingsAndADefault() {
        JsonNode list = server.get("/styles").json();

        assertThat(list.path("default").asString()).isNotEmpty();
        JsonNode first = list.path("styles").get(0);
        assertThat(first.path("id").asString()).isNotEmpty();
        assertThat(first.path("links").findValuesAsString("rel")).contains("stylesheet", "describedby", "preview");
        assertThat(server.get("/styles?f=html").type()).isEqualTo("text/html");
        assertThat(server.get("").link("http://www.opengis.net/def/rel/ogc/1.0/styles"))
                .endsWith("/ogc/styles");
        JsonNode ofOne = server.get("/collections/stations/styles").json();
        assertThat(ofOne.path("default").asString()).isEqualTo("stations");
        assertThat(ofOne.path("styles").findValuesAsString("id")).contains("stations");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "f=sld10, '', application/vnd.ogc.sld+xml, version=\"1.0.0\"",
        "f=sld11, '', application/vnd.ogc.sld+xml, se:FeatureTypeStyle",
        "f=mapbox, '', application/vnd.mapbox.style+json, \"\"\"layers\"\"\"",
        "f=html, '', text/html, thumbnail.png",
        "'', application/vnd.ogc.sld+xml;version=1.1, application/vnd.ogc.sld+xml, se:FeatureTypeStyle",
        "'', application/vnd.mapbox.style+json, application/vnd.mapbox.style+json, \"\"\"layers\"\"\"",
        "'', text/html, text/html, thumbnail.png",
        "'', '*/*', application/vnd.ogc.sld+xml, version=\"1.0.0\""
    })
    void aStyleComesInTheEncodingThatIsAskedFor(String query, String accept, String type, String content) {
        Answer answer = accept.isEmpty()
                ? server.get("/styles/stations?" + query)
                : server.get("/styles/stations", "Accept", accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo(type);
        assertThat(answer.text()).contains(content.replace("\"\"\"", "\""));
        assertThat(answer.header("ETag")).isNotEmpty();
    }

    @Test
    void anEncodingThatDoesNotExistIsRefused() {
        assertThat(server.get("/styles/stations?f=qml").status()).isEqualTo(400);
        assertThat(server.get("/styles/nothing").status()).isEqualTo(404);
    }

    @Test
    void metadataNameTheNativeEncodingAndTheLayer() {
        JsonNode metadata = server.get("/styles/stations/metadata").json();

        assertThat(metadata.path("stylesheets").findValuesAsString("title")).contains("SLD 1.0", "MapLibre");
        assertThat(metadata.path("layers").get(0).path("id").asString()).isEqualTo("stations");
    }

    @Test
    void theThumbnailShowsTheLayer() throws IOException {
        BufferedImage picture = picture("stations");

        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(count(picture, -1)).isPositive();
    }

    @Test
    void aStyleIsCreatedUsedReplacedAndRemoved() throws IOException {
        Answer created = server.send("POST", "/styles", document("red-stations", "#ff0000"), "Content-Type", SLD);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/styles/red-stations");
        assertThat(created.json().path("layers").findValuesAsString("")).isEmpty();
        assertThat(server.get("/collections/stations/styles").text()).contains("red-stations");
        assertThat(count(picture("red-stations"), 0xff0000)).isPositive();

        String tag = server.get("/styles/red-stations").header("ETag");
        Answer stale = put("red-stations", "#0000ff", "If-Match", "\"other\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(put("red-stations", "#0000ff", "If-Match", tag).status()).isEqualTo(200);
        assertThat(count(picture("red-stations"), 0x0000ff)).isPositive();
        assertThat(count(picture("red-stations"), 0xff0000)).isZero();

        assertThat(server.send("POST", "/styles", document("red-stations", "#ff0000"), "Content-Type", SLD)
                        .status())
                .isEqualTo(409);
        assertThat(server.send("DELETE", "/styles/red-stations", null).status()).isEqualTo(204);
        assertThat(server.get("/styles/red-stations").status()).isEqualTo(404);
    }

    @Test
    void tilesAndMapsChangeWithAShippedStyleThatIsCovered() {
        String tile = server.root().replace("/ogc", "/tiles") + "/stations/8/213/105.png";
        String before = server.get(tile).header("ETag");
        assertThat(put("stations", "#ff00ff").status()).isIn(200, 201);
        String covered = server.get(tile).header("ETag");
        assertThat(server.send("DELETE", "/styles/stations", null).status()).isEqualTo(204);

        assertThat(covered).isNotEqualTo(before);
        assertThat(server.get(tile).header("ETag")).isEqualTo(before);
        assertThat(server.send("DELETE", "/styles/stations", null).status()).isNotEqualTo(204);
    }

    @Test
    void aDryRunTellsWhatWouldComeAndKeepsNothing() {
        Answer answer =
                server.send("PUT", "/styles/trial?dry-run=true", document("trial", "#ff0000"), "Content-Type", SLD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("valid").asBoolean()).isTrue();
        assertThat(server.get("/styles/trial").status()).isEqualTo(404);
    }

    @Test
    void whatIsNotSupportedIsToldAndRefusedToTheStrict() {
        String document =
                document("odd", "#ff0000").replace("<PointSymbolizer>", "<RasterSymbolizer/>\n<PointSymbolizer>");
        Answer told = server.send("PUT", "/styles/odd?dry-run=true", document, "Content-Type", SLD);
        Answer strict = server.send("PUT", "/styles/odd", document, "Content-Type", SLD, "Prefer", "handling=strict");

        assertThat(told.json().path("warnings").get(0).path("text").asString()).contains("RasterSymbolizer");
        assertThat(told.json().path("warnings").get(0).path("line").asInt()).isPositive();
        assertThat(strict.status()).isEqualTo(400);
        assertThat(strict.text()).contains("RasterSymbolizer");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "broken| <StyledLayerDescriptor>| 400| line 1",
                "broken| <html/>| 400| StyledLayerDescriptor",
                "broken| <!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><UserStyle>&e;</UserStyle>| 400| DTD",
                "broken| <StyledLayerDescriptor/>| 400| defines no style",
                "..%2Fevil| <UserStyle/>| 400| ",
                "a__b| <UserStyle/>| 400| id"
            })
    void whatCannotBeReadIsRefusedWithItsPlace(String id, String document, int status, String words) {
        Answer answer = server.send("PUT", "/styles/" + id, document, "Content-Type", SLD, "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains(words == null ? "" : words);
    }

    @Test
    void otherMediaTypesAreRefused() {
        assertThat(server.send("PUT", "/styles/x", "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(415);
    }

    private static Answer put(String id, String colour, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = SLD;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return server.send("PUT", "/styles/" + id, document(id, colour), all);
    }

    private static String document(String name, String colour) {
        return "<StyledLayerDescriptor version='1.0.0'><NamedLayer><Name>stations</Name><UserStyle><Name>" + name
                + "</Name><FeatureTypeStyle><Rule><PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName>"
                + "<Fill><CssParameter name='fill'>" + colour + "</CssParameter></Fill></Mark><Size>20</Size></Graphic>"
                + "</PointSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private static BufferedImage picture(String style) throws IOException {
        Answer answer = server.get("/styles/" + style + "/thumbnail.png");
        assertThat(answer.status()).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.bytes()));
    }

    /** Pixels of a colour, or (-1) that are not transparent. */
    private static long count(BufferedImage picture, int rgb) {
        long count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int pixel = picture.getRGB(x, y);
                count += rgb < 0 ? pixel >>> 24 > 0 ? 1 : 0 : pixel == (0xff000000 | rgb) ? 1 : 0;
            }
        }
        return count;
    }
}

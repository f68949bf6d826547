package city.xingtu.ogc.wmts;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The requirements of WMTS 1.0.0 (07-057r7) on the shipped plan, one a clause, by parameters and by addresses. */
class WmtsTest extends RunningService {

    private static final String TILE = "service=WMTS&request=GetTile&version=1.0.0&layer=districts&style=districts"
            + "&format=image/png&tilematrixset=WebMercatorQuad&tilematrix=12&tilerow=1685&tilecol=3417";
    private static final String INFO =
            TILE.replace("GetTile", "GetFeatureInfo") + "&i=128&j=128&infoformat=application/json";

    /** Table 27 of OWS Common and clauses 7.1.3, 7.2.3 and 7.3.3: every wrong request has its code and its locator. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/ogc/wmts/exceptions.csv", numLinesToSkip = 1)
    void wrongRequestsAreReported(String clause, String query, String code, @Nullable String locator, int status) {
        HttpResponse<byte[]> response = get("/wmts?" + encoded(expanded(query)));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("text/xml");
        Element report = parse(response.body()).getDocumentElement();
        assertThat(report.getNodeName()).isEqualTo("ExceptionReport");
        assertThat(report.getAttribute("version")).isEqualTo("1.1.0");
        Element exception = (Element) report.getElementsByTagName("Exception").item(0);
        assertThat(exception.getAttribute("exceptionCode")).isEqualTo(code);
        assertThat(exception.hasAttribute("locator")).isEqualTo(locator != null);
        assertThat(exception.getAttribute("locator")).isEqualToIgnoringCase(locator == null ? "" : locator);
    }

    /** {@code {tile}&-row} is a good request without row, {@code {tile}&row=9&style=x} one with another row and style. */
    private static String expanded(String query) {
        if (!query.startsWith("{")) {
            return query;
        }
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : (query.startsWith("{info}") ? INFO : TILE).split("&")) {
            parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        for (String change : query.substring(query.indexOf('&') + 1).split("&")) {
            if (change.startsWith("-")) {
                parameters.remove(change.substring(1));
            } else {
                parameters.put(change.substring(0, change.indexOf('=')), change.substring(change.indexOf('=') + 1));
            }
        }
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(name + "=" + value));
        return String.join("&", pairs);
    }

    private static String encoded(String query) {
        return query.replace("'", "%27");
    }

    /** The sequence of 07-057r7's schemas: order matters to validating clients. */
    @Test
    void metadataHasItsSectionsInOrder() {
        Element capabilities = capabilities("");
        assertThat(children(capabilities))
                .containsExactly(
                        "ows:ServiceIdentification",
                        "ows:ServiceProvider",
                        "ows:OperationsMetadata",
                        "Contents",
                        "Themes",
                        "ServiceMetadataURL");
        assertThat(capabilities.getAttribute("version")).isEqualTo("1.0.0");
        assertThat(capabilities.getAttribute("updateSequence")).matches("\\d+");
        Element layer = (Element) capabilities.getElementsByTagName("Layer").item(0);
        List<String> order = List.of(
                "ows:Title",
                "ows:WGS84BoundingBox",
                "ows:Identifier",
                "Style",
                "Format",
                "InfoFormat",
                "Dimension",
                "TileMatrixSetLink",
                "ResourceURL");
        assertThat(children(layer).stream().distinct().toList()).isEqualTo(order);
        Element matrix =
                (Element) capabilities.getElementsByTagName("TileMatrix").item(6);
        assertThat(children(matrix))
                .containsExactly(
                        "ows:Identifier",
                        "ScaleDenominator",
                        "TopLeftCorner",
                        "TileWidth",
                        "TileHeight",
                        "MatrixWidth",
                        "MatrixHeight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ServiceIdentification", "ServiceProvider", "OperationsMetadata", "Contents", "Themes"})
    void oneSectionCanBeAskedFor(String section) {
        assertThat(children(capabilities("&Sections=" + section)))
                .hasSize(2)
                .first()
                .asString()
                .endsWith(section);
        assertThat(children(capabilities("&Sections=All"))).hasSize(6);
    }

    @Test
    void aClientThatKnowsTheStateGetsNothingNew() {
        String sequence = capabilities("").getAttribute("updateSequence");
        assertThat(children(capabilities("&updateSequence=" + sequence))).isEmpty();
        assertThat(children(capabilities("&updateSequence=0"))).hasSize(6);
    }

    @Test
    void metadataComesInBothLanguagesAndAtItsAddress() {
        assertThat(text("/wmts?service=WMTS&request=GetCapabilities&LANGUAGE=en"))
                .contains("Industrial");
        assertThat(text("/wmts?SERVICE=wmts&REQUEST=getcapabilities&LANGUAGE=zh"))
                .contains("国土空间规划");
        assertThat(text("/wmts/1.0.0/WMTSCapabilities.xml"))
                .isEqualTo(text("/wmts?service=WMTS&request=GetCapabilities"));
    }

    /** Every layer, structure and theme is offered, each with a default style and the same grids. */
    @Test
    void everyLayerIsComplete() {
        Element contents =
                (Element) capabilities("").getElementsByTagName("Contents").item(0);
        int layers = 0;
        for (Node node = contents.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element layer && layer.getNodeName().equals("Layer")) {
                layers++;
                Element style = (Element) layer.getElementsByTagName("Style").item(0);
                assertThat(style.getAttribute("isDefault")).isEqualTo("true");
                assertThat(layer.getElementsByTagName("TileMatrixSetLink").getLength())
                        .isEqualTo(6);
            }
        }
        assertThat(layers).isGreaterThan(100);
    }

    /** Table 11: a style's legend is of the size and type that LegendURL tells, for scales that its grids have. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aLegendIsAsAnnounced(String language) throws IOException {
        Element capabilities = capabilities("&LANGUAGE=" + language);
        List<String> scales = texts(capabilities.getElementsByTagName("ScaleDenominator"));
        NodeList legends = capabilities.getElementsByTagName("LegendURL");
        assertThat(legends.getLength())
                .isEqualTo(capabilities.getElementsByTagName("Style").getLength());
        for (int i = 0; i < legends.getLength(); i += 11) {
            Element legend = (Element) legends.item(i);
            assertThat(scales)
                    .contains(legend.getAttribute("minScaleDenominator"), legend.getAttribute("maxScaleDenominator"));
            URI address = URI.create(legend.getAttribute("xlink:href"));
            HttpResponse<byte[]> answer = get(address.getRawPath() + "?" + address.getRawQuery());
            assertThat(header(answer, "Content-Type")).isEqualTo(legend.getAttribute("format"));
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
            assertThat(picture.getWidth() + "x" + picture.getHeight())
                    .isEqualTo(legend.getAttribute("width") + "x" + legend.getAttribute("height"));
        }
    }

    /** The axis order of TopLeftCorner is that of the system (07-057r7, table 12). */
    @Test
    void cornersAreInTheOrderOfTheirSystem() {
        String document = text("/wmts/1.0.0/WMTSCapabilities.xml");
        assertThat(document)
                .contains("<TopLeftCorner>90 -180</TopLeftCorner>")
                .contains("<TopLeftCorner>-180 90</TopLeftCorner>")
                .contains("<TopLeftCorner>3460000 290000</TopLeftCorner>")
                .contains("urn:ogc:def:crs:EPSG::4490")
                .doesNotContain("E7</TopLeftCorner>");
    }

    /** 7.2 and clause 10: the three ways to a tile give the same bytes. */
    @Test
    void aTileIsTheSameByParametersByAddressAndInShort() throws IOException {
        HttpResponse<byte[]> tile = get("/wmts?" + TILE);
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(header(tile, "Content-Type")).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(tile.body())).getWidth())
                .isEqualTo(256);
        String resource = "/wmts/1.0.0/districts/districts/current/WebMercatorQuad/12/1685/3417.png";
        assertThat(get(resource).body()).isEqualTo(tile.body());
        assertThat(get("/tiles/districts/12/3417/1685.png").body()).isEqualTo(tile.body());
        assertThat(get(resource, "If-None-Match", header(tile, "ETag")).statusCode())
                .isEqualTo(304);
    }

    /** As other makers' clients spell it. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/ogc/wmts/spellings.csv", numLinesToSkip = 1)
    void aTileIsTheSameHoweverItIsSpelt(String client, String request) {
        HttpResponse<byte[]> tile = get(request);

        assertThat(tile.statusCode()).as(client).isEqualTo(200);
        assertThat(tile.body())
                .isEqualTo(get("/tiles/districts/12/3417/1685.png").body());
    }

    @Test
    void aHorizonIsADimension() {
        String stations = TILE.replace("districts", "metro_stations")
                .replace("tilematrix=12&tilerow=1685&tilecol=3417", "tilematrix=9&tilerow=210&tilecol=427");
        byte[] latest = get("/wmts?" + stations).body();
        assertThat(get("/wmts?" + stations + "&Time=current").body()).isEqualTo(latest);
        assertThat(get("/wmts?" + stations + "&TIME=2020").body()).isNotEqualTo(latest);
        assertThat(get("/wmts/1.0.0/metro_stations/metro_stations/2020/WebMercatorQuad/9/210/427.png")
                        .body())
                .isEqualTo(get("/wmts?" + stations + "&TIME=2020").body());
    }

    /** 7.3: every format, by parameters and by address; what is hit is what is drawn. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/geo+json",
                "text/html",
                "text/plain",
                "application/gml+xml; version=3.2"
            })
    void featureInfoComesInEveryFormat(String format) {
        HttpResponse<byte[]> info = get("/wmts?"
                + INFO.replace(
                        "infoformat=application/json",
                        "infoformat=" + format.replace("+", "%2B").replace(" ", "")));
        assertThat(info.statusCode()).isEqualTo(200);
        assertThat(header(info, "Content-Type").toLowerCase(Locale.ROOT)).startsWith(format.split(";")[0]);
        assertThat(new String(info.body(), StandardCharsets.UTF_8)).contains("钱塘区");
    }

    @Test
    void featureInfoHasAnAddress() {
        assertThat(get("/wmts/1.0.0/districts/districts/current/WebMercatorQuad/12/1685/3417/128/128.json")
                        .body())
                .isEqualTo(get("/wmts?" + INFO).body());
        assertThat(get("/wmts/1.0.0/districts/districts/current/WebMercatorQuad/12/1685/3417.tiff")
                        .statusCode())
                .isEqualTo(400);
    }

    private Element capabilities(String more) {
        return parse(get("/wmts?service=WMTS&request=GetCapabilities" + more).body())
                .getDocumentElement();
    }

    private String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private static List<String> children(Element element) {
        List<String> names = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                names.add(child.getNodeName());
            }
        }
        return names;
    }

    private static List<String> texts(NodeList elements) {
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> elements.item(i).getTextContent())
                .toList();
    }

    private static Document parse(byte[] xml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError(new String(xml, StandardCharsets.UTF_8), e);
        }
    }
}

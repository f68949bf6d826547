package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC 06-042, clauses 6.11, 7.3.3.11 and annex E.2; 01-068r3, 6.7 and annex A.3. */
class ServiceExceptionTest {

    private final WmsClient client = TestServer.client();

    @ParameterizedTest
    @ValueSource(strings = {"", "XML", "application/vnd.ogc.se_xml"})
    void clause_7_3_3_11_theDefaultOf1_3_0IsTextXml(String exceptions) {
        Answer answer =
                client.map("1.3.0", "sea").with("EXCEPTIONS", exceptions).get();

        assertThat(answer.type()).isEqualTo("text/xml");
        assertThat(answer.path("/ServiceExceptionReport/@version")).isEqualTo("1.3.0");
        assertThat(answer.text()).contains("xmlns=\"http://www.opengis.net/ogc\"");
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/vnd.ogc.se_xml"})
    void clause_7_2_3_11_theDefaultOf1_1_1IsItsOwnType(String exceptions) {
        Answer answer =
                client.map("1.1.1", "sea").with("EXCEPTIONS", exceptions).get();

        assertThat(answer.type()).isEqualTo("application/vnd.ogc.se_xml");
        assertThat(answer.path("/ServiceExceptionReport/@version")).isEqualTo("1.1.1");
        assertThat(answer.text())
                .contains("<!DOCTYPE ServiceExceptionReport SYSTEM"
                        + " \"http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd\">")
                .doesNotContain("locator");
    }

    @ParameterizedTest
    @CsvSource({"1.3.0, INIMAGE", "1.1.1, application/vnd.ogc.se_inimage"})
    void clause_7_3_3_11_inImageTellsInAPictureOfTheSizeAndFormatAskedFor(String version, String exceptions) {
        Answer answer = client.map(version, "sea")
                .with("EXCEPTIONS", exceptions)
                .with("WIDTH", 300)
                .with("BGCOLOR", "0xEEEEEE")
                .with("FORMAT", "image/jpeg")
                .get();
        BufferedImage image = answer.image();

        assertThat(answer.type()).isEqualTo("image/jpeg");
        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getRGB(290, 95) & 0xFF).isBetween(0xE8, 0xF4);
        assertThat(Arrays.stream(image.getRGB(0, 0, 300, 100, null, 0, 300)))
                .anyMatch(colour -> (colour >> 16 & 0xFF) > 150 && (colour & 0xFF) < 100);
    }

    @ParameterizedTest
    @CsvSource({"1.3.0, BLANK", "1.1.1, application/vnd.ogc.se_blank"})
    void clause_7_3_3_11_blankIsNothingButTheBackground(String version, String exceptions) {
        Answer red = client.map(version, "sea")
                .with("EXCEPTIONS", exceptions)
                .with("BGCOLOR", "0xFF0000")
                .get();
        Answer clear = client.map(version, "sea")
                .with("EXCEPTIONS", exceptions)
                .with("TRANSPARENT", "TRUE")
                .get();

        assertThat(red.type()).isEqualTo("image/png");
        assertThat(red.image().getRGB(0, 0, 100, 100, null, 0, 100)).containsOnly(0xFFFF0000);
        assertThat(clear.image().getRGB(0, 0, 100, 100, null, 0, 100)).containsOnly(0);
    }

    @Test
    void jsonOnRequest() {
        Answer answer = client.map("1.3.0", "sea").with("EXCEPTIONS", "JSON").get();

        assertThat(answer.type()).isEqualTo("application/json");
        assertThat(answer.text()).contains("\"code\":\"LayerNotDefined\"", "\"locator\":\"LAYERS\"");
    }

    @Test
    void wordsAreInTheLanguageAskedForAndElseInBoth() {
        Answer both = client.map("1.3.0", "sea").get();
        Answer english = client.map("1.3.0", "sea").with("LANGUAGE", "en").get();

        assertThat(both.path("//ServiceException")).contains("没有图层", "There is no layer");
        assertThat(english.path("//ServiceException"))
                .contains("There is no layer")
                .doesNotContain("没有");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LAYERS", "STYLES", "CRS", "BBOX", "WIDTH", "FORMAT", "VERSION", "REQUEST", "TIME", "BGCOLOR"})
    void markupInParametersIsEscaped(String parameter) {
        Answer answer =
                client.map("1.3.0", "lake").with(parameter, TestPlan.XSS).get();

        assertThat(answer.text()).doesNotContain("<script");
        assertThat(answer.path("//ServiceException")).isNotEmpty();
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() {
        Answer answer = client.map("1.3.0", "a\u0000b\u0001c\uFFFEd😀").get();

        assertThat(answer.path("//ServiceException")).contains("a\uFFFDb\uFFFDc\uFFFDd😀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?REQUEST=%zz", "?REQUEST=%ff%fe&SERVICE=WMS", "?LAYERS=a&layers=b&REQUEST=GetMap", "?", ""})
    void whatCannotBeReadIsTold(String query) throws IOException {
        URI address = URI.create(TestServer.server().url());
        String answer;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET /wms" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("<ServiceException code=")
                .doesNotContain("\tat ", "java.");
    }

    @Test
    void aParameterGivenTwiceWithTwoValuesIsAmbiguous() {
        assertThat(client.getRaw("?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=lake&LAYERS=fields")
                        .code())
                .isEqualTo("InvalidParameterValue");
    }
}

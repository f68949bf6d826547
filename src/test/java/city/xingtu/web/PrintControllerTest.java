package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.app.RunningService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintControllerTest extends RunningService {

    private static final String PLACE = "/print?center=120.4,30.3";

    @Test
    void aSheetIsAPdfWithTitleScaleLegendSourcesAndRevision() throws IOException {
        HttpResponse<byte[]> answer =
                get(PLACE + "&theme=transport&scale=25000&size=A3&title=%E4%BA%A4%E9%80%9A%3Cb%3E&datetime=2035");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("交通<b>");
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("交通<b>", "1:25 000", "图例", "依据", "数据版本 1", "EPSG:4549", "远期（2035年）", "地铁线路");
            assertThat(text.split("钱塘区规划纲要 ", -1))
                    .as("places of one plan stand together")
                    .hasSize(2);
        }
    }

    @Test
    void aSheetIsInTheLanguageAskedForToItsLabelsAndSources() throws IOException {
        try (PDDocument document = Loader.loadPDF(get(PLACE + "&layers=water,industrial_platforms&scale=50000&lang=en")
                .body())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Legend", "Dachuang Town", "Industrial platforms", "Qiantang District plan")
                    .doesNotContain("大创小镇", "图例");
        }
    }

    @Test
    void whoHasTheSheetGetsNoneAgain() {
        String path = PLACE + "&layers=metro_lines&lang=en";
        HttpResponse<byte[]> first = get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get(path).body()).isEqualTo(first.body());
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(path + "&scale=5000").headers().firstValue("ETag")).isNotEqualTo(Optional.of(tag));
    }

    @Test
    void aPictureHasThePixelsOfItsPaper() throws IOException {
        HttpResponse<byte[]> answer = get(PLACE + "&layers=districts&size=A4&orientation=portrait&format=png&dpi=127");

        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(picture.getWidth()).isEqualTo(1050);
        assertThat(picture.getHeight()).isEqualTo(1485);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&theme=transport&scale=25000&size=A4",
                "&theme=ecology&scale=50000&size=A4",
                "&layers=industrial_platforms,metro_lines,metro_stations&scale=40000&size=A4&lang=en"
            })
    void theDocumentAndThePictureOfASheetLookAlike(String sheet) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(
                get(PLACE + sheet + "&format=png&dpi=96").body()));
        BufferedImage printed;
        try (PDDocument document = Loader.loadPDF(get(PLACE + sheet).body())) {
            printed = new PDFRenderer(document).renderImageWithDPI(0, 96);
        }

        assertThat(printed.getWidth()).isCloseTo(picture.getWidth(), within(1));
        assertThat(printed.getHeight()).isCloseTo(picture.getHeight(), within(1));
        Likeness likeness = Likeness.of(picture, printed);
        assertThat(likeness.colour()).as("difference of colours, of 255").isLessThan(4);
        assertThat(likeness.correlation()).as("correlation of edges").isGreaterThan(0.9);
    }

    @Test
    void aBoxGetsTheLargestRoundScaleThatShowsItWhole() throws IOException {
        HttpResponse<byte[]> answer = get("/print?bbox=120.3,30.25,120.5,30.35&layers=districts&lang=en");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Scale 1:100 000");
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "wrong-prints.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = true)
    void whatCannotBePrintedIsSaidByTheNameOfItsParameter(String query, int status, String parameter) {
        HttpResponse<byte[]> answer = get("/print?" + query);

        String words = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(words).isEqualTo(status);
        assertThat(words).contains("\"" + parameter + "\"");
    }
}

package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.Http;
import city.xingtu.app.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Archives of tiles by ranges of bytes (RFC 9110, 13 and 14). */
class ArchiveServletTest extends RunningService {

    private static final byte[] CONTENT = new byte[1000];

    @Value("${xingtu.home}")
    private Path home;

    @BeforeEach
    void archive() throws IOException {
        new Random(7).nextBytes(CONTENT);
        Path folder = Files.createDirectories(home.resolve("archives"));
        Path file = folder.resolve("plan-1.pmtiles");
        if (!Files.exists(file)) {
            Files.write(file, CONTENT);
            Files.write(folder.resolve("secret.txt"), CONTENT);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "archives/ranges.csv", numLinesToSkip = 1)
    void aRangeIsAnsweredAsTheStandardSays(
            @Nullable String range, int status, @Nullable Integer first, @Nullable Integer last) {
        HttpResponse<byte[]> response =
                range == null ? get("/archives/plan-1.pmtiles") : get("/archives/plan-1.pmtiles", "Range", range);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
        if (first != null && last != null) {
            assertThat(response.body()).isEqualTo(Arrays.copyOfRange(CONTENT, first, last + 1));
            assertThat(header(response, "Content-Type")).isEqualTo("application/vnd.pmtiles");
        }
        assertThat(header(response, "Content-Range"))
                .isEqualTo(
                        switch (status) {
                            case 206 -> "bytes " + first + "-" + last + "/1000";
                            case 416 -> "bytes */1000";
                            default -> "";
                        });
    }

    @Test
    void aConditionHoldsForTheFileThatTheClientKnows() throws IOException {
        String tag = header(get("/archives/plan-1.pmtiles"), "ETag");
        assertThat(tag).matches("\"[0-9a-f]+\"");
        assertThat(get("/archives/plan-1.pmtiles", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(get("/archives/plan-1.pmtiles", "Range", "bytes=0-9", "If-Range", tag)
                        .statusCode())
                .isEqualTo(206);
        for (String other : new String[] {"\"other\"", "W/" + tag, "Sun, 22 Nov 2026 12:00:00 GMT"}) {
            assertThat(get("/archives/plan-1.pmtiles", "Range", "bytes=0-9", "If-Range", other)
                            .statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
        Path file = home.resolve("archives/plan-1.pmtiles");
        Path next = Files.write(file.resolveSibling("next.part"), CONTENT);
        Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(header(get("/archives/plan-1.pmtiles"), "ETag"))
                .as("of another file")
                .isNotEqualTo(tag);
    }

    @Test
    void itsHeadersAreToldWithoutIt() {
        HttpResponse<byte[]> response =
                Http.send(HttpRequest.newBuilder(URI.create(base() + "/archives/plan-1.pmtiles"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Length")).isEqualTo("1000");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void pagesOfOtherOriginsMayReadRanges() {
        HttpResponse<byte[]> response =
                get("/archives/plan-1.pmtiles", "Range", "bytes=0-9", "Origin", "https://maps.example.org");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Access-Control-Expose-Headers")).contains("ETag", "Content-Range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/absent.pmtiles",
                "/secret.txt",
                "/../plan.gpkg",
                "/%2e%2e/plan.gpkg",
                "/.hidden.pmtiles",
                "/..%2Fplan.pmtiles",
                "/sub/plan-1.pmtiles"
            })
    void nothingElseIsServed(String path) {
        assertThat(get("/archives" + path).statusCode()).isIn(400, 404);
    }
}

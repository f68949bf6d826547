package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page's sources must and must not contain. */
class MapPageSourcesTest {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern MARKUP_FROM_TEXT = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|srcdoc|javascript:");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:src|href|import|url|from)\\s*[=(]?\\s*[\"']?(?:https?:)?//");
    private static final int LONGEST = 260;

    @Test
    void dataNeverBecomesMarkupOrCode() throws IOException {
        for (Path script : files(".js")) {
            assertThat(Files.readString(script)).as(script.toString()).doesNotContainPattern(MARKUP_FROM_TEXT);
        }
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        for (Path file : Stream.of(files(".js"), files(".css"), files(".html"))
                .flatMap(List::stream)
                .toList()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(ELSEWHERE);
        }
    }

    @Test
    void thePageForbidsInlineScriptsAndHasNone() throws IOException {
        String page = Files.readString(STATIC.resolve("index.html"));

        assertThat(page)
                .contains("Content-Security-Policy", "default-src 'self'")
                .doesNotContain("script-src");
        assertThat(Pattern.compile("<script\\b[^>]*>\\s*\\S")
                        .matcher(page.replaceAll("></script>", ">"))
                        .results())
                .noneMatch(script -> !script.group().contains("src="));
        assertThat(page).doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void theLibraryIsTheOneOfTheBuild() throws IOException {
        String page = Files.readString(STATIC.resolve("index.html"));
        String version = Files.readString(Path.of("pom.xml"))
                .split("<artifactId>ol</artifactId>\\s*<version>")[1]
                .split("<")[0];

        assertThat(page).contains("webjars/ol/" + version + "/dist/ol.js", "webjars/ol/" + version + "/ol.css");
    }

    @Test
    void modulesStaySmall() throws IOException {
        for (Path script : files(".js")) {
            assertThat(Files.readAllLines(script)).as(script.toString()).hasSizeLessThan(LONGEST);
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(STATIC)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}

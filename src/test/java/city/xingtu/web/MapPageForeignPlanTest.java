package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.XingtuApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The page over somebody else's folder: no themes, no structures, no horizons, and names that are meant to harm. */
class MapPageForeignPlanTest {

    private static final String HARM = "<img src=x onerror=\\\"document.title='harmed'\\\">";
    private static final String PLOTS = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "id": "a", "properties": {"name_zh": "%1$s", "kind": "<b>plot</b>", "owner": "%1$s"},
           "geometry": {"type": "Polygon", "coordinates": [[[120.0, 30.0], [120.1, 30.0], [120.1, 30.1], [120.0, 30.1], [120.0, 30.0]]]}},
          {"type": "Feature", "id": "b", "properties": {"name_zh": "二号地块"},
           "geometry": {"type": "Point", "coordinates": [120.15, 30.05]}}
        ]}
        """.formatted(HARM);

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext service;
    private static MapBrowser browser;

    @BeforeAll
    static void start() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("地块.geojson"), PLOTS);
        service = SpringApplication.run(
                XingtuApplication.class,
                "--server.port=0",
                "--xingtu.gis-data=" + data,
                "--xingtu.home=" + folder.resolve("home"));
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        browser = MapBrowser.start("http://localhost:" + port + "/", 1200, 800);
    }

    @AfterAll
    static void stop() {
        browser.close();
        service.close();
    }

    @Test
    void showsItsLayersWhereTheyLie() {
        browser.open("#lang=zh");

        assertThat(browser.awaitElement("#panel-layers").getText()).contains("地块");
        assertThat(Pictures.colours(Pictures.mapOf(browser.picture("foreign")))).isGreaterThan(3);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void showsNamesAsTheyAreWrittenAndRunsNothingOfThem() {
        browser.open("#lang=zh&map=13.00/30.05000/120.05000&tab=list");
        browser.awaitText("#panel-list", "<img src=x");

        browser.click("#panel-list .item");

        browser.awaitText("#card h2", "<img src=x onerror=");
        assertThat(browser.awaitElement("#card .facts").getText()).contains("<img src=x");
        browser.type("#q", "img");
        browser.awaitText("#results", "<img src=x");
        assertThat(browser.title()).doesNotContain("harmed");
        assertThat(browser.all("#sheet img:not(.swatch), #search img")).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }
}

package city.xingtu.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** MapLibre GL JS in a browser. */
final class MapLibre {

    private static final Path SCRIPT = Path.of("target", "maplibre-gl", "maplibre-gl.js");

    private static final String DRAW = """
        const map = new maplibregl.Map({container: holder, style: sheet, center: [longitude, latitude], zoom,
          pixelRatio: ratio, fadeDuration: 0, interactive: false, attributionControl: false, localIdeographFontFamily: false,
          canvasContextAttributes: {preserveDrawingBuffer: true}});
        const errors = [];
        map.on("error", (event) => errors.push(String(event.error)));
        map.on("styleimagemissing", (event) => errors.push("no picture " + event.id));
        await new Promise((resolve) => map.once("idle", resolve));
        const picture = map.getCanvas().toDataURL("image/png");
        map.remove();
        if (errors.length) throw new Error(errors.join("; "));
        return picture;
        """;

    private MapLibre() {}

    /** Skips the tests of the caller where MapLibre has not been fetched, and says so. */
    static void need() {
        assumeTrue(Files.exists(SCRIPT), SCRIPT + " is absent: run ./check, which fetches MapLibre GL JS");
    }

    /** Gives a page the library. It works with images of its own making, which the map page's policy forbids. */
    static void addTo(MapBrowser browser) throws IOException {
        browser.library(Files.readString(SCRIPT), "maplibregl");
    }

    /** Opens the browser on a document of the service. */
    static StyledMap start(String base, String document) throws IOException {
        MapBrowser browser = MapBrowser.startWithWebGl(base + "/", 900, 900);
        browser.visit(base + document);
        addTo(browser);
        return new StyledMap("maplibre", base, browser, DRAW);
    }
}

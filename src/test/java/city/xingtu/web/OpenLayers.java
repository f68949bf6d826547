package city.xingtu.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** OpenLayers in a browser, with its reader of MapLibre styles. */
final class OpenLayers {

    private static final Path READER = Path.of("target", "ol-mapbox-style", "olms.js");

    private static final String DRAW = """
        // Its zooms are those of tiles of 256 pixels.
        const view = new ol.View({center: ol.proj.fromLonLat([longitude, latitude]), zoom: zoom + 1});
        const map = new ol.Map({target: holder, controls: [], pixelRatio: ratio, view});
        await olms.apply(map, sheet);
        await new Promise((resolve, reject) => {
          window.addEventListener("error", (event) => reject(event.message), {once: true});
          map.once("rendercomplete", resolve);
          map.render();
        });
        const canvas = document.createElement("canvas");
        canvas.width = canvas.height = size * ratio;
        const context = canvas.getContext("2d");
        context.fillStyle = sheet.layers[0].paint["background-color"];
        context.fillRect(0, 0, canvas.width, canvas.height);
        for (const drawn of holder.querySelectorAll("canvas")) {
          context.globalAlpha = drawn.parentNode.style.opacity || drawn.style.opacity || 1;
          context.drawImage(drawn, 0, 0, canvas.width, canvas.height);
        }
        const picture = canvas.toDataURL("image/png");
        map.setTarget(null);
        return picture;
        """;

    private OpenLayers() {}

    /** Skips the tests of the caller where the reader of styles has not been fetched, and says so. */
    static void needReader() {
        assumeTrue(Files.exists(READER), READER + " is absent: run ./check, which fetches it");
    }

    /** Gives a page the library. */
    static void addTo(MapBrowser browser) {
        browser.library(MapBrowser.webjar("ol/10.7.0/dist/ol.js"), "ol");
    }

    /** Gives a page that has the library its reader of styles. */
    static void addReaderTo(MapBrowser browser) throws IOException {
        browser.library(Files.readString(READER), "olms");
    }

    /** Opens the browser on a document of the service. */
    static StyledMap start(String base, String document) throws IOException {
        MapBrowser browser = MapBrowser.start(base + "/", 900, 900);
        browser.visit(base + document);
        addTo(browser);
        addReaderTo(browser);
        return new StyledMap("openlayers", base, browser, DRAW);
    }
}

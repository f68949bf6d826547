package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The WMS as OpenLayers and Leaflet ask for it in a browser: the districts of Hangzhou are on the map of each. */
class WmsClientsInBrowserTest extends MapPageCase {

    private static final String LEAFLET = "/META-INF/resources/webjars/leaflet/1.9.4/dist/leaflet.js";

    WmsClientsInBrowserTest() {
        super(1000, 700);
    }

    /** Gives the share of pixels of a canvas or of pictures that something is drawn on. */
    private static final String INKED = """
        const inked = (draw) => {
          const canvas = document.createElement("canvas");
          canvas.width = canvas.height = 400;
          const context = canvas.getContext("2d");
          draw(context);
          const data = context.getImageData(0, 0, 400, 400).data;
          let count = 0;
          for (let i = 3; i < data.length; i += 4) if (data[i] > 0) count++;
          return count / 160000;
        };
        const holder = document.createElement("div");
        holder.style.cssText = "position:absolute;left:0;top:0;width:400px;height:400px";
        document.body.append(holder);
        """;

    @ParameterizedTest
    @CsvSource({"1.3.0, EPSG:3857, true", "1.1.1, EPSG:3857, false", "1.3.0, EPSG:4326, true", "1.1.1, EPSG:4326, false"
    })
    void openLayersShowsTheMap(String version, String crs, boolean tiled) {
        browser.open("");
        Object share = browser.asyncScript(INKED + """
            const [version, crs, tiled] = given;
            const params = {LAYERS: "districts", VERSION: version, TRANSPARENT: true};
            const address = new URL("wms", location.href.split("#")[0]).href;
            const layer = tiled
              ? new ol.layer.Tile({source: new ol.source.TileWMS({url: address, params, crossOrigin: "anonymous"})})
              : new ol.layer.Image({source: new ol.source.ImageWMS({url: address, params, crossOrigin: "anonymous"})});
            const center = ol.proj.transform([120.2, 30.25], "EPSG:4326", crs);
            const map = new ol.Map({target: holder, layers: [layer], controls: [],
              view: new ol.View({projection: crs, center, zoom: 9})});
            await new Promise((resolve) => map.once("rendercomplete", resolve));
            const share = inked((context) => {
              for (const canvas of holder.querySelectorAll("canvas")) context.drawImage(canvas, 0, 0, 400, 400);
            });
            map.setTarget(null);
            holder.remove();
            return share;
            """, version, crs, tiled);

        assertThat(((Number) share).doubleValue()).isGreaterThan(0.01);
        assertThat(browser.loaded("REQUEST=GetMap"))
                .anySatisfy(address -> assertThat(address).contains("VERSION=" + version));
    }

    @ParameterizedTest
    @CsvSource({"1.3.0, EPSG3857", "1.1.1, EPSG3857", "1.3.0, EPSG4326", "1.1.1, EPSG4326"})
    void leafletShowsTheMap(String version, String crs) throws IOException {
        @Nullable String leaflet = leaflet();
        assumeTrue(leaflet != null, "Leaflet is not on the class path");
        browser.open("");
        browser.script(leaflet);
        Object share = browser.asyncScript(INKED + """
            const [version, crs] = given;
            const map = L.map(holder, {crs: L.CRS[crs], center: [30.25, 120.2], zoom: 9, fadeAnimation: false,
              zoomAnimation: false});
            const layer = L.tileLayer.wms("wms", {layers: "districts", version, format: "image/png", transparent: true});
            await new Promise((resolve) => { layer.once("load", resolve); layer.addTo(map); });
            const share = inked((context) => {
              for (const tile of holder.querySelectorAll("img")) context.drawImage(tile, 0, 0, 400, 400);
            });
            map.remove();
            holder.remove();
            return share;
            """, version, crs);

        assertThat(((Number) share).doubleValue()).isGreaterThan(0.01);
    }

    private static @Nullable String leaflet() throws IOException {
        try (InputStream file = WmsClientsInBrowserTest.class.getResourceAsStream(LEAFLET)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8) + ";window.L = L;";
        }
    }
}

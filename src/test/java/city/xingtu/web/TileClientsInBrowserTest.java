package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.xingtu.app.RunningService;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * OpenLayers, Leaflet and MapLibre in a browser, each pointed at every interface of tiles that it can read: the districts
 * of Hangzhou are on the map, and nothing that it asked for was refused.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TileClientsInBrowserTest extends RunningService {

    /** What the cases speak of: a square of Web Mercator around Qiantang, and layers for its tiles. */
    private static final String PLACE = """
        const base = given[0];
        const box = [13366000, 3520000, 13405000, 3559000];
        const south = [30.12, 120.07], north = [30.42, 120.42];
        const corners = [[120.07, 30.42], [120.42, 30.42], [120.42, 30.12], [120.07, 30.12]];
        const picture = "/ogc/collections/districts/map?f=png&width=400&height=400&crs=EPSG:3857&bbox-crs=EPSG:3857"
          + "&bbox=" + box;
        let inForce = {projection: "EPSG:3857", center: [13385500, 3539500], zoom: 10};
        """;

    private static final String OPENLAYERS = PLACE + """
        for (const [code, units, extent] of [["EPSG:4490", "degrees", [-180, -90, 180, 90]],
          ["EPSG:4549", "m", [280000, 2700000, 760000, 3700000]]]) {
          ol.proj.addProjection(new ol.proj.Projection({code, units, extent, axisOrientation: "neu"}));
        }
        const views = {
          TiandituC: {projection: "EPSG:4490", center: [120.25, 30.27], resolution: 0.0005},
          Hangzhou4549: {projection: "EPSG:4549", center: [524000, 3350000], resolution: 60}
        };
        const tiles = (source) => new ol.layer.Tile({source});
        const vectors = (source) => new ol.layer.VectorTile({source, style: {"fill-color": "#c04040"}});
        const wmts = async (matrixSet, requestEncoding) => {
          inForce = views[matrixSet] || inForce;
          const text = await (await fetch(base + "/wmts?service=WMTS&request=GetCapabilities")).text();
          const options = ol.source.WMTS.optionsFromCapabilities(new ol.format.WMTSCapabilities().read(text),
            {layer: "districts", matrixSet, requestEncoding, projection: inForce.projection});
          return tiles(new ol.source.WMTS(options));
        };
        const layer = await (%s);
        const map = new ol.Map({target: holder, layers: [layer], controls: [], view: new ol.View(inForce)});
        await new Promise((resolve) => map.once("rendercomplete", resolve));
        const share = inked((context) => {
          for (const canvas of holder.querySelectorAll("canvas")) context.drawImage(canvas, 0, 0, 400, 400);
        });
        map.setTarget(null);
        holder.remove();
        return share;
        """;

    private static final String LEAFLET = PLACE + """
        const map = L.map(holder, {center: [30.27, 120.25], zoom: 10, fadeAnimation: false, zoomAnimation: false});
        const layer = %s;
        await new Promise((resolve) => { layer.once("load", resolve); layer.addTo(map); });
        const share = inked((context) => {
          for (const tile of holder.querySelectorAll("img")) context.drawImage(tile, 0, 0, 400, 400);
        });
        map.remove();
        holder.remove();
        return share;
        """;

    private static final String MAPLIBRE = PLACE + """
        const source = %s;
        const layer = source.type === "vector"
          ? {id: "plan", type: "fill", source: "plan", "source-layer": "districts", paint: {"fill-color": "#c04040"}}
          : {id: "plan", type: "raster", source: "plan"};
        const map = new maplibregl.Map({container: holder, center: [120.25, 30.27], zoom: 9, interactive: false,
          attributionControl: false, fadeDuration: 0, canvasContextAttributes: {preserveDrawingBuffer: true},
          style: {version: 8, sources: {plan: source}, layers: [layer]}});
        const errors = [];
        map.on("error", (event) => errors.push(String(event.error)));
        await new Promise((resolve) => map.once("idle", resolve));
        const share = inked((context) => context.drawImage(map.getCanvas(), 0, 0, 400, 400));
        map.remove();
        holder.remove();
        return errors.length ? "ERROR " + errors.join("; ") : share;
        """;

    private MapBrowser browser;

    @BeforeAll
    void startBrowser() {
        browser = MapBrowser.startWithWebGl(base() + "/", 900, 700);
        browser.open("");
    }

    @AfterAll
    void stopBrowser() {
        browser.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/web/tile-clients.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void theMapIsThere(String library, String what, String map) throws IOException {
        browser.errors();
        String script = switch (library) {
            case "ol" -> OPENLAYERS;
            case "leaflet" -> {
                String leaflet = WmsClientsInBrowserTest.leaflet();
                assumeTrue(leaflet != null, "Leaflet is not on the class path");
                browser.script(leaflet);
                yield LEAFLET;
            }
            default -> {
                MapLibre.need();
                browser.script(MapLibre.library());
                yield MAPLIBRE;
            }
        };

        Object share = browser.asyncScript(WmsClientsInBrowserTest.INKED + script.replace("%s", map), base());

        assertThat(((Number) share).doubleValue()).as(what).isGreaterThan(0.05);
        assertThat(browser.errors()).isEmpty();
    }
}

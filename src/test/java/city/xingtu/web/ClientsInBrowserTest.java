package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import city.xingtu.http.TileSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * OpenLayers, Leaflet and MapLibre in a browser, each pointed at every interface that it can read: the districts around
 * Qiantang are on the map of each, and nothing that it asked for was refused. The programs and the reader of archives are
 * fetched by {@code ./check}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsInBrowserTest extends RunningService {

    /** A square for a map, what the cases speak of, and how much of a picture of the map has something on it. */
    private static final String PLACE = """
        const [base] = given;
        const holder = document.createElement("div");
        holder.style.cssText = "position:absolute;left:0;top:0;width:400px;height:400px";
        document.body.append(holder);
        const middle = [120.25, 30.27];
        const box = [13355500, 3508400, 13416700, 3569600];
        const degrees = ([x, y]) => [x, Math.atan(Math.sinh(y / 6378137)) * 6378137].map((arc) => arc / 6378137 * 180 / Math.PI);
        const [west, south] = degrees(box), [east, north] = degrees(box.slice(2));
        const corners = [[west, north], [east, north], [east, south], [west, south]];
        const districts = base + "/ogc/collections/districts";
        const picture = districts + "/map?f=png&width=400&height=400&crs=EPSG:3857&bbox-crs=EPSG:3857&bbox=" + box;
        const wmtsTile = base + "/wmts?service=WMTS&request=GetTile&version=1.0.0&layer=districts&style=default"
          + "&format=image/png&tilematrixset=WebMercatorQuad&tilematrix={z}&tilerow={y}&tilecol={x}";
        const described = async (query) => (await (await fetch(base + "/tiles/districts.json" + query)).json()).tiles[0];
        const archive = (name) => new pmtiles.PMTiles(base + "/archives/" + name + ".pmtiles");
        const share = (draw) => {
          const canvas = document.createElement("canvas");
          canvas.width = canvas.height = 400;
          const context = canvas.getContext("2d");
          draw(context);
          const data = context.getImageData(0, 0, 400, 400).data;
          let count = 0;
          for (let i = 3; i < data.length; i += 4) if (data[i] > 0) count++;
          return count / 160000;
        };
        """;

    private static final String OPENLAYERS = PLACE + """
        for (const [code, units, metersPerUnit, extent] of [
          ["4490", "degrees", Math.PI * 6378137 / 180, [-180, -90, 180, 90]],
          ["4549", "m", 1, [280000, 2700000, 760000, 3700000]]]) {
          const names = ["EPSG:" + code, "http://www.opengis.net/def/crs/EPSG/0/" + code];
          const same = names.map((name) => new ol.proj.Projection(
            {code: name, units, metersPerUnit, extent, axisOrientation: "neu"}));
          same.forEach(ol.proj.addProjection);
          ol.proj.addEquivalentProjections(same);
        }
        let view = {projection: "EPSG:3857", center: ol.proj.fromLonLat(middle), zoom: 10};
        const chinese = {
          TiandituC: {projection: "EPSG:4490", center: middle, resolution: 0.001},
          Hangzhou4549: {projection: "EPSG:4549", center: [524000, 3350000], resolution: 100}
        };
        const on = (grid, layer) => { view = chinese[grid] || view; return layer; };
        const tiles = (source) => new ol.layer.Tile({source});
        const vectors = (source) => new ol.layer.VectorTile({source, style: {"fill-color": "#c04040"}});
        const mvt = (options) => new ol.source.VectorTile({format: new ol.format.MVT(), ...options});
        const wms = (kind, VERSION, projection) => {
          view = {projection, center: ol.proj.transform(middle, "EPSG:4326", projection), zoom: 10};
          const params = {LAYERS: "districts", VERSION, TRANSPARENT: true};
          const options = {url: base + "/wms", params, crossOrigin: "anonymous"};
          return kind === "tiles" ? tiles(new ol.source.TileWMS(options))
            : new ol.layer.Image({source: new ol.source.ImageWMS(options)});
        };
        const wmts = async (matrixSet, requestEncoding) => {
          const text = await (await fetch(base + "/wmts?service=WMTS&request=GetCapabilities")).text();
          const options = ol.source.WMTS.optionsFromCapabilities(
            new ol.format.WMTSCapabilities().read(text), {layer: "districts", matrixSet, requestEncoding});
          // By addresses it takes the templates of all formats by turns, those of vector tiles too.
          if (requestEncoding === "REST") options.urls = options.urls.filter((url) => url.endsWith(".png"));
          return on(matrixSet, tiles(new ol.source.WMTS(options)));
        };
        const fromArchive = (kept) => mvt({maxZoom: 12, url: "{z}/{x}/{y}", tileLoadFunction: (tile) => tile.setLoader(
          async (extent, resolution, projection) => {
            const [z, x, y] = tile.getTileCoord();
            const found = await kept.getZxy(z, x, y);
            tile.setFeatures(tile.getFormat().readFeatures(found ? found.data : new ArrayBuffer(0),
              {extent, featureProjection: projection}));
          })});
        // Our style, whose zooms are those of tiles of 512 pixels, at the resolutions of the view's own units.
        const styled = async (grid, unitsAround) => {
          const layer = on(grid, vectors(new ol.source.OGCVectorTile({
            url: districts + "/tiles/" + grid, projection: chinese[grid].projection, format: new ol.format.MVT()})));
          const sheet = await (await fetch(base + "/styles/districts.json")).json();
          const resolutions = Array.from({length: 24}, (_, zoom) => unitsAround / 512 / 2 ** zoom);
          await olms.applyStyle(layer, sheet, {source: Object.keys(sheet.sources)[0], updateSource: false, resolutions});
          return layer;
        };
        const layer = await (%s);
        const source = layer.getSource();
        await new Promise((resolve, reject) => {
          const look = () => {
            if (source.getState() === "ready") resolve();
            else if (source.getState() === "error") reject(source.getError?.() || "source");
            else source.once("change", look);
          };
          look();
        });
        const map = new ol.Map({target: holder, layers: [layer], controls: [], pixelRatio: 1, view: new ol.View(view)});
        await new Promise((resolve, reject) => {
          window.addEventListener("error", (event) => reject(event.error?.stack || event.message), {once: true});
          map.once("rendercomplete", resolve);
        });
        const answer = share((context) => {
          for (const canvas of holder.querySelectorAll("canvas")) context.drawImage(canvas, 0, 0, 400, 400);
        });
        map.setTarget(null);
        holder.remove();
        return answer;
        """;

    private static final String LEAFLET = PLACE + """
        const style = document.createElement("style");
        style.textContent = ".leaflet-pane, .leaflet-pane * { position: absolute; left: 0; top: 0; }";
        document.head.append(style);
        let crs = L.CRS.EPSG3857;
        const wms = (version, system) => {
          crs = L.CRS[system];
          return L.tileLayer.wms(base + "/wms", {layers: "districts", version, format: "image/png", transparent: true});
        };
        const layer = await (%s);
        const map = L.map(holder, {crs, center: [middle[1], middle[0]], zoom: 10, fadeAnimation: false,
          zoomAnimation: false});
        await new Promise((resolve) => { layer.once("load", resolve); layer.addTo(map); });
        const at = holder.getBoundingClientRect();
        const answer = share((context) => {
          for (const tile of holder.querySelectorAll(".leaflet-map-pane img")) {
            const place = tile.getBoundingClientRect();
            context.drawImage(tile, place.left - at.left, place.top - at.top, place.width, place.height);
          }
        });
        map.remove();
        holder.remove();
        style.remove();
        return answer;
        """;

    private static final String MAPLIBRE = PLACE + """
        maplibregl.addProtocol("pmtiles", new pmtiles.Protocol().tile);
        const images = (template) => ({type: "raster", tileSize: 256, tiles: [template]});
        const source = await (%s);
        const layer = source.type === "vector"
          ? {id: "plan", type: "fill", source: "plan", "source-layer": "districts", paint: {"fill-color": "#c04040"}}
          : {id: "plan", type: "raster", source: "plan"};
        const map = new maplibregl.Map({container: holder, center: middle, zoom: 9, interactive: false,
          attributionControl: false, fadeDuration: 0, canvasContextAttributes: {preserveDrawingBuffer: true},
          style: {version: 8, sources: {plan: source}, layers: [layer]}});
        const errors = [];
        map.on("error", (event) => errors.push(String(event.error)));
        await new Promise((resolve) => map.once("idle", resolve));
        const answer = share((context) => context.drawImage(map.getCanvas(), 0, 0, 400, 400));
        map.remove();
        holder.remove();
        return errors.length ? "ERROR " + errors.join("; ") : answer;
        """;

    private static final Map<String, String> SCRIPTS =
            Map.of("OpenLayers", OPENLAYERS, "Leaflet", LEAFLET, "MapLibre", MAPLIBRE);

    @Value("${xingtu.home}")
    private Path home;

    @Autowired
    private TileSource tiles;

    private MapBrowser browser;

    @BeforeAll
    void openABrowserWithTheLibraries() throws IOException {
        MapLibre.need();
        OpenLayers.needReader();
        SeededArchive.needReader();
        SeededArchive.seed(home, tiles, "districts", "districts", "--zoom", "8-12");
        SeededArchive.seed(home, tiles, "districts-png", "districts", "--zoom", "8-10", "--format", "png");
        browser = MapBrowser.startWithWebGl(base() + "/", 900, 700);
        // A document of the service without a policy of its own: the map page's forbids what MapLibre makes for itself.
        browser.visit(base() + "/styles/districts/sprite.json");
        OpenLayers.addTo(browser);
        OpenLayers.addReaderTo(browser);
        browser.library(MapBrowser.webjar("leaflet/1.9.4/dist/leaflet.js"), "L");
        MapLibre.addTo(browser);
        SeededArchive.addReaderTo(browser);
    }

    @AfterAll
    void stopTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /**
     * @param asked part of an address that the client must have asked for; MapLibre asks for vector tiles out of sight
     * @param map an expression that makes the library's layer, or MapLibre's source
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/web/clients.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void theGroundIsOnTheMap(String library, String what, @Nullable String asked, String map) {
        browser.script("performance.clearResourceTimings()");
        browser.errors();

        Object share = browser.asyncScript(SCRIPTS.get(library).replace("%s", map), base());

        // What lies outside of the city stays empty.
        assertThat(((Number) share).doubleValue()).as(what).isBetween(0.6, 0.99);
        assertThat(browser.errors()).isEmpty();
        if (asked != null) {
            assertThat(browser.loaded(asked)).isNotEmpty();
        }
    }
}

package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import city.xingtu.http.TileSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * An archive that {@code seed} wrote and the service gives out by ranges, read in a browser by the reader of PMTiles'
 * authors and drawn from there by MapLibre GL JS.
 */
class PmtilesInBrowserTest extends RunningService {

    /** Compares every tile of a square with the service's own; returns numbers of tiles, of differences, and of answers. */
    private static final String COMPARE = """
        const [address, zoom, west, north, side] = given;
        const ranges = [];
        const usual = window.fetch;
        window.fetch = async (...request) => {
          const response = await usual(...request);
          if (String(request[0].url || request[0]).includes("/archives/")) ranges.push(response.status);
          return response;
        };
        const archive = new pmtiles.PMTiles(address + "/archives/transport.pmtiles");
        const header = await archive.getHeader();
        const layers = (await archive.getMetadata()).vector_layers.map((layer) => layer.id);
        let tiles = 0, different = 0;
        for (let x = west; x < west + side; x++) {
          for (let y = north; y < north + side; y++) {
            const kept = await archive.getZxy(zoom, x, y);
            const served = new Uint8Array(
              await (await usual(`${address}/tiles/theme:transport/${zoom}/${x}/${y}.mvt`)).arrayBuffer());
            const bytes = kept ? new Uint8Array(kept.data) : new Uint8Array(0);
            tiles += bytes.length > 0;
            different += bytes.length !== served.length || bytes.some((byte, i) => byte !== served[i]);
          }
        }
        window.fetch = usual;
        return {tiles, different, partial: ranges.filter((status) => status === 206).length, answers: ranges.length,
          type: header.tileType, minimum: header.minZoom, maximum: header.maxZoom, layers};
        """;

    private static final String DRAW = """
        const [address] = given;
        maplibregl.addProtocol("pmtiles", new pmtiles.Protocol().tile);
        const holder = document.createElement("div");
        holder.style.cssText = "position:absolute;left:0;top:0;width:512px;height:512px";
        document.body.append(holder);
        const map = new maplibregl.Map({container: holder, center: [120.35, 30.31], zoom: 11, interactive: false,
          attributionControl: false, fadeDuration: 0, style: {version: 8,
            sources: {plan: {type: "vector", url: "pmtiles://" + address + "/archives/transport.pmtiles"}},
            layers: [{id: "lines", type: "line", source: "plan", "source-layer": "metro_lines"}]}});
        const errors = [];
        map.on("error", (event) => errors.push(String(event.error)));
        await new Promise((resolve) => map.once("idle", resolve));
        const drawn = map.queryRenderedFeatures({layers: ["lines"]}).length;
        map.remove();
        return errors.length ? "ERROR " + errors.join("; ") : drawn;
        """;

    @Value("${xingtu.home}")
    private Path home;

    @Autowired
    private TileSource tiles;

    @Test
    void theReaderOfItsAuthorsFindsTheServicesTilesAndMapLibreDrawsThem() throws IOException {
        MapLibre.need();
        SeededArchive.needReader();
        SeededArchive.seed(home, tiles, "transport", "theme:transport", "--zoom", "8-12");
        try (MapBrowser browser = MapBrowser.startWithWebGl(base() + "/", 600, 600)) {
            browser.visit(base() + "/styles/districts/sprite.json");
            MapLibre.addTo(browser);
            SeededArchive.addReaderTo(browser);
            Map<?, ?> found = (Map<?, ?>) browser.asyncScript(COMPARE, base(), 12, 3412, 1680, 12);
            assertThat(found.get("different")).as("%s", found).isEqualTo(0L);
            assertThat((Long) found.get("tiles")).isGreaterThan(40);
            assertThat(found.get("partial")).as("answers by range").isEqualTo(found.get("answers"));
            assertThat(found.get("minimum")).isEqualTo(8L);
            assertThat(found.get("maximum")).isEqualTo(12L);
            assertThat(found.get("layers")).asString().contains("metro_lines", "metro_stations");
            assertThat((Long) browser.asyncScript(DRAW, base()))
                    .as("lines drawn")
                    .isPositive();
        }
    }
}

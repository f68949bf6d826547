package city.xingtu.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;

/** MapLibre GL JS in a browser, drawing the styles of a service from its vector tiles and sprites, without labels and marks. */
final class MapLibre implements AutoCloseable {

    private static final Path SCRIPT = Path.of("target", "maplibre-gl", "maplibre-gl.js");
    private static final Path PICTURES = Path.of("target", "maplibre");

    private static final String DRAW = """
        const [address, style, longitude, latitude, zoom, size, ratio] = given;
        document.body.innerHTML = "";
        const holder = document.createElement("div");
        holder.style.cssText = `position:absolute;left:0;top:0;width:${size}px;height:${size}px`;
        document.body.append(holder);
        const sheet = await (await fetch(address + "/styles/" + style + ".json")).json();
        sheet.layers = sheet.layers.filter((layer) => layer.type !== "symbol");
        const map = new maplibregl.Map({container: holder, style: sheet, center: [longitude, latitude], zoom,
          pixelRatio: ratio, fadeDuration: 0, interactive: false, attributionControl: false,
          canvasContextAttributes: {preserveDrawingBuffer: true}});
        const errors = [];
        map.on("error", (event) => errors.push(String(event.error)));
        map.on("styleimagemissing", (event) => errors.push("no picture " + event.id));
        await new Promise((resolve) => map.once("idle", resolve));
        const picture = map.getCanvas().toDataURL("image/png");
        map.remove();
        return errors.length ? "ERROR " + errors.join("; ") : picture;
        """;

    private final String base;
    private final MapBrowser browser;

    private MapLibre(String base, MapBrowser browser) {
        this.base = base;
        this.browser = browser;
    }

    /** Skips the tests of the caller where MapLibre has not been fetched, and says so. */
    static void need() {
        assumeTrue(Files.exists(SCRIPT), SCRIPT + " is absent: run ./check, which fetches MapLibre GL JS");
    }

    /** Gives a page the library. It works with images of its own making, which the map page's policy forbids. */
    static void addTo(MapBrowser browser) throws IOException {
        browser.library(Files.readString(SCRIPT), "maplibregl");
    }

    /** Opens the browser on a document of the service, so that all else comes from the same origin. */
    static MapLibre start(String base, String document) throws IOException {
        MapBrowser browser = MapBrowser.startWithWebGl(base + "/", 900, 900);
        browser.visit(base + document);
        addTo(browser);
        return new MapLibre(base, browser);
    }

    /** The picture of an extent, in so many pixels of the device for each of the page. */
    BufferedImage draw(String style, MapExtent extent, int ratio) throws IOException {
        String picture = (String) browser.asyncScript(
                DRAW, base, style, extent.longitude(), extent.latitude(), extent.zoom(), extent.size(), ratio);
        if (picture.startsWith("ERROR")) {
            throw new AssertionError(picture);
        }
        return kept(
                "maplibre-" + style + extent.zoom() + "@" + ratio,
                Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1)));
    }

    /** The picture, also kept under {@code target/maplibre} for whoever wants to look. */
    static BufferedImage kept(String name, byte[] png) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** The address of the same extent by WMS, in symbols of the same size. */
    static String wms(String layer, MapExtent extent, int ratio) {
        return "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&CRS=EPSG:3857&FORMAT=image/png"
                + "&BGCOLOR=0xF3F1EC&LAYERS=" + layer + "&BBOX=" + extent.bbox()
                + "&WIDTH=" + extent.size() * ratio + "&HEIGHT=" + extent.size() * ratio
                + (ratio == 1 ? "" : "&DPI=" + 90.714 * ratio);
    }

    @Override
    public void close() {
        browser.close();
    }
}

package city.xingtu.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A library in a browser, drawing the styles of a service from its vector tiles and sprites. */
final class StyledMap implements AutoCloseable {

    /** A square and the style, without labels where they are not asked for. */
    private static final String PREPARED = """
        const [address, style, longitude, latitude, zoom, size, ratio, labels] = given;
        document.body.innerHTML = "";
        const holder = document.createElement("div");
        holder.style.cssText = `position:absolute;left:0;top:0;width:${size}px;height:${size}px`;
        document.body.append(holder);
        const sheet = await (await fetch(address + "/styles/" + style + ".json")).json();
        sheet.layers = sheet.layers.filter((layer) => labels || !layer.layout?.["text-field"]);
        """;

    private static final Path PICTURES = Path.of("target", "faces");

    private final String name;
    private final String base;
    private final MapBrowser browser;
    private final String script;

    /**
     * @param name of the library, for the pictures that are kept
     * @param browser on a document of the service at that base, so that all else comes from the same origin
     * @param script the body of a function of {@code holder}, a square of so many pixels a {@code size}, with {@code ratio}
     *     of the device for each; of {@code sheet}, the style; and of {@code longitude}, {@code latitude} and the {@code zoom}
     *     of tiles of 512 pixels. It gives a picture as an address of data
     */
    StyledMap(String name, String base, MapBrowser browser, String script) {
        this.name = name;
        this.base = base;
        this.browser = browser;
        this.script = PREPARED + script;
    }

    /** The picture of an extent without labels, in so many pixels of the device for each of the page. */
    BufferedImage draw(String style, MapExtent extent, int ratio) throws IOException {
        return draw(style, extent, ratio, false);
    }

    /** The same, with labels if wanted. */
    BufferedImage draw(String style, MapExtent extent, int ratio, boolean labels) throws IOException {
        String picture = (String) browser.asyncScript(
                script,
                base,
                style,
                extent.longitude(),
                extent.latitude(),
                extent.zoom(),
                extent.size(),
                ratio,
                labels);
        return kept(
                name + "-" + style + extent.zoom() + "@" + ratio,
                Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1)));
    }

    /** The picture, also kept under {@code target/faces} for whoever wants to look. */
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

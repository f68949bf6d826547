package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.draw.SpriteSheet;
import city.xingtu.http.Answers;
import city.xingtu.ink.Png;
import city.xingtu.style.MapLibreDocument;
import city.xingtu.style.StyleRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pictures that MapLibre styles name: a sheet of the style's patterns and marks, and where each of them is, for plain and for fine
 * screens.
 */
@RestController
public final class SpriteController {

    private final Atlas atlas;
    private final StyleRepository styles;

    public SpriteController(Atlas atlas, StyleRepository styles) {
        this.atlas = atlas;
        this.styles = styles;
    }

    /** Where the pictures are on the sheet. */
    @GetMapping("/styles/{id}/sprite.json")
    public void index(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.sendJson(request, response, Answers.JSON, sheet(id, 1).places());
    }

    /** The same for two pixels per standard pixel. */
    @GetMapping("/styles/{id}/sprite@2x.json")
    public void fineIndex(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.sendJson(request, response, Answers.JSON, sheet(id, 2).places());
    }

    /** The sheet. */
    @GetMapping("/styles/{id}/sprite.png")
    public void sheet(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.send(request, response, "image/png", Png.encode(sheet(id, 1).raster()));
    }

    /** The sheet with two pixels per standard pixel. */
    @GetMapping("/styles/{id}/sprite@2x.png")
    public void fineSheet(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.send(request, response, "image/png", Png.encode(sheet(id, 2).raster()));
    }

    private SpriteSheet sheet(String id, int pixelRatio) {
        View view = atlas.view();
        SpriteSheet sheet = new SpriteSheet(pixelRatio);
        for (MapLibreDocument.Picture picture :
                MapLibreDocument.pictures(styles, StyleController.layers(styles, view, id), id)) {
            view.findLayer(picture.layer().id()).ifPresent(layer -> sheet.add(picture.name(), layer, picture.look()));
        }
        return sheet;
    }
}

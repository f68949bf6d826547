package city.xingtu.ogc.api;

import city.xingtu.atlas.Access;
import city.xingtu.atlas.Atlas;
import city.xingtu.http.Editing;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Which methods a list of features and a feature take, and bodies of which types (draft 20-002, OPTIONS). */
@RestController
@ConditionalOnProperty(name = Editing.SETTING, havingValue = "open")
final class EditingOptionsController {

    private final Atlas atlas;

    EditingOptionsController(Atlas atlas) {
        this.atlas = atlas;
    }

    @RequestMapping(path = "/ogc/collections/{collection}/items", method = RequestMethod.OPTIONS)
    void items(@PathVariable String collection, HttpServletResponse response) {
        boolean writable = writable(collection);
        response.setHeader("Allow", writable ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
        if (writable) {
            response.setHeader("Accept-Post", String.join(", ", EditingController.FEATURE_TYPES));
        }
    }

    @RequestMapping(path = "/ogc/collections/{collection}/items/{id}", method = RequestMethod.OPTIONS)
    void item(@PathVariable String collection, HttpServletResponse response) {
        boolean writable = writable(collection);
        response.setHeader("Allow", writable ? "GET, HEAD, PUT, PATCH, DELETE, OPTIONS" : "GET, HEAD, OPTIONS");
        if (writable) {
            response.setHeader("Accept-Patch", EditingController.MERGE_PATCH);
        }
    }

    private boolean writable(String collection) {
        return EditingController.writable(atlas.view(), collection)
                .filter(layer -> Access.rights().edits(layer))
                .isPresent();
    }
}

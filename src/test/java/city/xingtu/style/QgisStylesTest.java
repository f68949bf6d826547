package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.ClientScript;
import city.xingtu.plan.Layer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QGIS reads all shipped styles, in both versions of SLD. */
class QgisStylesTest {

    private static final StyleRepository STYLES = StyleRepository.load(Path.of("styles"));

    @TempDir
    private Path folder;

    @Test
    void qgisTakesAllShippedStylesInBothVersionsWithoutAWord() throws Exception {
        List<Layer> layers = ShippedStylesTest.layers().toList();
        for (Layer layer : layers) {
            String geometry = switch (layer.geometryType()) {
                case POINT -> "Point";
                case LINE -> "LineString";
                case POLYGON, MIXED -> "Polygon";
            };
            String document = STYLES.sourceOf(layer);
            for (SldVersion version : SldVersion.values()) {
                String written = SldVersion.of(document) == version ? document : version.write(document, layer.id());
                Files.writeString(folder.resolve(layer.id() + "." + geometry + "." + version + ".sld"), written);
            }
        }

        String said = ClientScript.run(folder, "qgis_styles.py", folder);

        assertThat(said.strip()).isEqualTo("QGIS " + 2 * layers.size() + " documents, 0 messages");
    }
}

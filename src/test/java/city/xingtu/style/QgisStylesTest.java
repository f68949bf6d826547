package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.xingtu.plan.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QGIS reads all shipped styles, in both versions of SLD. {@code ./check} installs it; without it this is left out. */
class QgisStylesTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final StyleRepository STYLES = StyleRepository.load(Path.of("styles"));

    @TempDir
    private Path folder;

    @Test
    void qgisTakesAllShippedStylesInBothVersionsWithoutAWord() throws Exception {
        assumeTrue(said("-c", "import qgis.core").isEmpty(), "qgis.core is not installed: run ./check");
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

        String said = said(Path.of("src", "test", "clients", "qgis_styles.py").toString(), folder.toString());

        assertThat(said.strip()).isEqualTo("QGIS " + 2 * layers.size() + " documents, 0 messages");
    }

    private String said(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}

package city.xingtu.ogc.wmts;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OWSLib, GDAL and QGIS read the tiles of the shipped plan in every grid; {@code ./check} installs them. */
class WmtsClientsTest extends RunningService {

    @TempDir
    private Path folder;

    @Test
    void planners() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/python3",
                        Path.of("src", "test", "clients", "wmts.py").toString(),
                        base(),
                        folder.toString())
                .redirectErrorStream(true);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        assertThat(said).contains("OWSLib ok", "GDAL ok", "QGIS ok");
    }
}

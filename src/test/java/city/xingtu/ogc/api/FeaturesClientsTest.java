package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.xingtu.app.RunningService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The clients that planners use read the shipped plan: scripts under {@code src/test/clients}, which also run by hand
 * against any service. A client that is not installed is left out; {@code ./check} installs them all.
 */
class FeaturesClientsTest extends RunningService {

    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "owslib, owslib_features.py, OWSLib ok",
        "osgeo.gdal, gdal_oapif.py, GDAL ok",
        "qgis.core, qgis_oapif.py, QGIS ok"
    })
    void readsAllStations(String module, String script, String said) throws Exception {
        assumeInstalled(module);
        int stations = json("/ogc/collections/metro_stations/items?limit=1")
                .path("numberMatched")
                .intValue();
        Process process = start(List.of(
                PYTHON,
                Path.of("src", "test", "clients", script).toString(),
                base() + "/ogc",
                "metro_stations",
                Integer.toString(stations),
                folder.toString()));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains(said);
    }

    private static Process start(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        return builder.start();
    }

    private static void assumeInstalled(String module) throws Exception {
        Process process = new ProcessBuilder(PYTHON, "-c", "import " + module)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeTrue(process.waitFor() == 0, module + " is not installed");
    }
}

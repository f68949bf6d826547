package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clients that planners use read the shipped plan: scripts under {@code src/test/clients}, which also run by hand
 * against any WMS. A client that is not installed is left out; {@code ./check} installs them all.
 */
class ClientsTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final List<String> BOX = List.of("119.9", "30.0", "120.7", "30.5");

    private static Application application;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        application = new Application();
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
    }

    @Test
    void owsLib() throws Exception {
        assumeInstalled("owslib");

        assertThat(run("owslib_wms.py")).contains("OWSLib ok");
    }

    @Test
    void gdal() throws Exception {
        assumeInstalled("osgeo.gdal");

        assertThat(run("gdal_wms.py", folder.toString())).contains("GDAL ok");
    }

    @Test
    void qgis() throws Exception {
        assumeInstalled("qgis.core");

        assertThat(run("qgis_wms.py", folder.toString())).contains("QGIS ok");
        assertThat(folder.resolve("qgis-1.3.0-legend.png")).isNotEmptyFile();
    }

    private static void assumeInstalled(String module) throws Exception {
        Process process = new ProcessBuilder(PYTHON, "-c", "import " + module)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeTrue(process.waitFor() == 0, module + " is not installed");
    }

    /** Runs a script with the service's address, a layer and a box around Hangzhou, and returns what it says. */
    private static String run(String script, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(PYTHON, Path.of("src", "test", "clients", script).toString(), application.url(), "districts"));
        command.addAll(BOX);
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}

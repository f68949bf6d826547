package city.xingtu.ogc.wmts;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What planners use reads the tiles of the shipped plan in every grid; {@code ./check} installs it. */
class WmtsClientsTest extends RunningService {

    @TempDir
    private Path folder;

    @Test
    void owsLibGdalAndQgisReadTheService() throws Exception {
        assertThat(said("wmts.py")).contains("OWSLib ok", "GDAL ok", "QGIS ok");
    }

    /** GDAL's driver of vector tiles finds a station where it is, in every grid, and moved in that for display. */
    @Test
    void gdalReadsVectorTilesOfEveryGrid() throws Exception {
        assertThat(said("mvt.py", "120.3455", "30.31238")).contains("GDAL MVT ok 6");
    }

    private String said(String script, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/python3", Path.of("src", "test", "clients", script).toString(), base(), folder.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        return said;
    }
}

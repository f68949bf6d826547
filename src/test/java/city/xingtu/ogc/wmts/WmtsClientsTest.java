package city.xingtu.ogc.wmts;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.ClientScript;
import city.xingtu.app.RunningService;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What planners use reads the tiles of the shipped plan, by every interface and in every grid. */
class WmtsClientsTest extends RunningService {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "owslib_wmts.py, OWSLib ok",
        // The same ground by WMTS, XYZ, TileJSON, OGC API Tiles and Maps.
        "gdal_tiles.py, GDAL ok",
        "qgis_tiles.py, QGIS ok",
        // Vector tiles have the station where it is, in every grid, and moved in that for display.
        "gdal_mvt.py, GDAL MVT ok 12"
    })
    void theClientReadsTheService(String script, String said) throws Exception {
        assertThat(ClientScript.run(folder, script, base(), folder)).contains(said);
    }
}

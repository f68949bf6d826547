package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.ClientScript;
import city.xingtu.app.RunningService;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clients that planners use read the features of the shipped plan. */
class FeaturesClientsTest extends RunningService {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"owslib_features.py, OWSLib ok", "gdal_oapif.py, GDAL ok", "qgis_oapif.py, QGIS ok"})
    void readsAllStations(String script, String said) throws Exception {
        int stations = json("/ogc/collections/metro_stations/items?limit=1")
                .path("numberMatched")
                .intValue();

        assertThat(ClientScript.run(folder, script, base() + "/ogc", "metro_stations", stations, folder))
                .contains(said);
    }
}

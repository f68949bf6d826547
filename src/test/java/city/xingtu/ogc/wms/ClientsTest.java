package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.ClientScript;
import city.xingtu.app.RunningService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clients that planners use read maps of the shipped plan, and of a question that was asked by the address alone. */
class ClientsTest extends RunningService {

    private static final String REACHED = "isochrone:minutes=10:from=metro_stations:mode=bike";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "owslib_wms.py, '', districts, 119.9 30.0 120.7 30.5, OWSLib ok",
        "gdal_wms.py, '', districts, 119.9 30.0 120.7 30.5, GDAL ok",
        "qgis_wms.py, '', districts, 119.9 30.0 120.7 30.5, QGIS ok",
        "owslib_wms.py, ?QUESTION=" + REACHED + ", reach:" + REACHED + ", 120.30 30.27 120.39 30.35, OWSLib ok",
        "gdal_wms.py, ?QUESTION=" + REACHED + ", reach:" + REACHED + ", 120.30 30.27 120.39 30.35, GDAL ok",
        "qgis_wms.py, ?QUESTION=" + REACHED + ", reach:" + REACHED + ", 120.30 30.27 120.39 30.35, QGIS ok"
    })
    void showsTheMap(String script, String query, String layer, String box, String said) throws Exception {
        List<Object> arguments = new ArrayList<>(List.of(base() + "/wms" + query, layer));
        arguments.addAll(Arrays.asList(box.split(" ")));
        arguments.add(folder);

        assertThat(ClientScript.run(folder, script, arguments.toArray())).contains(said);
    }
}

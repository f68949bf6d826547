package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What planners use reads a service that asks for a key: with the key in the address, and by name and password. */
class KeyedClientsTest extends KeyedService {

    @TempDir
    private Path folder;

    /** The scripts for services without keys, which follow the links of our documents: these keep the key. */
    @ParameterizedTest
    @CsvSource({
        "qgis_wms.py, /wms districts 119.9 30.0 120.7 30.5, QGIS ok",
        "qgis_tiles.py, '', QGIS ok",
        "qgis_oapif.py, /ogc metro_stations STATIONS, QGIS ok",
        "gdal_tiles.py, '', GDAL ok",
        "gdal_oapif.py, /ogc metro_stations STATIONS, GDAL ok",
        "owslib_wmts.py, '', OWSLib ok"
    })
    void theClientIsPointedAtAnAddressWithTheKeyInIt(String script, String arguments, String said) throws Exception {
        String stations = json(prefix() + "/ogc/collections/metro_stations/items?limit=1")
                .path("numberMatched")
                .asString();
        Object[] words = (base() + prefix() + arguments.replace("STATIONS", stations) + " " + folder).split(" ");

        assertThat(ClientScript.run(folder, script, words)).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"qgis_key.py, QGIS ok", "gdal_key.py, GDAL ok"})
    void theClientIsGivenNameAndPassword(String script, String said) throws Exception {
        assertThat(ClientScript.run(folder, script, base(), HOLDER, SECRET, folder))
                .contains(said);
    }

    /** As ArcGIS and SuperMap spell it, who join what they ask for to the address that they were given. */
    @ParameterizedTest
    @CsvFileSource(resources = "/ogc/wmts/spellings.csv", numLinesToSkip = 1)
    void aTileIsTheSameHoweverItIsSpeltBehindAKey(String client, String request) {
        HttpResponse<byte[]> tile = get(prefix() + request);

        assertThat(tile.statusCode()).as(client).isEqualTo(200);
        assertThat(tile.body())
                .as(client)
                .isEqualTo(get("/tiles/districts/12/3417/1685.png", "Authorization", "Bearer " + KEY)
                        .body());
        assertThat(get(request).statusCode()).as("%s without a key", client).isEqualTo(401);
    }
}

package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.ClientScript;
import city.xingtu.store.SamplePlan;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients leave to the server, by our own log of requests, and what they change. */
class ClientRequestsTest {

    private static final int STATIONS = 60;

    private static ApiServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        SamplePlan plan = SamplePlan.small();
        for (int i = 0; i < STATIONS; i++) {
            plan.with(
                    "stations",
                    SamplePlan.feature(
                            "more-%02d".formatted(i),
                            "站" + i % 3,
                            "POINT (120.%02d 30.%02d)".formatted(10 + i, 10 + i)));
        }
        server = new ApiServer(plan, "--xingtu.editing=open");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Among the requests of each client is one whose query matches the pattern. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gdal_requests.py; GDAL ok; GET .*/stations/items\\?.*name_zh=.*",
                "gdal_requests.py; GDAL ok; GET .*/stations/items\\?.*bbox=.*",
                "qgis_requests.py; QGIS ok; GET .*/stations/items\\?.*bbox=.*",
                "owslib_editing.py; OWSLib ok; GET .*/stations/items\\?.*filter=.*",
                "owslib_editing.py; OWSLib ok; PUT .*/stations/items/by-client.*"
            })
    void leavesToTheServerWhatItCan(String script, String said, String request) throws Exception {
        server.requests().clear();

        assertThat(ClientScript.run(folder, script, server.root(), "stations", "name_zh", "站1", STATIONS / 3))
                .contains(said);
        assertThat(server.requests()).anyMatch(line -> line.matches(request));
    }

    /** GDAL writes truth values as numbers. */
    @Test
    void truthValuesMayBeNumbers() {
        for (String[] pair : new String[][] {{"true", "1"}, {"false", "0"}}) {
            String path = "/collections/stations/items?fenced=";
            assertThat(server.get(path + pair[1]).status()).isEqualTo(200);
            assertThat(server.get(path + pair[1]).json().path("numberMatched"))
                    .isEqualTo(server.get(path + pair[0]).json().path("numberMatched"));
        }
        assertThat(server.get("/collections/stations/items?fenced=2").status()).isEqualTo(400);
    }
}

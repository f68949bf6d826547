package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.xingtu.store.SamplePlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What clients leave to the server, by our own log of requests, and what they change. A client that is not installed is
 * left out; {@code ./check} installs them all.
 */
class ClientRequestsTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final int STATIONS = 60;

    private static ApiServer server;

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
                "osgeo.gdal; gdal_requests.py; GDAL ok; GET .*/stations/items\\?.*name_zh=.*",
                "osgeo.gdal; gdal_requests.py; GDAL ok; GET .*/stations/items\\?.*bbox=.*",
                "qgis.core; qgis_requests.py; QGIS ok; GET .*/stations/items\\?.*bbox=.*",
                "owslib; owslib_editing.py; OWSLib ok; GET .*/stations/items\\?.*filter=.*",
                "owslib; owslib_editing.py; OWSLib ok; PUT .*/stations/items/by-client.*"
            })
    void leavesToTheServerWhatItCan(String module, String script, String said, String request) throws Exception {
        assumeTrue(
                run(List.of(PYTHON, "-c", "import " + module), new ArrayList<>()) == 0, module + " is not installed");
        server.requests().clear();
        List<String> output = new ArrayList<>();
        run(
                List.of(
                        PYTHON,
                        Path.of("src", "test", "clients", script).toString(),
                        server.root(),
                        "stations",
                        "name_zh",
                        "站1",
                        Integer.toString(STATIONS / 3)),
                output);
        assertThat(output).contains(said);
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

    private static int run(List<String> command, List<String> output) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        Process process = builder.start();
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .forEach(output::add);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}

package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.app.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Questions of travel time over HTTP, on the shipped plan. */
class ReachQuestionsTest extends RunningService {

    private static final String STATIONS =
            "{\"layer\":\"metro_stations\",\"ids\":[\"metro-wenze-road\",\"metro-jinshahu\"]}";

    private HttpResponse<byte[]> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void aMatrixHasARowAnOriginAndACellADestination() {
        String body =
                "{\"origins\":" + STATIONS + ",\"destinations\":" + STATIONS + ",\"mode\":\"walk\",\"minutes\":60}";
        HttpResponse<byte[]> response = post("/reach/matrix", body);
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode seconds = json(response).path("seconds");
        assertThat(seconds.size()).isEqualTo(2);
        double there = seconds.path(0).path(1).asDouble();
        assertThat(there).isBetween(300.0, 3600.0);
        assertThat(seconds.path(1).path(0).asDouble()).isCloseTo(there, within(0.2));
        assertThat(post("/reach/matrix", body).body()).isEqualTo(response.body());
    }

    @Test
    void aCellThatIsNotReachedIsNull() {
        JsonNode answer = json(post(
                "/reach/matrix",
                "{\"origins\":[[120.3505,30.309]],\"destinations\":[[120.3505,30.309],[10,50]],\"minutes\":5}"));
        assertThat(answer.path("seconds").path(0).path(1).isNull()).isTrue();
        assertThat(answer.path("destinations_off_network").path(0).asInt()).isEqualTo(1);
    }

    @Test
    void aMatrixComesAsCsvToo() {
        HttpResponse<byte[]> response =
                post("/reach/matrix?f=csv", "{\"origins\":" + STATIONS + ",\"destinations\":" + STATIONS + "}");
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .startsWith("origin,destination,seconds\r\nmetro-wenze-road,metro-wenze-road,");
    }

    static List<String> wrongMatrices() {
        try (var in = ReachQuestionsTest.class.getResourceAsStream("/web/wrong-matrices.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("wrongMatrices")
    void aWrongMatrixGetsItsTypedError(String line) {
        String[] expected = line.substring(0, line.indexOf('|')).trim().split(" ");
        HttpResponse<byte[]> response = post("/reach/matrix", line.substring(line.indexOf('|') + 1));
        assertThat(response.statusCode()).isEqualTo(Integer.parseInt(expected[0]));
        assertThat(json(response).path("code").stringValue()).isEqualTo(expected[1]);
        assertThat(json(response).path("parameter").stringValue()).isEqualTo(expected[2]);
    }

    @Test
    void manyOriginsAreRefusedWithTheLimit() {
        String points = String.join(",", Collections.nCopies(100_000, "[120.35,30.31]"));
        HttpResponse<byte[]> response =
                post("/reach/matrix", "{\"origins\":[" + points + "],\"destinations\":[[120.35,30.31]]}");
        assertThat(response.statusCode()).isIn(400, 413);
        assertThat(json(response).path("code").stringValue()).isEqualTo("LIMIT_EXCEEDED");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "lon=120.3487&lat=30.3097",
                "points=120.3487,30.3097%3B120.36,30.31",
                "from=metro_stations&id=metro-wenze-road",
                "from=metro_stations&ids=metro-wenze-road,metro-jinshahu",
                "from=metro_stations&from_filter=line_nos%3D%271%27",
                "from=industrial_platforms&id=qt-science-city",
                "geometry=LINESTRING(120.34%2030.31,120.36%2030.31)"
            })
    void oneMaySetOutFromAnything(String origins) {
        JsonNode answer = json("/reach/within?target=industrial_platforms&minutes=20&" + origins);
        assertThat(answer.path("type").stringValue()).isEqualTo("FeatureCollection");
        assertThat(answer.path("numberReached").asInt()).isGreaterThan(0);
    }

    @Test
    void sensitivityBracketsTheAnswer() {
        JsonNode answer =
                json("/reach/within?target=industrial_platforms&from=metro_stations&minutes=15&sensitivity=true");
        for (JsonNode feature : answer.path("features")) {
            JsonNode properties = feature.path("properties");
            assertThat(properties.path("minutes_at_90_percent_speed").asDouble())
                    .isGreaterThanOrEqualTo(properties.path("minutes").asDouble());
            assertThat(properties.path("share_within_at_110_percent_speed").asDouble())
                    .isGreaterThanOrEqualTo(properties.path("share_within").asDouble() - 1e-3);
        }
    }

    @Test
    void theNetworkCoversNoMoreThanTheStraightLine() {
        JsonNode answer = json("/reach/coverage?target=industrial_platforms&from=metro_stations&minutes=15");
        double network = answer.path("share_network").asDouble();
        assertThat(network).isBetween(0.0, answer.path("share_straight_line").asDouble());
        assertThat(answer.path("denominator").stringValue()).isEqualTo("area_km2");
        assertThat(answer.path("software").stringValue()).startsWith("Xingtu");
    }

    @Test
    void aBicycleGainsGroundAndLosesNone() {
        JsonNode answer = json("/reach/compare?mode_b=bike&minutes=10&from=metro_stations&id=metro-wenze-road"
                + "&target=industrial_platforms");
        JsonNode gained = answer.path("features").path(0).path("properties").path("area_km2");
        assertThat(gained.asDouble()).isGreaterThan(1);
        assertThat(answer.path("features_lost").size()).isZero();
    }

    @Test
    void aRouteIsTheSumOfItsSteps() {
        JsonNode route = json("/reach/route?from=metro_stations&id=metro-wenze-road&to=120.36,30.31")
                .path("properties");
        double metres = 0;
        for (JsonNode step : route.path("steps")) {
            metres += step.path("metres").asDouble();
        }
        assertThat(metres).isCloseTo(route.path("street_m").asDouble(), within(1.0));
    }

    @Test
    void reachedStreetsComeWithTimes() {
        JsonNode answer = json("/reach/isochrone?result=streets&minutes=8&from=metro_stations&id=metro-wenze-road");
        assertThat(answer.path("features").size()).isGreaterThan(3);
        for (JsonNode piece : answer.path("features")) {
            assertThat(piece.path("properties").path("minutes_end").asDouble()).isLessThanOrEqualTo(8.001);
        }
    }

    @Test
    void eachOriginMayHaveItsOwnGround() {
        JsonNode answer = json("/reach/isochrone?result=separate&minutes=5,10&from=metro_stations&ids="
                + encoded("metro-wenze-road,metro-jinshahu"));
        assertThat(answer.path("features").size()).isEqualTo(4);
    }

    @Test
    void driversTakeTheTimeTheOtherWayToo() {
        String question = "/reach/isochrone?mode=car&congestion=1.5&minutes=5&from=metro_stations&id=metro-wenze-road";
        JsonNode there = json(question);
        JsonNode back = json(question + "&direction=to");
        assertThat(there.path("parameters").path("congestion").asDouble()).isEqualTo(1.5);
        assertThat(back.path("parameters").path("direction").stringValue()).isEqualTo("to");
    }
}

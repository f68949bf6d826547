package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.Http;
import city.xingtu.app.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions of travel time over HTTP, on the shipped plan. */
class ReachQuestionsTest extends RunningService {

    private static final String STATIONS =
            "{\"layer\":\"metro_stations\",\"ids\":[\"metro-wenze-road\",\"metro-jinshahu\"]}";

    private HttpResponse<byte[]> post(String path, String body) {
        return Http.send(HttpRequest.newBuilder(URI.create(base() + path))
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "beyond_minutes | [120.34,30.31] | [120.36,30.31] | 'minutes':1",
                "no_street | [120.34,30.31] | [10,50] | 'minutes':60",
                "no_street | [120.41,30.245] | [120.34,30.31] | 'minutes':60",
                "closed_in_horizon | [120.4135,30.2955] | [120.5035,30.29655] |"
                        + " 'minutes':1,'access_m':5,'datetime':2020",
                "beyond_minutes | [120.4135,30.2955] | [120.5035,30.29655] | 'minutes':1,'access_m':5,'datetime':2025"
            })
    void aMatrixSaysWhyACellIsNull(String reason, String origin, String destination, String rest) {
        String body = "{\"origins\":[" + origin + "],\"destinations\":[" + destination + "],\"explain\":true,"
                + rest.replace('\'', '"') + "}";
        JsonNode answer = json(post("/reach/matrix", body));
        assertThat(answer.path("seconds").path(0).path(0).isNull()).isTrue();
        assertThat(answer.path("reasons").path(0).path(0).asString()).isEqualTo(reason);
    }

    @Test
    void aMatrixComesAsCsvToo() {
        HttpResponse<byte[]> response =
                post("/reach/matrix?f=csv", "{\"origins\":" + STATIONS + ",\"destinations\":" + STATIONS + "}");
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .startsWith("origin,destination,seconds\r\nmetro-wenze-road,metro-wenze-road,");
    }

    @Test
    void aMatrixComesAsArrowTooWithWhatItRestsOn() {
        HttpResponse<byte[]> response =
                post("/reach/matrix?f=arrow", "{\"origins\":" + STATIONS + ",\"destinations\":" + STATIONS + "}");
        assertThat(header(response, "Content-Type")).isEqualTo("application/vnd.apache.arrow.stream");
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .contains("origin", "destination", "seconds", "metro-wenze-road", "xingtu-basis", "\"revision\"");
    }

    private static List<String> lines(String resource) {
        try (var in = ReachQuestionsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> wrongMatrices() {
        return lines("/web/wrong-matrices.txt");
    }

    static List<String> wrongQuestions() {
        return lines("/web/wrong-questions.txt");
    }

    /** A line is status, code, parameter, a bar, and the question. */
    private static void assertProblem(String line, HttpResponse<byte[]> response) {
        String[] expected = line.substring(0, line.indexOf('|')).trim().split(" ");
        assertThat(json(response).path("code").stringValue("")).isEqualTo(expected[1]);
        assertThat(json(response).path("parameter").stringValue("")).isEqualTo(expected[2]);
        assertThat(response.statusCode()).isEqualTo(Integer.parseInt(expected[0]));
    }

    @ParameterizedTest
    @MethodSource("wrongQuestions")
    void aWrongQuestionGetsItsTypedError(String line) {
        assertProblem(
                line, get("/reach/" + line.substring(line.indexOf('|') + 1).trim()));
    }

    @ParameterizedTest
    @MethodSource("wrongMatrices")
    void aWrongMatrixGetsItsTypedError(String line) {
        assertProblem(line, post("/reach/matrix", line.substring(line.indexOf('|') + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"matrix", "isochrone", "within"})
    void manyOriginsAreRefusedWithTheLimit(String question) {
        String points = String.join(",", Collections.nCopies(100_000, "[120.35,30.31]"));
        String own = question.equals("matrix") ? "\"destinations\":[[120.35,30.31]]" : "\"minutes\":5";
        String target = question.equals("within") ? ",\"target\":\"industrial_platforms\"" : "";
        HttpResponse<byte[]> response =
                post("/reach/" + question, "{\"origins\":[" + points + "]," + own + target + "}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("code").stringValue()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(json(response).path("parameter").stringValue()).isEqualTo("origins");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'layer':'metro_stations','ids':['metro-wenze-road']} | from=metro_stations&id=metro-wenze-road",
                "[[120.3487,30.3097]] | points=120.3487,30.3097",
                "{'type':'LineString','coordinates':[[120.34,30.31],[120.36,30.31]]}"
                        + " | geometry=LINESTRING(120.34%2030.31,120.36%2030.31)",
                "{'layer':'metro_stations','filter':'interchange = TRUE'}"
                        + " | from=metro_stations&from_filter=interchange%20%3D%20TRUE"
            })
    void aBodyAsksWhatAnAddressAsks(String origins, String address) {
        String body = "{\"minutes\":[5,10],\"mode\":\"bike\",\"origins\":" + origins.replace('\'', '"') + "}";
        JsonNode posted = json(post("/reach/isochrone", body));
        JsonNode asked = json("/reach/isochrone?minutes=5,10&mode=bike&" + address);
        assertThat(posted.path("features").size()).isEqualTo(2);
        assertThat(posted.path("features")).isEqualTo(asked.path("features"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "within?target=industrial_platforms&from=metro_stations&minutes=15",
                "isochrone?from=metro_stations&id=metro-wenze-road&minutes=5,10",
                "isochrone?from=metro_stations&id=metro-wenze-road&minutes=10&result=streets",
                "coverage?target=industrial_platforms&from=metro_stations&minutes=15",
                "compare?from=metro_stations&id=metro-wenze-road&minutes=10&mode_b=bike"
            })
    void everyAnswerSaysWhatItRestsOnAndIsTheSameAgain(String question) {
        byte[] first = get("/reach/" + question).body();
        assertThat(get("/reach/" + question).body()).isEqualTo(first);
        JsonNode answer = json("/reach/" + question);
        JsonNode basis = answer.has("a") ? answer.path("a") : answer;
        assertThat(basis.path("network").path("revision").isNumber()).isTrue();
        assertThat(basis.path("network").path("version").stringValue()).isNotEmpty();
        assertThat(basis.path("parameters").path("speed_kmh").asDouble()).isPositive();
        assertThat(basis.path("parameters").path("ground_tolerance_m").asDouble())
                .isCloseTo(7.07, within(0.01));
        assertThat(answer.path("software").stringValue()).startsWith("Xingtu");
    }

    @Test
    void whatTheStraightLineHasMoreIsExplained() {
        JsonNode answer =
                json("/reach/coverage?target=industrial_platforms&of=features&from=metro_stations&minutes=15");
        double gap = 0;
        for (JsonNode cause : answer.path("difference")) {
            gap += cause.asDouble();
        }
        double more = answer.path("features_measured_straight_line").asDouble()
                - answer.path("features_measured_network").asDouble();
        assertThat(gap).isCloseTo(more, within(0.001));
        assertThat(answer.path("features_measured").asInt())
                .isEqualTo(answer.path("features").asInt());
    }

    @Test
    void peopleAreCountedWhereAFieldCountsThem() {
        JsonNode answer =
                json("/reach/coverage?target=districts&of=population_2025_10k&from=metro_stations&minutes=15");
        assertThat(answer.path("denominator").stringValue()).isEqualTo("population_2025_10k");
        double people = answer.path("population_2025_10k").asDouble();
        assertThat(answer.path("population_2025_10k_network").asDouble()).isBetween(0.0, people);
    }

    @Test
    void whatIsInReachHasItsShareOfThePeople() {
        JsonNode features = json("/reach/within?target=districts&from=metro_stations&minutes=15")
                .path("features");
        int counted = 0;
        for (JsonNode feature : features) {
            JsonNode properties = feature.path("properties");
            if (properties.has("population_2025_10k")) {
                double people = properties.path("population_2025_10k").asDouble();
                assertThat(properties.path("population_2025_10k_within").asDouble())
                        .isCloseTo(people * properties.path("share_within").asDouble(), within(people * 1e-4))
                        .isPositive();
                counted++;
            }
        }
        assertThat(counted).isPositive();
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
    void aLaterHorizonGainsWhatItsLinesReach() {
        JsonNode answer = json("/reach/compare?mode=transit&minutes=45&datetime=2020&datetime_b=2025"
                + "&from=metro_stations&id=metro-south-wenhai-road&target=metro_stations");
        assertThat(answer.at("/a/parameters/datetime").asInt()).isEqualTo(2020);
        assertThat(answer.at("/b/parameters/datetime").asInt()).isEqualTo(2025);
        assertThat(answer.at("/features/0/properties/area_km2").asDouble()).isPositive();
        assertThat(answer.path("features_gained").size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"bike,15", "car,10", "transit,20"})
    void aFilterByTravelTimeFindsWhatIsWithinReachByThatMode(String mode, int minutes) {
        List<String> found = new ArrayList<>();
        json("/ogc/collections/industrial_platforms/items?f=json&limit=1000&filter="
                        + encoded("TRAVEL_TIME(geometry, 'metro_stations', '" + mode + "') <= " + minutes))
                .path("features")
                .forEach(feature -> found.add(feature.path("id").asString()));
        List<String> within = new ArrayList<>();
        json("/reach/within?target=industrial_platforms&from=metro_stations&minutes=" + minutes + "&mode=" + mode)
                .path("features")
                .forEach(feature -> within.add(feature.path("id").asString()));
        assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(within);
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
    void aSurfaceOfMinutesComesAsGeoTiffAndSaysWhatItRestsOn() {
        HttpResponse<byte[]> response =
                get("/reach/isochrone?f=tiff&cell_m=50&minutes=10&from=metro_stations&id=metro-wenze-road");
        assertThat(header(response, "Content-Type")).isEqualTo("image/tiff; application=geotiff");
        assertThat(new String(response.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("II");
        assertThat(header(response, "Xingtu-Basis")).contains("\"revision\"", "\"software\"");
        assertThat(json("/reach/isochrone?f=tiff&cell_m=2&minutes=60&mode=car&from=metro_stations")
                        .path("parameter")
                        .stringValue())
                .isEqualTo("cell_m");
    }

    @Test
    void reachedStreetsComeWithTimes() {
        JsonNode answer = json("/reach/isochrone?result=streets&minutes=8&from=metro_stations&id=metro-wenze-road");
        assertThat(answer.path("features").size()).isGreaterThan(3);
        for (JsonNode piece : answer.path("features")) {
            assertThat(piece.path("properties").path("minutes_end").asDouble()).isLessThanOrEqualTo(8.001);
            assertThat(piece.path("properties").path("nearest_id").asString()).isEqualTo("metro-wenze-road");
        }
    }

    @Test
    void eachOriginMayHaveItsOwnGround() {
        JsonNode answer = json("/reach/isochrone?result=separate&minutes=5,10&from=metro_stations&ids="
                + encoded("metro-wenze-road,metro-jinshahu"));
        assertThat(answer.path("features").size()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&mode=transit&departure=2025-06-03T08:00&window=5&percentile=90"})
    void theGroundIsPartedByTheNearestOrigin(String travel) {
        String question = "/reach/isochrone?minutes=20&from=metro_stations&ids="
                + encoded("metro-wenze-road,metro-gaosha-road,metro-jinshahu") + travel;
        double whole = 0;
        JsonNode parts = json(question + "&result=nearest").path("features");
        for (JsonNode part : parts) {
            whole += part.path("properties").path("area_km2").asDouble();
            assertThat(part.path("properties").path("origin").path("id").asString())
                    .startsWith("metro-");
        }
        assertThat(parts.size()).isEqualTo(3);
        double merged = json(question).at("/features/0/properties/area_km2").asDouble();
        assertThat(whole).isCloseTo(merged, within(0.001));
    }

    @Test
    void anAreaThatOneSetsOutFromHasOneGround() {
        JsonNode answer = json("/reach/isochrone?minutes=5&result=separate&from=industrial_platforms&ids="
                + encoded("qt-science-city"));
        assertThat(answer.path("features").size()).isEqualTo(1);
        JsonNode origin = answer.at("/features/0/properties/origin");
        assertThat(origin.path("id").asString()).isEqualTo("qt-science-city");
        assertThat(origin.has("lon")).isFalse();
    }

    @Test
    void driversTakeTheTimeTheOtherWayToo() {
        String question = "/reach/isochrone?mode=car&congestion=1.5&minutes=5&from=metro_stations&id=metro-wenze-road";
        JsonNode there = json(question);
        JsonNode back = json(question + "&direction=to");
        assertThat(there.path("parameters").path("congestion").asDouble()).isEqualTo(1.5);
        assertThat(back.path("parameters").path("direction").stringValue()).isEqualTo("to");
    }

    @Test
    void aRouteByTransitSaysWhereOneWaitsAndRides() {
        JsonNode properties = json(get("/reach/route?from=metro_stations&id=metro-wenze-road&to=120.4715,30.2995"
                        + "&mode=transit&access_m=1000&period=midday"))
                .path("properties");
        List<String> kinds = new ArrayList<>();
        properties.path("steps").forEach(step -> kinds.add(step.path("kind").asString()));
        assertThat(kinds).startsWith("walk", "enter", "wait", "ride").endsWith("leave", "walk");
        assertThat(properties.path("parameters").path("period").asString()).isEqualTo("midday");
        assertThat(properties.path("parameters").path("wait_share").asDouble()).isEqualTo(0.5);
        assertThat(properties.path("network").path("transit").path("lines").asInt())
                .isEqualTo(12);
        double sum = 0;
        for (JsonNode step : properties.path("steps")) {
            sum += step.path("seconds").asDouble();
        }
        assertThat(sum / 60).isCloseTo(properties.path("minutes").asDouble(), within(0.02));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isochrone?from=metro_stations&id=metro-wenze-road&minutes=30",
                "within?target=industrial_platforms&from=metro_stations&id=metro-wenze-road&minutes=45",
                "coverage?target=industrial_platforms&from=metro_stations&id=metro-wenze-road&minutes=45",
                "compare?from=metro_stations&id=metro-wenze-road&minutes=30&datetime_b=2020"
            })
    void everyQuestionTakesTransit(String question) {
        for (String when : List.of("", "&departure=2025-06-03T08:00&window=5&percentile=50")) {
            HttpResponse<byte[]> response = get("/reach/" + question + "&mode=transit" + when);
            assertThat(response.statusCode()).as(when).isEqualTo(200);
            assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("\"max_transfers\"");
        }
    }
}

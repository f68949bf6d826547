package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.xingtu.Http;
import city.xingtu.app.RunningService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Abstract tests of OGC API - Processes Part 1 (18-062r2, annex A), by their ids, on the questions of travel time. */
class ProcessesTest extends RunningService {

    private static final String CONFORMANCE = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/";
    private static final String EXCEPTIONS = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";
    private static final String INPUTS =
            "\"inputs\":{\"minutes\":[5,10],\"origins\":{\"layer\":\"metro_stations\",\"ids\":[\"metro-wenze-road\"]}}";
    private static final String ANSWER = "/reach/isochrone?minutes=5,10&from=metro_stations&id=metro-wenze-road";

    private HttpResponse<byte[]> execute(String process, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base() + "/ogc/processes/" + process + "/execution"))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Http.send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode features(String path) {
        return json(path).path("features");
    }

    @Test
    @DisplayName("/conf/core/landingpage-success, /conf/core/conformance-success, /conf/core/api-definition-success")
    void theLandingPageLeadsToTheProcessesAndConformanceNamesThem() {
        assertThat(json("/ogc?f=json").path("links").toString())
                .contains("http://www.opengis.net/def/rel/ogc/1.0/processes", "/ogc/processes");
        assertThat(json("/ogc/conformance?f=json").path("conformsTo").toString())
                .contains(CONFORMANCE + "core", CONFORMANCE + "ogc-process-description", CONFORMANCE + "dismiss");
        assertThat(json("/ogc/api?f=json").path("paths").propertyNames())
                .contains("/processes", "/processes/{processId}/execution", "/jobs/{jobId}", "/jobs/{jobId}/results");
    }

    @Test
    @DisplayName("/conf/core/process-list-success, /conf/core/pl-limit-response, /conf/core/pl-links")
    void theListHasSummariesAndKeepsToItsLimit() {
        JsonNode list = json("/ogc/processes?f=json");
        assertThat(list.path("links").toString()).contains("\"self\"");
        assertThat(list.path("processes").size()).isEqualTo(6);
        for (JsonNode process : list.path("processes")) {
            assertThat(process.path("id").stringValue()).isNotEmpty();
            assertThat(process.path("version").stringValue()).isNotEmpty();
            assertThat(process.path("jobControlOptions").toString()).contains("sync-execute");
        }
        assertThat(json("/ogc/processes?f=json&limit=2").path("processes").size())
                .isEqualTo(2);
        assertThat(get("/ogc/processes?f=json&limit=0").statusCode()).isEqualTo(400);
        assertThat(header(get("/ogc/processes?f=html"), "Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"within", "isochrone", "matrix", "coverage", "compare", "route"})
    @DisplayName("/conf/ogc-process-description/input-def, output-def, inputs-def; /conf/core/process-success")
    void aDescriptionHasASchemaForEveryInputAndTheOutput(String process) {
        JsonNode description = json("/ogc/processes/" + process + "?f=json");
        assertThat(description.path("id").stringValue()).isEqualTo(process);
        assertThat(description.path("inputs").size()).isGreaterThan(3);
        for (JsonNode input : description.path("inputs")) {
            assertThat(input.path("schema").isObject()).isTrue();
            assertThat(input.path("minOccurs").isNumber()).isTrue();
        }
        assertThat(description.path("outputs").path("answer").path("schema").isObject())
                .isTrue();
        assertThat(description.path("links").toString()).contains("http://www.opengis.net/def/rel/ogc/1.0/execute");
        assertThat(get("/ogc/processes/" + process + "?f=html").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc/processes/nothing,no-such-process",
        "/ogc/jobs/nothing,no-such-job",
        "/ogc/jobs/nothing/results,no-such-job"
    })
    @DisplayName("/conf/core/process-exception-no-such-process, /conf/core/job-exception-no-such-job")
    void whatThereIsNotHasTheTypedException(String path, String type) {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("type").stringValue()).isEqualTo(EXCEPTIONS + type);
    }

    @Test
    @DisplayName("/conf/core/job-creation-success-sync-raw-value-one, /conf/core/job-creation-default-execution-mode")
    void executedWhileOneWaitsTheAnswerComesAsItIs() {
        HttpResponse<byte[]> response = execute("isochrone", "{" + INPUTS + "}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("application/geo+json");
        assertThat(json(response).path("features")).isEqualTo(features(ANSWER));
    }

    @Test
    @DisplayName("/conf/core/job-creation-success-sync-document, /conf/core/job-creation-default-outputs")
    void asADocumentTheAnswerIsAQualifiedValue() {
        JsonNode document = json(execute("isochrone", "{" + INPUTS + ",\"response\":\"document\"}"));
        assertThat(document.path("answer").path("mediaType").stringValue()).isEqualTo("application/geo+json");
        assertThat(document.path("answer").path("value").path("features")).isEqualTo(features(ANSWER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":{\"layer\":\"metro_stations\",\"ids\":[\"metro-wenze-road\"]}}",
                "{\"href\":\"BASE/ogc/collections/metro_stations/items/metro-wenze-road?f=json\"}"
            })
    @DisplayName("/conf/core/job-creation-input-inline-object, /conf/core/job-creation-input-ref")
    void inputsComeQualifiedAndByReferenceToThisService(String origins) {
        JsonNode answer = json(execute(
                "isochrone",
                "{\"inputs\":{\"minutes\":{\"value\":[5,10]},\"origins\":" + origins.replace("BASE", base()) + "}}"));
        assertThat(answer.path("features")).isEqualTo(features(ANSWER));
    }

    @Test
    @DisplayName("/conf/core/job-creation-request: an output in another format")
    void anOutputComesInTheMediaTypeAskedFor() {
        HttpResponse<byte[]> response = execute(
                "matrix",
                "{\"inputs\":{\"origins\":[[120.35,30.31]],\"destinations\":[[120.36,30.31]]},"
                        + "\"outputs\":{\"answer\":{\"format\":{\"mediaType\":\"text/csv\"}}}}");
        assertThat(header(response, "Content-Type")).startsWith("text/csv");
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).startsWith("origin,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minutes | {'inputs':{'origins':'metro_stations'}}",
                "minutes | {'inputs':{'origins':'metro_stations','minutes':-1}}",
                "walk | {'inputs':{'origins':'metro_stations','minutes':5,'walk':true}}",
                "origins | {'inputs':{'origins':{'href':'http://example.org/x'},'minutes':5}}",
                "outputs | {'inputs':{'origins':'metro_stations','minutes':5},'outputs':{'map':{}}}",
                "mediaType | {'inputs':{'minutes':5},'outputs':{'answer':{'format':{'mediaType':'image/gif'}}}}",
                "response | {'inputs':{'origins':'metro_stations','minutes':5},'response':'loud'}",
                "body | {'input':{}}",
                "inputs | {'inputs':5}"
            })
    @DisplayName("/conf/core/job-creation-input-validation")
    void wrongRequestsGetTypedErrors(String parameter, String body) {
        HttpResponse<byte[]> response = execute("isochrone", body.replace('\'', '"'));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("parameter").stringValue()).isEqualTo(parameter);
    }

    @Test
    @DisplayName("/conf/core/job-creation-success-async, job-success, job-results; /conf/dismiss/job-dismiss-success")
    void asAJobItIsAskedForDoneFetchedAndDismissed() {
        HttpResponse<byte[]> created = execute("isochrone", "{" + INPUTS + "}", "Prefer", "respond-async");
        assertThat(created.statusCode()).isEqualTo(201);
        String job = URI.create(header(created, "Location")).getPath();
        assertThat(json(created).path("jobID").stringValue()).isEqualTo(job.substring("/ogc/jobs/".length()));
        JsonNode status = ended(job);
        assertThat(status.path("status").stringValue()).isEqualTo("successful");
        assertThat(status.path("processID").stringValue()).isEqualTo("isochrone");
        assertThat(status.path("links").toString()).contains("http://www.opengis.net/def/rel/ogc/1.0/results");
        assertThat(json(job + "/results").path("features")).isEqualTo(features(ANSWER));
        HttpResponse<byte[]> dismissed =
                Http.send(HttpRequest.newBuilder(URI.create(base() + job)).DELETE());
        assertThat(json(dismissed).path("status").stringValue()).isEqualTo("dismissed");
        assertThat(get(job).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("/conf/job-list: type, processID, status, datetime, duration and limit")
    void jobsAreListedAndChosen() {
        List<String> own = new ArrayList<>();
        for (String minutes : List.of("5", "-5")) {
            String body = "{\"inputs\":{\"minutes\":" + minutes + ",\"origins\":\"metro_stations\"}}";
            String job = URI.create(header(execute("isochrone", body, "Prefer", "respond-async"), "Location"))
                    .getPath();
            own.add(ended(job).path("jobID").stringValue());
        }
        assertThat(listed("")).startsWith(own.getLast(), own.getFirst());
        assertThat(listed("?limit=1")).containsExactly(own.getLast());
        assertThat(listed("?type=process&processID=isochrone&status=successful"))
                .contains(own.getFirst())
                .doesNotContain(own.getLast());
        assertThat(listed("?processID=matrix,route")).doesNotContainAnyElementsOf(own);
        assertThat(listed("?datetime=2020-01-01T00:00:00Z/..&minDuration=0&maxDuration=3600"))
                .containsAll(own);
        assertThat(listed("?datetime=../2020-01-01T00:00:00Z")).isEmpty();
        assertThat(listed("?minDuration=86400")).isEmpty();
        assertThat(new String(get("/ogc/jobs?f=html").body(), StandardCharsets.UTF_8))
                .contains(own.getFirst());
    }

    private List<String> listed(String selection) {
        List<String> ids = new ArrayList<>();
        json("/ogc/jobs" + selection)
                .path("jobs")
                .forEach(job -> ids.add(job.path("jobID").stringValue()));
        return ids;
    }

    @ParameterizedTest
    @CsvSource({"type,job", "status,lost", "datetime,yesterday", "datetime,a/b/c", "minDuration,-1", "limit,0"})
    void aWrongChoiceOfJobsIsRefused(String parameter, String value) {
        HttpResponse<byte[]> response = get("/ogc/jobs?" + parameter + "=" + value);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("parameter").stringValue()).isEqualTo(parameter);
    }

    @Test
    @DisplayName("/conf/core/job-results-failed")
    void aJobThatCannotBeDoneSaysWhy() {
        HttpResponse<byte[]> created =
                execute("isochrone", "{\"inputs\":{\"minutes\":5,\"origins\":\"nothing\"}}", "Prefer", "respond-async");
        String job = URI.create(header(created, "Location")).getPath();
        assertThat(ended(job).path("status").stringValue()).isEqualTo("failed");
        HttpResponse<byte[]> results = get(job + "/results");
        assertThat(results.statusCode()).isEqualTo(404);
        assertThat(json(results).path("code").stringValue()).isEqualTo("UNKNOWN_LAYER");
    }

    /** Asks until it is no longer waiting or under way. */
    private JsonNode ended(String job) {
        return assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> Stream.generate(() -> json(job))
                        .dropWhile(status -> Set.of("accepted", "running")
                                .contains(status.path("status").stringValue()))
                        .findFirst()
                        .orElseThrow());
    }
}

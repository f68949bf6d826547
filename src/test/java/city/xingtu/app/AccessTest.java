package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.Http;
import city.xingtu.atlas.AccessKey;
import city.xingtu.atlas.Atlas;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** How one says who one is, what is refused to whom and in which form, and what caches are told. */
class AccessTest {

    private static final String SECRET = AccessKey.secret();

    private static final String RULES = """
        {"groups": {
           "all": {"read": ["*"], "edit": ["*"], "proposals": "edit", "styles": true, "archives": ["*"]},
           "readers": {"read": ["*"], "proposals": "read"},
           "editors": {"read": ["l_streets", "l_quvaxon", "theme:yornacq"], "edit": ["l_quvaxon", "l_brizelt", "structures"]}},
         "keys": [%s]}
        """;

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        WithheldPlan.write(Files.createDirectory(folder.resolve("plan")));
        Path home = Files.createDirectory(folder.resolve("home"));
        List<String> keys = List.of(key("all"), key("readers"), key("editors"));
        Files.writeString(home.resolve("access.json"), RULES.formatted(String.join(",", keys)));
        service = SpringApplication.run(
                XingtuApplication.class,
                "--server.port=0",
                "--xingtu.editing=open",
                "--xingtu.gis-data=" + folder.resolve("plan"),
                "--xingtu.home=" + home);
    }

    /** That of a holder who is called as his group. */
    private static String key(String group) {
        String hash = AccessKey.of(group, group, SECRET).hex();
        return "{\"name\": \"%1$s\", \"group\": \"%1$s\", \"sha256\": \"%2$s\"}".formatted(group, hash);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String base() {
        return "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return Http.send(request, HttpResponse.BodyHandlers.ofString(), headers);
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    private static String bearer(String name) {
        return "Bearer " + name + "." + SECRET;
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    @Test
    void oneSaysWhoOneIsByBearerByNameAndPasswordOrInThePath() {
        String tile = "/tiles/theme:yornacq/8/213/105.mvt";
        String pair = Base64.getEncoder().encodeToString(("readers:" + SECRET).getBytes(StandardCharsets.UTF_8));
        String expected = get(tile, "Authorization", bearer("readers")).body();
        assertThat(expected).contains("chomdun");
        for (int i = 0; i < 2; i++) {
            assertThat(get(tile, "Authorization", "Basic " + pair).body()).isEqualTo(expected);
            assertThat(get(tile, "Authorization", "bearer readers." + SECRET).body())
                    .isEqualTo(expected);
            assertThat(get("/keys/readers." + SECRET + tile).body()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wms?SERVICE=WMS&REQUEST=GetCapabilities",
                "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities",
                "/ogc?f=json",
                "/ogc/collections?f=json",
                "/tiles/theme:yornacq.json",
                "/styles/l_quvaxon.json"
            })
    void addressesInAnswersKeepTheKeyOfThePath(String path) {
        String prefix = "/keys/readers." + SECRET;
        String with = get(prefix + path).body();
        assertThat(with).contains(base() + prefix + "/");
        assertThat(Pattern.compile(base() + "(?!" + prefix + ")\\S{0,40}")
                        .matcher(with)
                        .results())
                .extracting(MatchResult::group)
                .isEmpty();
        assertThat(with.replace(prefix, ""))
                .isEqualTo(get(path, "Authorization", bearer("readers")).body());
    }

    @Test
    void aProposalBelowAKeyKeepsBoth() {
        String body = """
            {"title": "t", "edits": {"l_quvaxon": {"features": [{"type": "Feature", "id": "quvaxon-9",
              "properties": {"name_zh": "ninth"}, "geometry": null}], "deleted": []}}}\
            """;
        HttpResponse<String> made =
                send("POST", "/proposals", body, "Authorization", bearer("all"), "Content-Type", "application/json");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String under = header(made, "Location").substring(base().length());
        assertThat(made.body()).contains("\"author\":\"all\"");
        String prefix = "/keys/readers." + SECRET + under;
        HttpResponse<String> item = get(prefix + "/ogc/collections/l_quvaxon/items/quvaxon-9?f=json");
        assertThat(item.statusCode()).isEqualTo(200);
        assertThat(item.body()).contains(base() + prefix + "/ogc");
        assertThat(get("/keys/editors." + SECRET + under).statusCode())
                .as("a group that is not let see proposals")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/access/refusals.csv", delimiter = ';', useHeadersInDisplayName = true)
    void whoIsNotRecognisedIsToldSoInTheFormOfTheService(String path, String type, String words) {
        for (String authorization : List.of(
                "Bearer readers." + AccessKey.secret(),
                "Bearer nobody." + SECRET,
                "Bearer readers",
                "Basic !",
                "Digest a=b")) {
            refused(get(path, "Authorization", authorization), type, words);
        }
        refused(get(path), type, words);
        refused(get("/keys/readers.wrong" + path), type, words);
        refused(get("/keys/readers.wrong" + path, "Authorization", bearer("readers")), type, words);
    }

    private static void refused(HttpResponse<String> response, String type, String words) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(header(response, "WWW-Authenticate"))
                .contains("Basic realm=")
                .contains("Bearer realm=");
        assertThat(header(response, "Content-Type")).startsWith(type);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(response.body()).contains(words);
    }

    @Test
    void whetherTheServiceIsWellEverybodyMayAsk() {
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageOfAnotherOriginMaySendAKey() {
        HttpResponse<String> asked = send(
                "OPTIONS",
                "/ogc/collections",
                "",
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(header(asked, "Access-Control-Allow-Headers")).contains("Authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/theme:yornacq/8/213/105.mvt",
                "/tiles/l_quvaxon/8/213/105.png",
                "/plan/catalogue",
                "/ogc/collections/l_quvaxon/items",
                "/wms?SERVICE=WMS&REQUEST=GetCapabilities"
            })
    void cachesOnTheWayKeepAnAnswerForWhoAskedOnly(String path) {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = get(path, "Authorization", bearer("readers"));
            assertThat(header(answer, "Cache-Control")).startsWith("private, ");
            assertThat(header(answer, "Vary")).contains("Authorization");
            HttpResponse<String> known =
                    get(path, "Authorization", bearer("readers"), "If-None-Match", header(answer, "ETag"));
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(header(known, "Cache-Control")).startsWith("private, ");
            assertThat(header(known, "Vary")).contains("Authorization");
            assertThat(get(path, "If-None-Match", header(answer, "ETag")).statusCode())
                    .as("a tag is no key")
                    .isEqualTo(401);
        }
    }

    @Test
    void aMapOfAThemeShowsTheLayersThatAreNotWithheldAndABlankOneSaysThatPartOfThePlanIs() {
        String map =
                "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&CRS=CRS:84&WIDTH=64&HEIGHT=64&FORMAT=image/png"
                        + "&BBOX=%s&LAYERS=%s";
        String here = "120,30,120.1,30.1";
        assertThat(get(map.formatted(here, "theme:wulbric"), "Authorization", bearer("editors"))
                        .body())
                .isEqualTo(get(map.formatted(here, "l_quvaxon"), "Authorization", bearer("all"))
                        .body())
                .isNotEqualTo(get(map.formatted(here, "theme:wulbric"), "Authorization", bearer("all"))
                        .body());
        String there = map.formatted("121,31,121.1,31.1", "theme:wulbric");
        assertThat(header(get(there, "Authorization", bearer("editors")), "Xingtu-Diagnostic"))
                .isEqualTo("outside-extent l_quvaxon, no-permission *");
        assertThat(header(get(there, "Authorization", bearer("all")), "Xingtu-Diagnostic"))
                .doesNotContain("no-permission");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/access/changes.csv", delimiter = ';', useHeadersInDisplayName = true)
    void whatOneMayChangeIsWhatTheRulesSay(
            String group, String method, String path, String type, String body, int status, String words) {
        HttpResponse<String> answer =
                send(method, path, body, "Authorization", bearer(group), "If-Match", "*", "Content-Type", type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void theHolderOfAKeyIsTheAuthorWhateverTheRequestSays() {
        String feature = """
            {"type": "Feature", "id": "quvaxon-2", "properties": {"name_zh": "second quvaxon"}, "geometry": null}\
            """;
        HttpResponse<String> put = send(
                "PUT",
                "/ogc/collections/l_quvaxon/items/quvaxon-2?author=somebody",
                feature,
                "Authorization",
                bearer("editors"),
                "Content-Type",
                "application/geo+json");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(service.getBean(Atlas.class).view().revision().author()).isEqualTo("editors");
    }

    @Test
    void aJobIsThereForWhoMadeIt() {
        HttpResponse<String> made = send(
                "POST",
                "/ogc/processes/isochrone/execution",
                "{\"inputs\": {\"lon\": 120.05, \"lat\": 30.05, \"minutes\": 10}}",
                "Authorization",
                bearer("readers"),
                "Content-Type",
                "application/json",
                "Prefer",
                "respond-async");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String job = header(made, "Location").substring(base().length());
        String id = job.substring(job.lastIndexOf('/') + 1);
        for (String path : List.of(job, job + "/results")) {
            assertThat(get(path, "Authorization", bearer("all")).statusCode()).isEqualTo(404);
        }
        assertThat(get("/ogc/jobs", "Authorization", bearer("all")).body()).doesNotContain(id);
        assertThat(get("/ogc/jobs", "Authorization", bearer("readers")).body()).contains(id);
        assertThat(get(job, "Authorization", bearer("readers")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "editors, l_quvaxon, true",
        "editors, l_chomdun, false",
        "readers, l_quvaxon, false",
        "all, structures, true"
    })
    void optionsNameTheMethodsThatWriteToWhoMayWrite(String group, String collection, boolean writes) {
        HttpResponse<String> options =
                send("OPTIONS", "/ogc/collections/" + collection + "/items", "", "Authorization", bearer(group));
        assertThat(header(options, "Allow").contains("POST")).isEqualTo(writes);
    }
}

package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.Http;
import city.xingtu.app.RunningService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WrongRequestsTest extends RunningService {

    @ParameterizedTest
    @CsvFileSource(
            resources = {"/web/wrong-requests.csv", "/ogc/wrong-requests.csv"},
            useHeadersInDisplayName = true)
    void aWrongRequestGetsItsTypedError(String path, int status, String code, String parameter) {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        if (status == 200) {
            return;
        }
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        var problem = json(response);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        assertThat(problem.path("parameter").stringValue("")).isEqualTo(parameter);
        assertThat(problem.path("detail_zh").stringValue("")).isNotBlank();
        assertThat(problem.path("detail_en").stringValue("")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"/nothing, 404", "/plan/nothing, 404", "/ogc/nothing/items, 404", "/webjars/nothing.js, 404"})
    void aPathThatLeadsNowhereIsAProblemToo(String path, int status) {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).path("status").intValue()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/plan/catalogue", "/tiles/water/10/854/421.mvt", "/ogc/collections"})
    void anotherMethodIsRefusedAndTheRightOnesAreNamed(String path) {
        HttpResponse<byte[]> response = Http.send(
                HttpRequest.newBuilder(URI.create(base() + path)).POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).contains("GET");
        assertThat(json(response).path("status").intValue()).isEqualTo(405);
    }

    @Test
    void theProblemSpeaksTheLanguageOfTheRequest() {
        assertThat(json("/plan/search?lang=en").path("detail").stringValue()).isEqualTo("Parameter q is missing");
        assertThat(json("/plan/search", "Accept-Language", "en-GB")
                        .path("detail")
                        .stringValue())
                .isEqualTo("Parameter q is missing");
        assertThat(json("/plan/search").path("detail").stringValue()).isEqualTo("缺少参数 q");
    }
}

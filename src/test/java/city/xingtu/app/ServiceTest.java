package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ServiceTest extends RunningService {

    @Test
    void itSaysThatItIsReady() {
        HttpResponse<byte[]> response = get("/actuator/health/readiness");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("status").stringValue()).isEqualTo("UP");
    }

    @Test
    void pagesOfAnyOriginMayRead() {
        HttpResponse<byte[]> answer = get("/plan/catalogue", "Origin", "https://example.org");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        HttpResponse<byte[]> preflight = send(HttpRequest.newBuilder(URI.create(base() + "/plan/catalogue"))
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("GET");
    }

    @Test
    void headIsAnsweredWithoutABody() {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(base() + "/plan/catalogue"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void longAnswersAreCompressed() {
        assertThat(header(get("/plan/catalogue", "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
    }
}

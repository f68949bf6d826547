package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.Http;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;

class ServiceTest extends RunningService {

    @Autowired
    private ConfigurableApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void itSaysThatItIsUp(String path) {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("application/json");
        assertThat(json(response).path("status").stringValue()).isEqualTo("UP");
    }

    @Test
    void whileItTakesNoRequestsItIsNotReadyButAlive() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            HttpResponse<byte[]> response = get("/actuator/health/readiness");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(json(response).path("status").stringValue()).isEqualTo("OUT_OF_SERVICE");
            assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Test
    void thereIsNothingElseOfTheActuator() {
        assertThat(get("/actuator/health/other").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesOfAnyOriginMayRead() {
        HttpResponse<byte[]> answer = get("/plan/catalogue", "Origin", "https://example.org");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        HttpResponse<byte[]> preflight = Http.send(HttpRequest.newBuilder(URI.create(base() + "/plan/catalogue"))
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("GET");
    }

    @Test
    void headIsAnsweredWithoutABody() {
        HttpResponse<byte[]> answer = Http.send(HttpRequest.newBuilder(URI.create(base() + "/plan/catalogue"))
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

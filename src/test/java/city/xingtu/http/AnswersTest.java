package city.xingtu.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.plan.Problem;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnswersTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/plan");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void theSameContentHasTheSameTag() throws IOException {
        Answers.sendJson(request, response, Answers.JSON, Map.of("a", 1));
        assertThat(response.getContentAsString()).isEqualTo("{\"a\":1}");
        request.addHeader("If-None-Match", "\"other\", W/" + response.getHeader("ETag"));
        MockHttpServletResponse second = new MockHttpServletResponse();
        Answers.sendJson(request, second, Answers.JSON, Map.of("a", 1));
        assertThat(second.getStatus()).isEqualTo(304);
        assertThat(second.getContentAsByteArray()).isEmpty();
    }

    @Test
    void aFailureIsToldByItsNumberOnly() throws IOException {
        Failures.answer(request, response, new IllegalStateException("jdbc:secret"));
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("urn:uuid:").doesNotContain("secret", "IllegalState");
    }

    @Test
    void anAnswerThatHadBegunIsBrokenOffAndNotContinued() {
        response.setCommitted(true);
        assertThatThrownBy(() -> Failures.answer(request, response, Problem.missing("x")))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http, example.org, 80, '', http://example.org",
        "https, example.org, 443, '', https://example.org",
        "http, localhost, 8080, '', http://localhost:8080",
        "https, example.org, 443, /maps/, https://example.org/maps",
        "https, example.org, 443, /a\"><script>, https://example.org",
        "http, evil\"><b, 80, '', http://127.0.0.1"
    })
    void linksBeginWithTheAddressThatTheClientUsed(
            String scheme, String host, int port, String prefix, String expected) {
        request.setScheme(scheme);
        request.setServerName(host);
        request.setServerPort(port);
        request.setLocalName("127.0.0.1");
        if (!prefix.isEmpty()) {
            request.addHeader("X-Forwarded-Prefix", prefix);
        }
        assertThat(BaseUrl.of(request)).isEqualTo(expected);
    }
}

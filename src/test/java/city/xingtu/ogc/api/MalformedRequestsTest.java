package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.api.RawConnection.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are no proper HTTP, or too long to be read, reach no servlet; they are told what is wrong nevertheless. */
class MalformedRequestsTest {

    private static final String HOST = "Host: here\r\n";

    private final ApiServer server = ApiServer.shared();

    static Stream<Arguments> requests() {
        String items = "/ogc/collections/stations/items";
        return Stream.of(
                Arguments.of(
                        "a filter of ten megabytes", get(items + "?filter=" + "x".repeat(10_000_000)), 414, "32 KB"),
                Arguments.of("an address of 40,000 bytes", get("/" + "x".repeat(40_000)), 414, "32 KB"),
                Arguments.of("a field of ten megabytes", get(items, "X: " + "x".repeat(10_000_000)), 431, "32 KB"),
                Arguments.of(
                        "ten thousand fields",
                        get(items, "X: y\r\n".repeat(10_000).strip()),
                        431,
                        "32 KB"),
                Arguments.of("no host", "GET " + items + " HTTP/1.1\r\n\r\n", 400, "Host"),
                Arguments.of("two hosts", get(items, "Host: there"), 400, "Host"),
                Arguments.of(
                        "a version of the future", "GET " + items + " HTTP/9.9\r\n" + HOST + "\r\n", 505, "HTTP/1.1"),
                Arguments.of("no request at all", "\u0001\u0002\u0003 what?\r\n\r\n", 400, "request line"),
                Arguments.of("a method with blanks", "G E T / HTTP/1.1\r\n" + HOST + "\r\n", 400, "request line"),
                Arguments.of("a field without a name", get(items, ": nameless"), 400, "header fields"),
                Arguments.of("a control character", get(items, "X: a\u0000b"), 400, "control characters"),
                Arguments.of("a length that is no number", get(items, "Content-Length: many"), 400, "length"),
                Arguments.of("two lengths", get(items, "Content-Length: 1\r\nContent-Length: 2"), 400, "length"),
                Arguments.of("an address that leaves the root", get("/../../etc/passwd"), 400, "request line"),
                Arguments.of("an expectation", get(items, "Expect: wonders"), 417, "100-continue"));
    }

    private static String get(String address, String... fields) {
        StringBuilder request = new StringBuilder("GET " + address + " HTTP/1.1\r\n" + HOST);
        for (String field : fields) {
            request.append(field).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("requests")
    void isToldWhatWasExpected(String what, String request, int status, String expected) throws IOException {
        try (RawConnection connection = RawConnection.to(server)) {
            connection.sendAsFarAsItIsRead(request);
            Answer answer = connection.answer();

            assertThat(answer.status()).as(answer.head()).isEqualTo(status);
            assertThat(answer.field("content-type")).isEqualTo("application/problem+json");
            assertThat(answer.json().path("status").intValue()).isEqualTo(status);
            assertThat(answer.json().path("detail_en").stringValue("")).contains(expected);
            assertThat(answer.json().path("detail_zh").stringValue("")).isNotBlank();
        }
        assertThat(server.get("/conformance").status()).isEqualTo(200);
    }

    /** Forms reach the servlet of WMS, which asks the container for their parameters. */
    @ParameterizedTest
    @CsvSource({"9000000, more than 1000000 characters", "11000000, more than 10000000 bytes"})
    void aFilterOfMegabytesInAFormIsRefusedAsItsServiceRefuses(int length, String limit) throws IOException {
        String form = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=stations&STYLES=&CRS=CRS:84&BBOX=120,30,121,31"
                + "&WIDTH=9&HEIGHT=9&FORMAT=image/png&CQL_FILTER=" + "x".repeat(length);
        try (RawConnection connection = RawConnection.to(server)) {
            connection.sendAsFarAsItIsRead("POST /wms HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                    + form);
            Answer answer = connection.answer();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .contains("<ServiceException code=\"InvalidParameterValue\"", limit);
        }
    }
}

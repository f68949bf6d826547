package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.api.RawConnection.Answer;
import city.xingtu.store.SamplePlan;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests that are answered before their body was needed: the connection serves the next request, or the answer says that
 * it ends. A client that keeps connections would lose its next request otherwise.
 */
class UnreadBodyTest {

    private static ApiServer server;

    @BeforeAll
    static void start() {
        server =
                new ApiServer(SamplePlan.small(), "--xingtu.editing=open", "--server.jetty.connection-idle-timeout=1s");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PUT    | /ogc/collections/stations/items/nobody | Content-Type: text/plain
        PUT    | /ogc/collections/nothing/items/nobody  | Content-Type: application/geo+json
        PUT    | /ogc/nothing                           | Content-Type: text/plain
        POST   | /ogc/collections/stations/items        | Accept: */*
        POST   | /ogc/styles                            | Content-Type: text/plain
        POST   | /ogc/processes/nothing/execution       | Content-Type: application/json
        POST   | /reach/nothing                         | Content-Type: application/json
        POST   | /proposals                             | Content-Type: text/plain
        POST   | /wms                                   | Content-Type: text/plain
        POST   | /tiles/nothing                         | Content-Type: text/plain
        POST   | /health                                | Content-Type: text/plain
        DELETE | /ogc/collections/stations/items/nobody | Accept: */*
        GET    | /ogc/collections/stations/items        | Accept: */*
        """)
    void bodyThatNobodyReadsLeavesTheConnectionUsable(String method, String path, String header) throws IOException {
        for (String framing : new String[] {"Content-Length: 20", "Transfer-Encoding: chunked"}) {
            try (RawConnection connection = RawConnection.to(server)) {
                String body = framing.startsWith("C") ? "a".repeat(20) : "14\r\n" + "a".repeat(20) + "\r\n0\r\n\r\n";
                connection.send(
                        method + " " + path + " HTTP/1.1\r\nHost: here\r\n" + header + "\r\n" + framing + "\r\n\r\n");
                awaitAnswer(connection.socket(), connection.pushback());
                connection.send(body);
                Answer first = connection.answer();
                assertThat(first.status()).as(framing).isBetween(200, 499);
                if (!first.closes()) {
                    connection.send("GET /ogc/conformance HTTP/1.1\r\nHost: here\r\n\r\n");
                    assertThat(connection.answer().status()).as(framing).isEqualTo(200);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 3000000,", "Content-Length: 20,Expect: 100-continue"})
    void bodyThatIsNotWaitedForEndsTheConnectionAndTheAnswerSaysSo(String framing, String expect) throws IOException {
        try (RawConnection connection = RawConnection.to(server)) {
            String further = expect == null ? "" : expect + "\r\n";
            connection.send("PUT /ogc/nothing HTTP/1.1\r\nHost: here\r\n" + framing + "\r\n" + further + "\r\n");
            Answer head = connection.answer();
            assertThat(head.status()).isEqualTo(404);
            assertThat(head.closes()).isTrue();
        }
    }

    @Test
    void bodyThatNeverComesIsNotWaitedForLongerThanAnIdleConnection() throws IOException {
        try (RawConnection connection = RawConnection.to(server)) {
            connection.send("PUT /ogc/nothing HTTP/1.1\r\nHost: here\r\nContent-Length: 20\r\n\r\nabc");
            assertThat(connection.answer().closes()).isTrue();
            assertThat(connection.in().read()).isEqualTo(-1);
        }
    }

    /** An answer that does not need the body comes before it; one that does comes after. */
    private static void awaitAnswer(Socket socket, PushbackInputStream in) throws IOException {
        int patience = socket.getSoTimeout();
        socket.setSoTimeout(200);
        try {
            in.unread(in.read());
        } catch (SocketTimeoutException e) {
            // The service waits for the body.
        } finally {
            socket.setSoTimeout(patience);
        }
    }
}

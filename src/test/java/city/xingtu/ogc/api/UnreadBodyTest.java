package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.store.SamplePlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
            try (Socket socket = connect()) {
                String body = framing.startsWith("C") ? "a".repeat(20) : "14\r\n" + "a".repeat(20) + "\r\n0\r\n\r\n";
                send(
                        socket,
                        method + " " + path + " HTTP/1.1\r\nHost: here\r\n" + header + "\r\n" + framing + "\r\n\r\n");
                PushbackInputStream in = new PushbackInputStream(socket.getInputStream());
                awaitAnswer(socket, in);
                send(socket, body);
                Head first = Head.read(in);
                assertThat(first.status()).as(framing).isBetween(200, 499);
                if (!first.closes()) {
                    send(socket, "GET /ogc/conformance HTTP/1.1\r\nHost: here\r\n\r\n");
                    assertThat(Head.read(in).status()).as(framing).isEqualTo(200);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 3000000,", "Content-Length: 20,Expect: 100-continue"})
    void bodyThatIsNotWaitedForEndsTheConnectionAndTheAnswerSaysSo(String framing, String expect) throws IOException {
        try (Socket socket = connect()) {
            String further = expect == null ? "" : expect + "\r\n";
            send(socket, "PUT /ogc/nothing HTTP/1.1\r\nHost: here\r\n" + framing + "\r\n" + further + "\r\n");
            Head head = Head.read(socket.getInputStream());
            assertThat(head.status()).isEqualTo(404);
            assertThat(head.closes()).isTrue();
        }
    }

    @Test
    void bodyThatNeverComesIsNotWaitedForLongerThanAnIdleConnection() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "PUT /ogc/nothing HTTP/1.1\r\nHost: here\r\nContent-Length: 20\r\n\r\nabc");
            assertThat(Head.read(socket.getInputStream()).closes()).isTrue();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** An answer that does not need the body comes before it; one that does comes after. */
    private static void awaitAnswer(Socket socket, PushbackInputStream in) throws IOException {
        socket.setSoTimeout(200);
        try {
            in.unread(in.read());
        } catch (SocketTimeoutException e) {
            // The service waits for the body.
        } finally {
            socket.setSoTimeout(60_000);
        }
    }

    private static Socket connect() throws IOException {
        URI root = URI.create(server.root());
        Socket socket = new Socket(root.getHost(), root.getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Status line and fields of an answer whose body was read to its end. */
    private record Head(String text) {

        static Head read(InputStream in) throws IOException {
            StringBuilder text = new StringBuilder();
            while (text.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("The connection ended after: " + text);
                }
                text.append((char) next);
            }
            Head head = new Head(text.toString().toLowerCase(Locale.ROOT));
            String length = head.field("content-length");
            if (length.isEmpty()) {
                head.skipChunks(in);
            } else {
                in.readNBytes(Integer.parseInt(length));
            }
            return head;
        }

        private void skipChunks(InputStream in) throws IOException {
            if (field("transfer-encoding").equals("chunked")) {
                StringBuilder end = new StringBuilder();
                while (!end.toString().endsWith("0\r\n\r\n")) {
                    end.append((char) in.read());
                }
            }
        }

        private String field(String name) {
            int at = text.indexOf("\r\n" + name + ":");
            return at < 0
                    ? ""
                    : text.substring(text.indexOf(':', at) + 1, text.indexOf("\r\n", at + 2))
                            .strip();
        }

        int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        boolean closes() {
            return field("connection").equals("close");
        }
    }
}

package city.xingtu.ogc.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connection to a service over which requests go as they are written, well-formed or not. */
final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final Socket socket = new Socket();
    private final PushbackInputStream in;

    private RawConnection(ApiServer server, int window) throws IOException {
        URI root = URI.create(server.root());
        if (window > 0) {
            socket.setReceiveBufferSize(window);
        }
        socket.connect(new InetSocketAddress(root.getHost(), root.getPort()));
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        in = new PushbackInputStream(socket.getInputStream());
    }

    static RawConnection to(ApiServer server) throws IOException {
        return new RawConnection(server, 0);
    }

    /** One that holds back little by itself, so that the service feels how slowly it is read. */
    static RawConnection narrow(ApiServer server) throws IOException {
        return new RawConnection(server, 2048);
    }

    void send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Sends what may be refused, and the connection ended, before all of it is read. */
    void sendAsFarAsItIsRead(String text) {
        try {
            send(text);
        } catch (IOException e) {
            // The answer is there all the same.
        }
    }

    /** What comes, byte after byte. */
    InputStream in() {
        return in;
    }

    PushbackInputStream pushback() {
        return in;
    }

    Socket socket() {
        return socket;
    }

    /** The next answer, read to its end. */
    Answer answer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The connection ended after: " + head);
            }
            head.append((char) next);
        }
        Answer answer = new Answer(head.toString().toLowerCase(Locale.ROOT), new byte[0]);
        String length = answer.field("content-length");
        if (length.isEmpty()) {
            skipChunks(answer);
            return answer;
        }
        return new Answer(answer.head(), in.readNBytes(Integer.parseInt(length)));
    }

    private void skipChunks(Answer answer) throws IOException {
        if (answer.field("transfer-encoding").equals("chunked")) {
            StringBuilder end = new StringBuilder();
            while (!end.toString().endsWith("0\r\n\r\n")) {
                end.append((char) in.read());
            }
        }
    }

    /**
     * An answer.
     *
     * @param head status line and fields, in lower case
     * @param body empty where it came in pieces
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(String head, byte[] body) {

        String field(String name) {
            int at = head.indexOf("\r\n" + name + ":");
            return at < 0
                    ? ""
                    : head.substring(head.indexOf(':', at) + 1, head.indexOf("\r\n", at + 2))
                            .strip();
        }

        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        boolean closes() {
            return field("connection").equals("close");
        }

        JsonNode json() {
            return new JsonMapper().readTree(body);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package city.xingtu.tile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real Redis for tests, which {@code ./check} installs: on a port of its own, in memory only. */
public final class RedisServer implements AutoCloseable {

    private final int port;
    private final List<String> settings;
    private @Nullable Process process;

    /**
     * Started, and back as soon as it takes connections.
     *
     * @param settings as on its command line, one word each
     */
    public RedisServer(String... settings) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.settings = List.of(settings);
        start();
    }

    /** Starts it again where it was, with nothing in it; back as soon as it takes connections. */
    void start() {
        List<String> command = new ArrayList<>(List.of(
                "redis-server", "--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"));
        command.addAll(settings);
        try {
            Process started =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process = started;
            BufferedReader said = started.inputReader();
            for (String line = said.readLine();
                    !line.contains("Ready to accept connections");
                    line = said.readLine()) {}
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address. */
    public URI address() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** Stops it; back when it is gone. */
    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                process.waitFor(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

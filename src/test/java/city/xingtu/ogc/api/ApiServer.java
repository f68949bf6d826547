package city.xingtu.ogc.api;

import city.xingtu.Http;
import city.xingtu.HttpAnswer;
import city.xingtu.TemporaryFolder;
import city.xingtu.app.XingtuApplication;
import city.xingtu.atlas.Atlas;
import city.xingtu.exchange.GisDataWriter;
import city.xingtu.store.PlanSource;
import city.xingtu.store.SamplePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service over a small plan, on a port and in a folder of its own. */
final class ApiServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private static final class Shared {
        private static final ApiServer SERVER = new ApiServer(SamplePlan.small());
    }

    private final ServletWebServerApplicationContext context;
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    /** The service over {@link SamplePlan#small} for all tests that only read, started by the first and never closed. */
    static ApiServer shared() {
        return Shared.SERVER;
    }

    /** With further settings, such as {@code --xingtu.editing=open}. */
    ApiServer(PlanSource plan, String... settings) {
        try {
            Path home = TemporaryFolder.create("xingtu-api");
            Path folder = Files.createDirectory(home.resolve("plan"));
            GisDataWriter.write(folder, plan, line -> {});
            List<String> arguments = new ArrayList<>(List.of(settings));
            arguments.addAll(List.of("--server.port=0", "--xingtu.home=" + home, "--xingtu.gis-data=" + folder));
            context = (ServletWebServerApplicationContext)
                    SpringApplication.run(XingtuApplication.class, arguments.toArray(String[]::new));
            ((JettyWebServer) context.getWebServer())
                    .getServer()
                    .setRequestLog((request, response) -> requests.add(
                            request.getMethod() + " " + request.getHttpURI().getPathQuery()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code http://localhost:40123/ogc}. */
    String root() {
        return "http://localhost:" + context.getWebServer().getPort() + "/ogc";
    }

    /** The server's log: method, path and query of every request that was answered. May be cleared. */
    Queue<String> requests() {
        return requests;
    }

    /** Tells of the port from which a connection came that the service has closed; for connections still to be made. */
    void onClosed(IntConsumer port) {
        Map<Connection, Integer> ports = new ConcurrentHashMap<>();
        Connection.Listener listener = new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                if (connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress from) {
                    ports.put(connection, from.getPort());
                }
            }

            @Override
            public void onClosed(Connection connection) {
                // By now it no longer knows where it came from.
                port.accept(ports.get(connection));
            }
        };
        for (Connector connector :
                ((JettyWebServer) context.getWebServer()).getServer().getConnectors()) {
            connector.addEventListener(listener);
        }
    }

    Atlas atlas() {
        return context.getBean(Atlas.class);
    }

    /** What Spring has mapped to methods. */
    Set<RequestMappingInfo> mappings() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet();
    }

    /** An answer. */
    record Answer(HttpResponse<byte[]> response) implements HttpAnswer {

        byte[] bytes() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** Address of the document's first link of that relation and, where given, type; null without one. */
        @Nullable
        String link(String relation, String... type) {
            for (JsonNode link : json().path("links")) {
                if (link.path("rel").asString().equals(relation)
                        && (type.length == 0 || link.path("type").asString().equals(type[0]))) {
                    return link.path("href").asString();
                }
            }
            return null;
        }
    }

    /** A GET of a path below the root, or of an address; headers as name and value in turn. */
    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root() + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return new Answer(Http.send(request, headers));
    }

    @Override
    public void close() {
        context.close();
    }
}

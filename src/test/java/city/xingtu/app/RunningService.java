package city.xingtu.app;

import city.xingtu.Http;
import city.xingtu.TemporaryFolder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on the shipped plan and a port of its own, started once for all tests that extend this. */
@SpringBootTest(classes = XingtuApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

    private static final JsonMapper JSON = new JsonMapper();

    @Value("${local.server.port}")
    private int port;

    /** A folder for each service that is started: those with other settings than usual run beside the usual one. */
    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        Path home = TemporaryFolder.create("xingtu-test");
        registry.add("xingtu.home", home::toString);
    }

    protected String base() {
        return "http://localhost:" + port;
    }

    /** A GET of a path, with headers as name and value in turn. */
    protected HttpResponse<byte[]> get(String path, String... headers) {
        return Http.send(HttpRequest.newBuilder(URI.create(base() + path)), headers);
    }

    /** The JSON document at a path. */
    protected JsonNode json(String path, String... headers) {
        return json(get(path, headers));
    }

    protected static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    protected static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

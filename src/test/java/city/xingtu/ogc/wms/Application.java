package city.xingtu.ogc.wms;

import city.xingtu.TemporaryFolder;
import city.xingtu.app.XingtuApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The whole application on a port of its own, with a home of its own. */
final class Application implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    Application(String... options) throws IOException {
        Path home = TemporaryFolder.create("xingtu-wms");
        String[] all = Stream.concat(Stream.of("--server.port=0", "--xingtu.home=" + home), Stream.of(options))
                .toArray(String[]::new);
        context = (ServletWebServerApplicationContext) SpringApplication.run(XingtuApplication.class, all);
    }

    String url() {
        return "http://localhost:" + context.getWebServer().getPort() + "/wms";
    }

    @Override
    public void close() {
        context.close();
    }
}

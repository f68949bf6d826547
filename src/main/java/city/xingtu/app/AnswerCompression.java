package city.xingtu.app;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.eclipse.jetty.compression.brotli.BrotliCompression;
import org.eclipse.jetty.compression.brotli.BrotliEncoderConfig;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Offers Brotli beside gzip, for the same media types and from the same size on ({@code server.compression.*}). A client
 * that likes both alike gets Brotli. Left out where its native part does not run.
 */
class AnswerCompression implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /** Among the fast levels: answers are made for one request and compressed while they are sent. */
    private static final int LEVEL = 4;

    private static final PathSpec EVERYTHING = PathSpec.from("/");

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        Compression settings = factory.getCompression();
        if (settings != null && settings.getEnabled()) {
            int smallest = (int) settings.getMinResponseSize().toBytes();
            factory.addServerCustomizers(server -> offer(server, smallest));
        }
    }

    private static void offer(Server server, int smallest) {
        if (!Brotli4jLoader.isAvailable()) {
            return;
        }
        for (CompressionHandler handler : server.getDescendants(CompressionHandler.class)) {
            BrotliEncoderConfig encoder = new BrotliEncoderConfig();
            encoder.setCompressionLevel(LEVEL);
            BrotliCompression brotli = new BrotliCompression();
            brotli.setDefaultEncoderConfig(encoder);
            brotli.setMinCompressSize(smallest);
            handler.putCompression(brotli);
            handler.putConfiguration(EVERYTHING, withoutLimits(handler.getConfiguration(EVERYTHING)));
        }
        server.insertHandler(new BrotliFirst());
    }

    /** The same for every coding. */
    private static CompressionConfig withoutLimits(CompressionConfig gzip) {
        CompressionConfig.Builder both = CompressionConfig.builder();
        gzip.getCompressIncludeMimeTypes().forEach(both::compressIncludeMimeType);
        gzip.getCompressIncludeMethods().forEach(both::compressIncludeMethod);
        return both.build();
    }

    /**
     * Puts Brotli before codings that the client likes as much: Jetty takes the first of the best, and browsers name gzip
     * first.
     */
    private static final class BrotliFirst extends Handler.Wrapper {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            HttpField accepted = request.getHeaders().getField(HttpHeader.ACCEPT_ENCODING);
            if (accepted == null || !accepted.getValue().contains("br")) {
                return super.handle(request, response, callback);
            }
            String reordered = Arrays.stream(accepted.getValue().split(","))
                    .map(String::strip)
                    .sorted(Comparator.comparing(coding -> !coding.startsWith("br")))
                    .collect(Collectors.joining(", "));
            HttpFields headers = HttpFields.build(request.getHeaders()).put(HttpHeader.ACCEPT_ENCODING, reordered);
            return super.handle(
                    new Request.Wrapper(request) {
                        @Override
                        public HttpFields getHeaders() {
                            return headers;
                        }
                    },
                    response,
                    callback);
        }
    }
}

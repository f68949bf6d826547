package city.xingtu.app;

import city.xingtu.http.BodyReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * When an answer begins before the request's body was read, as a refusal does: reads the rest of a body of some size, or says
 * that the connection ends. The container would end it without a word, and the client's next request over it would be lost.
 */
public final class RequestBodies implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /**
     * A body somewhat larger than is taken is read in vain: a client that is still sending when the connection ends may
     * never read why it was refused.
     */
    private static final int MOST_SKIPPED_BYTES = 2 * BodyReader.MOST_BYTES;

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.insertHandler(new Skipping()));
    }

    private static final class Skipping extends Handler.Wrapper {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            return super.handle(request, hasBody(request) ? skipping(request, response) : response, callback);
        }

        private static boolean hasBody(Request request) {
            return request.getHeaders().contains(HttpHeader.CONTENT_LENGTH)
                    || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
        }

        private static Response skipping(Request request, Response response) {
            return new Response.Wrapper(request, response) {
                @Override
                public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
                    if (!isCommitted() && !skip(request)) {
                        getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
                    }
                    super.write(last, content, callback);
                }
            };
        }

        /** Whether nothing of the body is left. */
        private static boolean skip(Request request) {
            // Whoever expects "100 Continue" would be told to send by the attempt to read.
            boolean small = request.getLength() >= 0 && request.getLength() <= MOST_SKIPPED_BYTES;
            if (!small || request.getHeaders().contains(HttpHeader.EXPECT)) {
                return request.consumeAvailable();
            }
            try {
                Content.Source.consumeAll(request);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }
}

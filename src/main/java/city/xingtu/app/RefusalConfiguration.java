package city.xingtu.app;

import city.xingtu.http.Refusal;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server says to a request that is no proper HTTP and therefore reaches no servlet: a problem, as everywhere. */
@Configuration(proxyBeanMethods = false)
class RefusalConfiguration {

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> refusals() {
        return factory -> factory.addServerCustomizers(server -> server.setErrorHandler(new Refusal()));
    }

    /** Repeats nothing of the request. */
    private static final class Refusal extends ErrorHandler {

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                String message,
                @Nullable Throwable cause,
                Callback callback) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
            String body = String.format(
                    Locale.ROOT,
                    "{\"type\":\"about:blank\",\"title\":\"malformed request\",\"status\":%d,"
                            + "\"detail_zh\":\"请求不符合 HTTP 规范\",\"detail\":\"The request is not well-formed HTTP\"}",
                    code);
            Content.Sink.write(response, true, body, callback);
        }
    }
}

package city.xingtu.app;

import city.xingtu.http.ProblemJson;
import city.xingtu.plan.Language;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
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
            Language language = Language.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
            byte[] body = ProblemJson.document(code, StatusTexts.ofMalformed(code), language);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
            response.write(true, ByteBuffer.wrap(body), callback);
        }
    }
}

package city.xingtu.app;

import city.xingtu.http.Failures;
import city.xingtu.http.ProblemJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers for every exception of a controller, and for paths and methods that no controller has. */
final class ProblemResolver implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        try {
            if (failure instanceof ErrorResponse error && error.getStatusCode().is4xxClientError()) {
                int status = error.getStatusCode().value();
                error.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                ProblemJson.sendStatus(request, response, status, StatusTexts.of(status));
            } else {
                Failures.answer(request, response, failure);
            }
        } catch (IOException e) {
            // The answer had begun: the container has to cut it off.
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}

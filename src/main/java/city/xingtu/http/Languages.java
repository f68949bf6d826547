package city.xingtu.http;

import city.xingtu.plan.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Which language a request is answered in: the parameter {@code lang}, else Accept-Language, else Chinese. */
public final class Languages {

    private Languages() {}

    /** The language of the request. */
    public static Language of(HttpServletRequest request) {
        @Nullable String parameter = parameter(request);
        return Language.of(parameter != null ? parameter : request.getHeader("Accept-Language"));
    }

    private static @Nullable String parameter(HttpServletRequest request) {
        try {
            return request.getParameter("lang");
        } catch (RuntimeException e) {
            // The query string cannot be decoded. Whoever reads it says so, and needs a language to say it in.
            return null;
        }
    }
}

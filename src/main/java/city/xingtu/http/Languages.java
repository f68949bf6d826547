package city.xingtu.http;

import city.xingtu.plan.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Which language a request is answered in: the parameter {@code lang}, else Accept-Language, else Chinese. */
public final class Languages {

    private Languages() {}

    /** The language of the request. */
    public static Language of(HttpServletRequest request) {
        @Nullable String parameter = request.getParameter("lang");
        return Language.of(parameter != null ? parameter : request.getHeader("Accept-Language"));
    }
}

package city.xingtu.app;

import city.xingtu.atlas.Access;
import city.xingtu.http.ProblemJson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses whoever was not recognised. Services that have a form of their own for that are let through: they ask for the
 * plan, and tell in their form that it is refused. Whether the service is well, everybody may know.
 */
final class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern LET_THROUGH = Pattern.compile("(/wms|/wmts|" + HealthServlet.PATH + ")(/.*)?");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Access.current() == Access.UNRECOGNISED
                && !LET_THROUGH.matcher(request.getServletPath()).matches()) {
            ProblemJson.send(request, response, Access.unrecognised());
        } else {
            chain.doFilter(request, response);
        }
    }
}

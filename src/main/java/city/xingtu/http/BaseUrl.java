package city.xingtu.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address under which the client reached the service, for links in answers. The container has applied
 * {@code X-Forwarded-Proto}, {@code -Host} and {@code -Port} to the request ({@code server.forward-headers-strategy}); the
 * path prefix that a proxy took away is added here.
 */
public final class BaseUrl {

    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)+/?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

    /** Attribute of a request with what its address has before the path of a service, such as {@code /proposals/p-1}. */
    public static final String BRANCH = BaseUrl.class.getName() + ".branch";

    /** Attribute of a request with what its address begins with where that says who asks, such as {@code /keys/…}. */
    public static final String KEY = BaseUrl.class.getName() + ".key";

    private BaseUrl() {}

    /** Such as {@code https://maps.example.org/xingtu}, without a slash at the end. */
    public static String of(HttpServletRequest request) {
        String scheme = request.getScheme();
        String host = request.getServerName();
        // What is no host name would be echoed into documents; the name of the listening socket is always right.
        StringBuilder url = new StringBuilder(scheme)
                .append("://")
                .append(HOST.matcher(host).matches() ? host : request.getLocalName());
        int port = request.getServerPort();
        if (port > 0 && port != (scheme.equals("https") ? 443 : 80)) {
            url.append(':').append(port);
        }
        @Nullable String prefix = request.getHeader("X-Forwarded-Prefix");
        if (prefix != null && PREFIX.matcher(prefix).matches()) {
            url.append(prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix);
        }
        url.append(request.getContextPath());
        for (String part : List.of(KEY, BRANCH)) {
            if (request.getAttribute(part) instanceof String path) {
                url.append(path);
            }
        }
        return url.toString();
    }
}

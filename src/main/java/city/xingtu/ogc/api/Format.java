package city.xingtu.ogc.api;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The two forms of every resource: the parameter {@code f} decides, else the header Accept, else JSON. A client that
 * accepts neither gets JSON, as RFC 9110 allows (12.4.1).
 */
enum Format {
    JSON,
    HTML;

    static final String HTML_TYPE = "text/html;charset=UTF-8";

    /**
     * The form that the request wants.
     *
     * @throws Problem UNKNOWN_FORMAT
     */
    static Format of(HttpServletRequest request, Query query) {
        Optional<String> named = query.find("f");
        if (named.isPresent()) {
            return switch (named.get()) {
                case "json" -> JSON;
                case "html" -> HTML;
                default ->
                    throw new Problem(
                            Problem.Kind.UNKNOWN_FORMAT, "f", new Text("格式 f 应为 json 或 html", "f is json or html"));
            };
        }
        String accept = request.getHeader("Accept");
        return accept != null && quality(accept, true) > quality(accept, false) ? HTML : JSON;
    }

    /** The value of the parameter {@code f}. */
    String parameter() {
        return this == JSON ? "json" : "html";
    }

    /** The best quality that the header gives to HTML, or to anything that is JSON. */
    private static double quality(String accept, boolean html) {
        double best = 0;
        for (String range : accept.split(",", -1)) {
            String[] parts = range.trim().split(";", -1);
            String type = parts[0].trim();
            boolean meant = html
                    ? type.equals("text/html") || type.equals("application/xhtml+xml")
                    : type.equals("*/*") || type.equals("application/*") || type.endsWith("json");
            if (meant) {
                best = Math.max(best, parameter(parts));
            }
        }
        return best;
    }

    private static double parameter(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].trim();
            if (part.startsWith("q=")) {
                try {
                    return Double.parseDouble(part.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}

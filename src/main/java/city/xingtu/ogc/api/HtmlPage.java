package city.xingtu.ogc.api;

import city.xingtu.plan.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plain page that shows a resource to people. Everything from data or request goes through {@link #escape}; scripts are
 * files of ours and read what they need from {@code data-} attributes.
 */
final class HtmlPage {

    private final StringBuilder body = new StringBuilder();
    private final ApiRequest request;
    private final String title;
    private boolean mapped;
    private String script = "";

    HtmlPage(ApiRequest request, String title) {
        this.request = request;
        this.title = title;
    }

    /** The way here from the landing page: names and addresses. */
    HtmlPage path(Map<String, String> steps) {
        body.append("<nav>").append(anchor(address(request.root()), "OGC API"));
        steps.forEach((name, address) -> body.append(" / ").append(anchor(address(address), name)));
        body.append("</nav>");
        return this;
    }

    /** An address as a page, in the language that was asked for by parameter. */
    String address(String resource) {
        return resource + "?f=html" + (request.query().has("lang") ? "&lang=" + request.say("zh", "en") : "");
    }

    HtmlPage heading() {
        body.append("<h1>").append(escape(title)).append("</h1>");
        return this;
    }

    HtmlPage text(String words) {
        body.append("<p>").append(escape(words)).append("</p>");
        return this;
    }

    /** A picture of ours. */
    HtmlPage image(String address, String words) {
        body.append("<p><img src=\"")
                .append(escape(address))
                .append("\" alt=\"")
                .append(escape(words))
                .append("\"></p>");
        return this;
    }

    /** A heading of a section. */
    HtmlPage section(String words) {
        body.append("<h2>").append(escape(words)).append("</h2>");
        return this;
    }

    /**
     * A map of a collection.
     *
     * @param collection drawn by its tiles
     * @param bbox west, south, east, north of what is to be seen
     * @param features address of GeoJSON that is drawn above; empty for none
     */
    HtmlPage map(String collection, double[] bbox, String features) {
        mapped = true;
        body.append("<div id=\"map\" role=\"application\" aria-label=\"")
                .append(escape(request.say("地图", "Map")))
                .append("\" data-tiles=\"")
                .append(escape(request.outside("tiles/" + collection)))
                .append("\" data-bbox=\"")
                .append(Arrays.stream(bbox).mapToObj(Double::toString).collect(Collectors.joining(",")))
                .append("\" data-features=\"")
                .append(escape(features))
                .append("\"></div>");
        return this;
    }

    /** A place that a script of ours fills. */
    HtmlPage script(String file, String id, String data) {
        script = file;
        body.append("<div id=\"")
                .append(id)
                .append("\" data-source=\"")
                .append(escape(data))
                .append("\"></div>");
        return this;
    }

    HtmlPage links(List<Link> links) {
        body.append("<ul class=\"links\">");
        for (Link link : links) {
            String name = link.title() == null ? link.rel() : link.title();
            body.append("<li>")
                    .append(anchor(link.href(), name))
                    .append(" <code>")
                    .append(escape(link.rel()));
            body.append("</code> ").append(escape(link.type())).append("</li>");
        }
        body.append("</ul>");
        return this;
    }

    /** A table whose cells are text or links. */
    HtmlPage table(List<String> head, List<List<Cell>> rows) {
        body.append("<div class=\"scroll\"><table><tr>");
        head.forEach(cell -> body.append("<th>").append(escape(cell)).append("</th>"));
        body.append("</tr>");
        for (List<Cell> row : rows) {
            body.append("<tr>");
            row.forEach(cell -> body.append("<td>").append(cell.html()).append("</td>"));
            body.append("</tr>");
        }
        body.append("</table></div>");
        return this;
    }

    /** A cell of a table. */
    record Cell(String html) {

        static Cell text(Object value) {
            return new Cell(escape(String.valueOf(value)));
        }

        static Cell link(String address, String name) {
            return new Cell(anchor(address, name));
        }
    }

    byte[] toBytes() {
        String language = request.language() == Language.ZH ? "zh-CN" : "en";
        String assets = escape(request.outside("api-page/"));
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\"><head><meta charset=\"UTF-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
                .append(escape(title))
                .append("</title><link rel=\"stylesheet\" href=\"")
                .append(assets)
                .append("page.css\">");
        if (mapped) {
            String ol = escape(request.outside("webjars/ol/10.7.0/"));
            page.append("<link rel=\"stylesheet\" href=\"").append(ol).append("ol.css\">");
            page.append("<script src=\"").append(ol).append("dist/ol.js\" defer></script>");
            page.append("<script src=\"").append(assets).append("map.js\" defer></script>");
        }
        if (!script.isEmpty()) {
            page.append("<script src=\"").append(assets).append(script).append("\" defer></script>");
        }
        page.append("</head><body><header>").append(languages()).append("</header><main>");
        return page.append(body).append("</main></body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same page in the other language. */
    private String languages() {
        String other = request.language() == Language.ZH ? "en" : "zh";
        String here = request.servlet().getRequestURL().toString();
        String path = here.substring(here.indexOf("/ogc") + "/ogc".length());
        return anchor(
                request.with(request.root() + path, Map.of("lang", other, "f", "html")),
                other.equals("en") ? "English" : "中文");
    }

    private static String anchor(String address, String name) {
        return "<a href=\"" + escape(address) + "\">" + escape(name) + "</a>";
    }

    /** Text as it may stand in an element or a quoted attribute. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

package city.xingtu.ogc.api;

import city.xingtu.plan.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A plain page that shows a resource to people. Everything from data or request goes through {@link #escape}. */
final class HtmlPage {

    private static final String STYLE = """
        body{font:16px/1.5 system-ui,"Noto Sans SC",sans-serif;margin:0 auto;max-width:72rem;padding:1rem;color:#1d2a33}
        a{color:#0b63a5}h1{font-size:1.5rem}table{border-collapse:collapse;font-size:.9rem}
        td,th{border:1px solid #d5dde3;padding:.25rem .5rem;text-align:left;vertical-align:top}
        th{background:#f0f4f7}nav{font-size:.9rem}.scroll{overflow-x:auto}code{background:#f0f4f7;padding:0 .2em}
        """;

    private final StringBuilder body = new StringBuilder();
    private final ApiRequest request;
    private final String title;

    HtmlPage(ApiRequest request, String title) {
        this.request = request;
        this.title = title;
    }

    /** The way here from the landing page: names and addresses. */
    HtmlPage path(Map<String, String> steps) {
        body.append("<nav><a href=\"").append(escape(request.root())).append("?f=html\">OGC API</a>");
        steps.forEach((name, address) -> body.append(" / ").append(anchor(address, name)));
        body.append("</nav>");
        return this;
    }

    HtmlPage heading() {
        body.append("<h1>").append(escape(title)).append("</h1>");
        return this;
    }

    HtmlPage text(String words) {
        body.append("<p>").append(escape(words)).append("</p>");
        return this;
    }

    /** A heading of a section. */
    HtmlPage section(String words) {
        body.append("<h2>").append(escape(words)).append("</h2>");
        return this;
    }

    HtmlPage links(List<Link> links) {
        body.append("<ul>");
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

    /** A table whose cells are text, or HTML that {@link #anchor} made. */
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
        String page = "<!DOCTYPE html><html lang=\"" + language + "\"><head><meta charset=\"UTF-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + escape(title)
                + "</title><style>" + STYLE + "</style></head><body>" + body + "</body></html>";
        return page.getBytes(StandardCharsets.UTF_8);
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

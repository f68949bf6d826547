package city.xingtu.ogc.api;

import city.xingtu.http.Answers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Sends a resource in the form that was asked for, with its links in the header too. */
final class ApiAnswers {

    /** Pages run our own scripts only, so that nothing that a feature says could become one. */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'";

    private ApiAnswers() {}

    /** Sends one of the two forms; the other is not made. */
    static void send(
            ApiRequest request,
            HttpServletResponse response,
            String jsonType,
            List<Link> links,
            Supplier<?> json,
            Supplier<HtmlPage> html)
            throws IOException {
        headers(request, response, links);
        if (request.format() == Format.HTML) {
            Answers.send(
                    request.servlet(), response, Format.HTML.type(), html.get().toBytes());
        } else {
            Answers.sendJson(request.servlet(), response, jsonType, json.get());
        }
    }

    /** Sends one of three forms; the others are not made. */
    static void send(
            ApiRequest request,
            HttpServletResponse response,
            List<Link> links,
            Supplier<?> json,
            Supplier<HtmlPage> html,
            Supplier<byte[]> xml)
            throws IOException {
        if (request.format() == Format.XML) {
            headers(request, response, links);
            Answers.send(request.servlet(), response, Format.XML.type(), xml.get());
        } else {
            send(request, response, Answers.JSON, links, json, html);
        }
    }

    /** The headers that every resource has. */
    static void headers(ApiRequest request, HttpServletResponse response, List<Link> links) {
        links.stream().filter(Link::followable).forEach(link -> response.addHeader("Link", link.header()));
        response.addHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Content-Language", request.say("zh-CN", "en"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.format() == Format.HTML) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
    }
}

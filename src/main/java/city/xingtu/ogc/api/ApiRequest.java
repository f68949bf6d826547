package city.xingtu.ogc.api;

import city.xingtu.http.BaseUrl;
import city.xingtu.http.Languages;
import city.xingtu.http.Query;
import city.xingtu.plan.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every resource needs to know of a request: form, language, and where links lead.
 *
 * @param root address of the API, without a slash at the end
 */
record ApiRequest(HttpServletRequest servlet, Query query, Format format, Language language, String root) {

    /** Parameters that every resource takes. */
    static final List<String> COMMON = List.of("f", "lang");

    /** Reads the request; refuses parameters that are neither common nor the resource's own. */
    static ApiRequest of(HttpServletRequest request, String... own) {
        List<String> known = new ArrayList<>(COMMON);
        known.addAll(Arrays.asList(own));
        return of(request, known);
    }

    static ApiRequest of(HttpServletRequest request, Collection<String> known) {
        Query query = Query.of(request);
        query.allowOnly(known);
        return new ApiRequest(
                request, query, Format.of(request, query), Languages.of(request), BaseUrl.of(request) + "/ogc");
    }

    /** An address below the root; segments are encoded. */
    String address(String... segments) {
        StringBuilder url = new StringBuilder(root);
        for (String segment : segments) {
            url.append('/').append(encode(segment));
        }
        return url.toString();
    }

    /** Links to the resource itself: as it is answered, and in the other form. */
    List<Link> selfLinks(String address, String jsonType) {
        List<Link> links = new ArrayList<>();
        for (Format form : Format.values()) {
            links.add(new Link(
                    with(address, Map.of("f", form.parameter())),
                    form == format ? Link.SELF : Link.ALTERNATE,
                    form == Format.JSON ? jsonType : "text/html",
                    form == format
                            ? say("本文档", "This document")
                            : say("本文档（" + form + "）", "This document as " + form)));
        }
        return links;
    }

    /** The address with this request's parameters, some of them replaced; an empty value takes a parameter away. */
    String with(String address, Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        servlet.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        changes.forEach((name, value) -> {
            if (value.isEmpty()) {
                parameters.remove(name);
            } else {
                parameters.put(name, value);
            }
        });
        StringBuilder url = new StringBuilder(address);
        char separator = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            url.append(separator).append(encode(parameter.getKey())).append('=').append(encode(parameter.getValue()));
            separator = '&';
        }
        return url.toString();
    }

    /** The words of the request's language. */
    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private static String encode(String text) {
        // Colons, commas and the like may stand as they are, and read better.
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%7E", "~");
    }
}

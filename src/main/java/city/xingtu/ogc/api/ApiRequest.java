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
import java.util.Set;

/**
 * What every resource needs to know of a request: form, language, and where links lead.
 *
 * @param formats the forms that the resource has
 * @param forgotten parameters of this request that links do not repeat
 * @param root address of the API, without a slash at the end
 */
record ApiRequest(
        HttpServletRequest servlet,
        Query query,
        Format format,
        Set<Format> formats,
        Set<String> forgotten,
        Language language,
        String root) {

    /** Parameters that every resource takes. */
    static final List<String> COMMON = List.of("f", "lang");

    /** Reads the request; refuses parameters that are neither common nor the resource's own. */
    static ApiRequest of(HttpServletRequest request, String... own) {
        return of(request, Arrays.asList(own), Format.DOCUMENT);
    }

    /** Reads the request for a document that leads to features. */
    static ApiRequest ofMetadata(HttpServletRequest request) {
        return of(request, List.of(), Format.METADATA);
    }

    /** Reads the request for a resource with other forms; refuses parameters that are not common and not its own. */
    static ApiRequest of(HttpServletRequest request, Collection<String> own, Set<Format> formats) {
        List<String> known = new ArrayList<>(own);
        known.addAll(COMMON);
        Query query = Query.of(request);
        query.allowOnly(known);
        request.getParameterMap().forEach((name, values) -> {
            if (values[0].isEmpty()) {
                throw Query.expected(name, "", "一个值", "a value");
            }
        });
        return new ApiRequest(
                request,
                query,
                Format.of(request, query, formats),
                formats,
                Set.of(),
                Languages.of(request),
                BaseUrl.of(request) + "/ogc");
    }

    /** A request whose form was decided elsewhere. */
    static ApiRequest inForm(HttpServletRequest request, Query query, Format form) {
        return new ApiRequest(
                request, query, form, Format.DOCUMENT, Set.of(), Languages.of(request), BaseUrl.of(request) + "/ogc");
    }

    /** The same request answered in another form. */
    ApiRequest as(Format other) {
        return new ApiRequest(servlet, query, other, formats, forgotten, language, root);
    }

    /** The same request, of which links do not repeat some parameters. */
    ApiRequest forgetting(Collection<String> parameters) {
        return new ApiRequest(servlet, query, format, formats, Set.copyOf(parameters), language, root);
    }

    /** An address below the root; segments are encoded. */
    String address(String... segments) {
        StringBuilder url = new StringBuilder(root);
        for (String segment : segments) {
            url.append('/').append(encode(segment));
        }
        return url.toString();
    }

    /** An address outside of the API, such as {@code tiles/x}; nothing is encoded. */
    String outside(String path) {
        return root.substring(0, root.length() - "ogc".length()) + path;
    }

    /** Whether the answer's body is wanted. */
    boolean wantsBody() {
        return !servlet.getMethod().equals("HEAD");
    }

    /** Links to the resource itself: as it is answered, and in its other forms. */
    List<Link> selfLinks(String address, String jsonType) {
        List<Link> links = new ArrayList<>();
        for (Format form : formats) {
            boolean self = form == format;
            links.add(new Link(
                    with(address, Map.of("f", form.parameter())),
                    self ? Link.SELF : Link.ALTERNATE,
                    form == Format.JSON ? jsonType : form.linkType(),
                    self
                            ? say("本文档", "This document")
                            : say("本文档（" + title(form, jsonType) + "）", "This document as " + title(form, jsonType))));
        }
        return links;
    }

    private static String title(Format form, String jsonType) {
        return form == Format.JSON && !jsonType.equals("application/geo+json") ? "JSON" : form.title();
    }

    /** The address with this request's parameters, some of them replaced; an empty value takes a parameter away. */
    String with(String address, Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        servlet.getParameterMap().forEach((name, values) -> {
            if (!forgotten.contains(name)) {
                parameters.put(name, values[0]);
            }
        });
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

    /** Text as a segment or value of an address. */
    static String encode(String text) {
        // Colons, commas and the like may stand as they are, and read better.
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%7E", "~");
    }
}

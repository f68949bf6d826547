package city.xingtu.app;

import city.xingtu.atlas.Access;
import city.xingtu.atlas.AccessRules;
import city.xingtu.http.BaseUrl;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Makes out who asks, before anything is answered, from memory too: by {@code Authorization: Bearer NAME.SECRET}, by
 * {@code Basic} with name and secret, or by {@code /keys/NAME.SECRET} in front of the path, for clients that keep nothing but
 * an address. {@link MemoHandler} works for whoever was made out; here caches on the way are told whom an answer is for.
 */
final class AccessHandler extends Handler.Wrapper {

    private static final String ATTRIBUTE = Access.class.getName();

    private static final String KEYS = "/keys/";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.AUTHORIZATION.asString());
    private static final HttpField BASIC_CHALLENGE =
            new PreEncodedHttpField(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"Xingtu\", charset=\"UTF-8\"");
    private static final HttpField BEARER_CHALLENGE =
            new PreEncodedHttpField(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"Xingtu\"");

    private final Supplier<AccessFile> source;
    private @Nullable AccessFile file;

    /** @param source asked for the rules once the rest of the server has started */
    AccessHandler(Supplier<AccessFile> source) {
        this.source = source;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        file = source.get();
    }

    /** Never waits. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** Who asks, where this was made out; whoever the present thread works for elsewhere. */
    static Access of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof Access access ? access : Access.current();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        AccessRules rules = file == null ? null : file.get();
        HttpURI address = request.getHttpURI();
        String path = address.getPath();
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        Request served = request;
        String key = header == null ? null : key(header);
        if (path != null && path.startsWith(KEYS)) {
            int end = path.indexOf('/', KEYS.length());
            end = end < 0 ? path.length() : end;
            key = path.substring(KEYS.length(), end);
            String rest = end == path.length() ? "/" : path.substring(end);
            served = Request.serveAs(request, HttpURI.build(address, rest, address.getParam(), address.getQuery()));
            served.setAttribute(BaseUrl.KEY, path.substring(0, end));
        }
        Access access = rules == null ? Access.UNRECOGNISED : key == null ? rules.anonymous() : access(rules, key);
        served.setAttribute(ATTRIBUTE, access);
        boolean personal = key != null;
        request.addHttpStreamWrapper(stream -> new Told(stream, personal));
        return super.handle(served, response, callback);
    }

    /** Name and secret with a dot between; what is no such thing fits no key. */
    private static String key(String header) {
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return header.substring(BEARER.length()).trim();
        }
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            try {
                byte[] pair = Base64.getDecoder()
                        .decode(header.substring(BASIC.length()).trim());
                return new String(pair, StandardCharsets.UTF_8).replaceFirst(":", ".");
            } catch (IllegalArgumentException malformed) {
                return "";
            }
        }
        return "";
    }

    private static Access access(AccessRules rules, String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? Access.UNRECOGNISED : rules.of(key.substring(0, dot), key.substring(dot + 1));
    }

    /** Tells caches that another key has another answer, and keeps answers to keys out of those that are shared. */
    private static final class Told extends HttpStream.Wrapper {

        private final boolean personal;

        Told(HttpStream stream, boolean personal) {
            super(stream);
            this.personal = personal;
        }

        @Override
        public void send(
                MetaData.@Nullable Request request,
                MetaData.@Nullable Response response,
                boolean last,
                @Nullable ByteBuffer content,
                Callback callback) {
            super.send(request, response == null ? null : told(response), last, content, callback);
        }

        private MetaData.Response told(MetaData.Response response) {
            HttpFields.Mutable fields =
                    HttpFields.build(response.getHttpFields()).add(VARY);
            String cached = fields.get(HttpHeader.CACHE_CONTROL);
            if (personal && cached != null) {
                fields.put(HttpHeader.CACHE_CONTROL, cached.replace("public", "private"));
            }
            if (response.getStatus() == HttpStatus.UNAUTHORIZED_401) {
                fields.add(BASIC_CHALLENGE).add(BEARER_CHALLENGE);
            }
            return new MetaData.Response(
                    response.getStatus(),
                    response.getReason(),
                    response.getHttpVersion(),
                    fields,
                    response.getContentLength(),
                    response.getTrailersSupplier());
        }
    }
}

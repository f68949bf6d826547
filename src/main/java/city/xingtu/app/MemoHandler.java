package city.xingtu.app;

import city.xingtu.atlas.Access;
import city.xingtu.http.ETags;
import city.xingtu.http.TileAnswer;
import city.xingtu.http.TileMemo;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers at once, on the thread that read the request, for tiles answered lately ({@link TileMemo}): no other thread, no
 * filter and no servlet takes part. Whatever else there is goes to a thread of its own, which may wait. What the filters
 * and servlets say of a tile in its headers is taken from their first answer.
 */
final class MemoHandler extends Handler.Wrapper {

    /** Headers that belong to one answer and not to the tile. */
    private static final Set<HttpHeader> PASSING = EnumSet.of(
            HttpHeader.DATE,
            HttpHeader.CONNECTION,
            HttpHeader.CONTENT_LENGTH,
            HttpHeader.CONTENT_ENCODING,
            HttpHeader.CONTENT_TYPE,
            HttpHeader.TRANSFER_ENCODING);

    private final Supplier<TileMemo<Prepared>> source;
    private final Executor threads;
    private @Nullable TileMemo<Prepared> memo;

    /** A way to an answer; false when it leads to none. */
    private interface Way {
        boolean answers() throws Exception;
    }

    /** An answer with its headers as bytes, in both forms of the tile. */
    record Prepared(TileAnswer answer, Form plain, Form packed) {

        static Prepared of(TileAnswer answer, HttpFields sent) {
            return new Prepared(answer, Form.of(answer, false, sent), Form.of(answer, true, sent));
        }
    }

    private record Form(String tag, HttpFields whole, HttpFields unchanged) {

        static Form of(TileAnswer answer, boolean compressed, HttpFields sent) {
            HttpFields.Mutable fields = HttpFields.build();
            for (HttpField field : sent) {
                if (!PASSING.contains(field.getHeader())) {
                    fields.add(encoded(field.getName(), field.getValue()));
                }
            }
            put(fields, answer.headers(compressed));
            HttpFields unchanged = fields.asImmutable();
            put(fields, answer.contentHeaders(compressed));
            return new Form(answer.tag(compressed), fields.asImmutable(), unchanged);
        }

        private static void put(HttpFields.Mutable fields, Map<String, String> headers) {
            headers.forEach((name, value) -> fields.put(encoded(name, value)));
        }

        private static HttpField encoded(String name, String value) {
            HttpHeader header = HttpHeader.CACHE.get(name);
            return header == null ? new PreEncodedHttpField(name, value) : new PreEncodedHttpField(header, value);
        }
    }

    /**
     * Before all other handlers.
     *
     * @param source asked for the memo once the rest of the server has started, which need not wait for the plan
     * @param threads for what is not in the memo
     */
    MemoHandler(Supplier<TileMemo<Prepared>> source, Executor threads) {
        this.source = source;
        this.threads = threads;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        memo = source.get();
    }

    /** Never waits, so that the server may call it on the thread that reads from all connections. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        TileMemo<Prepared> answers = memo;
        Access asking = AccessHandler.of(request);
        if (answers == null || asking == Access.UNRECOGNISED || !HttpMethod.GET.is(request.getMethod())) {
            threads.execute(() -> pass(request, response, callback, () -> super.handle(request, response, callback)));
            return true;
        }
        String access = asking.state();
        String address = request.getHttpURI().getPathQuery();
        Optional<Prepared> known = answers.find(access, address);
        if (known.isEmpty() || !send(known.get(), request, response, callback)) {
            threads.execute(() -> pass(request, response, callback, () -> {
                Optional<Prepared> same = answers.renew(access, address);
                return same.isPresent() && send(same.get(), request, response, callback)
                        || learn(answers, access, address, request, response, callback);
            }));
        }
        return true;
    }

    /** Answers the long way, and lets the memo know. */
    private boolean learn(
            TileMemo<Prepared> answers,
            String access,
            String address,
            Request request,
            Response response,
            Callback callback)
            throws Exception {
        Object slot = answers.await(access, address, answer -> Prepared.of(answer, response.getHeaders()));
        request.setAttribute(TileMemo.SLOT, slot);
        return super.handle(request, response, callback);
    }

    /** False when the form that the client takes would have to be made first. */
    private static boolean send(Prepared known, Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        boolean compressed = known.answer().compressed(asked.get(HttpHeader.ACCEPT_ENCODING));
        Form form = compressed ? known.packed() : known.plain();
        String has = asked.get(HttpHeader.IF_NONE_MATCH);
        if (has != null && ETags.matches(has, form.tag())) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.getHeaders().add(form.unchanged());
            callback.succeeded();
            return true;
        }
        if (!known.answer().tile().has(compressed)) {
            return false;
        }
        byte[] content = known.answer().content(compressed);
        response.getHeaders().add(form.whole()).put(HttpHeader.CONTENT_LENGTH, content.length);
        response.write(true, ByteBuffer.wrap(content), callback);
        return true;
    }

    /** As the server itself would do, on a thread that may wait, for whoever asks. */
    private static void pass(Request request, Response response, Callback callback, Way way) {
        try {
            if (!Access.as(AccessHandler.of(request), way::answers)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }
}

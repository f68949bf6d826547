package city.xingtu.http;

import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** The body of a request that changes something: its media type and its size are checked before anything is read. */
public final class BodyReader {

    /** Large enough for the most intricate feature, small enough to be held. */
    public static final int MOST_BYTES = 10_000_000;

    private static final Text TOO_LARGE =
            new Text("正文至多 " + MOST_BYTES + " 字节", "The body may have " + MOST_BYTES + " bytes at most");

    private BodyReader() {}

    /**
     * The bytes of the body.
     *
     * @param types media types that are taken
     * @throws Refusal 400 without a media type, 415 with another one, 413 when it is too large
     */
    public static byte[] read(HttpServletRequest request, List<String> types) throws IOException {
        requireType(request, types);
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new Refusal(413, TOO_LARGE);
        }
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new Refusal(413, TOO_LARGE);
            }
            return body;
        }
    }

    /**
     * Refuses other media types. To be called before anybody asks for parameters: of a form, the container would read the
     * body for them.
     *
     * @throws Refusal 400 without a media type, 415 with another one
     */
    public static void requireType(HttpServletRequest request, List<String> types) {
        String type = request.getContentType();
        if (type == null) {
            throw new Refusal(400, new Text("缺少 Content-Type", "Content-Type is missing"));
        }
        if (!types.contains(type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT))) {
            String known = String.join(", ", types);
            throw new Refusal(415, new Text("正文应为 " + known, "The body must be " + known));
        }
    }
}

package city.xingtu.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Entity tags and conditional requests (RFC 9110, 8.8.3 and 13.1.2). */
public final class ETags {

    private ETags() {}

    /** A strong tag from the bytes of a number. */
    public static String of(long fingerprint) {
        return '"' + Long.toHexString(fingerprint) + '"';
    }

    /** A weak tag, for answers that are equal in meaning and not in every byte. */
    public static String weak(long fingerprint) {
        return "W/" + of(fingerprint);
    }

    /** A strong tag of the content. */
    public static String of(byte[] content) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : content) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return of(hash ^ content.length);
    }

    /**
     * Sets the tag and answers 304 when the client already has it.
     *
     * @return whether the answer is complete
     */
    public static boolean notModified(HttpServletRequest request, HttpServletResponse response, String tag) {
        response.setHeader("ETag", tag);
        @Nullable String known = request.getHeader("If-None-Match");
        if (known == null || !matches(known, tag)) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    /**
     * Whether a client has the content of that tag already.
     *
     * @param known what it says in {@code If-None-Match}
     */
    public static boolean matches(String known, String tag) {
        if (known.equals(tag) || known.trim().equals("*")) {
            return true;
        }
        for (String candidate : known.split(",", -1)) {
            // Proxies that compress weaken the tag; for a GET the weak comparison is the right one.
            if (opaque(candidate.trim()).equals(opaque(tag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}

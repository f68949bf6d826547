package city.xingtu.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file a request asks for (RFC 9110, 14.1.2).
 *
 * @param first the first byte to send
 * @param last the last one, included
 */
record ByteRange(Kind kind, long first, long last) {

    enum Kind {
        /** All: nothing less was asked for, or nothing that is understood. */
        WHOLE,
        /** Some of it. */
        PART,
        /** Nothing that the file has. */
        BEYOND
    }

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Number of bytes. */
    long length() {
        return last - first + 1;
    }

    /** Reads the header {@code Range} for a file of a size. */
    static ByteRange of(@Nullable String header, long size) {
        Matcher numbers = SINGLE.matcher(header == null ? "" : header.trim());
        if (!numbers.matches() || numbers.group(1).isEmpty() && numbers.group(2).isEmpty()) {
            return whole(size);
        }
        if (numbers.group(1).isEmpty()) {
            long suffix = Long.parseLong(numbers.group(2));
            return suffix == 0 || size == 0 ? beyond() : part(Math.max(0, size - suffix), size - 1);
        }
        long first = Long.parseLong(numbers.group(1));
        long last = numbers.group(2).isEmpty() ? size - 1 : Long.parseLong(numbers.group(2));
        if (!numbers.group(2).isEmpty() && last < first) {
            return whole(size);
        }
        return first >= size ? beyond() : part(first, Math.min(last, size - 1));
    }

    private static ByteRange whole(long size) {
        return new ByteRange(Kind.WHOLE, 0, size - 1);
    }

    private static ByteRange part(long first, long last) {
        return new ByteRange(Kind.PART, first, last);
    }

    private static ByteRange beyond() {
        return new ByteRange(Kind.BEYOND, 0, -1);
    }
}

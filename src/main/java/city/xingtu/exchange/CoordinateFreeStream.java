package city.xingtu.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JSON document in UTF-8 without what stands in the arrays of its members {@code coordinates}, which is most of a GeoJSON
 * document: whoever only wants to know its fields reads a tenth of it. Ends of lines stay, so that places of errors are those
 * of the document; errors within the arrays are left to who reads them. For one thread.
 */
final class CoordinateFreeStream extends FilterInputStream {

    private static final byte[] NAME = "coordinates".getBytes(StandardCharsets.US_ASCII);

    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    /** How many arrays are open from the one on that is left out. */
    private int depth;

    private boolean inText;
    private boolean escaped;
    /** How many bytes of the name the text has so far; -1 when it is another. */
    private int matched;

    private Before before = Before.ANYTHING;

    /** What came last, blanks aside. */
    private enum Before {
        ANYTHING,
        NAME,
        COLON_AFTER_NAME
    }

    CoordinateFreeStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int end = offset + length;
        int next = offset;
        while (next == offset && next < end) {
            if (at == limit) {
                at = 0;
                limit = Math.max(0, in.read(buffer));
                if (limit == 0) {
                    return -1;
                }
            }
            while (at < limit && next < end) {
                byte unit = buffer[at++];
                if (depth > 0 ? closes(unit) : stays(unit)) {
                    target[next++] = unit;
                }
            }
        }
        return next - offset;
    }

    /** Within the array: whether it is a byte to pass on nevertheless. */
    private boolean closes(byte unit) {
        if (inText) {
            text(unit);
            return false;
        }
        switch (unit) {
            case '[' -> depth++;
            case ']' -> {
                depth--;
                return depth == 0;
            }
            case '"' -> begin();
            default -> {}
        }
        return unit == '\n';
    }

    /** Outside of such arrays every byte is passed on. */
    private boolean stays(byte unit) {
        if (inText) {
            text(unit);
            return true;
        }
        switch (unit) {
            case '"' -> begin();
            case ' ', '\t', '\r', '\n' -> {}
            case ':' -> before = before == Before.NAME ? Before.COLON_AFTER_NAME : Before.ANYTHING;
            case '[' -> {
                depth = before == Before.COLON_AFTER_NAME ? 1 : 0;
                before = Before.ANYTHING;
            }
            default -> before = Before.ANYTHING;
        }
        return true;
    }

    private void begin() {
        inText = true;
        matched = 0;
    }

    private void text(byte unit) {
        if (escaped) {
            escaped = false;
            matched = -1;
        } else if (unit == '\\') {
            escaped = true;
        } else if (unit == '"') {
            inText = false;
            before = matched == NAME.length ? Before.NAME : Before.ANYTHING;
        } else {
            boolean goesOn = matched >= 0 && matched < NAME.length && NAME[matched] == unit;
            matched = goesOn ? matched + 1 : -1;
        }
    }
}

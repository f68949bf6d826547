package city.xingtu.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing buffer that writes the few forms of the Protocol Buffers encoding that vector tiles and their glyphs need
 * (https://protobuf.dev/programming-guides/encoding/). Not thread-safe.
 */
final class ProtoBuffer {

    /** Bytes of the longest varint. */
    private static final int LONGEST = 10;

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH_DELIMITED = 2;

    private byte[] bytes;
    private int size;

    ProtoBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Bytes that an embedded message of so many takes with its tag and length. */
    static int embedded(int field, int length) {
        return length((long) field << 3) + length(length) + length;
    }

    /** Bytes of an unsigned varint. */
    static int length(long value) {
        return value == 0 ? 1 : (Long.SIZE + 6 - Long.numberOfLeadingZeros(value)) / 7;
    }

    /** An unsigned varint without a tag, as in a packed field. */
    void varint(long value) {
        if (size + LONGEST > bytes.length) {
            reserve(length(value));
        }
        size = varint(bytes, size, value);
    }

    /** A signed number, small in either direction, without a tag. */
    void zigzag(int value) {
        varint(zigzagged(value));
    }

    /**
     * Places as steps from one to the next, each coordinate a signed number as of {@link #zigzag}.
     *
     * @param xy x0,y0,x1,y1,…
     * @param fromX where the first step starts
     */
    void steps(int[] xy, int beginVertex, int endVertex, int fromX, int fromY) {
        reserve(2 * LONGEST * (endVertex - beginVertex));
        byte[] target = bytes;
        int at = size;
        int x = fromX;
        int y = fromY;
        for (int i = 2 * beginVertex; i < 2 * endVertex; i += 2) {
            at = varint(target, at, zigzagged(xy[i] - x));
            at = varint(target, at, zigzagged(xy[i + 1] - y));
            x = xy[i];
            y = xy[i + 1];
        }
        size = at;
    }

    private static long zigzagged(int value) {
        return ((value << 1) ^ (value >> 31)) & 0xFFFFFFFFL;
    }

    /** Writes where there is room, and returns the place behind. */
    private static int varint(byte[] target, int from, long value) {
        // Nearly all are of one byte or two.
        if ((value & ~0x7FL) == 0) {
            target[from] = (byte) value;
            return from + 1;
        }
        if ((value & ~0x3FFFL) == 0) {
            target[from] = (byte) (value | 0x80);
            target[from + 1] = (byte) (value >>> 7);
            return from + 2;
        }
        int at = from;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            target[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        target[at++] = (byte) rest;
        return at;
    }

    void varintField(int field, long value) {
        tag(field, VARINT);
        varint(value);
    }

    void signedField(int field, int value) {
        tag(field, VARINT);
        zigzag(value);
    }

    void bytesField(int field, byte[] content) {
        embed(field, content.length);
        append(content, 0, content.length);
    }

    void doubleField(int field, double value) {
        tag(field, FIXED64);
        reserve(8);
        long bits = Double.doubleToRawLongBits(value);
        for (int i = 0; i < 8; i++) {
            bytes[size++] = (byte) (bits >>> (8 * i));
        }
    }

    void textField(int field, String text) {
        int begin = size;
        embed(field, text.length());
        if (!ascii(text)) {
            size = begin;
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            embed(field, encoded.length);
            append(encoded, 0, encoded.length);
        }
    }

    /** Appends a text of which each character is a byte; false when some are more. */
    private boolean ascii(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                return false;
            }
            bytes[size + i] = (byte) character;
        }
        size += length;
        return true;
    }

    /** An embedded message or a packed list. */
    void bufferField(int field, ProtoBuffer content) {
        embed(field, content.size);
        append(content.bytes, 0, content.size);
    }

    /** The head of an embedded message of so many bytes, which follow. */
    void embed(int field, int length) {
        tag(field, LENGTH_DELIMITED);
        varint(length);
    }

    /** Bytes that another buffer holds from one place to another. */
    void append(ProtoBuffer source, int begin, int end) {
        append(source.bytes, begin, end);
    }

    private void append(byte[] source, int begin, int end) {
        reserve(end - begin);
        System.arraycopy(source, begin, bytes, size, end - begin);
        size += end - begin;
    }

    private void tag(int field, int wireType) {
        varint((long) field << 3 | wireType);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            grow(more);
        }
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
}

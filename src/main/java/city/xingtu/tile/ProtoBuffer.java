package city.xingtu.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing buffer that writes the few forms of the Protocol Buffers encoding that vector tiles need
 * (https://protobuf.dev/programming-guides/encoding/). Not thread-safe.
 */
final class ProtoBuffer {

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

    /** An unsigned varint without a tag, as in a packed field. */
    void varint(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A signed number, small in either direction, without a tag. */
    void zigzag(int value) {
        varint(((value << 1) ^ (value >> 31)) & 0xFFFFFFFFL);
    }

    void varintField(int field, long value) {
        tag(field, VARINT);
        varint(value);
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
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        lengthField(field, encoded.length);
        append(encoded, encoded.length);
    }

    /** An embedded message or a packed list. */
    void bufferField(int field, ProtoBuffer content) {
        lengthField(field, content.size);
        append(content.bytes, content.size);
    }

    private void lengthField(int field, int length) {
        tag(field, LENGTH_DELIMITED);
        varint(length);
    }

    private void append(byte[] source, int length) {
        reserve(length);
        System.arraycopy(source, 0, bytes, size, length);
        size += length;
    }

    private void tag(int field, int wireType) {
        varint((long) field << 3 | wireType);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}

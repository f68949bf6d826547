package city.xingtu.ink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that are written bit by bit, the lowest bit of a byte first. */
final class BitSink {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int length;
    /** Fewer than eight bits that do not make a byte yet. */
    private long held;

    private int heldBits;

    BitSink(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    /** Makes room for so many bytes that {@link #put} writes next. */
    void ensure(int more) {
        int needed = length + more + 2 * Long.BYTES;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1)));
        }
    }

    /** Writes the lowest bits of a value whose others are 0; 56 at most, and only where there is room. */
    void put(long value, int count) {
        long whole = held | value << heldBits;
        int bits = heldBits + count;
        WORD.set(bytes, length, whole);
        length += bits >> 3;
        held = whole >>> (bits & ~7);
        heldBits = bits & 7;
    }

    /** Writes the lowest bits of a value whose others are 0; 56 at most. */
    void bits(long value, int count) {
        ensure(Long.BYTES);
        put(value, count);
    }

    /** Fills the byte that was begun with zeros. */
    void align() {
        bits(0, -heldBits & 7);
    }

    /** What was written, in whole bytes; begins anew. */
    byte[] take() {
        byte[] written = Arrays.copyOf(bytes, length);
        length = 0;
        held = 0;
        heldBits = 0;
        return written;
    }
}

package city.xingtu.ink;

import java.util.Arrays;

/** Bytes that are written bit by bit, the lowest bit of a byte first. */
final class BitSink {

    private byte[] bytes;
    private int length;
    private long held;
    private int heldBits;

    BitSink(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    /** Writes the lowest bits of a value whose others are 0; 32 at most. */
    void bits(long value, int count) {
        held |= value << heldBits;
        heldBits += count;
        if (heldBits >= 32) {
            if (length + 4 > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            bytes[length++] = (byte) held;
            bytes[length++] = (byte) (held >> 8);
            bytes[length++] = (byte) (held >> 16);
            bytes[length++] = (byte) (held >> 24);
            held >>>= 32;
            heldBits -= 32;
        }
    }

    /** Fills the byte that was begun with zeros. */
    void align() {
        bits(0, -heldBits & 7);
    }

    /** What was written, in whole bytes. */
    byte[] bytes() {
        byte[] whole = Arrays.copyOf(bytes, length + (heldBits >> 3));
        for (int i = 0; i < heldBits >> 3; i++) {
            whole[length + i] = (byte) (held >> 8 * i);
        }
        return whole;
    }
}

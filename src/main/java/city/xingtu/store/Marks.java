package city.xingtu.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Checksums of edits in their order, eight bytes each. They prove nothing, the digest does; where it does not hold they
 * tell which of a million features is to blame. For one thread.
 */
public final class Marks {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long[] marks = new long[4];
    private int size;

    /** Marks that were kept as {@link #toBytes()}. */
    public static Marks of(byte[] bytes) {
        Marks kept = new Marks();
        kept.marks = new long[bytes.length / Long.BYTES];
        kept.size = kept.marks.length;
        ByteBuffer.wrap(bytes).asLongBuffer().get(kept.marks);
        return kept;
    }

    void add(long mark) {
        if (size == marks.length) {
            marks = Arrays.copyOf(marks, 2 * size);
        }
        marks[size++] = mark;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The mark of the edit at that place, from 0. */
    public long get(int place) {
        return marks[place];
    }

    /** All of them, big-endian. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
        bytes.asLongBuffer().put(marks, 0, size);
        return bytes.array();
    }

    /** The checksum after more bytes; depends on their order, their number and where they are parted. */
    static long mixed(long before, byte[] bytes) {
        long mixed = (before ^ bytes.length) * FACTOR;
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            mixed = turned(mixed ^ (long) WORD.get(bytes, at));
        }
        for (; at < bytes.length; at++) {
            mixed = turned(mixed ^ bytes[at]);
        }
        return turned(mixed);
    }

    private static long turned(long value) {
        long product = value * FACTOR;
        return product ^ product >>> 32;
    }
}

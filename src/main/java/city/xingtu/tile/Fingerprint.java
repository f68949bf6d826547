package city.xingtu.tile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A hash of bytes, the same in every process: four lanes of eight bytes each, as a tile may have half a million bytes. */
final class Fingerprint {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long OTHER = 0xC2B2AE3D27D4EB4FL;
    private static final int STRIDE = 32;

    private Fingerprint() {}

    static long of(byte[] content) {
        long a = 1;
        long b = 2;
        long c = 3;
        long d = 4;
        int i = 0;
        for (; i + STRIDE <= content.length; i += STRIDE) {
            a = step(a, (long) WORDS.get(content, i));
            b = step(b, (long) WORDS.get(content, i + 8));
            c = step(c, (long) WORDS.get(content, i + 16));
            d = step(d, (long) WORDS.get(content, i + 24));
        }
        long hash = content.length;
        for (long lane : new long[] {a, b, c, d}) {
            hash = step(hash, lane);
        }
        for (; i < content.length; i++) {
            hash = step(hash, content[i]);
        }
        return hash ^ hash >>> 32;
    }

    private static long step(long hash, long word) {
        // Two multiplications, so that no two single bits of neighbouring words can make up for each other.
        return Long.rotateLeft(hash + word * OTHER, 31) * PRIME;
    }
}

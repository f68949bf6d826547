package city.xingtu.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Bytes in gzip form (RFC 1952). Compressors are used again, as to make one takes longer than to compress a tile; there are
 * never more than threads that were at it at once.
 */
public final class Gzip {

    /** A quarter of the time of the default level for a tenth more bytes; whoever asks first waits for it. */
    private static final int LEVEL = 1;

    private static final int HEAD = 10;
    private static final int TAIL = 8;

    /** What deflate may add to bytes that do not become fewer. */
    private static final int MARGIN = 64;

    private static final Idle<Deflater> IDLE = new Idle<>(() -> new Deflater(LEVEL, true));

    private Gzip() {}

    /** The same content always has the same bytes. */
    public static byte[] pack(byte[] content) {
        Deflater deflater = IDLE.take();
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[HEAD + content.length + content.length / 1000 + MARGIN + TAIL];
        // The marks of gzip and deflate; no name, no time, no system.
        packed[0] = 0x1f;
        packed[1] = (byte) 0x8b;
        packed[2] = 8;
        packed[9] = (byte) 255;
        int end = HEAD + deflater.deflate(packed, HEAD, packed.length - HEAD - TAIL);
        if (!deflater.finished()) {
            throw new IllegalStateException("deflate grew " + content.length + " bytes beyond its margin");
        }
        deflater.reset();
        IDLE.give(deflater);
        CRC32 sum = new CRC32();
        sum.update(content);
        ByteBuffer.wrap(packed, end, TAIL)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(content.length);
        return Arrays.copyOf(packed, end + TAIL);
    }
}

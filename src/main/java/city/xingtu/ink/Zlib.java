package city.xingtu.ink;

import java.util.zip.Adler32;

/**
 * A zlib stream (RFC 1950) of a picture's rows, made in pieces of whole rows that know nothing of each other. Where the
 * cuts lie depends on the picture's size alone: the file is the same however many threads work on it.
 */
final class Zlib {

    /** Pixels of a piece. A piece begins without what was seen before, which costs it about a hundred bytes. */
    private static final int PIECE = 1 << 17;

    private static final int ADLER_BASE = 65521;

    /** Writes rows of a picture, each after a byte left as it is. */
    interface Rows {
        void write(byte[] target, int top, int bottom);
    }

    private record Piece(byte[] data, int checksum, long length) {}

    private Zlib() {}

    /**
     * The stream.
     *
     * @param pixel bytes a pixel: 1, 3 or 4
     */
    static byte[] of(Raster raster, int pixel, Crew crew, Rows source) {
        int stride = raster.width() * pixel + 1;
        int count = (int) Math.clamp((long) raster.width() * raster.height() / PIECE, 1, raster.height());
        Piece[] pieces = new Piece[count];
        crew.each(count, i -> {
            int top = (int) ((long) raster.height() * i / count);
            int bottom = (int) ((long) raster.height() * (i + 1) / count);
            int length = stride * (bottom - top);
            Deflate deflate = Deflate.begin();
            byte[] rows = deflate.rows(length);
            for (int row = 0; row < length; row += stride) {
                rows[row] = 0;
            }
            source.write(rows, top, bottom);
            Adler32 sum = new Adler32();
            sum.update(rows, 0, length);
            byte[] data = deflate.piece(pixel, stride, i == count - 1);
            deflate.leave();
            pieces[i] = new Piece(data, (int) sum.getValue(), length);
        });
        return join(pieces);
    }

    private static byte[] join(Piece[] pieces) {
        int length = 6;
        int checksum = 1;
        for (Piece piece : pieces) {
            length += piece.data().length;
            checksum = combined(checksum, piece.checksum(), piece.length());
        }
        byte[] stream = new byte[length];
        stream[0] = 0x78;
        stream[1] = 0x01;
        int at = 2;
        for (Piece piece : pieces) {
            System.arraycopy(piece.data(), 0, stream, at, piece.data().length);
            at += piece.data().length;
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            stream[at++] = (byte) (checksum >> shift);
        }
        return stream;
    }

    /**
     * The Adler-32 sum of two texts, one after the other. Its low half is 1 + the sum of all bytes, its high half the sum
     * of the low halves after each byte: the second text's low halves are all greater by the first one's sum.
     */
    static int combined(int first, int second, long secondLength) {
        long low = (first & 0xffff) + (second & 0xffff) - 1 + ADLER_BASE;
        long shift = (first & 0xffff) - 1 + ADLER_BASE;
        long high = (first >>> 16) + (second >>> 16) + secondLength % ADLER_BASE * shift;
        return (int) (high % ADLER_BASE << 16 | low % ADLER_BASE);
    }
}

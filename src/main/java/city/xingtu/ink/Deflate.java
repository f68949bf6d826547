package city.xingtu.ink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Compresses rows of pixels (RFC 1951). It looks for repeats only where maps have them: at whole
 * pixels, in the pixel to the left, in the row above, and where the same two pixels were seen last. That takes a
 * fraction of the time of the general search and finds as much.
 */
final class Deflate {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST = 258;
    private static final int WINDOW = 1 << 15;
    private static final int HASH_BITS = 14;
    /** A repeat of this length is taken without looking for a longer one. */
    private static final int GOOD = 32;

    private static final int END = 256;
    /** Of a word for a literal, in bits (RFC 1951, 3.2.7). */
    private static final int LONGEST_WORD = 15;
    /** That are written at once. */
    private static final int MOST_BITS = 56;

    private static final int TOKENS = 1 << 15;
    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    /** Index in {@link #LENGTH_BASE} of every length. */
    private static final byte[] LENGTH_CODE = lengthCodes();
    /** In what order the lengths of the words for lengths are written (RFC 1951, 3.2.7). */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final byte[] in;
    private final BitSink out;
    /** What is found, until its code is known: a literal, or 1 &lt;&lt; 31 | length &lt;&lt; 16 | distance. */
    private final int[] tokens = new int[TOKENS];

    private final int[] literals = new int[286];
    private final int[] distances = new int[30];
    private int count;

    private Deflate(byte[] in) {
        this.in = in;
        this.out = new BitSink(in.length / 4 + 64);
    }

    /**
     * A piece of a stream, in whole bytes, that refers to nothing before it.
     *
     * @param rows each of a filter byte and pixels
     * @param pixel bytes a pixel: 1, 3 or 4
     * @param stride bytes a row
     * @param last whether the stream ends with it
     */
    static byte[] piece(byte[] rows, int pixel, int stride, boolean last) {
        Deflate deflate = new Deflate(rows);
        deflate.search(pixel, stride);
        deflate.block(last);
        if (!last) {
            // An empty stored block begins at a whole byte (RFC 1951, 3.2.4).
            deflate.out.bits(0, 3);
            deflate.out.align();
            deflate.out.bits(0xffff0000L, 32);
        }
        deflate.out.align();
        return deflate.out.bytes();
    }

    private void search(int pixel, int stride) {
        int[] seen = new int[1 << HASH_BITS];
        // Two pixels, but four bytes at least.
        int keyBits = 8 * Math.max(4, 2 * pixel);
        int rowEnd = 0;
        int at = 0;
        while (at < in.length) {
            int step = pixel;
            if (at == rowEnd) {
                // The filter byte is a pixel's beginning only as part of a repeat of the row above.
                rowEnd += stride;
                step = 1;
            }
            int length = 0;
            int distance = 0;
            if (at > pixel && at + Long.BYTES <= in.length) {
                long word = (long) WORD.get(in, at);
                length = repeat(at, pixel, word);
                distance = pixel;
                if (length < GOOD && at >= stride && stride <= WINDOW) {
                    int above = repeat(at, stride, word);
                    if (above > length) {
                        length = above;
                        distance = stride;
                    }
                }
                if (length < GOOD) {
                    int slot = (int) ((word << 64 - keyBits) * 0x9e3779b97f4a7c15L >>> 64 - HASH_BITS);
                    int earlier = seen[slot] - 1;
                    seen[slot] = at + 1;
                    if (earlier >= 0 && at - earlier <= WINDOW) {
                        int again = repeat(at, at - earlier, word);
                        if (again > length + 1) {
                            length = again;
                            distance = at - earlier;
                        }
                    }
                }
            }
            if (length < 3 || length < 4 && distance > 4096) {
                length = Math.min(step, in.length - at);
                for (int i = 0; i < length; i++) {
                    literal(in[at + i] & 255);
                }
            } else {
                if (pixel > 1) {
                    // Ends with a pixel, so that the next search begins with one.
                    int within = (at + length) % stride;
                    int over = within == 0 ? 0 : (within - 1) % pixel;
                    length -= length - over < 3 ? 0 : over;
                }
                copies(length, distance);
            }
            at += length;
            while (at > rowEnd) {
                rowEnd += stride;
            }
        }
    }

    /** How many bytes from a place on, where the word stands, are as those some distance before. */
    private int repeat(int at, int distance, long word) {
        long other = word ^ (long) WORD.get(in, at - distance);
        if (other != 0) {
            return Long.numberOfTrailingZeros(other) >> 3;
        }
        int end = at + Long.BYTES;
        while (end + Long.BYTES <= in.length) {
            other = (long) WORD.get(in, end) ^ (long) WORD.get(in, end - distance);
            if (other != 0) {
                return end - at + (Long.numberOfTrailingZeros(other) >> 3);
            }
            end += Long.BYTES;
        }
        while (end < in.length && in[end] == in[end - distance]) {
            end++;
        }
        return end - at;
    }

    private void literal(int value) {
        if (count == TOKENS) {
            block(false);
        }
        tokens[count++] = value;
        literals[value]++;
    }

    private void copies(int length, int distance) {
        int left = length;
        while (left > 0) {
            // What is left over must not be shorter than a copy can be.
            int part = left <= LONGEST ? left : Math.min(LONGEST, left - 3);
            if (count == TOKENS) {
                block(false);
            }
            tokens[count++] = 1 << 31 | part << 16 | distance & 0xffff;
            literals[END + 1 + LENGTH_CODE[part]]++;
            distances[distanceCode(distance)]++;
            left -= part;
        }
    }

    /** Writes what was found as a block with codes of its own. */
    private void block(boolean last) {
        literals[END]++;
        for (int i = 0; i < 2; i++) {
            // A code of one word only is not understood everywhere.
            distances[i] = Math.max(1, distances[i]);
            literals[i] = Math.max(1, literals[i]);
        }
        HuffmanCode literalCode = new HuffmanCode(literals, LONGEST_WORD);
        HuffmanCode distanceCode = new HuffmanCode(distances, LONGEST_WORD);
        out.bits(last ? 5 : 4, 3);
        codes(literalCode, distanceCode);
        long[] copies = copyWords(literalCode);
        out.ensure(8 * count);
        long word = 0;
        int bits = 0;
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            if (token >= 0) {
                word |= (long) literalCode.word(token) << bits;
                bits += literalCode.length(token);
            } else {
                out.put(word, bits);
                word = 0;
                bits = 0;
                copy(copies[token >>> 16 & 0x7fff], token & 0xffff, distanceCode);
            }
            if (bits > MOST_BITS - LONGEST_WORD) {
                out.put(word, bits);
                word = 0;
                bits = 0;
            }
        }
        out.put(word, bits);
        out.bits(literalCode.word(END), literalCode.length(END));
        Arrays.fill(literals, 0);
        Arrays.fill(distances, 0);
        count = 0;
    }

    /** For every length its word and the extra bits after it, and above them how many bits that are. */
    private static long[] copyWords(HuffmanCode literalCode) {
        long[] words = new long[LONGEST + 1];
        for (int length = 3; length <= LONGEST; length++) {
            int code = LENGTH_CODE[length];
            int bits = literalCode.length(END + 1 + code);
            int extra = code < 8 || code == 28 ? 0 : code - 4 >> 2;
            words[length] = (long) bits + extra << 32
                    | (long) (length - LENGTH_BASE[code]) << bits
                    | literalCode.word(END + 1 + code);
        }
        return words;
    }

    /** At most 20 bits for the length and 28 for the distance. */
    private void copy(long length, int distance, HuffmanCode distanceCode) {
        int bits = (int) (length >>> 32);
        long word = length & 0xffffffffL;
        int far = distanceCode(distance);
        word |= (long) distanceCode.word(far) << bits;
        bits += distanceCode.length(far);
        int extra = far < 4 ? 0 : (far >> 1) - 1;
        word |= (long) (distance - 1 & (1 << extra) - 1) << bits;
        out.put(word, bits + extra);
    }

    /** The lengths of both codes' words, themselves in a code. */
    private void codes(HuffmanCode literalCode, HuffmanCode distanceCode) {
        int literalCount = literalCode.size(257);
        int distanceCount = distanceCode.size(1);
        int[] lengths = new int[literalCount + distanceCount];
        int[] frequencies = new int[19];
        // Two that need not occur, for the same reason as above.
        frequencies[0] = 1;
        frequencies[1] = 1;
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < literalCount ? literalCode.length(i) : distanceCode.length(i - literalCount);
            frequencies[lengths[i]]++;
        }
        HuffmanCode code = new HuffmanCode(frequencies, 7);
        out.bits(literalCount - 257, 5);
        out.bits(distanceCount - 1, 5);
        out.bits(ORDER.length - 4, 4);
        for (int symbol : ORDER) {
            out.bits(code.length(symbol), 3);
        }
        for (int length : lengths) {
            out.bits(code.word(length), code.length(length));
        }
    }

    private static int distanceCode(int distance) {
        int value = distance - 1;
        if (value < 4) {
            return value;
        }
        int top = 31 - Integer.numberOfLeadingZeros(value);
        return 2 * top + (value >> top - 1 & 1);
    }

    private static byte[] lengthCodes() {
        byte[] codes = new byte[LONGEST + 1];
        for (int length = 3, code = 0; length <= LONGEST; length++) {
            if (code + 1 < LENGTH_BASE.length && length >= LENGTH_BASE[code + 1]) {
                code++;
            }
            codes[length] = (byte) code;
        }
        return codes;
    }
}

package city.xingtu.ink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;

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

    private static final int WORD_MASK = (1 << HuffmanCode.WORD_BITS) - 1;

    private static final int TOKENS = 1 << 15;
    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    /** Index in {@link #LENGTH_BASE} of every length. */
    private static final byte[] LENGTH_CODE = lengthCodes();
    /** In what order the lengths of the words for lengths are written (RFC 1951, 3.2.7). */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    /** More bytes than are looked at behind the last one. */
    private static final int SLACK = Long.BYTES;

    /** Those that have made their piece, with their working memory. */
    private static final ArrayBlockingQueue<Deflate> IDLE =
            new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

    private final BitSink out = new BitSink(1 << 16);
    /** What is found, until its code is known: a literal, or 1 &lt;&lt; 31 | length &lt;&lt; 16 | distance. */
    private final int[] tokens = new int[TOKENS];

    private final int[] literals = new int[286];
    private final int[] distances = new int[30];

    /** By the two pixels there, where they were seen last. */
    private final int[] seen = new int[1 << HASH_BITS];

    private byte[] in = new byte[0];
    private int end;
    private int count;

    private Deflate() {}

    /** One with working memory, which {@link #leave} gives back. */
    static Deflate begin() {
        Deflate kept = IDLE.poll();
        return kept == null ? new Deflate() : kept;
    }

    /** Lets the next one have its working memory. */
    void leave() {
        IDLE.offer(this);
    }

    /** Room for so many bytes of rows, of any content. */
    byte[] rows(int length) {
        if (in.length < length + SLACK) {
            in = new byte[length + SLACK];
        }
        // What is looked at behind the end must be the same whatever was there before.
        Arrays.fill(in, length, length + SLACK, (byte) 0);
        end = length;
        return in;
    }

    /**
     * The {@link #rows} as a piece of a stream, in whole bytes, that refers to nothing before it.
     *
     * @param pixel bytes a pixel: 1, 3 or 4
     * @param stride bytes a row: a filter byte and pixels
     * @param last whether the stream ends with it
     */
    byte[] piece(int pixel, int stride, boolean last) {
        search(pixel, stride);
        block(last);
        if (!last) {
            // An empty stored block begins at a whole byte (RFC 1951, 3.2.4).
            out.bits(0, 3);
            out.align();
            out.bits(0xffff0000L, 32);
        }
        out.align();
        return out.take();
    }

    private void search(int pixel, int stride) {
        Arrays.fill(seen, 0);
        // Two pixels, but four bytes at least.
        int keyShift = Long.SIZE - 8 * Math.max(4, 2 * pixel);
        int rowEnd = 0;
        int above = pixel;
        int at = 0;
        while (at < end) {
            int step = pixel;
            if (at == rowEnd) {
                // The filter byte is a pixel's beginning only as part of a repeat of the row above.
                rowEnd += stride;
                step = 1;
                above = at > 0 && stride <= WINDOW ? stride : pixel;
            }
            int length = 0;
            int distance = pixel;
            if (at > pixel) {
                long word = (long) WORD.get(in, at);
                length = alike(word, at - pixel);
                int higher = alike(word, at - above);
                if (higher > length) {
                    length = higher;
                    distance = above;
                }
                int slot = (int) ((word << keyShift) * 0x9e3779b97f4a7c15L >>> Long.SIZE - HASH_BITS);
                int back = at - seen[slot];
                seen[slot] = at;
                int again = back <= WINDOW ? alike(word, at - back) : 0;
                if (Math.max(length, again) == Long.BYTES) {
                    // The nearest of those that are equally long, as its distance takes the fewest bits.
                    int longest = length == Long.BYTES ? repeat(at, distance) : length;
                    if (distance != above && longest < GOOD && higher == Long.BYTES) {
                        int other = repeat(at, above);
                        distance = other > longest ? above : distance;
                        longest = Math.max(longest, other);
                    }
                    if (longest < GOOD && again == Long.BYTES) {
                        int other = repeat(at, back);
                        distance = other > longest + 1 ? back : distance;
                        longest = other > longest + 1 ? other : longest;
                    }
                    length = longest;
                } else if (again > length + 1) {
                    length = again;
                    distance = back;
                }
                // Behind the end all bytes are alike.
                length = Math.min(length, end - at);
            }
            if (length < 3 || length < 4 && distance > 4096) {
                length = Math.min(step, end - at);
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
                above = stride <= WINDOW ? stride : pixel;
            }
        }
    }

    /** How many bytes of a word are as those from a place on. */
    private int alike(long word, int at) {
        return Long.numberOfTrailingZeros(word ^ (long) WORD.get(in, at)) >> 3;
    }

    /** How many bytes from a place on are as those some distance before, if the first eight are. */
    private int repeat(int at, int distance) {
        int next = at + Long.BYTES;
        while (next < end) {
            long other = (long) WORD.get(in, next) ^ (long) WORD.get(in, next - distance);
            if (other != 0) {
                return next - at + (Long.numberOfTrailingZeros(other) >> 3);
            }
            next += Long.BYTES;
        }
        return next - at;
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
                int code = literalCode.code(token);
                word |= (long) (code & WORD_MASK) << bits;
                bits += code >>> HuffmanCode.WORD_BITS;
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

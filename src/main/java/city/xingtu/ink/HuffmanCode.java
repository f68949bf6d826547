package city.xingtu.ink;

import java.util.Arrays;

/**
 * A prefix code as short as the frequencies of its symbols allow (Huffman 1952), no word longer than a limit, with words
 * dealt out in the order that RFC 1951, 3.2.2 prescribes.
 */
final class HuffmanCode {

    /** Of the lower part of {@link #code}. */
    static final int WORD_BITS = 16;

    /** Of each symbol the bits of its word above {@link #WORD_BITS} and the word below. */
    private final int[] codes;

    /**
     * The code of symbols 0 to n-1.
     *
     * @param frequencies of the symbols; one of frequency 0 gets no word. At least two have to occur.
     * @param limit greatest length of a word in bits
     */
    HuffmanCode(int[] frequencies, int limit) {
        long[] occurring = new long[frequencies.length];
        int count = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            if (frequencies[symbol] > 0) {
                occurring[count++] = (long) frequencies[symbol] << 16 | symbol;
            }
        }
        Arrays.sort(occurring, 0, count);
        int[] sorted = depths(occurring, count);
        limit(sorted, limit);
        int[] lengths = new int[frequencies.length];
        for (int i = 0; i < count; i++) {
            lengths[(int) occurring[i] & 0xffff] = sorted[i];
        }
        codes = codes(lengths, limit);
    }

    /** Both of a symbol by one look into memory: its length above {@link #WORD_BITS}, its word below. */
    int code(int symbol) {
        return codes[symbol];
    }

    /** Bits of a symbol's word; 0 for a symbol that does not occur. */
    int length(int symbol) {
        return codes[symbol] >>> WORD_BITS;
    }

    /** The word, its first bit lowest, as deflate writes it. */
    int word(int symbol) {
        return codes[symbol] & (1 << WORD_BITS) - 1;
    }

    /** One more than the last symbol with a word, at least {@code least}. */
    int size(int least) {
        int size = codes.length;
        while (size > least && codes[size - 1] == 0) {
            size--;
        }
        return size;
    }

    /** Depths in the tree of the leaves, which come in ascending order of frequency; the two-queue method. */
    private static int[] depths(long[] leaves, int count) {
        long[] weight = new long[2 * count - 1];
        int[] parent = new int[2 * count - 1];
        for (int i = 0; i < count; i++) {
            weight[i] = leaves[i] >>> 16;
        }
        int leaf = 0;
        int inner = count;
        for (int made = count; made < weight.length; made++) {
            for (int child = 0; child < 2; child++) {
                boolean takeLeaf = leaf < count && (inner == made || weight[leaf] <= weight[inner]);
                int taken = takeLeaf ? leaf++ : inner++;
                weight[made] += weight[taken];
                parent[taken] = made;
            }
        }
        int[] depth = new int[weight.length];
        for (int node = weight.length - 2; node >= 0; node--) {
            depth[node] = depth[parent[node]] + 1;
        }
        return Arrays.copyOf(depth, count);
    }

    /**
     * Shortens words beyond the limit, lengthens the rarest others until there is room for all (Kraft's inequality), and
     * gives what is then left over to the most frequent: decoders refuse a code that leaves bits without meaning.
     */
    private static void limit(int[] lengths, int limit) {
        long room = 1L << limit;
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.min(lengths[i], limit);
            room -= 1L << limit - lengths[i];
        }
        for (int i = 0; room < 0; ) {
            if (lengths[i] == limit) {
                i++;
            } else {
                lengths[i]++;
                room += 1L << limit - lengths[i];
            }
        }
        for (int i = lengths.length - 1; room > 0; ) {
            long more = 1L << limit - lengths[i];
            if (more <= room && lengths[i] > 1) {
                lengths[i]--;
                room -= more;
            } else {
                i--;
            }
        }
    }

    private static int[] codes(int[] lengths, int limit) {
        int[] next = new int[limit + 2];
        for (int length : lengths) {
            if (length > 0) {
                next[length + 1]++;
            }
        }
        for (int length = 1; length <= limit; length++) {
            next[length] = next[length] + next[length - 1] << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                int word = next[lengths[symbol]]++;
                codes[symbol] = lengths[symbol] << WORD_BITS | Integer.reverse(word) >>> 32 - lengths[symbol];
            }
        }
        return codes;
    }
}

package city.xingtu.ink;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How often colours occur, in buckets of similar ones: 32 levels a component, of opaque colours and of translucent ones
 * and their alpha. Each bucket also remembers its prevalent exact colour (by majority vote), since on a map most pixels
 * of a bucket are of one colour of the style.
 */
final class ColourBuckets {

    private static final int OPAQUE = 1 << 15;

    /** Open hash table: bucket number plus one, 0 for a free slot. */
    private int[] keys = new int[1 << 12];

    private int[] counts = new int[keys.length];
    private int[] prevalent = new int[keys.length];
    private int[] votes = new int[keys.length];
    private int size;

    /** The number of a premultiplied colour's bucket, at most 21 bits. */
    static int bucket(int colour) {
        int rgb = (colour >> 9 & 0x7c00) | (colour >> 6 & 0x3e0) | (colour >> 3 & 0x1f);
        return colour >>> 24 == 255 ? rgb : OPAQUE + (colour >>> 27 << 15 | rgb);
    }

    /** A premultiplied colour in the middle of a bucket. */
    static int centre(int bucket) {
        int alpha = bucket < OPAQUE ? 255 : bucket - OPAQUE >> 15 << 3 | 4;
        int red = Math.min(alpha, bucket >> 7 & 0xf8 | 4);
        int green = Math.min(alpha, bucket >> 2 & 0xf8 | 4);
        int blue = Math.min(alpha, bucket << 3 & 0xf8 | 4);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    void addAll(int[] pixels) {
        for (int i = 0; i < pixels.length; ) {
            int colour = pixels[i];
            int end = i + 1;
            while (end < pixels.length && pixels[end] == colour) {
                end++;
            }
            add(colour, end - i);
            i = end;
        }
    }

    private void add(int colour, int count) {
        int slot = slot(bucket(colour) + 1);
        counts[slot] += count;
        if (prevalent[slot] == colour) {
            votes[slot] += count;
        } else if (votes[slot] >= count) {
            votes[slot] -= count;
        } else {
            votes[slot] = count - votes[slot];
            prevalent[slot] = colour;
        }
    }

    private int slot(int key) {
        int slot = find(key);
        if (keys[slot] == 0) {
            if (++size > keys.length / 2) {
                grow();
                slot = find(key);
            }
            keys[slot] = key;
        }
        return slot;
    }

    private int find(int key) {
        int slot = ColourSet.hash(key) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        int[] oldPrevalent = prevalent;
        int[] oldVotes = votes;
        int capacity = keys.length * 2;
        keys = new int[capacity];
        counts = new int[capacity];
        prevalent = new int[capacity];
        votes = new int[capacity];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = find(oldKeys[old]);
                keys[slot] = oldKeys[old];
                counts[slot] = oldCounts[old];
                prevalent[slot] = oldPrevalent[old];
                votes[slot] = oldVotes[old];
            }
        }
    }

    /** The slots that hold a bucket, by ascending bucket, so that the order does not depend on the table. */
    int[] slots() {
        long[] order = IntStream.range(0, keys.length)
                .filter(slot -> keys[slot] != 0)
                .mapToLong(slot -> (long) keys[slot] << 32 | slot)
                .toArray();
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(entry -> (int) entry).toArray();
    }

    int count(int slot) {
        return counts[slot];
    }

    /** The bucket's prevalent colour, premultiplied. */
    int prevalent(int slot) {
        return prevalent[slot];
    }

    /** By how much it prevails. */
    int votes(int slot) {
        return votes[slot];
    }
}

package city.xingtu.reach;

import java.util.Arrays;

/**
 * Arrivals by the second in which they happen, in linked lists in flat arrays. Within a second the order is open. A node
 * that is reached earlier than was thought stands in it twice; its later arrival is for the reader to pass over. Not
 * thread-safe; reusable.
 */
final class BucketQueue {

    /** No entry: the first place in the arrays is left free for it. */
    static final int NONE = 0;

    /** A day and a half: what is reached later shares the last bucket. */
    private static final int MOST = 130_000;

    private int[] first = new int[1024];
    private int[] node = new int[256];
    private int[] next = new int[256];
    private double[] seconds = new double[256];
    private int used = 1;
    private int free = NONE;
    private int last = -1;

    /** The highest bucket with an entry so far. */
    int last() {
        return last;
    }

    /** Adds an arrival. */
    void offer(int which, double arrival) {
        int bucket = (int) Math.min(arrival, MOST);
        if (bucket > last) {
            if (bucket >= first.length) {
                first = Arrays.copyOf(first, Math.max(2 * first.length, bucket + 1));
            }
            last = bucket;
        }
        int entry = entry();
        node[entry] = which;
        seconds[entry] = arrival;
        next[entry] = first[bucket];
        first[bucket] = entry;
    }

    private int entry() {
        if (free != NONE) {
            int entry = free;
            free = next[entry];
            return entry;
        }
        if (used == node.length) {
            node = Arrays.copyOf(node, 2 * used);
            next = Arrays.copyOf(next, 2 * used);
            seconds = Arrays.copyOf(seconds, 2 * used);
        }
        return used++;
    }

    /** Removes an arrival of the bucket, to be read before the next is added; {@link #NONE} when the bucket is empty. */
    int poll(int bucket) {
        int entry = first[bucket];
        if (entry != NONE) {
            first[bucket] = next[entry];
            next[entry] = free;
            free = entry;
        }
        return entry;
    }

    int node(int entry) {
        return node[entry];
    }

    double seconds(int entry) {
        return seconds[entry];
    }
}

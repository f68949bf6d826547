package city.xingtu.reach;

import java.util.Arrays;

/**
 * Nodes by the second in which they are reached, in linked lists in flat arrays. Within a second the order is open, so a
 * node may come twice: its time is final when the second is over. Not thread-safe; reusable.
 */
final class BucketQueue {

    private static final int NONE = -1;

    /** A day and a half: what is reached later shares the last bucket. */
    private static final int MOST = 130_000;

    private int[] first = new int[1024];
    private int[] node = new int[1024];
    private int[] next = new int[1024];
    private final int[] bucketOf;
    private int entries;
    private int free = NONE;
    private int last = NONE;

    BucketQueue(int nodes) {
        bucketOf = new int[nodes];
        Arrays.fill(bucketOf, NONE);
        Arrays.fill(first, NONE);
    }

    /** The highest bucket with an entry so far. */
    int last() {
        return last;
    }

    /** Adds the node, or moves it forward. */
    void offer(int which, double seconds) {
        int bucket = (int) Math.min(seconds, MOST);
        if (bucketOf[which] == bucket) {
            return;
        }
        bucketOf[which] = bucket;
        if (bucket > last) {
            reach(bucket);
        }
        int entry = entry();
        node[entry] = which;
        next[entry] = first[bucket];
        first[bucket] = entry;
    }

    private void reach(int bucket) {
        if (bucket >= first.length) {
            int before = first.length;
            first = Arrays.copyOf(first, Math.max(2 * before, bucket + 1));
            Arrays.fill(first, before, first.length, NONE);
        }
        last = bucket;
    }

    private int entry() {
        if (free != NONE) {
            int entry = free;
            free = next[entry];
            return entry;
        }
        if (entries == node.length) {
            node = Arrays.copyOf(node, 2 * entries);
            next = Arrays.copyOf(next, 2 * entries);
        }
        return entries++;
    }

    /** Removes a node of the bucket; -1 when it is empty. */
    int poll(int bucket) {
        while (first[bucket] != NONE) {
            int entry = first[bucket];
            first[bucket] = next[entry];
            next[entry] = free;
            free = entry;
            int which = node[entry];
            // Otherwise it has moved forward since, and come already.
            if (bucketOf[which] == bucket) {
                bucketOf[which] = NONE;
                return which;
            }
        }
        return NONE;
    }

    /** Forgets what is left. */
    void clear(int from) {
        for (int bucket = Math.max(0, from); bucket <= last; bucket++) {
            while (poll(bucket) != NONE) {
                // Emptied by being asked.
            }
        }
        last = NONE;
    }
}

package city.xingtu.reach;

import java.util.Arrays;

/** A binary heap of nodes by ascending time, with decrease-key, in flat arrays. */
final class NodeQueue {

    private static final int ABSENT = -1;

    private final int[] heap;
    private final int[] place;
    private final double[] key;
    private int size;

    NodeQueue(int nodes) {
        heap = new int[nodes];
        place = new int[nodes];
        key = new double[nodes];
        Arrays.fill(place, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds the node, or moves it forward when it is there with a later time. */
    void offer(int node, double time) {
        int i = place[node];
        if (i == ABSENT) {
            i = size++;
        }
        key[node] = time;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (key[heap[parent]] <= time) {
                break;
            }
            put(i, heap[parent]);
            i = parent;
        }
        put(i, node);
    }

    /** Removes the node with the earliest time. */
    int poll() {
        int first = heap[0];
        place[first] = ABSENT;
        int last = heap[--size];
        if (size > 0) {
            sink(last);
        }
        return first;
    }

    private void sink(int node) {
        int i = 0;
        while (true) {
            int child = 2 * i + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && key[heap[child + 1]] < key[heap[child]]) {
                child++;
            }
            if (key[heap[child]] >= key[node]) {
                break;
            }
            put(i, heap[child]);
            i = child;
        }
        put(i, node);
    }

    private void put(int i, int node) {
        heap[i] = node;
        place[node] = i;
    }
}

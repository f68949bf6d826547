package city.xingtu.ogc.api;

/**
 * The first few of many rows in some order, without sorting all of them: a heap with the last of those kept on top. A
 * million rows for a page of a thousand cost about as much as comparing each once.
 */
final class FirstRows {

    /** Order of two rows. */
    @FunctionalInterface
    interface Order {
        int compare(int a, int b);
    }

    private final Order order;
    private final int[] heap;
    private int size;

    FirstRows(int most, Order order) {
        this.order = order;
        heap = new int[most];
    }

    /** Takes a row into account. */
    void offer(int row) {
        if (size < heap.length) {
            heap[size++] = row;
            up(size - 1);
        } else if (size > 0 && order.compare(row, heap[0]) < 0) {
            heap[0] = row;
            down(size);
        }
    }

    /** The rows in order; ends the use of this object. */
    int[] sorted() {
        int[] sorted = new int[size];
        for (int left = size; left > 0; left--) {
            sorted[left - 1] = heap[0];
            heap[0] = heap[left - 1];
            down(left - 1);
        }
        return sorted;
    }

    private void up(int from) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / 2;
            if (order.compare(heap[place], heap[parent]) <= 0) {
                return;
            }
            swap(place, parent);
            place = parent;
        }
    }

    private void down(int end) {
        int place = 0;
        while (2 * place + 1 < end) {
            int child = 2 * place + 1;
            if (child + 1 < end && order.compare(heap[child + 1], heap[child]) > 0) {
                child++;
            }
            if (order.compare(heap[child], heap[place]) <= 0) {
                return;
            }
            swap(place, child);
            place = child;
        }
    }

    private void swap(int a, int b) {
        int row = heap[a];
        heap[a] = heap[b];
        heap[b] = row;
    }
}

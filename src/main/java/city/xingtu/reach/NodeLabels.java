package city.xingtu.reach;

import java.util.Arrays;

/**
 * What a search knows of each node: seconds, and the way by which it came. Kept in pages of neighbouring nodes that are
 * made when the first of them is reached, so that a short search touches little memory however large the network is: a
 * network's numbers follow a curve through the plane. Reusable; not thread-safe while a search writes.
 */
final class NodeLabels {

    private static final int BITS = 7;
    private static final int PAGE = 1 << BITS;
    private static final int WITHIN = PAGE - 1;

    /** Where each page's labels begin; 0 is the page of nodes that are not reached, all infinite. */
    private final int[] pageStart;

    /** Numbers of the pages that are made, in the order in which they were. */
    private int[] pages = new int[16];

    private int made;
    private double[] seconds = new double[16 * PAGE];
    private int[] way = new int[16 * PAGE];

    NodeLabels(int nodes) {
        pageStart = new int[(nodes >> BITS) + 1];
        Arrays.fill(seconds, 0, PAGE, Double.POSITIVE_INFINITY);
    }

    /** Seconds to a node; infinite when it is not reached. */
    double seconds(int node) {
        return seconds[pageStart[node >> BITS] + (node & WITHIN)];
    }

    /** How the search came to a node that is reached. */
    int way(int node) {
        return way[pageStart[node >> BITS] + (node & WITHIN)];
    }

    /** Notes an arrival; false when the node is reached as early already. */
    boolean improve(int node, double arrival, int by) {
        int slot = pageStart[node >> BITS] + (node & WITHIN);
        if (arrival >= seconds[slot]) {
            return false;
        }
        if (slot < PAGE) {
            slot = make(node >> BITS) + (node & WITHIN);
        }
        seconds[slot] = arrival;
        way[slot] = by;
        return true;
    }

    private int make(int page) {
        if (made == pages.length) {
            pages = Arrays.copyOf(pages, 2 * made);
        }
        pages[made++] = page;
        int start = made << BITS;
        if (start == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * start);
            way = Arrays.copyOf(way, 2 * start);
        }
        Arrays.fill(seconds, start, start + PAGE, Double.POSITIVE_INFINITY);
        pageStart[page] = start;
        return start;
    }

    /** The nodes that are reached, ascending. */
    int[] reached() {
        int[] sorted = Arrays.copyOf(pages, made);
        Arrays.sort(sorted);
        int[] nodes = new int[made << BITS];
        int count = 0;
        for (int page : sorted) {
            for (int i = 0; i < PAGE; i++) {
                if (seconds[pageStart[page] + i] < Double.POSITIVE_INFINITY) {
                    nodes[count++] = (page << BITS) + i;
                }
            }
        }
        return Arrays.copyOf(nodes, count);
    }

    /** Forgets all arrivals. */
    void clear() {
        for (int i = 0; i < made; i++) {
            pageStart[pages[i]] = 0;
        }
        made = 0;
    }
}

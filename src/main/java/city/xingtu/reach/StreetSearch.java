package city.xingtu.reach;

/**
 * Dijkstra's search along the arcs of a network, with buckets of a second in which a node is corrected until the second
 * is over (Dial 1969, Meyer and Sanders 2003). {@link #enter} the streets, then {@link #run}. Not thread-safe.
 */
final class StreetSearch {

    private final int[] firstArc;
    private final int[] arcEnd;
    private final int[] arcEdge;
    private final float[] arcSeconds;
    private final NodeLabels labels;
    private final BucketQueue queue = new BucketQueue();

    StreetSearch(StreetNetwork network, Costs costs) {
        this.firstArc = network.firstArc;
        this.arcEnd = network.arcEnd;
        this.arcEdge = network.arcEdge;
        this.arcSeconds = costs.arcSeconds;
        this.labels = new NodeLabels(network.nodes);
    }

    /** The times found; the way to a node is the edge by which it was reached, or what {@link #enter} said. */
    NodeLabels labels() {
        return labels;
    }

    /** Sets out from a node at a time. */
    void enter(int node, double seconds, int way) {
        if (labels.improve(node, seconds, way)) {
            queue.offer(node, seconds);
        }
    }

    /** Searches all that is reached within the limit in seconds; its neighbours may have times too, which may be late. */
    void run(double limit) {
        for (int bucket = 0; bucket <= queue.last() && bucket <= limit; bucket++) {
            for (int entry = queue.poll(bucket); entry != BucketQueue.NONE; entry = queue.poll(bucket)) {
                int node = queue.node(entry);
                double seconds = queue.seconds(entry);
                if (seconds > labels.seconds(node)) {
                    continue;
                }
                for (int arc = firstArc[node]; arc < firstArc[node + 1]; arc++) {
                    enter(arcEnd[arc], seconds + arcSeconds[arc], arcEdge[arc] >> 1);
                }
            }
        }
    }
}

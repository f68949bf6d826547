package city.xingtu.geo;

import java.util.BitSet;

/**
 * Finds the vertices where arcs meet: those that occur in several lines or rings (or twice in one) with different
 * neighbours, and so also the ends of every shared border. Between junctions, parts that share vertices share all of
 * them, so an arc can be simplified on its own and comes out the same for every part.
 *
 * <p>A hash table of one int a slot (the first vertex seen at a place) with open addressing; coordinates are compared in
 * the geometries' own array. It is needed once a table, not once a scale.
 */
final class Junctions {

    private final int[] xy;
    /** First vertex at a place, plus one; 0 is free. At most half of the slots are taken. */
    private final int[] slots;
    /** The first vertex at the place of each vertex. */
    private final int[] firsts;
    /** First vertices of parts, and the vertices after their last. */
    private final BitSet starts = new BitSet();
    /** First vertices whose place is a junction. */
    private final BitSet places = new BitSet();

    private Junctions(FlatGeometries flat) {
        xy = flat.coordinates();
        slots = new int[Integer.highestOneBit(Math.max(8, flat.vertices())) << 2];
        firsts = new int[flat.sharedCoordinates().end() / 2];
        for (int part = 0; part < flat.parts(); part++) {
            starts.set(flat.firstVertex(part));
            starts.set(flat.endVertex(part));
        }
    }

    /** One bit a vertex. Ends of lines are junctions; points do not take part. */
    static BitSet of(FlatGeometries flat) {
        Junctions junctions = new Junctions(flat);
        for (int row = 0; row < flat.rows(); row++) {
            for (int part = flat.partStart(row); part < flat.partStart(row + 1); part++) {
                int start = flat.firstVertex(part);
                int end = flat.endVertex(part);
                if (flat.dimension(row) == 1) {
                    junctions.visitLine(start, end);
                } else if (flat.dimension(row) == 2) {
                    junctions.visitRing(start, end);
                }
            }
        }
        BitSet found = new BitSet(flat.vertices());
        for (int part = 0; part < flat.parts(); part++) {
            for (int vertex = flat.firstVertex(part); vertex < flat.endVertex(part); vertex++) {
                if (junctions.places.get(junctions.firsts[vertex])) {
                    found.set(vertex);
                }
            }
        }
        return found;
    }

    private void visitLine(int start, int end) {
        for (int vertex = start; vertex < end; vertex++) {
            int first = enter(vertex);
            if (vertex == start || vertex == end - 1) {
                places.set(first);
            } else {
                compare(first, vertex, vertex - 1, vertex + 1);
            }
        }
    }

    private void visitRing(int start, int end) {
        // The last vertex is the first again; the neighbours of both lie across that seam.
        for (int vertex = start; vertex < end - 1; vertex++) {
            compare(enter(vertex), vertex, vertex == start ? end - 2 : vertex - 1, vertex + 1);
        }
        firsts[end - 1] = firsts[start];
    }

    /** A junction when the neighbours here are not those of the first vertex at the place, in either direction. */
    private void compare(int first, int vertex, int before, int after) {
        if (first != vertex && !places.get(first)) {
            // An end of a line is a junction already, so the first vertex is inside a line or in a ring.
            int firstBefore = starts.get(first) ? starts.nextSetBit(first + 1) - 2 : first - 1;
            int firstAfter = first + 1;
            boolean alike = same(before, firstBefore) && same(after, firstAfter)
                    || same(before, firstAfter) && same(after, firstBefore);
            if (!alike) {
                places.set(first);
            }
        }
    }

    /** Notes and returns the first vertex seen at this vertex' place. */
    private int enter(int vertex) {
        int x = xy[2 * vertex];
        int y = xy[2 * vertex + 1];
        long mixed = (x * 0x9E3779B97F4A7C15L) ^ (y * 0xC2B2AE3D27D4EB4FL);
        int mask = slots.length - 1;
        int slot = (int) (mixed >>> 32) & mask;
        while (slots[slot] != 0) {
            int other = slots[slot] - 1;
            if (xy[2 * other] == x && xy[2 * other + 1] == y) {
                firsts[vertex] = other;
                return other;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = vertex + 1;
        firsts[vertex] = vertex;
        return vertex;
    }

    private boolean same(int vertex, int other) {
        return xy[2 * vertex] == xy[2 * other] && xy[2 * vertex + 1] == xy[2 * other + 1];
    }
}

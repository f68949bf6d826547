package city.xingtu.exchange;

import java.util.Arrays;

/** Positions of the nodes that streets need, by id, and the barriers among them. First all ids, then {@link #sort}. */
final class OsmNodes {

    private long[] ids = new long[1 << 16];
    private int count;
    private double[] lon = new double[0];
    private double[] lat = new double[0];
    private byte[] closed = new byte[0];

    void need(long id) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
        }
        ids[count++] = id;
    }

    /** Ends the collecting of ids. */
    void sort() {
        Arrays.parallelSort(ids, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || ids[i] != ids[i - 1]) {
                ids[distinct++] = ids[i];
            }
        }
        ids = Arrays.copyOf(ids, distinct);
        count = distinct;
        lon = new double[distinct];
        lat = new double[distinct];
        closed = new byte[distinct];
        Arrays.fill(lon, Double.NaN);
    }

    /** Place of the id, or negative when no street needs it. */
    int find(long id) {
        return Arrays.binarySearch(ids, id);
    }

    /** @param barrier modes that do not get past it, by {@link OsmRules#closed} */
    void set(int place, double itsLon, double itsLat, int barrier) {
        lon[place] = itsLon;
        lat[place] = itsLat;
        closed[place] = (byte) barrier;
    }

    /** Not a number when the extract lacks the node. */
    double lon(int place) {
        return lon[place];
    }

    double lat(int place) {
        return lat[place];
    }

    int closed(int place) {
        return closed[place];
    }
}

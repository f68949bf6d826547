package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import org.jspecify.annotations.Nullable;

/** The rows of a snapshot that a request is about, ascending. All rows take no memory. */
final class Selection {

    private final int size;
    private final int @Nullable [] rows;

    private Selection(int size, int @Nullable [] rows) {
        this.size = size;
        this.rows = rows;
    }

    /** Every row. */
    static Selection all(LayerSnapshot layer) {
        return new Selection(layer.size(), null);
    }

    /** These rows, ascending. */
    static Selection of(int[] rows) {
        return new Selection(rows.length, rows);
    }

    int size() {
        return size;
    }

    /** The row at a place among those selected. */
    int row(int place) {
        return rows == null ? place : rows[place];
    }

    /** Rows that are held in memory for it. */
    int weight() {
        return rows == null ? 0 : rows.length;
    }

    /** Place of the first row whose id is above the id, or not below it. */
    int firstAfter(LayerSnapshot layer, String id, boolean orEqual) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = layer.id(row(middle)).compareTo(id);
            if (order < 0 || (order == 0 && !orEqual)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The rows at consecutive places. */
    int[] rows(int from, int to) {
        int[] part = new int[to - from];
        for (int i = 0; i < part.length; i++) {
            part[i] = row(from + i);
        }
        return part;
    }
}

package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.RowSet;
import java.util.Arrays;
import java.util.Optional;

/**
 * A page of a selection.
 *
 * @param rows in the order of the list
 * @param previous where the page before it is; empty for the first
 * @param next where the page after it is; empty for the last
 */
@SuppressWarnings("ArrayRecordComponent")
record Page(int[] rows, Optional<Cursor> previous, Optional<Cursor> next) {

    /** Cuts the page out of the list. */
    static Page of(LayerSnapshot layer, RowSet selection, SortbyParameter order, PageParameters parameters) {
        return order.natural()
                ? byId(layer, selection, order, parameters)
                : sorted(layer, selection, order, parameters);
    }

    private static Page byId(LayerSnapshot layer, RowSet selection, SortbyParameter order, PageParameters parameters) {
        int begin;
        int end;
        Cursor cursor = parameters.cursor().orElse(null);
        if (cursor != null && cursor.backwards()) {
            end = firstAfter(layer, selection, cursor.id(), true);
            begin = Math.max(0, end - parameters.limit());
        } else {
            begin = cursor != null
                    ? firstAfter(layer, selection, cursor.id(), false)
                    : Math.min(parameters.offset(), selection.size());
            end = (int) Math.min(selection.size(), (long) begin + parameters.limit());
        }
        return of(layer, order, parameters, selection.rows(begin, end), begin > 0, end < selection.size());
    }

    /** Place of the first row whose id is above the id, or not below it. */
    private static int firstAfter(LayerSnapshot layer, RowSet selection, String id, boolean orEqual) {
        int low = 0;
        int high = selection.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = layer.id(selection.row(middle)).compareTo(id);
            if (order < 0 || (order == 0 && !orEqual)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Page sorted(
            LayerSnapshot layer, RowSet selection, SortbyParameter order, PageParameters parameters) {
        Cursor cursor = parameters.cursor().orElse(null);
        boolean backwards = cursor != null && cursor.backwards();
        int sign = backwards ? -1 : 1;
        int skipped = Math.min(parameters.offset(), selection.size());
        // One more than the page holds tells whether another follows.
        int wanted = (int) Math.min(selection.size(), (long) skipped + parameters.limit() + 1);
        FirstRows first = new FirstRows(wanted, (a, b) -> sign * order.compare(layer, a, b));
        SortbyParameter.Position position = cursor == null ? null : order.position(cursor);
        selection.forEach(row -> {
            if (position == null || sign * order.compare(layer, row, position) > 0) {
                first.offer(row);
            }
        });
        int[] found = first.sorted();
        int end = (int) Math.min(found.length, (long) skipped + parameters.limit());
        boolean more = found.length > end;
        int[] rows = Arrays.copyOfRange(found, Math.min(skipped, end), end);
        if (!backwards) {
            return of(layer, order, parameters, rows, cursor != null || skipped > 0, more);
        }
        for (int i = 0, j = rows.length - 1; i < j; i++, j--) {
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
        return of(layer, order, parameters, rows, more, true);
    }

    private static Page of(
            LayerSnapshot layer,
            SortbyParameter order,
            PageParameters parameters,
            int[] rows,
            boolean previous,
            boolean next) {
        return rows.length == 0
                ? new Page(rows, Optional.empty(), Optional.empty())
                : new Page(
                        rows,
                        previous
                                ? Optional.of(order.cursor(layer, rows[0], true, parameters.limit()))
                                : Optional.empty(),
                        next
                                ? Optional.of(order.cursor(layer, rows[rows.length - 1], false, parameters.limit()))
                                : Optional.empty());
    }
}

package city.xingtu.atlas;

import city.xingtu.geo.Blocks;
import city.xingtu.geo.RowPatch;
import city.xingtu.plan.Feature;
import java.util.List;

/** The ids of a layer's rows: ascending, all different. Immutable. */
final class Ids {

    private final Blocks<String[]> ids;
    private final String[][] blocks;

    private Ids(Blocks<String[]> ids) {
        this.ids = ids;
        blocks = ids.typed(String[][]::new);
    }

    /** The first of an array. */
    static Ids of(String[] ids, int count) {
        return new Ids(Blocks.of(ids, count, String[]::new));
    }

    int size() {
        return ids.size();
    }

    String get(int row) {
        int number = ids.number(row);
        return blocks[number][ids.place(row, number)];
    }

    /** The row of an id; when there is none, {@code -row - 1} of the row before which it would come. */
    int find(String id) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = get(middle).compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -low - 1;
    }

    /** Those of these rows, whose ids ascend. */
    Ids select(int[] rows) {
        String[] selected = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = get(rows[i]);
        }
        return of(selected, rows.length);
    }

    /**
     * After a patch.
     *
     * @param added the patch's added rows
     */
    Ids patched(RowPatch patch, List<Feature> added) {
        return new Ids(ids.patched(
                patch,
                String[]::new,
                (block, place, i) -> block[place] = added.get(i).id()));
    }
}

package city.xingtu.atlas;

import city.xingtu.geo.RowPatch;
import org.jspecify.annotations.Nullable;

/**
 * A column of one array with an element a row.
 *
 * @param cells what the elements mean
 * @param array of at least as many elements as rows
 * @param <A> the array's type
 */
record PackedColumn<A>(Cells<A> cells, A array) implements Column {

    @Override
    public @Nullable Object value(int row) {
        return cells.get(array, row);
    }

    @Override
    public long hash(int row) {
        return cells.hash(array, row);
    }

    @Override
    public Column select(int[] rows) {
        A selected = cells.allocate(rows.length);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(array, rows[i], selected, i, 1);
        }
        return new PackedColumn<>(cells, selected);
    }

    @Override
    public Column patched(RowPatch patch, @Nullable Object[] added) {
        A patched = cells.allocate(patch.newRows());
        patch.copyKept(array, patched, 1);
        int[] rows = patch.added();
        for (int i = 0; i < rows.length; i++) {
            cells.set(patched, rows[i], added[i]);
        }
        return new PackedColumn<>(cells, patched);
    }

    /** A growing array. */
    static final class Builder<A> implements Column.Builder {

        private final Cells<A> cells;
        private A array;
        private int capacity = 16;
        private int size;

        Builder(Cells<A> cells) {
            this.cells = cells;
            array = cells.allocate(capacity);
        }

        @Override
        public void add(@Nullable Object value) {
            if (size == capacity) {
                capacity += capacity >> 1;
                array = resized();
            }
            cells.set(array, size++, value);
        }

        @Override
        public Column build() {
            capacity = size;
            return new PackedColumn<>(cells, resized());
        }

        private A resized() {
            A larger = cells.allocate(capacity);
            System.arraycopy(array, 0, larger, 0, size);
            return larger;
        }
    }
}

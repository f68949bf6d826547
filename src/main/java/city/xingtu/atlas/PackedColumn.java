package city.xingtu.atlas;

import city.xingtu.geo.Blocks;
import city.xingtu.geo.RowPatch;
import org.jspecify.annotations.Nullable;

/**
 * A column with an element a row.
 *
 * @param cells what the elements mean
 * @param <A> the type of the elements' arrays
 */
record PackedColumn<A>(Cells<A> cells, Blocks<A> elements) implements Column {

    @Override
    public @Nullable Object value(int row) {
        int number = elements.number(row);
        return cells.get(elements.block(number), elements.place(row, number));
    }

    @Override
    public long word(int row) {
        int number = elements.number(row);
        return cells.word(elements.block(number), elements.place(row, number), row);
    }

    @Override
    public long hash(int row) {
        int number = elements.number(row);
        return cells.hash(elements.block(number), elements.place(row, number));
    }

    @Override
    public Column select(int[] rows) {
        Blocks.Writer<A> selected = new Blocks.Writer<>(cells::allocate);
        for (int row : rows) {
            selected.append(elements, row, 1);
        }
        return new PackedColumn<>(cells, selected.done());
    }

    @Override
    public Column patched(RowPatch patch, @Nullable Object[] added) {
        return new PackedColumn<>(
                cells,
                elements.patched(patch, cells::allocate, (block, place, i) -> cells.set(block, place, added[i])));
    }

    /** Takes values. */
    static final class Builder<A> implements Column.Builder {

        private final Cells<A> cells;
        private final Blocks.Writer<A> elements;

        Builder(Cells<A> cells) {
            this.cells = cells;
            elements = new Blocks.Writer<>(cells::allocate);
        }

        @Override
        public void add(@Nullable Object value) {
            cells.set(elements.block(), elements.place(), value);
            elements.advance();
        }

        @Override
        public Column build() {
            return new PackedColumn<>(cells, elements.done());
        }
    }
}

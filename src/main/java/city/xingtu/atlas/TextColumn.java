package city.xingtu.atlas;

import city.xingtu.geo.RowPatch;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Each distinct text once; rows hold its code in bytes, shorts or ints, whatever the number of texts needs.
 *
 * @param pool shared with columns patched from this one or from which this one was
 * @param dictionary the pool's texts when this column was made; code 0 is null
 * @param distinct number of codes that were taken then
 */
record TextColumn(TextPool pool, @Nullable String[] dictionary, int distinct, Codes codes) implements Column {

    /** A pool may hold this many texts of earlier revisions for each row, before a column gets one of its own. */
    private static final int SPARE = 2;

    private static final int FEW = 1024;

    @Override
    public @Nullable String value(int row) {
        return dictionary[codes.get(row)];
    }

    @Override
    public long word(int row) {
        return codes.get(row);
    }

    @Override
    public long hash(int row) {
        String text = value(row);
        return text == null ? 0 : Hash.of(text);
    }

    @Override
    public TextColumn select(int[] rows) {
        return new TextColumn(pool, dictionary, distinct, Codes.of(rows.length, distinct, i -> codes.get(rows[i])));
    }

    @Override
    public TextColumn patched(RowPatch patch, @Nullable Object[] added) {
        int[] addedCodes = new int[added.length];
        for (int i = 0; i < added.length; i++) {
            addedCodes[i] = pool.code(added[i] instanceof String text ? text : null);
        }
        int now = pool.size();
        TextColumn patched = new TextColumn(pool, pool.texts(), now, codes.patched(patch, addedCodes, now));
        return now > FEW + SPARE * patch.newRows() ? patched.withOwnPool(patch.newRows()) : patched;
    }

    private TextColumn withOwnPool(int rows) {
        Builder builder = new Builder();
        for (int row = 0; row < rows; row++) {
            builder.add(value(row));
        }
        return builder.build();
    }

    /** Gathers codes. */
    static final class Builder implements Column.Builder {

        private final TextPool pool = new TextPool();
        private int[] codes = new int[16];
        private int size;

        @Override
        public void add(@Nullable Object value) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size + (size >> 1));
            }
            codes[size++] = pool.code(value instanceof String text ? text : null);
        }

        @Override
        public TextColumn build() {
            return new TextColumn(pool, pool.texts(), pool.size(), Codes.of(size, pool.size(), row -> codes[row]));
        }
    }
}

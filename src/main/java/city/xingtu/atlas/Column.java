package city.xingtu.atlas;

import city.xingtu.geo.RowPatch;
import city.xingtu.plan.FieldType;
import org.jspecify.annotations.Nullable;

/** The values of one field over all rows, in the smallest array that holds them. Immutable. */
sealed interface Column permits PackedColumn, TextColumn {

    /** The row's value, or null. */
    @Nullable
    Object value(int row);

    /** A number by which values are told apart without being made: rows that share it have equal values. */
    long word(int row);

    /** A 64-bit hash of the row's value that is the same in every process. */
    long hash(int row);

    /** The column of these rows. */
    Column select(int[] rows);

    /**
     * The column after a patch; shares what the patch leaves as it is.
     *
     * @param added values of the patch's added rows
     */
    Column patched(RowPatch patch, @Nullable Object[] added);

    /** Takes values row by row. For one thread and one use. */
    interface Builder {

        void add(@Nullable Object value);

        Column build();
    }

    /** For a field of that type; values of another type become null. */
    static Builder builder(FieldType type) {
        return switch (type) {
            case TEXT -> new TextColumn.Builder();
            case INTEGER -> new PackedColumn.Builder<>(Cells.Longs.INTEGERS);
            case NUMBER -> new PackedColumn.Builder<>(new Cells.Doubles());
            case BOOLEAN -> new PackedColumn.Builder<>(new Cells.Booleans());
            case DATE -> new PackedColumn.Builder<>(new Cells.Dates());
            case TIMESTAMP -> new PackedColumn.Builder<>(Cells.Longs.INSTANTS);
            case TEXT_LIST -> new PackedColumn.Builder<>(new Cells.Lists());
        };
    }
}

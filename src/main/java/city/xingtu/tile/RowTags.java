package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;

/** The tags of one row after another: which columns have a value, and the numbers of those. Not thread-safe. */
final class RowTags {

    /** Property that repeats the feature's id as the plan writes it. */
    static final String ID = "id";

    private final LayerSnapshot layer;
    private final int[] columns;
    private final TileValues values;
    private final int[] numbers;
    private long feature;

    /**
     * Before the first row.
     *
     * @param columns of the layer that go along as properties, beside the id
     * @param rows as many as may be read
     */
    RowTags(LayerSnapshot layer, int[] columns, int rows) {
        this.layer = layer;
        this.columns = columns;
        values = new TileValues(layer, rows);
        numbers = new int[columns.length + 1];
    }

    /** Goes to a row. */
    void read(int row) {
        feature = FeatureNumbers.of(layer.id(row));
        numbers[0] = values.ofId(row);
        for (int i = 0; i < columns.length; i++) {
            numbers[i + 1] = values.number(row, columns[i]);
        }
    }

    /** The feature's number. */
    long feature() {
        return feature;
    }

    /** Number of properties that a row may have. */
    int size() {
        return numbers.length;
    }

    /** Name of a property. */
    String name(int property) {
        return property == 0
                ? ID
                : layer.layer().fields().get(columns[property - 1]).name();
    }

    /** Number of the property's value, or {@link TileValues#ABSENT}. */
    int number(int property) {
        return numbers[property];
    }

    TileValues values() {
        return values;
    }
}

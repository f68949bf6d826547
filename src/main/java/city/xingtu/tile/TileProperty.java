package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import java.util.Arrays;

/**
 * One property of the features of a layer of a tile: its values, each once, and which of them each feature has. Holds working
 * memory for any number of layers; not thread-safe.
 */
final class TileProperty {

    private static final int ABSENT = TileValues.ABSENT;

    private final TileValues values = new TileValues();
    private final WordNumbers words = new WordNumbers();
    private String name = "";
    private int key;
    private int first;
    /** By feature, the number of its value among {@link #values}. */
    private int[] numbers = new int[256];
    /** By word of a column, or by value of another property: the value's number here. */
    private int[] translation = new int[256];

    /** Begins anew with the ids of rows, which are all different. */
    void readIds(String property, LayerSnapshot layer, TileFeatures rows) {
        begin(property, rows.count());
        for (int feature = 0; feature < rows.count(); feature++) {
            numbers[feature] = values.add(layer.id(rows.row(feature)));
        }
    }

    /** Begins anew with what rows have in a column. */
    void read(LayerSnapshot layer, int column, TileFeatures rows) {
        begin(layer.layer().fields().get(column).name(), rows.count());
        words.clear(rows.count());
        translate(rows.count());
        for (int feature = 0; feature < rows.count(); feature++) {
            int row = rows.row(feature);
            int word = words.number(layer.word(row, column));
            if (words.isNew()) {
                Object content = layer.value(row, column);
                translation[word] = content == null ? ABSENT : values.add(content);
            }
            numbers[feature] = translation[word];
        }
    }

    /**
     * Begins anew with what some features have in another, and with those values alone.
     *
     * @param list the features, of which so many count
     */
    void read(TileProperty other, int[] list, int count) {
        begin(other.name, count);
        translate(other.values.count());
        Arrays.fill(translation, 0, other.values.count(), ABSENT);
        for (int i = 0; i < count; i++) {
            int number = other.numbers[list[i]];
            if (number != ABSENT) {
                translation[number] = 0;
            }
        }
        values.addAll(other.values, translation);
        for (int i = 0; i < count; i++) {
            int number = other.numbers[list[i]];
            numbers[i] = number == ABSENT ? ABSENT : translation[number];
        }
    }

    private void begin(String property, int count) {
        name = property;
        values.clear();
        if (numbers.length < count) {
            numbers = new int[2 * count];
        }
    }

    private void translate(int count) {
        if (translation.length < count) {
            translation = new int[2 * count];
        }
    }

    String name() {
        return name;
    }

    /** Whether no feature has it. */
    boolean isEmpty() {
        return values.count() == 0;
    }

    TileValues values() {
        return values;
    }

    /** Says what key the layer gives it. */
    void setKey(int given) {
        key = given;
    }

    /** Says from what on the layer numbers its values. */
    void setFirst(int number) {
        first = number;
    }

    /** Adds for each feature the bytes of its tag to those of its others. */
    void measure(int[] lengths, int count) {
        int keyLength = ProtoBuffer.length(key);
        for (int feature = 0; feature < count; feature++) {
            if (numbers[feature] != ABSENT) {
                lengths[feature] += keyLength + ProtoBuffer.length(first + numbers[feature]);
            }
        }
    }

    /** Appends the feature's tag, if it has one. */
    void appendTo(ProtoBuffer target, int feature) {
        int number = numbers[feature];
        if (number != ABSENT) {
            target.varint(key);
            target.varint(first + number);
        }
    }
}

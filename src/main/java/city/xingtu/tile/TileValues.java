package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.FieldText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values that rows of a layer have in a tile, each written once as a vector tile writes it (specification 4.4), under a
 * number. Values are known by their words in the snapshot, so that one that was seen before is not made again. Not
 * thread-safe.
 */
final class TileValues {

    /** The number of a value that is not there. */
    static final int ABSENT = -1;

    /** The field of a layer that holds a value. */
    private static final int LAYER_VALUE = 4;

    private static final int TEXT = 1;
    private static final int DOUBLE = 3;
    private static final int INTEGER = 4;
    private static final int BOOLEAN = 7;

    /** Bytes of a row's values. */
    private static final int TYPICAL = 40;

    private static final int MANY = 1 << 12;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final LayerSnapshot layer;
    private final ProtoBuffer written;
    private final ProtoBuffer value = new ProtoBuffer(64);
    /** Where values begin; one more than there are. */
    private int[] starts;

    private int count;

    // A table with open addressing, at most half full: word, column and number of a value.
    private long[] words;
    private int[] owners;
    private int[] numbers;
    private int taken;

    /** @param rows as many as there may be; what they are likely to need is there from the beginning */
    TileValues(LayerSnapshot layer, int rows) {
        this.layer = layer;
        written = new ProtoBuffer(256 + TYPICAL * Math.min(rows, MANY));
        starts = new int[32 + 2 * Math.min(rows, MANY)];
        words = new long[Math.max(64, 4 * Integer.highestOneBit(Math.min(rows, MANY)))];
        owners = new int[words.length];
        numbers = new int[words.length];
    }

    /** The number of the row's value of a column of the layer; {@link #ABSENT} for none. */
    int number(int row, int column) {
        long word = layer.word(row, column);
        int slot = slot(word, column);
        if (owners[slot] == 0) {
            if (2 * taken == words.length) {
                grow();
                slot = slot(word, column);
            }
            taken++;
            words[slot] = word;
            owners[slot] = column + 1;
            numbers[slot] = write(layer.value(row, column));
        }
        return numbers[slot];
    }

    /** A number for the row's id, which no other row has. */
    int ofId(int row) {
        return write(layer.id(row));
    }

    /** Numbers so far. */
    int count() {
        return count;
    }

    /** Appends the value of the number to a layer. */
    void append(int number, ProtoBuffer target) {
        target.fields(written, starts[number], starts[number + 1]);
    }

    private int write(@Nullable Object content) {
        if (content == null) {
            return ABSENT;
        }
        value.clear();
        switch (content) {
            case String text -> value.textField(TEXT, text);
            case Long number -> value.varintField(INTEGER, number);
            case Double number -> value.doubleField(DOUBLE, number);
            case Boolean truth -> value.varintField(BOOLEAN, truth ? 1 : 0);
            default -> value.textField(TEXT, FieldText.write(content));
        }
        written.bufferField(LAYER_VALUE, value);
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[count + 1] = written.size();
        return count++;
    }

    /** Where the value is or belongs. */
    private int slot(long word, int column) {
        int mask = words.length - 1;
        int slot = (int) ((word * PRIME + column) * PRIME >>> 32) & mask;
        while (owners[slot] != 0 && (words[slot] != word || owners[slot] != column + 1)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldWords = words;
        int[] oldOwners = owners;
        int[] oldNumbers = numbers;
        words = new long[2 * oldWords.length];
        owners = new int[words.length];
        numbers = new int[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldOwners[i] != 0) {
                int slot = slot(oldWords[i], oldOwners[i] - 1);
                words[slot] = oldWords[i];
                owners[slot] = oldOwners[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}

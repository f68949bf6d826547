package city.xingtu.tile;

import city.xingtu.plan.FieldText;
import java.util.Arrays;

/**
 * The values of one layer of a tile under their numbers, as a vector tile writes them (specification 4.4). Holds working
 * memory for any number of layers; not thread-safe.
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

    private final ProtoBuffer fields = new ProtoBuffer(1 << 12);
    private final ProtoBuffer value = new ProtoBuffer(64);
    /** Where each begins, and behind the last where it ends. */
    private int[] starts = new int[257];

    private int count;

    /** Forgets all. */
    void clear() {
        fields.clear();
        count = 0;
    }

    /** Numbers so far. */
    int count() {
        return count;
    }

    /** Adds a value, which is none of those before, and returns its number. */
    int add(Object content) {
        value.clear();
        switch (content) {
            case String text -> value.textField(TEXT, text);
            case Long number -> value.varintField(INTEGER, number);
            case Double number -> value.doubleField(DOUBLE, number);
            case Boolean truth -> value.varintField(BOOLEAN, truth ? 1 : 0);
            default -> value.textField(TEXT, FieldText.write(content));
        }
        fields.bufferField(LAYER_VALUE, value);
        ended(fields.size());
        return count - 1;
    }

    /**
     * Adds values of others in their order.
     *
     * @param numbers by number of the other: {@link #ABSENT} for what stays away; of all else the number here, when done
     */
    void addAll(TileValues other, int[] numbers) {
        for (int begin = 0; begin < other.count; begin++) {
            int end = begin;
            int shift = fields.size() - other.starts[begin];
            // Most of those that come follow on each other.
            for (; end < other.count && numbers[end] != ABSENT; end++) {
                numbers[end] = count;
                ended(shift + other.starts[end + 1]);
            }
            fields.append(other.fields, other.starts[begin], other.starts[end]);
            begin = end;
        }
    }

    /** Bytes of all. */
    int size() {
        return fields.size();
    }

    /** Appends all to a layer. */
    void appendTo(ProtoBuffer target) {
        target.append(fields, 0, fields.size());
    }

    private void ended(int at) {
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[++count] = at;
    }
}

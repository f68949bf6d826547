package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {

    private final Random random = new Random(5);

    private static int[] array(int size) {
        int[] elements = new int[size];
        for (int i = 0; i < size; i++) {
            elements[i] = 3 * i + 1;
        }
        return elements;
    }

    private static int[] toArray(Blocks<int[]> blocks) {
        int[] elements = new int[blocks.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = blocks.block(i)[Blocks.place(i)];
        }
        return elements;
    }

    private int[] some(int bound, int count) {
        return random.ints(count, 0, bound).sorted().distinct().toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Blocks.SIZE - 1, Blocks.SIZE, Blocks.SIZE + 1, 3 * Blocks.SIZE, 12_345})
    void theElementsAreThoseOfTheArray(int size) {
        Blocks<int[]> blocks = Blocks.of(array(size));

        assertThat(blocks.size()).isEqualTo(size);
        assertThat(toArray(blocks)).isEqualTo(array(size));
        int[][] typed = blocks.typed(int[][]::new);
        for (int i = 0; i < size; i += 97) {
            assertThat(Blocks.get(typed, i)).isEqualTo(3 * i + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Blocks.SIZE, 12_345})
    void blocksThatAreMappedLeaveTheOthersAsTheyWere(int size) {
        Blocks<int[]> blocks = Blocks.of(array(size));

        Blocks<int[]> twice =
                blocks.mapped(block -> Arrays.stream(block).map(i -> 2 * i).toArray());

        assertThat(toArray(twice))
                .isEqualTo(Arrays.stream(array(size)).map(i -> 2 * i).toArray());
        assertThat(toArray(blocks)).isEqualTo(array(size));
    }

    @Test
    void anyPatchesGiveWhatTheyGiveForAnArray() {
        int[] expected = array(3 * Blocks.SIZE + 77);
        Blocks<int[]> blocks = Blocks.of(expected);
        for (int round = 0; round < 200; round++) {
            int[] removed = some(expected.length, random.nextInt(9));
            int[] added = round % 2 == 0 ? removed : some(expected.length - removed.length + 1, random.nextInt(9));
            RowPatch patch = RowPatch.of(expected.length, removed, added);
            int[] next = new int[patch.newRows()];
            patch.copyKept(expected, next, 1);
            int[] values = random.ints(added.length).toArray();
            for (int i = 0; i < added.length; i++) {
                next[added[i]] = values[i];
            }
            Blocks<int[]> before = blocks;

            blocks = blocks.patched(patch, int[]::new, (block, place, i) -> block[place] = values[i]);

            assertThat(toArray(blocks)).isEqualTo(next);
            assertThat(toArray(before)).isEqualTo(expected);
            expected = next;
        }
    }

    @Test
    void whatIsNotTouchedIsShared() {
        Blocks<int[]> before = Blocks.of(array(4 * Blocks.SIZE));
        int[] row = {Blocks.SIZE + 5};

        Blocks<int[]> after = before.patched(
                RowPatch.of(before.size(), row, row), int[]::new, (block, place, i) -> block[place] = -1);

        assertThat(after.block(row[0])[Blocks.place(row[0])]).isEqualTo(-1);
        for (int block = 0; block < 4; block++) {
            int first = block * Blocks.SIZE;
            assertThat(after.block(first) == before.block(first)).isEqualTo(block != 1);
        }
    }
}

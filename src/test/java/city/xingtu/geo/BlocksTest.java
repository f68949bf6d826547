package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            int number = blocks.number(i);
            elements[i] = blocks.block(number)[blocks.place(i, number)];
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
            assertThat(blocks.get(typed, i)).isEqualTo(3 * i + 1);
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

        assertThat(after.block(1)[5]).isEqualTo(-1);
        for (int block = 0; block < 4; block++) {
            assertThat(after.block(block) == before.block(block)).isEqualTo(block != 1);
        }
    }

    /** Edits at one place, in one block after the other, and all over: counts of rows that go and come at a time. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "0, 3000", "3000, 0", "0, 9000", "9000, 0", "2, 1", "700, 900"})
    void rowsThatGoAndComeLeaveAlmostAllBlocksShared(int gone, int come) {
        int[] expected = array(40 * Blocks.SIZE);
        Blocks<int[]> blocks = Blocks.of(expected);
        int written = 0;
        int rounds = 0;
        for (int round = 0; round < 60 && expected.length > 20 * Blocks.SIZE; round++) {
            int place = round % 3 == 0 ? 5 * Blocks.SIZE + 7 : random.nextInt(expected.length - gone);
            int[] removed = IntStream.range(place, place + gone).toArray();
            int[] added = IntStream.range(place, place + come).toArray();
            RowPatch patch = RowPatch.of(expected.length, removed, added);
            int[] next = new int[patch.newRows()];
            patch.copyKept(expected, next, 1);
            for (int row : added) {
                next[row] = -round;
            }
            Set<Object> before = identities(blocks);
            int mark = -round;

            blocks = blocks.patched(patch, int[]::new, (block, at, i) -> block[at] = mark);

            assertThat(toArray(blocks)).isEqualTo(next);
            Set<Object> own = identities(blocks);
            own.removeAll(before);
            written += own.size();
            rounds++;
            expected = next;
        }
        assertThat(written).as("blocks written, of 40 a round").isLessThan(rounds * (7 + 2 * (come / Blocks.SIZE)));
    }

    private static Set<Object> identities(Blocks<int[]> blocks) {
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int number = 0; number < blocks.count(); number++) {
            identities.add(blocks.block(number));
        }
        return identities;
    }
}

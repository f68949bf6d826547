package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A set of rows is the same list whether it is held as a list or as bits. */
class RowSetTest {

    private static final int UNIVERSE = 5_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 78, 79, 500, 4_999, 5_000})
    void listsItsRowsInOrderHoweverManyThereAre(int count) {
        Random random = new Random(count);
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, UNIVERSE).boxed().toList());
        Collections.shuffle(shuffled, random);
        int[] expected =
                shuffled.stream().limit(count).mapToInt(row -> row).sorted().toArray();
        List<RowList> parts = List.of(new RowList(), new RowList(), new RowList());
        for (int i = 0; i < count; i++) {
            parts.get(random.nextInt(3)).add(shuffled.get(i));
        }

        RowSet rows = RowSet.of(UNIVERSE, parts);

        assertThat(rows.size()).isEqualTo(count);
        assertThat(rows.toArray()).isEqualTo(expected);
        List<Integer> handed = new ArrayList<>();
        rows.forEach(handed::add);
        assertThat(handed.stream().mapToInt(row -> row)).containsExactly(boxed(expected));
        for (int i = 0; i < 200 && count > 0; i++) {
            int from = random.nextInt(count);
            int to = from + random.nextInt(count - from + 1);
            assertThat(rows.row(from)).isEqualTo(expected[from]);
            assertThat(rows.rows(from, to)).isEqualTo(Arrays.copyOfRange(expected, from, to));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 512, 513, 8_192})
    void findsRowsBehindLongGaps(int universe) {
        RowList ends = new RowList();
        for (int row = 0; row < universe; row += 61) {
            ends.add(row);
        }
        RowSet rows = RowSet.of(universe, List.of(ends));
        for (int place = 0; place < rows.size(); place++) {
            assertThat(rows.row(place)).isEqualTo(61 * place);
        }
        RowList block = new RowList();
        IntStream.range(universe - universe / 8, universe).forEach(block::add);
        assertThat(RowSet.of(universe, List.of(block)).row(0)).isEqualTo(universe - universe / 8);
    }

    private static Integer[] boxed(int[] values) {
        return IntStream.of(values).boxed().toArray(Integer[]::new);
    }
}

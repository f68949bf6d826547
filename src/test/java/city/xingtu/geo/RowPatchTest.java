package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowPatchTest {

    /** Rows as names, and the patch that leads to them. */
    private record Step(List<String> rows, RowPatch patch) {}

    private static Step step(Random random, List<String> before, int number) {
        List<String> after = new ArrayList<>();
        List<Integer> removed = new ArrayList<>();
        List<Integer> added = new ArrayList<>();
        for (int row = 0; row <= before.size(); row++) {
            while (random.nextInt(4) == 0) {
                added.add(after.size());
                after.add(number + "." + after.size());
            }
            if (row < before.size()) {
                if (random.nextInt(4) == 0) {
                    removed.add(row);
                } else {
                    after.add(before.get(row));
                }
            }
        }
        return new Step(after, RowPatch.of(before.size(), array(removed), array(added)));
    }

    private static int[] array(List<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void check(RowPatch patch, List<String> before, List<String> after) {
        String[] copied = new String[after.size()];
        patch.copyKept(before.toArray(String[]::new), copied, 1);
        for (int row = 0; row < before.size(); row++) {
            int now = after.indexOf(before.get(row));
            assertThat(patch.newRow(row)).isEqualTo(now);
            assertThat(patch.newNumbers()[row]).isEqualTo(now);
            assertThat(patch.renumbered(new int[] {row, -1})).containsExactly(now, -1);
        }
        for (int row = 0; row < after.size(); row++) {
            int then = before.indexOf(after.get(row));
            assertThat(patch.oldRow(row)).isEqualTo(then);
            assertThat(copied[row]).isEqualTo(then < 0 ? null : after.get(row));
        }
        assertThat(patch.newRows()).isEqualTo(after.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void followsRowsThroughOneStepAndThroughSeveral(long seed) {
        Random random = new Random(seed);
        List<String> first =
                IntStream.range(0, random.nextInt(30)).mapToObj(i -> "0." + i).toList();
        List<String> rows = first;
        RowPatch all = RowPatch.of(first.size(), new int[0], new int[0]);
        for (int number = 1; number < 6; number++) {
            Step step = step(random, rows, number);
            check(step.patch(), rows, step.rows());
            all = all.then(step.patch());
            check(all, first, step.rows());
            rows = step.rows();
        }
    }

    @Test
    void rowsThatAreReplacedCountAsRemovedAndAdded() {
        RowPatch patch = RowPatch.of(4, new int[] {1}, new int[] {0}).withReplaced(new int[] {1, 3});

        assertThat(patch.removed()).containsExactly(0, 1, 3);
        assertThat(patch.added()).containsExactly(0, 1, 3);
        assertThat(patch.keepsNumbers()).isTrue();
        assertThat(patch.newRow(2)).isEqualTo(2);
        assertThat(Arrays.toString(patch.newNumbers())).isEqualTo("[-1, -1, 2, -1]");
    }

    @Test
    void patchesOfDifferentTablesDoNotFollowEachOther() {
        RowPatch patch = RowPatch.of(4, new int[] {1}, new int[0]);
        assertThatIllegalArgumentException().isThrownBy(() -> patch.then(patch));
    }
}

package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedIndexTest {

    private static double[] boxes(Random random, int rows) {
        double[] boxes = new double[4 * rows];
        for (int row = 0; row < rows; row++) {
            double x = 118 + 3 * random.nextDouble();
            double y = 29 + 2 * random.nextDouble();
            boolean empty = random.nextInt(10) == 0;
            boolean point = random.nextInt(3) == 0;
            boxes[4 * row] = empty ? Double.POSITIVE_INFINITY : x;
            boxes[4 * row + 1] = empty ? Double.POSITIVE_INFINITY : y;
            boxes[4 * row + 2] = empty ? Double.NEGATIVE_INFINITY : point ? x : x + 0.1 * random.nextDouble();
            boxes[4 * row + 3] = empty ? Double.NEGATIVE_INFINITY : point ? y : y + 0.1 * random.nextDouble();
        }
        return boxes;
    }

    private static BoundingBox box(double[] boxes, int row) {
        return new BoundingBox(boxes[4 * row], boxes[4 * row + 1], boxes[4 * row + 2], boxes[4 * row + 3]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 255, 256, 257, 4097, 20000})
    void findsExactlyTheRowsThatComparingAllFinds(int rows) {
        Random random = new Random(rows);
        double[] boxes = boxes(random, rows);
        PackedIndex index = PackedIndex.of(boxes);
        for (int query = 0; query < 50; query++) {
            double x = 117.5 + 4 * random.nextDouble();
            double y = 28.5 + 3 * random.nextDouble();
            double size = Math.pow(10, -3 + 4 * random.nextDouble());
            BoundingBox window = new BoundingBox(x, y, x + size, y + size);
            int[] expected = IntStream.range(0, rows)
                    .filter(row -> !box(boxes, row).isEmpty() && box(boxes, row).intersects(window))
                    .toArray();
            assertThat(index.search(window)).isEqualTo(expected);
        }
        assertThat(index.search(BoundingBox.EMPTY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 17, 300, 5000})
    void findsTheNearestInOrder(int rows) {
        Random random = new Random(rows);
        double[] boxes = boxes(random, rows);
        PackedIndex index = PackedIndex.of(boxes);
        for (int query = 0; query < 20; query++) {
            double x = 117.5 + 4 * random.nextDouble();
            double y = 28.5 + 3 * random.nextDouble();
            int count = 1 + random.nextInt(30);
            int[] expected = IntStream.range(0, rows)
                    .filter(row -> !box(boxes, row).isEmpty())
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(row -> squareDistance(box(boxes, row), x, y, 0.86))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(count)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(index.nearest(x, y, count, 0.86)).isEqualTo(expected);
        }
    }

    @Test
    void findsRowsThatTouchTheWindow() {
        PackedIndex index = PackedIndex.of(new double[] {0, 0, 1, 1, 2, 2, 3, 3});
        assertThat(index.search(new BoundingBox(1, 1, 2, 2))).containsExactly(0, 1);
        assertThat(index.search(new BoundingBox(1.1, 1.1, 1.9, 1.9))).isEmpty();
    }

    @Test
    void givesAllRowsWhenThereAreFewerThanAskedFor() {
        PackedIndex index = PackedIndex.of(new double[] {5, 5, 5, 5, 0, 0, 0, 0, 1, 1, -1, -1});
        assertThat(index.nearest(0, 0, 10)).containsExactly(1, 0);
        assertThat(index.nearest(0, 0, 0)).isEmpty();
    }

    private static double squareDistance(BoundingBox box, double x, double y, double xFactor) {
        double dx = xFactor * Math.max(0, Math.max(box.minX() - x, x - box.maxX()));
        double dy = Math.max(0, Math.max(box.minY() - y, y - box.maxY()));
        return dx * dx + dy * dy;
    }
}

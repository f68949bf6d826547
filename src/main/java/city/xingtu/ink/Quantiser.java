package city.xingtu.ink;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Chooses the colours that stand for many: given ones and the most frequent ones exactly, the rest by cutting the
 * remaining colours into boxes, always the box with the greatest squared error, at the mean of its widest component.
 */
final class Quantiser {

    /** Frequent colours kept exactly: flat areas and lines keep the style's own colours. */
    private static final int EXACT = 96;

    private Quantiser() {}

    /** At most {@code most} premultiplied colours, translucent ones first. */
    static int[] reduce(ColourBuckets buckets, int[] fixed, int most) {
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int colour : fixed) {
            chosen.add(colour);
        }
        int[] slots = buckets.slots();
        Arrays.stream(slots)
                .boxed()
                .sorted(Comparator.comparingInt((Integer slot) -> -buckets.votes(slot)))
                .limit(EXACT)
                .forEach(slot -> chosen.add(buckets.prevalent(slot)));
        Box all = new Box(buckets, slots);
        PriorityQueue<Box> queue = new PriorityQueue<>(Comparator.comparingDouble((Box box) -> -box.error));
        queue.add(all);
        int boxes = most - chosen.size();
        while (queue.size() < boxes && queue.element().error > 0) {
            Box box = queue.remove();
            box.split(buckets, queue);
        }
        for (Box box : queue) {
            if (chosen.size() < most) {
                chosen.add(box.mean());
            }
        }
        int[] colours = chosen.stream().mapToInt(Integer::intValue).toArray();
        return Arrays.stream(colours)
                .mapToObj(Integer::valueOf)
                .sorted(Integer::compareUnsigned)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Some buckets, with the mean of their colours and the squared distance to it. */
    private static final class Box {

        private static final int[] SHIFTS = {24, 16, 8, 0};
        private static final double[] IMPORTANCE = {3, 2, 4, 1};

        private final int[] members;
        private final double[] means = new double[4];
        private final double error;
        private final int widest;

        Box(ColourBuckets buckets, int[] members) {
            this.members = members;
            double[] sums = new double[4];
            double[] squares = new double[4];
            double weight = 0;
            for (int slot : members) {
                double count = weight(buckets, slot);
                int colour = buckets.prevalent(slot);
                weight += count;
                for (int k = 0; k < 4; k++) {
                    int value = colour >>> SHIFTS[k] & 255;
                    sums[k] += count * value;
                    squares[k] += count * value * value;
                }
            }
            double total = 0;
            int worst = 0;
            double worstSpread = -1;
            for (int k = 0; k < 4; k++) {
                means[k] = sums[k] / weight;
                double spread = IMPORTANCE[k] * Math.max(0, squares[k] - sums[k] * means[k]);
                total += spread;
                if (spread > worstSpread) {
                    worstSpread = spread;
                    worst = k;
                }
            }
            this.error = members.length < 2 ? 0 : total;
            this.widest = worst;
        }

        /** What the exact colour takes of a bucket needs no other; the square root lets rare colours have a say. */
        private static double weight(ColourBuckets buckets, int slot) {
            return Math.sqrt(1.0 + buckets.count(slot) - buckets.votes(slot) / 2.0);
        }

        void split(ColourBuckets buckets, PriorityQueue<Box> target) {
            int[] low = Arrays.stream(members)
                    .filter(b -> component(buckets, b) <= means[widest])
                    .toArray();
            int[] high = Arrays.stream(members)
                    .filter(b -> component(buckets, b) > means[widest])
                    .toArray();
            target.add(new Box(buckets, low));
            target.add(new Box(buckets, high));
        }

        private int component(ColourBuckets buckets, int slot) {
            return buckets.prevalent(slot) >>> SHIFTS[widest] & 255;
        }

        int mean() {
            int alpha = (int) Math.round(means[0]);
            int colour = alpha << 24;
            for (int k = 1; k < 4; k++) {
                colour |= Math.min(alpha, (int) Math.round(means[k])) << SHIFTS[k];
            }
            return colour;
        }
    }
}

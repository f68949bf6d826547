package city.xingtu.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * Colours cut into boxes, always the box with the greatest squared error, at the mean of its widest component. Rare colours
 * have a say by the square root of how often they occur.
 */
final class ColourBoxes {

    private static final int[] SHIFTS = {24, 16, 8, 0};

    /** Importance of alpha, red, green and blue to the eye. */
    private static final double[] IMPORTANCE = {3, 2, 4, 1};

    /** Weighted squared error that a box may keep, a unit of the picture's weight: what is not seen needs no colour. */
    private static final double TOLERANCE = 2;

    /** The colours, box by box, with the entry that each has in the groups. */
    private final int[] colours;

    private final int[] entries;
    private final double[] weights;
    private final List<Box> boxes = new ArrayList<>();

    /**
     * Cuts all that were counted.
     *
     * @param most boxes, at least one
     */
    ColourBoxes(ColourGroups groups, int most) {
        int size = groups.size();
        colours = new int[size];
        entries = new int[size];
        weights = new double[size];
        double total = 0;
        for (int i = 0; i < size; i++) {
            colours[i] = groups.colour(i);
            entries[i] = i;
            weights[i] = Math.sqrt(groups.count(i));
            total += weights[i];
        }
        if (size > 0) {
            boxes.add(new Box(0, size));
            cut(most, TOLERANCE * total);
        }
    }

    private void cut(int most, double tolerance) {
        while (boxes.size() < most) {
            int worst = 0;
            for (int i = 1; i < boxes.size(); i++) {
                worst = boxes.get(i).error > boxes.get(worst).error ? i : worst;
            }
            Box box = boxes.get(worst);
            if (box.error <= tolerance) {
                return;
            }
            int middle = box.part();
            boxes.set(worst, new Box(box.from, middle));
            boxes.add(new Box(middle, box.to));
        }
    }

    /** Number of boxes. */
    int size() {
        return boxes.size();
    }

    /** The mean colour of a box, premultiplied. */
    int mean(int box) {
        return boxes.get(box).mean();
    }

    /** Tells for every entry of a box that it is in there, entry 0 at an index of the target. */
    void mark(int box, byte[] target, int first, byte value) {
        for (int i = boxes.get(box).from; i < boxes.get(box).to; i++) {
            target[first + entries[i]] = value;
        }
    }

    /** The colours from one place up to another. */
    private final class Box {

        private final int from;
        private final int to;
        private final double[] means;
        private final double error;
        private final int widest;

        Box(int from, int to) {
            this.from = from;
            this.to = to;
            double weight = 0;
            double a = 0;
            double r = 0;
            double g = 0;
            double b = 0;
            double aa = 0;
            double rr = 0;
            double gg = 0;
            double bb = 0;
            for (int i = from; i < to; i++) {
                int colour = colours[i];
                double w = weights[i];
                int alpha = colour >>> 24;
                int red = colour >> 16 & 255;
                int green = colour >> 8 & 255;
                int blue = colour & 255;
                weight += w;
                a += w * alpha;
                r += w * red;
                g += w * green;
                b += w * blue;
                aa += w * (alpha * alpha);
                rr += w * (red * red);
                gg += w * (green * green);
                bb += w * (blue * blue);
            }
            means = new double[] {a / weight, r / weight, g / weight, b / weight};
            double[] spread = {aa - a * means[0], rr - r * means[1], gg - g * means[2], bb - b * means[3]};
            double sum = 0;
            int most = 0;
            for (int k = 0; k < 4; k++) {
                spread[k] *= IMPORTANCE[k];
                sum += spread[k];
                most = spread[k] > spread[most] ? k : most;
            }
            error = sum;
            widest = most;
        }

        /** Puts the colours below the cut before those above it; returns where these begin. */
        int part() {
            int low = from;
            int high = to - 1;
            while (low <= high) {
                if ((colours[low] >>> SHIFTS[widest] & 255) <= means[widest]) {
                    low++;
                } else {
                    swap(low, high--);
                }
            }
            return low;
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

    private void swap(int a, int b) {
        int colour = colours[a];
        colours[a] = colours[b];
        colours[b] = colour;
        int entry = entries[a];
        entries[a] = entries[b];
        entries[b] = entry;
        double weight = weights[a];
        weights[a] = weights[b];
        weights[b] = weight;
    }
}

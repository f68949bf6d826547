package city.xingtu.web;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * How alike two pictures of one size are.
 *
 * @param colour mean difference of the channels' averages over squares of 16 pixels, in 255ths
 * @param correlation of the steps of brightness between neighbouring pixels, summed over squares of 32 pixels
 * @param edges all such steps of the second picture by those of the first
 */
record Likeness(double colour, double correlation, double edges) {

    private static final int COLOURS = 16;
    private static final int EDGES = 32;

    /** Brightness by which what is drawn and what is beneath differ at least where something alternates. */
    private static final double CONTRAST = 40;

    static Likeness of(BufferedImage one, BufferedImage other) {
        double difference = 0;
        int squares = 0;
        for (int y = 0; y + COLOURS <= one.getHeight(); y += COLOURS) {
            for (int x = 0; x + COLOURS <= one.getWidth(); x += COLOURS) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    difference += Math.abs(mean(one, x, y, shift) - mean(other, x, y, shift));
                }
                squares += 3;
            }
        }
        return new Likeness(difference / squares, correlation(one, other), total(other) / total(one));
    }

    /** How often brightness goes through the middle between its extremes along a line; 0 where there is no contrast. */
    static int changes(BufferedImage picture, double[] from, double[] to) {
        return crossings(picture, from, to).size();
    }

    /** Where the middles of the dark stretches on a line are that lie on it whole, in pixels from its beginning. */
    static List<Double> dark(BufferedImage picture, double[] from, double[] to) {
        List<Double> crossings = crossings(picture, from, to);
        int first = brightness(picture.getRGB((int) from[0], (int) from[1])) > 127 ? 0 : 1;
        List<Double> middles = new ArrayList<>();
        for (int i = first; i + 1 < crossings.size(); i += 2) {
            middles.add((crossings.get(i) + crossings.get(i + 1)) / 2);
        }
        return middles;
    }

    /** Between pixels, so that a slanting line does not jump from one to the next. */
    private static List<Double> crossings(BufferedImage picture, double[] from, double[] to) {
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        int steps = (int) Math.round(length) * 2;
        double[] along = new double[steps + 1];
        double least = 255;
        double most = 0;
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            along[i] = brightness(
                    picture, from[0] + share * (to[0] - from[0]) - 0.5, from[1] + share * (to[1] - from[1]) - 0.5);
            least = Math.min(least, along[i]);
            most = Math.max(most, along[i]);
        }
        double middle = (least + most) / 2;
        List<Double> crossings = new ArrayList<>();
        for (int i = 1; i <= steps && most - least > CONTRAST; i++) {
            if (along[i] > middle != along[i - 1] > middle) {
                crossings.add((i - (middle - along[i]) / (along[i - 1] - along[i])) * length / steps);
            }
        }
        return crossings;
    }

    private static double brightness(BufferedImage picture, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double right = x - column;
        double lower = y - row;
        return (1 - lower)
                        * ((1 - right) * brightness(picture.getRGB(column, row))
                                + right * brightness(picture.getRGB(column + 1, row)))
                + lower
                        * ((1 - right) * brightness(picture.getRGB(column, row + 1))
                                + right * brightness(picture.getRGB(column + 1, row + 1)));
    }

    private static double mean(BufferedImage picture, int left, int top, int shift) {
        double sum = 0;
        for (int y = top; y < top + COLOURS; y++) {
            for (int x = left; x < left + COLOURS; x++) {
                sum += picture.getRGB(x, y) >> shift & 255;
            }
        }
        return sum / (COLOURS * COLOURS);
    }

    private static double correlation(BufferedImage one, BufferedImage other) {
        double n = 0;
        double sumA = 0;
        double sumB = 0;
        double sumAa = 0;
        double sumBb = 0;
        double sumAb = 0;
        for (int y = 0; y + EDGES <= one.getHeight(); y += EDGES) {
            for (int x = 0; x + EDGES <= one.getWidth(); x += EDGES) {
                double a = steps(one, x, y, EDGES, EDGES);
                double b = steps(other, x, y, EDGES, EDGES);
                n++;
                sumA += a;
                sumB += b;
                sumAa += a * a;
                sumBb += b * b;
                sumAb += a * b;
            }
        }
        return (n * sumAb - sumA * sumB) / Math.sqrt((n * sumAa - sumA * sumA) * (n * sumBb - sumB * sumB));
    }

    private static double total(BufferedImage picture) {
        return steps(picture, 0, 0, picture.getWidth(), picture.getHeight());
    }

    private static double steps(BufferedImage picture, int left, int top, int width, int height) {
        double sum = 0;
        for (int y = top; y < Math.min(top + height, picture.getHeight() - 1); y++) {
            for (int x = left; x < Math.min(left + width, picture.getWidth() - 1); x++) {
                double here = brightness(picture.getRGB(x, y));
                sum += Math.abs(brightness(picture.getRGB(x + 1, y)) - here)
                        + Math.abs(brightness(picture.getRGB(x, y + 1)) - here);
            }
        }
        return sum;
    }

    private static double brightness(int rgb) {
        return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    }
}

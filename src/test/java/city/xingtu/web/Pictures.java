package city.xingtu.web;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/** What can be told of a picture without looking at it. */
final class Pictures {

    private Pictures() {}

    /** How many colours a part of the picture has. */
    static int colours(BufferedImage picture) {
        return counts(picture).size();
    }

    /** Share of the pixels that have the commonest colour, 0 to 1. */
    static double commonest(BufferedImage picture) {
        int most = counts(picture).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return (double) most / (picture.getWidth() * picture.getHeight());
    }

    /** Share of the pixels that are darker than any colour of the plan's styles but its labels', 0 to 1. */
    static double dark(BufferedImage picture) {
        int dark = counts(picture).entrySet().stream()
                .filter(entry ->
                        (entry.getKey() >> 16 & 255) + (entry.getKey() >> 8 & 255) + (entry.getKey() & 255) < 200)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return (double) dark / (picture.getWidth() * picture.getHeight());
    }

    /** Share of the pixels in which two pictures of one size differ, 0 to 1. */
    static double difference(BufferedImage one, BufferedImage other) {
        int differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    differing++;
                }
            }
        }
        return (double) differing / (one.getWidth() * one.getHeight());
    }

    /** The part to the right of the side panel and off the edges: map and nothing else. */
    static BufferedImage mapOf(BufferedImage page) {
        return page.getSubimage(420, 80, page.getWidth() - 520, page.getHeight() - 160);
    }

    private static Map<Integer, Integer> counts(BufferedImage picture) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        return counts;
    }
}

package city.xingtu.ink;

/**
 * Colours that look alike, taken together: each group has how often its colours occur and the most frequent of them. Groups
 * are numbered as their first colours come.
 */
final class ColourGroups {

    /** What edges and shades are told apart by: on an edge nobody sees less. */
    private static final int COARSE = 0xf8f8f8f8;

    /** Of the bits that a group's colours share. */
    private final ColourNumbers numbers = new ColourNumbers();

    private final int[] counts;
    private final int[] colours;
    /** How often the most frequent colour occurs. */
    private final int[] most;

    /** @param limit groups at the most */
    ColourGroups(int limit) {
        counts = new int[limit];
        colours = new int[limit];
        most = new int[limit];
    }

    /** Adds a colour, premultiplied, that occurs so often; returns its group. */
    int add(int colour, int count) {
        int group = numbers.of(colour & COARSE);
        counts[group] += count;
        if (count > most[group]) {
            most[group] = count;
            colours[group] = colour;
        }
        return group;
    }

    int size() {
        return numbers.size();
    }

    int count(int group) {
        return counts[group];
    }

    /** The most frequent colour, premultiplied. */
    int colour(int group) {
        return colours[group];
    }
}

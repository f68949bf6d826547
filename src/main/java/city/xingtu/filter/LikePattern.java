package city.xingtu.filter;

import java.util.Arrays;

/**
 * A LIKE pattern: {@code %} stands for any run of characters, {@code _} for exactly one, and a backslash takes the next
 * character literally. Matching is linear in practice and at worst text times pattern length: no regular expression is
 * ever made of what a client sent.
 */
final class LikePattern {

    private static final int RUN = -1;
    private static final int ONE = -2;

    private final int[] tokens;
    private final boolean matchCase;

    private LikePattern(int[] tokens, boolean matchCase) {
        this.tokens = tokens;
        this.matchCase = matchCase;
    }

    static LikePattern of(String pattern, boolean matchCase) {
        int[] points = pattern.codePoints().toArray();
        int[] tokens = new int[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (point == '%') {
                tokens[count++] = RUN;
            } else if (point == '_') {
                tokens[count++] = ONE;
            } else if (point == '\\' && i + 1 < points.length) {
                tokens[count++] = folded(points[++i], matchCase);
            } else {
                tokens[count++] = folded(point, matchCase);
            }
        }
        return new LikePattern(Arrays.copyOf(tokens, count), matchCase);
    }

    /** Greedy with one point of return: when a later run matches, no earlier one needs to be tried again. */
    boolean matches(String text) {
        int p = 0;
        int t = 0;
        int runToken = -1;
        int runStart = 0;
        while (t < text.length()) {
            int point = text.codePointAt(t);
            if (p < tokens.length && tokens[p] == RUN) {
                runToken = p++;
                runStart = t;
            } else if (p < tokens.length && (tokens[p] == ONE || tokens[p] == folded(point, matchCase))) {
                p++;
                t += Character.charCount(point);
            } else if (runToken >= 0) {
                p = runToken + 1;
                runStart += Character.charCount(text.codePointAt(runStart));
                t = runStart;
            } else {
                return false;
            }
        }
        while (p < tokens.length && tokens[p] == RUN) {
            p++;
        }
        return p == tokens.length;
    }

    private static int folded(int point, boolean matchCase) {
        return matchCase ? point : Character.toLowerCase(Character.toUpperCase(point));
    }
}

package city.xingtu.draw.print;

import city.xingtu.draw.TextWrap;
import city.xingtu.ink.Lettering;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.TextRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Text set into a width of paper: as it is where it fits, else in smaller letters, else in two lines of them, and cut only
 * where that does not take it either.
 *
 * @param lines one or two
 */
record FittedText(List<TextRun> lines) {

    private static final int MOST = 2;
    private static final double STEP = 0.98;

    /** From line to line, of the size of the letters. */
    private static final double LEADING = 1.1;

    /**
     * Sets a text.
     *
     * @param letters of the size that it has where it fits
     * @param smallest share of that size
     * @param room pixels
     */
    static FittedText of(String text, Lettering letters, double smallest, double room) {
        Lettering fitted = letters;
        double least = letters.size() * smallest;
        while (fitted.measure(text) > room && fitted.size() > least) {
            fitted = Lettering.of(letters.face(), Math.max(least, fitted.size() * STEP));
        }
        double whole = fitted.measure(text);
        List<TextRun> lines = new ArrayList<>();
        for (String line : whole <= room ? List.of(text) : TextWrap.lines(text, fitted, whole / MOST)) {
            lines.add(fitted.run(cut(line, fitted, room)));
        }
        return new FittedText(lines);
    }

    /** The text, or as much of it as fits and an ellipsis. */
    private static String cut(String text, Lettering letters, double room) {
        if (letters.measure(text) <= room) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int count = points.length;
        while (count > 0 && letters.measure(new String(points, 0, count) + "…") > room) {
            count--;
        }
        return new String(points, 0, count) + "…";
    }

    /** Pixels from the first line to the last. */
    double depth() {
        return (lines.size() - 1) * lines.getFirst().size() * LEADING;
    }

    /** Writes, its middle where that of a single line on a baseline would be; in millimetres. */
    void draw(Page page, double left, double baseline, SolidPaint paint) {
        double leading = lines.getFirst().size() * LEADING / page.perMillimetre();
        double first = baseline - depth() / page.perMillimetre() / 2;
        for (int i = 0; i < lines.size(); i++) {
            page.text(lines.get(i), left, first + i * leading, 0, paint);
        }
    }
}

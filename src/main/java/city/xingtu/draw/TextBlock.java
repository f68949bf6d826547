package city.xingtu.draw;

import city.xingtu.ink.Lettering;
import city.xingtu.ink.TextRun;
import java.util.List;

/**
 * A text set in one or several centred lines, with or without room around it. Lengths in pixels.
 *
 * @param asideX from the middle of the block to that of the lines, to the right
 * @param asideY the same, downwards
 */
record TextBlock(List<TextRun> lines, double width, double height, double asideX, double asideY) {

    private static final double LEADING = 1.18;

    static TextBlock of(String text, Lettering lettering, double wrapWidth) {
        List<TextRun> runs = TextWrap.runs(text, lettering, wrapWidth);
        double width = TextRun.longest(runs);
        return new TextBlock(runs, width, height(runs), 0, 0);
    }

    private static double height(List<TextRun> lines) {
        return lines.isEmpty() ? 0 : lines.getFirst().size() * (1 + (lines.size() - 1) * LEADING);
    }

    /** Left end of a line when the block's left edge is at x. */
    double left(int line, double x) {
        return x + asideX + (width - lines.get(line).width()) / 2;
    }

    /** Baseline of a line when the block's upper edge is at y. */
    double baseline(int line, double y) {
        TextRun run = lines.get(line);
        return y + asideY + (height - height(lines)) / 2 + run.ascent() + line * run.size() * LEADING;
    }
}

package city.xingtu.draw;

import city.xingtu.ink.FontFace;
import city.xingtu.ink.TextRun;
import java.util.List;

/** A text set in one or several centred lines. Lengths in pixels. */
record TextBlock(List<TextRun> lines, double width, double height) {

    private static final double LEADING = 1.18;

    static TextBlock of(String text, boolean bold, double size, double wrapWidth) {
        FontFace face = bold ? FontFace.bold() : FontFace.regular();
        List<TextRun> runs = TextWrap.runs(text, face, size, wrapWidth);
        double width = TextRun.longest(runs);
        double height = runs.isEmpty() ? 0 : size + (runs.size() - 1) * size * LEADING;
        return new TextBlock(runs, width, height);
    }

    /** Left end of a line when the block's left edge is at x. */
    double left(int line, double x) {
        return x + (width - lines.get(line).width()) / 2;
    }

    /** Baseline of a line when the block's upper edge is at y. */
    double baseline(int line, double y) {
        TextRun run = lines.get(line);
        return y + run.ascent() + line * run.size() * LEADING;
    }
}

package city.xingtu.draw.print;

import city.xingtu.ink.FillRule;
import city.xingtu.ink.FontFace;
import city.xingtu.ink.Lettering;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Path;
import city.xingtu.ink.Pen;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;
import city.xingtu.ink.TextRun;

/**
 * A surface in millimetres of paper.
 *
 * @param perMillimetre pixels of the surface
 */
record Page(Surface surface, double perMillimetre) {

    static final SolidPaint INK = Paint.solid(0x222222, 1);
    static final SolidPaint GREY = Paint.solid(0x6b6b6b, 1);
    static final SolidPaint WHITE = Paint.solid(0xffffff, 1);

    double px(double millimetres) {
        return millimetres * perMillimetre;
    }

    void line(double x0, double y0, double x1, double y1, double width, SolidPaint paint) {
        Path path = new Path();
        path.moveTo(px(x0), px(y0));
        path.lineTo(px(x1), px(y1));
        surface.stroke(path, Pen.of(px(width)), paint);
    }

    void frame(Box box, double width, SolidPaint paint) {
        surface.stroke(path(box), Pen.of(px(width)), paint);
    }

    void fill(Box box, SolidPaint paint) {
        surface.fill(path(box), FillRule.NON_ZERO, paint);
    }

    private Path path(Box box) {
        Path path = new Path();
        path.rectangle(px(box.left()), px(box.top()), px(box.right()), px(box.bottom()));
        return path;
    }

    /** Fills a polygon of x,y pairs. */
    void polygon(SolidPaint paint, double... corners) {
        Path path = new Path();
        path.moveTo(px(corners[0]), px(corners[1]));
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(px(corners[i]), px(corners[i + 1]));
        }
        path.close();
        surface.fill(path, FillRule.NON_ZERO, paint);
    }

    /** A line of text of a size in millimetres an em. */
    TextRun run(String text, double size, boolean bold) {
        return letters(px(size), bold).run(text);
    }

    /** Letters of a size in pixels an em. */
    static Lettering letters(double size, boolean bold) {
        return Lettering.of(bold ? FontFace.bold() : FontFace.regular(), size);
    }

    /** A text in a width, letters and width in millimetres. */
    FittedText fitting(String text, double size, boolean bold, double smallest, double width) {
        return FittedText.of(text, letters(px(size), bold), smallest, px(width));
    }

    double width(TextRun run) {
        return run.width() / perMillimetre;
    }

    /**
     * Writes on a baseline.
     *
     * @param share of the text's width that lies to the left of x
     */
    void text(TextRun run, double x, double baseline, double share, SolidPaint paint) {
        surface.text(run, px(x) - share * run.width(), px(baseline), paint);
    }

    void text(String text, double size, boolean bold, double x, double baseline, double share, SolidPaint paint) {
        text(run(text, size, bold), x, baseline, share, paint);
    }

    /** Writes upwards, the middle of the baseline at a point. */
    void upwards(TextRun run, double x, double y, SolidPaint paint) {
        for (int i = 0; i < run.length(); i++) {
            surface.glyph(run, i, px(x), px(y) + run.width() / 2 - run.offset(i), -Math.PI / 2, 0, paint);
        }
    }
}

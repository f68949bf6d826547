package city.xingtu.draw;

import city.xingtu.ink.Surface;
import city.xingtu.style.Symbolizer.Resize;
import java.util.List;

/**
 * The mark behind the label of a row, in pixels.
 *
 * @param style how it takes the size of the text
 * @param ratio pixels per standard pixel
 */
record Shield(Symbol.PointMark mark, city.xingtu.style.Symbolizer.Shield style, double ratio, int row) {

    /** Whether it stands at the label's point, wherever the text is. */
    boolean independent() {
        return style.independent();
    }

    /** Adds what it covers at a point where it stands by itself. */
    void cover(double x, double y, Boxes target) {
        MarkShape own = new MarkShape(mark, ratio);
        double middleX = own.centreX(x);
        double middleY = own.centreY(y);
        target.add(
                middleX - own.width() / 2,
                middleY - own.size() / 2,
                middleX + own.width() / 2,
                middleY + own.size() / 2);
    }

    /** Draws it by itself, at a point. */
    void draw(Surface surface, double x, double y) {
        new MarkShape(mark, ratio).draw(surface, x, y, 0, row);
    }

    /** The text with all the room that the mark takes. */
    TextBlock around(TextBlock text) {
        if (style.resize() == Resize.NONE) {
            MarkShape own = new MarkShape(mark, ratio);
            return new TextBlock(
                    text.lines(),
                    Math.max(text.width(), own.width()),
                    Math.max(text.height(), own.size()),
                    text.asideX(),
                    text.asideY());
        }
        List<Double> margins = style.margins();
        double width = text.width() + (margins.get(1) + margins.get(3)) * ratio;
        double height = text.height() + (margins.get(0) + margins.get(2)) * ratio;
        double asideX = (margins.get(3) - margins.get(1)) / 2 * ratio;
        double asideY = (margins.get(0) - margins.get(2)) / 2 * ratio;
        if (style.resize() == Resize.PROPORTIONAL) {
            height = Math.max(height, width / proportion());
            width = height * proportion();
        }
        return new TextBlock(text.lines(), width, height, asideX, asideY);
    }

    /** The mark's width in parts of its height, whatever its own size is. */
    private double proportion() {
        return new MarkShape(mark, ratio, 1, 1).width();
    }

    /** Draws it under a text whose room, as {@link #around} says, is a rectangle. */
    void draw(Surface surface, double left, double top, double right, double bottom) {
        double height = bottom - top;
        MarkShape shown = style.resize() == Resize.NONE
                ? new MarkShape(mark, ratio)
                : new MarkShape(mark, ratio, height, (right - left) / height / proportion());
        shown.draw(surface, (left + right) / 2, (top + bottom) / 2, 0, row);
    }
}

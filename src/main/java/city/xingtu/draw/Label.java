package city.xingtu.draw;

import city.xingtu.ink.Lettering;
import city.xingtu.ink.SolidPaint;
import city.xingtu.style.LabelOptions;
import city.xingtu.style.Symbolizer;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A text that wants a place, and the places where it may stand, the best one first. Pixels of the region for which
 * labels are placed.
 */
abstract class Label {

    /**
     * Who comes first when two want the same place. The same for every region, so that neighbouring regions agree: higher
     * priority, upper layer, larger type, and then anything that does not depend on the region.
     */
    static final Comparator<Label> RANK = Label::rank;

    final Look look;
    /** Tells the labels of one feature apart. */
    final int number;
    /** The point that the label belongs to: the region in which it lies places the label. */
    final double anchorX;

    final double anchorY;

    /**
     * What a label looks like, wherever it stands.
     *
     * @param lettering how it is set; lengths of {@code font} and {@code options} are standard pixels
     * @param sameTextDistance pixels within which another label of the same text is one too many
     * @param leader width of the line from a label that had to move back to its point, 0 for none
     * @param shield what stands behind it
     */
    record Look(
            String text,
            String id,
            int layer,
            double priority,
            Lettering lettering,
            Symbolizer.Font font,
            LabelOptions options,
            SolidPaint paint,
            @Nullable SolidPaint halo,
            double haloRadius,
            double space,
            double sameTextDistance,
            double leader,
            @Nullable Shield shield) {

        double size() {
            return lettering.size();
        }

        /** Whether it gives way to labels of higher rank, and they to it. */
        boolean yielding() {
            return options.conflictResolution();
        }

        /** The same in the type of another symbol. */
        Look set(TextSymbol symbol, double ratio) {
            return new Look(
                    text,
                    id,
                    layer,
                    priority,
                    symbol.lettering(ratio),
                    symbol.font(),
                    options,
                    paint,
                    halo,
                    haloRadius,
                    space,
                    sameTextDistance,
                    leader,
                    shield);
        }

        /** The text in lines, with the room that it takes. */
        TextBlock block(double wrapWidth) {
            TextBlock block = TextBlock.of(text, lettering, wrapWidth);
            return shield == null || shield.independent() || block.lines().isEmpty() ? block : shield.around(block);
        }
    }

    Label(Look look, int number, double anchorX, double anchorY) {
        this.look = look;
        this.number = number;
        this.anchorX = anchorX;
        this.anchorY = anchorY;
    }

    private static int rank(Label one, Label other) {
        int order = Double.compare(other.look.priority(), one.look.priority());
        order = order != 0 ? order : Integer.compare(other.look.layer(), one.look.layer());
        order = order != 0 ? order : Double.compare(other.look.size(), one.look.size());
        order = order != 0 ? order : one.look.text().compareTo(other.look.text());
        order = order != 0 ? order : one.look.id().compareTo(other.look.id());
        return order != 0 ? order : Integer.compare(one.number, other.number);
    }

    /** How many places there are to try. */
    abstract int places();

    /** Writes the rectangles that the label would cover at a place; false when it cannot stand there at all. */
    abstract boolean cover(int place, Boxes target);

    /** The label at a place that {@link #cover} allowed. */
    abstract PlacedLabel at(int place);
}

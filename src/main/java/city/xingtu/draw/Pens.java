package city.xingtu.draw;

import city.xingtu.ink.Pen;
import city.xingtu.style.Symbolizer.Stroke;
import java.util.List;

/** Pens of the styles' strokes at a ratio of pixels. */
final class Pens {

    private Pens() {}

    static Pen of(Stroke stroke, double offset, double ratio) {
        Pen.Cap cap = switch (stroke.cap()) {
            case BUTT -> Pen.Cap.BUTT;
            case ROUND -> Pen.Cap.ROUND;
            case SQUARE -> Pen.Cap.SQUARE;
        };
        Pen.Join join = switch (stroke.join()) {
            case MITRE -> Pen.Join.MITRE;
            case ROUND -> Pen.Join.ROUND;
            case BEVEL -> Pen.Join.BEVEL;
        };
        Pen pen = Pen.of(stroke.width() * ratio, cap, join).withMitreLimit(stroke.mitreLimit());
        List<Double> dashes = stroke.dashes();
        if (!dashes.isEmpty()) {
            float[] lengths = new float[dashes.size()];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = (float) (dashes.get(i) * ratio);
            }
            pen = pen.withDashes(lengths, stroke.dashOffset() * ratio);
        }
        return offset == 0 ? pen : pen.withOffset(offset * ratio);
    }
}

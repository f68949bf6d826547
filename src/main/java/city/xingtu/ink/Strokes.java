package city.xingtu.ink;

/** Paints that a surface without pixels draws by strokes within the area. */
final class Strokes {

    private Strokes() {}

    /** Fills with the lines of a hatch, as far as they are on the surface. */
    static void fill(Surface surface, Path area, FillRule rule, HatchPaint hatch) {
        float[] box = area.box();
        double minX = Math.max(box[0], 0);
        double minY = Math.max(box[1], 0);
        double maxX = Math.min(box[2], surface.width());
        double maxY = Math.min(box[3], surface.height());
        if (hatch.colour().invisible() || !(minX < maxX && minY < maxY)) {
            return;
        }
        Path lines = new Path();
        hatch.lines(lines, minX, minY, maxX, maxY);
        surface.clip(area, rule, () -> surface.stroke(lines, hatch.pen(), hatch.colour()));
    }

    /** Fills with a glow. */
    static void fill(Surface surface, Path area, FillRule rule, GlowPaint glow) {
        if (!glow.colour().invisible()) {
            surface.clip(area, rule, () -> glow.strokes(surface));
        }
    }
}

package city.xingtu.ink;

/** A surface that is written as a document: it has areas of one colour or pattern, and lines; all else is made of these. */
abstract sealed class DocumentSurface implements Surface permits PdfSurface, SvgSurface {

    private final int width;
    private final int height;
    private final Stroker stroker = new Stroker();
    private final Path outline = new Path();

    DocumentSurface(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public final int width() {
        return width;
    }

    @Override
    public final int height() {
        return height;
    }

    @Override
    public final void fill(Path path, FillRule rule, Paint paint) {
        if (path.isEmpty()) {
            return;
        }
        switch (paint) {
            case HatchPaint hatch -> Strokes.fill(this, path, rule, hatch);
            case GlowPaint glow -> Strokes.fill(this, path, rule, glow);
            case SolidPaint solid -> {
                if (!solid.invisible()) {
                    area(path, rule, solid);
                }
            }
            case PatternPaint pattern -> area(path, rule, pattern);
        }
    }

    @Override
    public final void stroke(Path path, Pen pen, Paint paint) {
        if (paint instanceof GlowPaint glow) {
            glow.strokes(this);
        } else if (!(paint instanceof SolidPaint solid) || pen.offset() != 0) {
            stroker.outline(path, pen, outline.reset());
            fill(outline, FillRule.NON_ZERO, paint);
        } else if (!path.isEmpty() && !solid.invisible() && pen.width() != 0) {
            line(path, pen, solid);
        }
    }

    /** An area that is not empty, of a colour that is not invisible. */
    abstract void area(Path path, FillRule rule, SolidPaint paint);

    /** An area that is not empty. */
    abstract void area(Path path, FillRule rule, PatternPaint paint);

    /** A line that is not empty nor invisible, along the path itself. */
    abstract void line(Path path, Pen pen, SolidPaint paint);
}

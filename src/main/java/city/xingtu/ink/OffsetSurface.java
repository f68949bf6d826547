package city.xingtu.ink;

/** A rectangle of another surface as a surface of its own, whose origin is the rectangle's upper left corner. */
public final class OffsetSurface implements Surface {

    private final Surface target;
    private final int left;
    private final int upper;
    private final int width;
    private final int height;
    private final Path moved = new Path();

    /** The rectangle that begins at a pixel of the target; it may lie outside in part. */
    public OffsetSurface(Surface target, int left, int upper, int width, int height) {
        this.target = target;
        this.left = left;
        this.upper = upper;
        this.width = width;
        this.height = height;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int top() {
        return Math.clamp((long) target.top() - upper, 0, height);
    }

    @Override
    public int bottom() {
        return Math.clamp((long) target.bottom() - upper, 0, height);
    }

    @Override
    public boolean pixels() {
        return target.pixels();
    }

    /** Covers the rectangle; what is there stays where the colour is translucent. */
    @Override
    public void clear(int argb) {
        Path all = new Path();
        all.rectangle(0, 0, width, height);
        fill(all, FillRule.NON_ZERO, Paint.argb(argb));
    }

    @Override
    public void fill(Path path, FillRule rule, Paint paint) {
        target.fill(moved(path), rule, paint.moved(left, upper));
    }

    @Override
    public void stroke(Path path, Pen pen, Paint paint) {
        target.stroke(moved(path), pen, paint.moved(left, upper));
    }

    private Path moved(Path path) {
        moved.reset().append(path, 1, 0, left, upper);
        return moved;
    }

    @Override
    public void text(TextRun run, double x, double y, SolidPaint paint) {
        target.text(run, x + left, y + upper, paint);
    }

    @Override
    public void halo(TextRun run, double x, double y, double radius, SolidPaint paint) {
        target.halo(run, x + left, y + upper, radius, paint);
    }

    @Override
    public void glyph(TextRun run, int index, double x, double y, double angle, double halo, SolidPaint paint) {
        target.glyph(run, index, x + left, y + upper, angle, halo, paint);
    }

    @Override
    public void image(Raster image, int x, int y, double opacity) {
        target.image(image, x + left, y + upper, opacity);
    }

    @Override
    public boolean cuts() {
        return target.cuts();
    }

    @Override
    public void group(Composite composite, Runnable drawing) {
        target.group(composite, drawing);
    }

    @Override
    public void clip(Path area, FillRule rule, Runnable drawing) {
        Path own = new Path();
        own.append(area, 1, 0, left, upper);
        target.clip(own, rule, drawing);
    }
}

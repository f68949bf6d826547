package city.xingtu.ink;

/**
 * Parallel lines, whole or dashed, or two families of them that cross at a right angle, at any angle and distance. How much of a pixel they
 * cover is worked out from its distance to the nearest line, so that nothing has to repeat on whole pixels and neighbouring
 * maps continue each other.
 */
public final class HatchPaint implements Paint {

    private final SolidPaint colour;
    private final double angle;
    private final double spacing;
    private final Pen pen;
    private final double width;
    private final boolean crossed;
    private final double dashPeriod;
    private final double phaseAcross;
    private final double phaseAlong;
    private final double originX;
    private final double originY;

    HatchPaint(
            SolidPaint colour, double angle, double spacing, Pen pen, boolean crossed, double originX, double originY) {
        this.colour = colour;
        this.angle = angle;
        this.spacing = Math.max(spacing, 1);
        this.pen = pen;
        this.width = Math.clamp(pen.width(), 0, this.spacing);
        this.crossed = crossed;
        this.dashPeriod = pen.dashPeriod();
        this.originX = originX;
        this.originY = originY;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        this.phaseAcross = Math.IEEEremainder(originY * cos - originX * sin, this.spacing);
        this.phaseAlong = Math.IEEEremainder(originX * cos + originY * sin, this.spacing);
    }

    @Override
    public Paint moved(int x, int y) {
        return new HatchPaint(colour, angle, spacing, pen, crossed, originX + x, originY + y);
    }

    /**
     * The same lines, so turned and spaced that a square has that many of them along its upper and left side.
     *
     * @param stretch factor by which dashes are longer
     */
    HatchPaint fitted(int side, double columns, double rows, double stretch) {
        Pen stretched = pen;
        if (pen.dashed()) {
            float[] dashes = pen.dashes().clone();
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] *= (float) stretch;
            }
            stretched = pen.withDashes(dashes, pen.dashOffset() * stretch);
        }
        return new HatchPaint(
                colour,
                Math.atan2(-columns, rows),
                side / Math.hypot(columns, rows),
                stretched,
                crossed,
                originX,
                originY);
    }

    public SolidPaint colour() {
        return colour;
    }

    /** Direction of the lines in radians, clockwise on screen from east. */
    public double angle() {
        return angle;
    }

    /** Pixels from the middle of a line to that of the next. */
    public double spacing() {
        return spacing;
    }

    /** The stroke of the lines. */
    public Pen pen() {
        return pen;
    }

    /** Whether a second family of lines crosses the first. */
    public boolean crossed() {
        return crossed;
    }

    /** Appends the lines that meet a rectangle, each from edge to edge of a circle around it, with the place of its dashes. */
    public void lines(Path target, double minX, double minY, double maxX, double maxY) {
        double x = (minX + maxX) / 2;
        double y = (minY + maxY) / 2;
        double radius = Math.hypot(maxX - minX, maxY - minY) / 2 + width;
        family(target, x, y, radius, angle, phaseAcross);
        if (crossed) {
            family(target, x, y, radius, angle + Math.PI / 2, -phaseAlong);
        }
    }

    private void family(Path target, double x, double y, double radius, double direction, double phase) {
        double cos = Math.cos(direction);
        double sin = Math.sin(direction);
        double middle = y * cos - x * sin;
        double begun = (x - originX) * cos + (y - originY) * sin - radius;
        for (double k = Math.ceil((middle - radius - phase) / spacing); ; k++) {
            double across = k * spacing + phase - middle;
            if (across > radius) {
                return;
            }
            target.moveTo(
                    x - across * sin - radius * cos,
                    y + across * cos - radius * sin,
                    dashPeriod == 0 ? 0 : begun - Math.floor(begun / dashPeriod) * dashPeriod);
            target.lineTo(x - across * sin + radius * cos, y + across * cos + radius * sin);
        }
    }

    /** Blends pixels {@code from <= x < to} of row y at a step of coverage. */
    void paint(Raster raster, Shades shades, int y, int from, int to, int step) {
        int count = to - from;
        float[] shares = shades.room(count);
        double stepX = Math.cos(angle);
        double stepY = Math.sin(angle);
        double along = (from + 0.5 - originX) * stepX + (y + 0.5 - originY) * stepY;
        double across = (y + 0.5 - originY) * stepX - (from + 0.5 - originX) * stepY;
        cover(turns(across), -turns(stepY), shares, count);
        if (dashPeriod > 0) {
            dash(along, stepX, shares, count);
        }
        if (crossed) {
            float[] others = shades.others(count);
            cover(turns(along), turns(stepX), others, count);
            if (dashPeriod > 0) {
                dash(across, -stepY, others, count);
            }
            for (int i = 0; i < count; i++) {
                shares[i] = Math.max(shares[i], others[i]);
            }
        }
        float whole = Shades.whole(colour) / Accumulator.STEPS;
        for (int i = 0; i < count; i++) {
            // In the steps of coverage: fewer colours make smaller files.
            shares[i] = (int) (shares[i] * step + 0.5f) * whole;
        }
        shades.lay(colour, raster.pixels(), y * raster.width() + from, count);
    }

    /** A way as a part of the distance between two lines, of which 2<sup>32</sup> are a whole one: those are left out. */
    private int turns(double way) {
        return (int) Math.round(Math.scalb(way / spacing - Math.rint(way / spacing), Integer.SIZE));
    }

    /**
     * How much of each pixel the lines of a family cover.
     *
     * @param turn where the first one's middle lies between two lines
     * @param step by how much that grows from pixel to pixel
     */
    private void cover(int turn, int step, float[] shares, int count) {
        float reach = (float) (0.5 + width / 2);
        float most = (float) Math.min(width, 1);
        float unit = (float) Math.scalb(spacing, -Integer.SIZE);
        for (int i = 0; i < count; i++) {
            int from = turn + i * step;
            // The lesser of it and what it lacks to a whole turn, also where it is half a turn.
            shares[i] = Math.min(Math.max(reach - (from ^ from >> Integer.SIZE - 1) * unit, 0f), most);
        }
    }

    private void dash(double along, double step, float[] shares, int count) {
        for (int i = 0; i < count; i++) {
            if (shares[i] > 0) {
                shares[i] *= (float) dashed(along + i * step);
            }
        }
    }

    /** The share of a pixel's length that dashes cover, its middle being so far along a line. */
    private double dashed(double along) {
        double at = along + pen.dashOffset();
        double middle = at - Math.floor(at / dashPeriod) * dashPeriod;
        float[] dashes = pen.dashes();
        double share = 0;
        for (double begin = -dashPeriod; begin <= dashPeriod; begin += dashPeriod) {
            double start = begin;
            for (int i = 0; i < dashes.length; i += 2) {
                double end = start + dashes[i];
                share += Math.max(0, Math.min(end, middle + 0.5) - Math.max(start, middle - 0.5));
                start = end + dashes[i + 1];
            }
        }
        return Math.min(1, share);
    }
}

package city.xingtu.ink;

/**
 * Parallel lines, or two families of them that cross at a right angle, at any angle and distance. How much of a pixel they
 * cover is worked out from its distance to the nearest line, so that nothing has to repeat on whole pixels and neighbouring
 * maps continue each other.
 */
public final class HatchPaint implements Paint {

    private final SolidPaint colour;
    private final double angle;
    private final double spacing;
    private final double width;
    private final boolean crossed;
    private final double phaseAcross;
    private final double phaseAlong;
    private final double originX;
    private final double originY;

    HatchPaint(
            SolidPaint colour,
            double angle,
            double spacing,
            double width,
            boolean crossed,
            double originX,
            double originY) {
        this.colour = colour;
        this.angle = angle;
        this.spacing = Math.max(spacing, 1);
        this.width = Math.clamp(width, 0, this.spacing);
        this.crossed = crossed;
        this.originX = originX;
        this.originY = originY;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        this.phaseAcross = Math.IEEEremainder(originY * cos - originX * sin, this.spacing);
        this.phaseAlong = Math.IEEEremainder(originX * cos + originY * sin, this.spacing);
    }

    @Override
    public Paint moved(int x, int y) {
        return new HatchPaint(colour, angle, spacing, width, crossed, originX + x, originY + y);
    }

    /** The same lines, so turned and spaced that a square has that many of them along its upper and left side. */
    HatchPaint fitted(int side, double columns, double rows) {
        return new HatchPaint(
                colour, Math.atan2(-columns, rows), side / Math.hypot(columns, rows), width, crossed, originX, originY);
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
        return Pen.of(width);
    }

    /** Whether a second family of lines crosses the first. */
    public boolean crossed() {
        return crossed;
    }

    /** Appends the lines that meet a rectangle, each from edge to edge of a circle around it. */
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
        for (double k = Math.ceil((middle - radius - phase) / spacing); ; k++) {
            double across = k * spacing + phase - middle;
            if (across > radius) {
                return;
            }
            target.moveTo(x - across * sin - radius * cos, y + across * cos - radius * sin);
            target.lineTo(x - across * sin + radius * cos, y + across * cos + radius * sin);
        }
    }

    /** Blends pixels {@code from <= x < to} of row y at a step of coverage. */
    void paint(Raster raster, int y, int from, int to, int step) {
        int[] pixels = raster.pixels();
        int row = y * raster.width();
        int[] sources = colour.steps();
        double stepX = Math.cos(angle);
        double stepY = Math.sin(angle);
        double reach = 0.5 + width / 2;
        double most = Math.min(width, 1);
        double across = (y + 0.5) * stepX - (from + 0.5) * stepY - phaseAcross;
        double along = (from + 0.5) * stepX + (y + 0.5) * stepY - phaseAlong;
        double inverse = 1 / spacing;
        for (int x = from; x < to; x++) {
            double cover = reach - Math.abs(across - Math.rint(across * inverse) * spacing);
            if (crossed) {
                cover = Math.max(cover, reach - Math.abs(along - Math.rint(along * inverse) * spacing));
            }
            if (cover > 0) {
                int source = sources[(int) (Math.min(cover, most) * step + 0.5)];
                if (source != 0) {
                    pixels[row + x] = Blend.over(source, pixels[row + x]);
                }
            }
            across -= stepY;
            along += stepX;
        }
    }
}

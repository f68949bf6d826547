package city.xingtu.ink;

import java.util.Locale;
import java.util.Optional;

/** Patterns of lines or dots, by the names that SLD gives them after {@code shape://}. */
public enum Hatch {
    SLASH,
    BACKSLASH,
    HORLINE,
    VERTLINE,
    TIMES,
    PLUS,
    DOT;

    private static final String PREFIX = "SHAPE://";

    /** The hatch of a name such as {@code shape://slash}, in any case. */
    public static Optional<Hatch> find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (Hatch hatch : values()) {
            if (upper.equals(PREFIX + hatch.name())) {
                return Optional.of(hatch);
            }
        }
        return Optional.empty();
    }

    /**
     * Lines that fill an area; dots have a {@linkplain #motif motif} instead.
     *
     * @param spacing pixels after which the hatch repeats to the right and downwards, before it is turned
     * @param pen of the lines
     * @param angle by which it is turned, in radians, clockwise on screen
     * @param originX,originY the pixel from which it is counted
     */
    public HatchPaint paint(double spacing, Pen pen, double angle, SolidPaint paint, double originX, double originY) {
        double turned = angle
                + switch (this) {
                    case SLASH -> -Math.PI / 4;
                    case BACKSLASH, TIMES -> Math.PI / 4;
                    case HORLINE, PLUS, DOT -> 0;
                    case VERTLINE -> Math.PI / 2;
                };
        boolean diagonal = this == SLASH || this == BACKSLASH || this == TIMES;
        double across = Math.max(1, diagonal ? spacing / Math.sqrt(2) : spacing);
        // Lines of a whole number of pixels cover whole pixels where they run along them.
        double middle = !diagonal && Math.round(pen.width()) % 2 == 1 ? 0.5 : 0;
        return Paint.hatch(
                paint, turned, across, pen, this == TIMES || this == PLUS, originX + middle, originY + middle);
    }

    /**
     * A motif of dots that continues itself on all sides.
     *
     * @param spacing period in both directions, rounded to whole pixels (2..256)
     * @param width diameter of the dots
     */
    public Motif motif(double spacing, double width, SolidPaint paint) {
        int n = (int) Math.clamp(Math.round(spacing), 2, 256);
        Path path = new Path();
        path.circle(n / 2.0, n / 2.0, Math.min(width, n) / 2);
        return Motif.of(n, n, surface -> surface.fill(path, FillRule.NON_ZERO, paint));
    }

    /**
     * Appends the lines of a single mark.
     *
     * @param size its height in pixels
     * @param angle in radians, clockwise on screen
     */
    public void append(Path path, double x, double y, double size, double angle) {
        double radius = size / 2;
        switch (this) {
            case SLASH -> line(path, x, y, radius, angle, -1, 1, 1, -1);
            case BACKSLASH -> line(path, x, y, radius, angle, -1, -1, 1, 1);
            case HORLINE -> line(path, x, y, radius, angle, -1, 0, 1, 0);
            case VERTLINE -> line(path, x, y, radius, angle, 0, -1, 0, 1);
            case TIMES -> {
                line(path, x, y, radius, angle, -1, 1, 1, -1);
                line(path, x, y, radius, angle, -1, -1, 1, 1);
            }
            case PLUS -> {
                line(path, x, y, radius, angle, -1, 0, 1, 0);
                line(path, x, y, radius, angle, 0, -1, 0, 1);
            }
            case DOT -> path.circle(x, y, 0.5);
        }
    }

    private static void line(
            Path path, double x, double y, double radius, double angle, int fromX, int fromY, int toX, int toY) {
        double cos = radius * Math.cos(angle);
        double sin = radius * Math.sin(angle);
        path.moveTo(x + cos * fromX - sin * fromY, y + sin * fromX + cos * fromY);
        path.lineTo(x + cos * toX - sin * toY, y + sin * toX + cos * toY);
    }
}

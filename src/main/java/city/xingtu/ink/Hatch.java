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
     * A motif that continues itself on all sides.
     *
     * @param spacing period in both directions, rounded to whole pixels (2..256)
     * @param width of the lines, or diameter of the dots
     */
    public Motif motif(double spacing, double width, SolidPaint paint) {
        int n = (int) Math.clamp(Math.round(spacing), 2, 256);
        Path path = new Path();
        append(path, n, Math.min(width, n));
        return Motif.of(n, n, surface -> {
            if (this == DOT) {
                surface.fill(path, FillRule.NON_ZERO, paint);
            } else {
                surface.stroke(path, Pen.of(width), paint);
            }
        });
    }

    /** Lines go on beyond the tile, and those of the neighbouring tiles that reach into it are drawn too. */
    private void append(Path path, int n, double width) {
        double middle = Math.floor(n / 2.0) + (Math.round(width) % 2 == 1 ? 0.5 : 0);
        switch (this) {
            case SLASH -> slashes(path, n);
            case BACKSLASH -> backslashes(path, n);
            case TIMES -> {
                slashes(path, n);
                backslashes(path, n);
            }
            case HORLINE -> line(path, -n, middle, 2 * n, middle);
            case VERTLINE -> line(path, middle, -n, middle, 2 * n);
            case PLUS -> {
                line(path, -n, middle, 2 * n, middle);
                line(path, middle, -n, middle, 2 * n);
            }
            case DOT -> path.circle(n / 2.0, n / 2.0, Math.min(width, n) / 2);
        }
    }

    private static void slashes(Path path, int n) {
        for (int shift = -n; shift <= n; shift += n) {
            line(path, shift - n, 2 * n, shift + 2 * n, -n);
        }
    }

    private static void backslashes(Path path, int n) {
        for (int shift = -n; shift <= n; shift += n) {
            line(path, shift - n, -n, shift + 2 * n, 2 * n);
        }
    }

    private static void line(Path path, double x0, double y0, double x1, double y1) {
        path.moveTo(x0, y0);
        path.lineTo(x1, y1);
    }
}

package city.xingtu.ink;

import java.util.Locale;
import java.util.Optional;

/** The well-known marks, by the names that SLD gives them. */
public enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    STAR,
    /** An upright cross with arms a third of the size wide. */
    CROSS,
    /** The same, turned by 45 degrees. */
    X,
    DIAMOND,
    /** The head of an arrow to the right in two strokes, its tip at the point. */
    OARROW,
    /** The same as a triangle. */
    CARROW,
    /** An arrow to the right with its shaft, centred. */
    ARROW;

    /** The mark of that name, in any case, with or without the {@code shape://} of GeoServer before it. */
    public static Optional<Marker> find(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replaceFirst("^(EXT)?SHAPE://", "");
        for (Marker marker : values()) {
            if (marker.name().equals(upper)) {
                return Optional.of(marker);
            }
        }
        return Optional.empty();
    }

    /**
     * Appends the mark's outline.
     *
     * @param size its height in pixels
     * @param angle in radians, clockwise on screen
     */
    public void append(Path path, double x, double y, double size, double angle) {
        double radius = size / 2;
        switch (this) {
            case CIRCLE -> path.circle(x, y, radius);
            case SQUARE -> ring(path, x, y, angle, radius, -1, -1, 1, -1, 1, 1, -1, 1);
            case DIAMOND -> ring(path, x, y, angle, radius, 0, -1, 1, 0, 0, 1, -1, 0);
            case TRIANGLE -> ring(path, x, y, angle, radius, 0, -1, 1, 1, -1, 1);
            case STAR -> star(path, x, y, angle, radius);
            case CROSS -> cross(path, x, y, angle, radius);
            case X -> cross(path, x, y, angle + Math.PI / 4, radius);
            case OARROW, CARROW -> {
                corners(path, x, y, angle, radius, -1.6, -1, 0, 0, -1.6, 1);
                if (this == CARROW) {
                    path.close();
                }
            }
            case ARROW ->
                ring(path, x, y, angle, radius, -1, -0.25, 0.1, -0.25, 0.1, -0.7, 1, 0, 0.1, 0.7, 0.1, 0.25, -1, 0.25);
        }
    }

    /** Whether the mark is a line, which is not filled. */
    public boolean open() {
        return this == OARROW;
    }

    private static void cross(Path path, double x, double y, double angle, double radius) {
        double a = 1.0 / 3;
        ring(
                path, x, y, angle, radius, -a, -1, a, -1, a, -a, 1, -a, 1, a, a, a, a, 1, -a, 1, -a, a, -1, a, -1, -a,
                -a, -a);
    }

    private static void star(Path path, double x, double y, double angle, double radius) {
        double[] ring = new double[20];
        // Radius of the inner corners of a pentagram.
        double inner = Math.cos(Math.toRadians(72)) / Math.cos(Math.toRadians(36));
        for (int i = 0; i < 10; i++) {
            double turn = Math.PI * i / 5;
            double r = i % 2 == 0 ? 1 : inner;
            ring[2 * i] = Math.sin(turn) * r;
            ring[2 * i + 1] = -Math.cos(turn) * r;
        }
        ring(path, x, y, angle, radius, ring);
    }

    private static void ring(Path path, double x, double y, double angle, double radius, double... corners) {
        corners(path, x, y, angle, radius, corners);
        path.close();
    }

    private static void corners(Path path, double x, double y, double angle, double radius, double... corners) {
        double a = radius * Math.cos(angle);
        double b = radius * Math.sin(angle);
        for (int i = 0; i < corners.length; i += 2) {
            double cornerX = x + a * corners[i] - b * corners[i + 1];
            double cornerY = y + b * corners[i] + a * corners[i + 1];
            if (i == 0) {
                path.moveTo(cornerX, cornerY);
            } else {
                path.lineTo(cornerX, cornerY);
            }
        }
    }
}

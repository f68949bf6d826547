package city.xingtu.web;

import city.xingtu.geo.BoundingBox;
import org.jspecify.annotations.Nullable;

/** Bounding boxes as GeoJSON writes them: west, south, east, north, to seven decimals. */
final class Boxes {

    private static final double UNITS = 1e7;

    private Boxes() {}

    /** Null for the empty box. */
    static double @Nullable [] of(BoundingBox box) {
        return box.isEmpty()
                ? null
                : new double[] {round(box.minX()), round(box.minY()), round(box.maxX()), round(box.maxY())};
    }

    /** A position to as many decimals. */
    static double @Nullable [] round(double @Nullable [] position) {
        return position == null ? null : new double[] {round(position[0]), round(position[1])};
    }

    private static double round(double degrees) {
        return Math.rint(degrees * UNITS) / UNITS;
    }
}

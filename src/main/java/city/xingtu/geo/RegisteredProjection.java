package city.xingtu.geo;

import java.util.Arrays;
import org.opengis.referencing.operation.MathTransform;
import org.opengis.referencing.operation.TransformException;

/**
 * The arithmetic of a system of the EPSG data set as Apache SIS computes it, change of datum included, made safe: what
 * lies more than {@value #MARGIN}° outside the area of use is moved to that edge, and what has no image there comes to lie
 * at the last point on its way from the area's centre that has one.
 */
final class RegisteredProjection implements Projection {

    static final double MARGIN = 10;

    /** Samples a side of the area of use for the bend. */
    private static final int SAMPLES = 16;

    /** The bend is estimated between samples. */
    private static final double SAFETY = 1.5;

    private static final int HALVINGS = 30;

    private final MathTransform forward;
    private final MathTransform inverse;
    private final double metresPerUnit;
    private final boolean geographic;
    private final BoundingBox domain;
    private final BoundingBox image;
    private final double bending;

    /**
     * @param forward from longitude/latitude of WGS 84 to easting/northing, with its inverse
     * @param areaOfUse in longitude/latitude
     * @param geographic whether the unit is the degree; metresPerUnit is then that of OGC's scale computation
     */
    RegisteredProjection(
            MathTransform forward,
            MathTransform inverse,
            BoundingBox areaOfUse,
            boolean geographic,
            double metresPerUnit) {
        this.forward = forward;
        this.inverse = inverse;
        this.geographic = geographic;
        this.metresPerUnit = metresPerUnit;
        this.domain = new BoundingBox(
                Math.max(-180, areaOfUse.minX() - MARGIN),
                Math.max(-90, areaOfUse.minY() - MARGIN),
                Math.min(180, areaOfUse.maxX() + MARGIN),
                Math.min(90, areaOfUse.maxY() + MARGIN));
        double[] samples = samples(domain);
        transform(forward, samples, samples.length / 2);
        this.image = bounds(samples);
        this.bending = geographic ? 0 : SAFETY * bend(areaOfUse);
    }

    @Override
    public void forward(double[] xy, int vertices) {
        apply(forward, domain, xy, vertices);
    }

    @Override
    public void inverse(double[] xy, int vertices) {
        apply(inverse, image, xy, vertices);
        // What the corners of the image go back to is beyond the domain.
        clamp(domain, xy, vertices);
    }

    @Override
    public double bending(double maxLatitude) {
        return bending;
    }

    @Override
    public boolean geographic() {
        return geographic;
    }

    @Override
    public double metresPerUnit() {
        return metresPerUnit;
    }

    private static void apply(MathTransform transform, BoundingBox within, double[] xy, int vertices) {
        clamp(within, xy, vertices);
        double[] given = Arrays.copyOf(xy, 2 * vertices);
        transform(transform, xy, vertices);
        for (int i = 0; i < 2 * vertices; i += 2) {
            if (unusable(xy, i) && !unusable(given, i)) {
                retreat(transform, within, given[i], given[i + 1], xy, i);
            }
        }
    }

    private static void retreat(MathTransform transform, BoundingBox within, double x, double y, double[] xy, int at) {
        double reached = 0;
        double beyond = 1;
        double[] point = {within.centreX(), within.centreY()};
        transform(transform, point, 1);
        for (int i = 0; i < HALVINGS; i++) {
            double share = (reached + beyond) / 2;
            double[] candidate = {
                within.centreX() + share * (x - within.centreX()), within.centreY() + share * (y - within.centreY())
            };
            transform(transform, candidate, 1);
            if (unusable(candidate, 0)) {
                beyond = share;
            } else {
                reached = share;
                point = candidate;
            }
        }
        xy[at] = point[0];
        xy[at + 1] = point[1];
    }

    private static boolean unusable(double[] xy, int at) {
        return !Double.isFinite(xy[at]) || !Double.isFinite(xy[at + 1]);
    }

    /** What has no image becomes NaN. */
    private static void transform(MathTransform transform, double[] xy, int vertices) {
        try {
            transform.transform(xy, 0, xy, 0, vertices);
        } catch (TransformException partly) {
            // MathTransform promises neither that the others are done nor that what failed is marked.
            for (int i = 0; i < 2 * vertices; i += 2) {
                single(transform, xy, i);
            }
        }
    }

    private static void single(MathTransform transform, double[] xy, int at) {
        try {
            transform.transform(xy, at, xy, at, 1);
        } catch (TransformException outside) {
            xy[at] = Double.NaN;
            xy[at + 1] = Double.NaN;
        }
    }

    /** Leaves what is not a number. */
    private static void clamp(BoundingBox box, double[] xy, int vertices) {
        for (int i = 0; i < 2 * vertices; i += 2) {
            xy[i] = Math.max(box.minX(), Math.min(xy[i], box.maxX()));
            xy[i + 1] = Math.max(box.minY(), Math.min(xy[i + 1], box.maxY()));
        }
    }

    private static double[] samples(BoundingBox box) {
        double[] samples = new double[2 * (SAMPLES + 1) * (SAMPLES + 1)];
        int at = 0;
        for (int row = 0; row <= SAMPLES; row++) {
            for (int column = 0; column <= SAMPLES; column++) {
                samples[at++] = box.minX() + box.width() * column / SAMPLES;
                samples[at++] = box.minY() + box.height() * row / SAMPLES;
            }
        }
        return samples;
    }

    private static BoundingBox bounds(double[] xy) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xy.length; i += 2) {
            if (!unusable(xy, i)) {
                minX = Math.min(minX, xy[i]);
                maxX = Math.max(maxX, xy[i]);
                minY = Math.min(minY, xy[i + 1]);
                maxY = Math.max(maxY, xy[i + 1]);
            }
        }
        return new BoundingBox(minX, minY, maxX, maxY);
    }

    /** The largest second difference along parallels, meridians and both diagonals, by the formula for a chord's sagitta. */
    private double bend(BoundingBox area) {
        double[] samples = samples(area);
        double step = 0.01;
        double largest = 0;
        for (int i = 0; i < samples.length; i += 2) {
            for (int direction = 0; direction < 4; direction++) {
                double dx = direction == 1 ? 0 : step;
                double dy = direction == 0 ? 0 : direction == 3 ? -step : step;
                double[] line = {
                    samples[i] - dx,
                    samples[i + 1] - dy,
                    samples[i],
                    samples[i + 1],
                    samples[i] + dx,
                    samples[i + 1] + dy
                };
                forward(line, 3);
                double second = Math.hypot(line[0] - 2 * line[2] + line[4], line[1] - 2 * line[3] + line[5]);
                double length = Math.toRadians(Math.hypot(dx, dy));
                largest = Math.max(largest, second / (8 * length * length));
            }
        }
        return largest;
    }
}

package city.xingtu.geo;

/**
 * The offset of Chinese base maps (Amap, Tencent; "Mars coordinates"). For display over such maps only: nothing is
 * stored or measured in it.
 *
 * <p>Formula as published many times: a polynomial and sines of the distance from 105° E, 35° N in degrees, in metres,
 * turned into degrees on the Krasovsky ellipsoid. Inside a rectangle around China only; elsewhere nothing moves.
 *
 * <p>Arrays are x0,y0,x1,y1,… in degrees, longitude first, changed in place. All methods may be called by any thread.
 */
public final class Gcj02 {

    private static final double A = 6378245;
    private static final double E2 = 0.00669342162296594323;

    private static final BoundingBox CHINA = new BoundingBox(72.004, 0.8293, 137.8347, 55.8271);
    /** In degrees: a tenth of the error that is promised. */
    private static final double ENOUGH = 1e-10;

    private static final int MAX_STEPS = 20;

    private Gcj02() {}

    /** True positions to displayed ones. */
    public static void forward(double[] lonLat, int vertices) {
        double[] offset = new double[2];
        for (int i = 0; i < 2 * vertices; i += 2) {
            offset(lonLat[i], lonLat[i + 1], offset);
            lonLat[i] += offset[0];
            lonLat[i + 1] += offset[1];
        }
    }

    /**
     * Displayed positions to true ones, by iteration, to better than 1e-9 degree: the offset changes by a thousandth of a
     * step, so three or four rounds do.
     */
    public static void inverse(double[] lonLat, int vertices) {
        double[] offset = new double[2];
        for (int i = 0; i < 2 * vertices; i += 2) {
            double shownLon = lonLat[i];
            double shownLat = lonLat[i + 1];
            for (int step = 0; step < MAX_STEPS; step++) {
                offset(lonLat[i], lonLat[i + 1], offset);
                double lon = shownLon - offset[0];
                double lat = shownLat - offset[1];
                double change = Math.max(Math.abs(lon - lonLat[i]), Math.abs(lat - lonLat[i + 1]));
                lonLat[i] = lon;
                lonLat[i + 1] = lat;
                if (change < ENOUGH) {
                    break;
                }
            }
        }
    }

    private static void offset(double lon, double lat, double[] offset) {
        if (!CHINA.contains(lon, lat)) {
            offset[0] = 0;
            offset[1] = 0;
            return;
        }
        double x = lon - 105;
        double y = lat - 35;
        double root = Math.sqrt(Math.abs(x));
        double common = waves(6 * x, 20, 2 * x, 20);
        double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root;
        north += common + waves(y, 20, y / 3, 40) + waves(y / 12, 160, y / 30, 320);
        double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root;
        east += common + waves(x, 20, x / 3, 40) + waves(x / 12, 150, x / 30, 300);

        double sine = Math.sin(Math.toRadians(lat));
        double w2 = 1 - E2 * sine * sine;
        double w = Math.sqrt(w2);
        offset[0] = Math.toDegrees(east * w / (A * Math.cos(Math.toRadians(lat))));
        offset[1] = Math.toDegrees(north * w2 * w / (A * (1 - E2)));
    }

    /** Two thirds of two sines; the arguments count half turns. */
    private static double waves(double first, double firstHeight, double second, double secondHeight) {
        return (firstHeight * Math.sin(first * Math.PI) + secondHeight * Math.sin(second * Math.PI)) * 2 / 3;
    }
}

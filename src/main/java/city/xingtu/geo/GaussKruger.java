package city.xingtu.geo;

/**
 * A Gauss-Krüger zone (transverse Mercator, latitude of origin 0; also those of UTM) on the ellipsoid
 * CGCS2000, by Krüger's series to the sixth order in the third flattening.
 *
 * <p>Formulas: C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers", J. Geodesy 85 (2011),
 * equations 7-11, 14, 35 and 36. Within 45° of the central meridian the error is far below a millimetre (EPSG's own
 * series, as most libraries evaluate it, is good in the zone and loses metres at 20°), and nothing has to be loaded.
 *
 * <p>Longitudes are held within {@value #MAX_OFFSET}° of the central meridian and latitudes within
 * ±{@value #MAX_LATITUDE}°: what lies beyond is moved to that edge. So nothing throws, wraps around or becomes
 * infinite, and everything out there is off every sensible map of the zone.
 *
 * @param centralMeridian in degrees
 * @param falseEasting in metres, with the zone's number as millions where the system has it
 * @param falseNorthing in metres
 * @param scale on the central meridian: 1 for Gauss-Krüger, 0.9996 for UTM
 */
record GaussKruger(double centralMeridian, double falseEasting, double falseNorthing, double scale)
        implements Projection {

    static final double MAX_OFFSET = 45;
    static final double MAX_LATITUDE = 90;

    private static final double FLATTENING = 1 / 298.257222101;
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double N = FLATTENING / (2 - FLATTENING);
    /** Radius of the sphere whose meridian is as long as the ellipsoid's. */
    private static final double A = 6378137 / (1 + N) * (1 + N * N * (1.0 / 4 + N * N * (1.0 / 64 + N * N / 256)));

    /** asinh(tan 45°): the easting, in units of A, that no longitude of the domain exceeds. */
    private static final double MAX_ETA = 0.8814;

    private static final double[] FORWARD = {
        series(1, 1.0 / 2, -2.0 / 3, 5.0 / 16, 41.0 / 180, -127.0 / 288, 7891.0 / 37800),
        series(2, 13.0 / 48, -3.0 / 5, 557.0 / 1440, 281.0 / 630, -1983433.0 / 1935360),
        series(3, 61.0 / 240, -103.0 / 140, 15061.0 / 26880, 167603.0 / 181440),
        series(4, 49561.0 / 161280, -179.0 / 168, 6601661.0 / 7257600),
        series(5, 34729.0 / 80640, -3418889.0 / 1995840),
        series(6, 212378941.0 / 319334400)
    };

    private static final double[] INVERSE = {
        -series(1, 1.0 / 2, -2.0 / 3, 37.0 / 96, -1.0 / 360, -81.0 / 512, 96199.0 / 604800),
        -series(2, 1.0 / 48, 1.0 / 15, -437.0 / 1440, 46.0 / 105, -1118711.0 / 3870720),
        -series(3, 17.0 / 480, -37.0 / 840, -209.0 / 4480, 5569.0 / 90720),
        -series(4, 4397.0 / 161280, -11.0 / 504, -830251.0 / 7257600),
        -series(5, 4583.0 / 161280, -108847.0 / 3991680),
        -series(6, 20648693.0 / 638668800)
    };

    /** From the conformal latitude to the latitude. */
    private static final double[] LATITUDE = {
        series(1, 2, -2.0 / 3, -2, 116.0 / 45, 26.0 / 45, -2854.0 / 675),
        series(2, 7.0 / 3, -8.0 / 5, -227.0 / 45, 2704.0 / 315, 2323.0 / 945),
        series(3, 56.0 / 15, -136.0 / 35, -1262.0 / 105, 73814.0 / 2835),
        series(4, 4279.0 / 630, -332.0 / 35, -399572.0 / 14175),
        series(5, 4174.0 / 315, -144838.0 / 6237),
        series(6, 601676.0 / 22275)
    };

    @Override
    public void forward(double[] xy, int vertices) {
        for (int i = 0; i < 2 * vertices; i += 2) {
            double lambda = Math.toRadians(Math.max(-MAX_OFFSET, Math.min(xy[i] - centralMeridian, MAX_OFFSET)));
            double phi = Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(xy[i + 1], MAX_LATITUDE)));
            double sinePhi = Math.sin(phi);
            double cosinePhi = Math.cos(phi);
            double cosineLambda = Math.cos(lambda);
            // Karney's τ', cos λ and sin λ, each times cos φ: so nothing becomes infinite at the pole.
            double polar = conformal(sinePhi);
            double near = cosineLambda * cosinePhi;
            double side = Math.sin(lambda) * cosinePhi;

            double square = polar * polar + near * near;
            double sinhEta = side / Math.sqrt(square);
            double coshEta = Math.sqrt(1 + sinhEta * sinhEta);
            // atan2(polar, near), as the latitude and the small angle from there.
            double xi = phi + smallAngle(polar * cosinePhi - sinePhi * near, near * cosinePhi + polar * sinePhi);
            double eta = Math.copySign(Math.log(Math.abs(sinhEta) + coshEta), sinhEta);
            // The double angles follow from what is known: no further sine, no further exponential.
            addSeries(
                    FORWARD,
                    xi,
                    eta,
                    2 * polar * near / square,
                    (near - polar) * (near + polar) / square,
                    2 * sinhEta * coshEta,
                    1 + 2 * sinhEta * sinhEta,
                    xy,
                    i);
            double northing = falseNorthing + scale * A * xy[i];
            xy[i] = falseEasting + scale * A * xy[i + 1];
            xy[i + 1] = northing;
        }
    }

    @Override
    public void inverse(double[] xy, int vertices) {
        for (int i = 0; i < 2 * vertices; i += 2) {
            double eta = Math.max(-MAX_ETA, Math.min((xy[i] - falseEasting) / (scale * A), MAX_ETA));
            double xi = Math.max(-Math.PI / 2, Math.min((xy[i + 1] - falseNorthing) / (scale * A), Math.PI / 2));
            double sine = Math.sin(xi);
            double cosine = Math.cos(xi);
            double exponential = Math.exp(2 * eta);
            addSeries(
                    INVERSE,
                    xi,
                    eta,
                    2 * sine * cosine,
                    (cosine - sine) * (cosine + sine),
                    (exponential - 1 / exponential) / 2,
                    (exponential + 1 / exponential) / 2,
                    xy,
                    i);
            double sineXi = Math.sin(xy[i]);
            double cosineXi = Math.cos(xy[i]);
            exponential = Math.exp(xy[i + 1]);
            double sinhEta = (exponential - 1 / exponential) / 2;
            double radius = Math.sqrt(sinhEta * sinhEta + cosineXi * cosineXi);
            // The conformal latitude has the tangent sin ξ / radius: ξ itself, and the small angle from there.
            double conformal = xy[i]
                    - smallAngle(
                            sineXi * sinhEta * sinhEta, (cosineXi + radius) * (radius * cosineXi + sineXi * sineXi));
            double lambda = smallAngle(sinhEta, cosineXi);
            double square = radius * radius + sineXi * sineXi;
            xy[i] = centralMeridian + Math.toDegrees(lambda);
            xy[i + 1] = Math.toDegrees(conformal
                    + sumOfSines(
                            LATITUDE, 2 * sineXi * radius / square, (radius - sineXi) * (radius + sineXi) / square));
        }
    }

    /** The second derivatives stay below 2 R in the domain; an eighth of that is the sagitta of a short arc. */
    @Override
    public double bending(double maxLatitude) {
        return 6378137.0 / 4;
    }

    /** Tangent of the conformal latitude times the cosine of the latitude, from the sine of the latitude. */
    private static double conformal(double sine) {
        double e = E2 * sine * sine;
        // e atanh(e sin φ) and its sinh as power series: e² is 0.0067, so six terms are exact.
        double x = E2 * sine * (1 + e * (1.0 / 3 + e * (1.0 / 5 + e * (1.0 / 7 + e * (1.0 / 9 + e / 11)))));
        double sigma = x * (1 + x * x / 6 * (1 + x * x / 20));
        return sine * Math.sqrt(1 + sigma * sigma) - sigma;
    }

    /** atan2(y, x), by its power series where that is exact: everywhere in a zone, and several times as fast. */
    private static double smallAngle(double y, double x) {
        if (!(Math.abs(y) < 0.06 * x)) {
            return Math.atan2(y, x);
        }
        double t = y / x;
        double t2 = t * t;
        return t * (1 - t2 * (1.0 / 3 - t2 * (1.0 / 5 - t2 * (1.0 / 7 - t2 * (1.0 / 9 - t2 * (1.0 / 11 - t2 / 13))))));
    }

    /** Σ c_j sin 2jχ by Clenshaw's recurrence, from sine and cosine of 2χ. */
    private static double sumOfSines(double[] c, double sine, double cosine) {
        double sum1 = 0;
        double sum2 = 0;
        for (int k = c.length - 1; k >= 0; k--) {
            double sum = c[k] + 2 * cosine * sum1 - sum2;
            sum2 = sum1;
            sum1 = sum;
        }
        return sum1 * sine;
    }

    /**
     * Writes ζ + Σ c_j sin 2jζ for ζ = xi + i eta to xy[i] (real) and xy[i+1] (imaginary), by Clenshaw's recurrence. The
     * trigonometric and hyperbolic functions of 2 xi and 2 eta are given.
     */
    private static void addSeries(
            double[] c,
            double xi,
            double eta,
            double sine,
            double cosine,
            double sinh,
            double cosh,
            double[] xy,
            int i) {
        double cosRe = 2 * cosine * cosh;
        double cosIm = -2 * sine * sinh;
        double re1 = 0;
        double im1 = 0;
        double re2 = 0;
        double im2 = 0;
        for (int k = c.length - 1; k >= 0; k--) {
            double re = c[k] + cosRe * re1 - cosIm * im1 - re2;
            double im = cosRe * im1 + cosIm * re1 - im2;
            re2 = re1;
            im2 = im1;
            re1 = re;
            im1 = im;
        }
        double sinRe = sine * cosh;
        double sinIm = cosine * sinh;
        xy[i] = xi + re1 * sinRe - im1 * sinIm;
        xy[i + 1] = eta + re1 * sinIm + im1 * sinRe;
    }

    /** factors[0] n^power + factors[1] n^(power+1) + … */
    private static double series(int power, double... factors) {
        double sum = 0;
        for (int i = factors.length - 1; i >= 0; i--) {
            sum = sum * N + factors[i];
        }
        return sum * Math.pow(N, power);
    }
}

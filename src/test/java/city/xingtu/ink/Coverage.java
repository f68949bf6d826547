package city.xingtu.ink;

/** Measures what has been drawn. */
final class Coverage {

    private Coverage() {}

    /** Sum of the alphas, in pixels. */
    static double area(Raster raster) {
        double sum = 0;
        for (int pixel : raster.pixels()) {
            sum += pixel >>> 24;
        }
        return sum / 255;
    }

    /** The middle of what is drawn: x and y, weighted by the alphas. */
    static double[] middle(Raster raster) {
        double[] sum = new double[2];
        for (int i = 0; i < raster.pixels().length; i++) {
            int alpha = raster.pixels()[i] >>> 24;
            sum[0] += alpha * (i % raster.width() + 0.5);
            sum[1] += alpha * (i / raster.width() + 0.5);
        }
        double area = area(raster) * 255;
        return new double[] {sum[0] / area, sum[1] / area};
    }

    /** A path of one closed contour. */
    static Path ring(double... coordinates) {
        Path path = line(coordinates);
        path.close();
        return path;
    }

    /** A path of one open contour. */
    static Path line(double... coordinates) {
        Path path = new Path();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        return path;
    }

    /** A path filled in black on a transparent raster. */
    static Raster filled(int width, int height, Path path, FillRule rule) {
        Raster raster = new Raster(width, height);
        new Canvas(raster).fill(path, rule, Paint.solid(0, 1));
        return raster;
    }

    /** A path stroked in black on a transparent raster. */
    static Raster stroked(int width, int height, Path path, Pen pen) {
        Raster raster = new Raster(width, height);
        new Canvas(raster).stroke(path, pen, Paint.solid(0, 1));
        return raster;
    }
}

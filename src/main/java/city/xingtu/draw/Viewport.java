package city.xingtu.draw;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;

/**
 * Where a region of the world lies on a grid of pixels: column 0 at its west edge, row 0 at its north edge.
 *
 * @param resolutionX units of the system a pixel
 * @param resolutionY the same from north to south
 */
record Viewport(Crs crs, BoundingBox box, int width, int height, double resolutionX, double resolutionY) {

    static Viewport of(MapRequest request) {
        BoundingBox box = request.box();
        return new Viewport(
                request.crs(),
                box,
                request.width(),
                request.height(),
                box.width() / request.width(),
                box.height() / request.height());
    }

    /** Another region on the same grid of pixels. */
    Viewport over(BoundingBox region) {
        return new Viewport(
                crs,
                region,
                Math.max(1, (int) Math.round(region.width() / resolutionX)),
                Math.max(1, (int) Math.round(region.height() / resolutionY)),
                resolutionX,
                resolutionY);
    }

    /** Where what lies on it appears so many pixels to the right and further down. */
    Viewport moved(double right, double down) {
        BoundingBox beside = new BoundingBox(
                box.minX() - right * resolutionX,
                box.minY() + down * resolutionY,
                box.maxX() - right * resolutionX,
                box.maxY() + down * resolutionY);
        return new Viewport(crs, beside, width, height, resolutionX, resolutionY);
    }

    /** The region and so many pixels around it. */
    BoundingBox grown(double pixels) {
        return new BoundingBox(
                box.minX() - pixels * resolutionX,
                box.minY() - pixels * resolutionY,
                box.maxX() + pixels * resolutionX,
                box.maxY() + pixels * resolutionY);
    }

    /** A band of the region's rows and so many pixels around it. */
    BoundingBox grown(double pixels, int top, int bottom) {
        return new BoundingBox(
                box.minX() - pixels * resolutionX,
                box.maxY() - (bottom + pixels) * resolutionY,
                box.maxX() + pixels * resolutionX,
                box.maxY() - (top - pixels) * resolutionY);
    }

    /**
     * The squares of a grid around the system's origin that are wholly in the region; all of the region where there are
     * none. A region that is moved by a few pixels has mostly the same ones.
     *
     * @param size of a square in pixels
     */
    ClipBox squares(double size) {
        double left = beyond(column(0), size);
        double top = beyond(row(0), size);
        double right = left + Math.floor((width - left) / size) * size;
        double bottom = top + Math.floor((height - top) / size) * size;
        return right > left && bottom > top ? new ClipBox(left, top, right, bottom) : new ClipBox(0, 0, width, height);
    }

    /** The first line of a grid through an origin that is not before 0. */
    private static double beyond(double origin, double size) {
        return origin - Math.floor(origin / size) * size;
    }

    double column(double x) {
        return (x - box.minX()) / resolutionX;
    }

    double row(double y) {
        return (box.maxY() - y) / resolutionY;
    }

    /** The finer of the two resolutions: geometry prepared for it is good in both directions. */
    double finest() {
        return Math.min(resolutionX, resolutionY);
    }
}

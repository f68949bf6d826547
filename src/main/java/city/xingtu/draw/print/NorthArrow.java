package city.xingtu.draw.print;

import java.util.Locale;

/** Where grid north is, which is up, and where true north is when that is notably another direction. */
final class NorthArrow {

    /** Degrees from which on the difference is told. */
    private static final double NOTABLE = 0.05;

    private NorthArrow() {}

    /** Draws at the upper right of a box. */
    static void draw(Page page, PrintOrder order, Box box, double unit) {
        double x = box.right() - 6 * unit;
        double top = box.top() + 5 * unit;
        double bottom = top + 11 * unit;
        double half = 2.6 * unit;
        page.polygon(Page.INK, x, top, x, bottom - 2.4 * unit, x - half, bottom);
        page.polygon(Page.WHITE, x, top, x, bottom - 2.4 * unit, x + half, bottom);
        page.line(x, top, x + half, bottom, 0.2 * unit, Page.INK);
        page.line(x + half, bottom, x, bottom - 2.4 * unit, 0.2 * unit, Page.INK);
        page.text(order.say("北", "N"), 4 * unit, true, x, top - 1 * unit, 0.5, Page.INK);
        double degrees = trueNorth(order);
        if (Math.abs(degrees) >= NOTABLE) {
            String angle = String.format(Locale.ROOT, "%.2f°", Math.abs(degrees));
            String words = order.say(
                    "坐标北；真北偏" + (degrees > 0 ? "东 " : "西 ") + angle,
                    "Grid north; true north " + angle + (degrees > 0 ? " E" : " W"));
            page.text(words, 2.1 * unit, false, box.right(), bottom + 3 * unit, 1, Page.GREY);
        }
    }

    /** The direction of true north at the middle of the map, in degrees clockwise from the grid's. */
    static double trueNorth(PrintOrder order) {
        double[] points = {order.x(), order.y(), order.x(), order.y()};
        order.crs().toLonLat(points, 2);
        points[3] += 0.001;
        order.crs().fromLonLat(points, 2);
        return Math.toDegrees(Math.atan2(points[2] - points[0], points[3] - points[1]));
    }
}

package city.xingtu.draw.print;

import city.xingtu.geo.BoundingBox;

/** The frame around the map: ticks and numbers of the grid at round coordinates, and crosses where its lines meet. */
final class CoordinateFrame {

    /** Millimetres between lines of the grid, at the least, on A4. */
    private static final double APART = 32;

    private static final double LETTERS = 2.3;

    private final Page page;
    private final PrintLayout layout;
    private final BoundingBox extent;
    private final double step;

    CoordinateFrame(Page page, PrintLayout layout, BoundingBox extent) {
        this.page = page;
        this.layout = layout;
        this.extent = extent;
        double metresPerMillimetre = extent.width() / layout.map().width();
        // Twice the distance, so that what is rounded down is not closer than it should be.
        this.step = Math.max(1, Round.below(APART * 2 * layout.unit() * metresPerMillimetre));
    }

    /** Metres between the lines. */
    double step() {
        return step;
    }

    void draw() {
        double unit = layout.unit();
        Box map = layout.map();
        Box band = layout.band();
        for (double x = Math.ceil(extent.minX() / step) * step; x <= extent.maxX(); x += step) {
            double at = map.left() + (x - extent.minX()) / extent.width() * map.width();
            page.line(at, map.top(), at, map.top() - 1.2 * unit, 0.15 * unit, Page.INK);
            page.line(at, map.bottom(), at, map.bottom() + 1.2 * unit, 0.15 * unit, Page.INK);
            if (at > map.left() + 9 * unit && at < map.right() - 9 * unit) {
                page.text(Round.grouped(x), LETTERS * unit, false, at, map.top() - 1.7 * unit, 0.5, Page.INK);
                page.text(Round.grouped(x), LETTERS * unit, false, at, map.bottom() + 3.6 * unit, 0.5, Page.INK);
            }
        }
        for (double y = Math.ceil(extent.minY() / step) * step; y <= extent.maxY(); y += step) {
            double at = map.bottom() - (y - extent.minY()) / extent.height() * map.height();
            page.line(map.left(), at, map.left() - 1.2 * unit, at, 0.15 * unit, Page.INK);
            page.line(map.right(), at, map.right() + 1.2 * unit, at, 0.15 * unit, Page.INK);
            if (at > map.top() + 9 * unit && at < map.bottom() - 9 * unit) {
                page.upwards(page.run(Round.grouped(y), LETTERS * unit, false), map.left() - 1.7 * unit, at, Page.INK);
                page.upwards(page.run(Round.grouped(y), LETTERS * unit, false), map.right() + 3.6 * unit, at, Page.INK);
            }
            crosses(at);
        }
        page.frame(map, 0.25 * unit, Page.INK);
        page.frame(band, 0.5 * unit, Page.INK);
    }

    private void crosses(double at) {
        double arm = 1.5 * layout.unit();
        double width = 0.12 * layout.unit();
        Box map = layout.map();
        for (double x = Math.ceil(extent.minX() / step) * step; x <= extent.maxX(); x += step) {
            double column = map.left() + (x - extent.minX()) / extent.width() * map.width();
            page.line(
                    Math.max(column - arm, map.left()), at, Math.min(column + arm, map.right()), at, width, Page.GREY);
            page.line(
                    column, Math.max(at - arm, map.top()), column, Math.min(at + arm, map.bottom()), width, Page.GREY);
        }
    }
}

package city.xingtu.draw.print;

/** The scale in numbers and as a bar of four parts of a round length. */
final class ScaleBar {

    private static final int PARTS = 4;

    private ScaleBar() {}

    /** Draws into the lower part of a box. */
    static void draw(Page page, PrintOrder order, Box box, double unit) {
        // As on one column of the legend, whatever there is.
        double room = 32 * unit;
        double part = Round.below(room / PARTS * order.scale() / 1000, 2.5);
        double width = part / order.scale() * 1000;
        double top = box.bottom() - 2.2 * unit;
        double left = box.left();
        for (int i = 0; i < PARTS; i++) {
            Box piece = new Box(left + i * width, top, left + (i + 1) * width, top + 1.6 * unit);
            page.fill(piece, i % 2 == 0 ? Page.INK : Page.WHITE);
            page.frame(piece, 0.15 * unit, Page.INK);
        }
        for (int i = 0; i <= PARTS; i += 2) {
            String label = i == 0 ? "0" : i == PARTS ? Round.length(i * part) : number(i * part, PARTS * part);
            page.text(label, 2.3 * unit, false, left + i * width, top - 0.9 * unit, i == 0 ? 0 : 0.5, Page.INK);
        }
        String scale = order.say("比例尺 ", "Scale ") + "1:" + Round.plain(order.scale());
        page.text(scale, 3.6 * unit, true, left, top - 4.6 * unit, 0, Page.INK);
    }

    /** In the unit in which the end of the bar is written. */
    private static String number(double metres, double end) {
        return Round.plain(end < 1000 ? metres : metres / 1000);
    }
}

package city.xingtu.draw.print;

import city.xingtu.draw.MapPainter;
import city.xingtu.draw.MapRequest;
import city.xingtu.geo.BoundingBox;
import city.xingtu.ink.FillRule;
import city.xingtu.ink.OffsetSurface;
import city.xingtu.ink.Path;
import city.xingtu.ink.Surface;
import city.xingtu.ink.TextRun;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A map on paper, to an exact scale in the plane of its coordinate system. Symbols have the size that their styles say on
 * pixels of 0.28 mm. May be drawn on any number of surfaces, one after the other or at once.
 */
public final class PrintSheet {

    /** Metres of a standard pixel. */
    private static final double STANDARD_PIXEL = 0.28;

    /** Between a title and what stands at the right of it, on A4. */
    private static final double TITLE_GAP = 6;

    private static final int WHITE = 0xffffffff;

    private final PrintOrder order;
    private final double perMillimetre;
    private final PrintLayout layout;
    private final BoundingBox extent;
    private final PrintLegend legend;
    private final Consumer<Surface> map;

    /**
     * Prepares the sheet.
     *
     * @param perMillimetre pixels
     * @throws city.xingtu.plan.Problem when a style names a field or function that its layer does not have
     */
    public PrintSheet(MapPainter painter, PrintOrder order, double perMillimetre) {
        this.order = order;
        this.perMillimetre = perMillimetre;
        this.layout = layout(order, perMillimetre);
        this.extent = extent(layout, order);
        this.legend = new PrintLegend(order, order.crs().toLonLat(extent));
        this.map = painter.prepare(new MapRequest(
                order.layers(),
                order.crs(),
                extent,
                pixels(layout.map().width()),
                pixels(layout.map().height()),
                STANDARD_PIXEL * perMillimetre,
                WHITE,
                Optional.empty()));
    }

    private static BoundingBox extent(PrintLayout layout, PrintOrder order) {
        double halfWidth = layout.map().width() / 2000 * order.scale();
        double halfHeight = layout.map().height() / 2000 * order.scale();
        return new BoundingBox(
                order.x() - halfWidth, order.y() - halfHeight, order.x() + halfWidth, order.y() + halfHeight);
    }

    /** With a second column for a legend that does not fit one, which takes from the map. */
    private static PrintLayout layout(PrintOrder order, double perMillimetre) {
        PrintLayout narrow = PrintLayout.of(order.paper(), order.landscape(), perMillimetre, 1);
        PrintLegend legend = new PrintLegend(order, order.crs().toLonLat(extent(narrow, order)));
        return legend.fits(narrow.legend(), narrow.unit(), perMillimetre)
                ? narrow
                : PrintLayout.of(order.paper(), order.landscape(), perMillimetre, 2);
    }

    /** What a sheet of an order shows, in its coordinate system. */
    public static BoundingBox extent(PrintOrder order, double perMillimetre) {
        return extent(layout(order, perMillimetre), order);
    }

    /** Metres of the map on a sheet with a legend of any size, at a scale of one to one. */
    public static BoundingBox frame(PaperSize paper, boolean landscape) {
        Box map = PrintLayout.of(paper, landscape, PrintFile.DOCUMENT, 2).map();
        return new BoundingBox(0, 0, map.width() / 1000, map.height() / 1000);
    }

    /** Pixels from left to right. */
    public int width() {
        return pixels(layout.paper().right());
    }

    /** Pixels from top to bottom. */
    public int height() {
        return pixels(layout.paper().bottom());
    }

    private int pixels(double millimetres) {
        return (int) Math.round(millimetres * perMillimetre);
    }

    /** Draws the sheet, its upper left corner at the surface's origin. */
    public void draw(Surface surface) {
        surface.clear(WHITE);
        drawMap(surface);
        Page page = new Page(surface, perMillimetre);
        double unit = layout.unit();
        new CoordinateFrame(page, layout, extent).draw();
        title(page, unit);
        Box column = layout.column();
        NorthArrow.draw(page, order, column, unit);
        ScaleBar.draw(page, order, column, unit);
        legend.draw(page, layout.legend(), unit, layout.columns());
        notes(page, unit);
    }

    private void drawMap(Surface surface) {
        Box box = layout.map();
        int left = pixels(box.left());
        int top = pixels(box.top());
        int width = pixels(box.width());
        int height = pixels(box.height());
        Path frame = new Path();
        frame.rectangle(left, top, left + width, top + height);
        surface.clip(frame, FillRule.NON_ZERO, () -> map.accept(new OffsetSurface(surface, left, top, width, height)));
    }

    private void title(Page page, double unit) {
        Box box = layout.title();
        double baseline = box.top() + 7.4 * unit;
        TextRun subtitle = page.run(order.subtitle(), 3.2 * unit, false);
        double room = box.width() - page.width(subtitle) - TITLE_GAP * unit;
        page.fitting(order.title(), 7 * unit, true, 0.6, room).draw(page, box.left(), baseline, Page.INK);
        page.text(subtitle, box.right(), baseline, 1, Page.INK);
        page.line(box.left(), box.bottom() - 2.6 * unit, box.right(), box.bottom() - 2.6 * unit, 0.6 * unit, Page.INK);
    }

    private void notes(Page page, double unit) {
        Box box = layout.notes();
        double baseline = box.top();
        for (String note : order.notes()) {
            for (TextRun line :
                    page.fitting(note, 2.4 * unit, false, 0.8, box.width()).lines()) {
                baseline += 1.55 * line.size() / perMillimetre;
                page.text(line, box.left(), baseline, 0, Page.GREY);
            }
        }
    }
}

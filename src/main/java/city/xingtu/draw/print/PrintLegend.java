package city.xingtu.draw.print;

import city.xingtu.draw.LegendPainter;
import city.xingtu.draw.LegendPainter.SampleSize;
import city.xingtu.draw.RuleCounts;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.BoundingBox;
import city.xingtu.style.LegendEntries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sheet shows, topmost layer first: entries of which some feature is inside the frame at the sheet's scale. */
final class PrintLegend {

    /** Metres of a standard pixel. */
    private static final double STANDARD_PIXEL = 0.28;

    private static final double ROW = 5;
    private static final double SMALLEST = 0.72;
    private static final double HEAD = 7;

    private final PrintOrder order;
    private final List<Row> rows = new ArrayList<>();

    /** A layer's title, or an entry with its sample. */
    private record Row(String title, StyledLayer layer, LegendEntries.@Nullable Entry entry) {}

    /** @param lonLat what is inside the frame, in longitude and latitude */
    PrintLegend(PrintOrder order, BoundingBox lonLat) {
        this.order = order;
        for (StyledLayer layer : order.layers().reversed()) {
            RuleCounts counts = RuleCounts.of(layer, lonLat, order.scale());
            List<LegendEntries.Entry> entries = LegendEntries.of(layer.style(), order.scale()).stream()
                    .filter(entry -> entry.rules().stream().anyMatch(rule -> counts.of(rule) > 0))
                    .toList();
            String title = layer.layer().layer().title().in(order.language());
            if (entries.size() == 1) {
                rows.add(new Row(title, layer, entries.getFirst()));
            } else if (!entries.isEmpty()) {
                rows.add(new Row(title, layer, null));
                entries.forEach(entry -> rows.add(new Row(entry.title().in(order.language()), layer, entry)));
            }
        }
    }

    /** Whether one column of a box takes everything, however small. */
    boolean fits(Box box, double unit) {
        return rows.size() <= (int) ((box.height() - HEAD * unit) / (ROW * SMALLEST * unit));
    }

    /** Draws into a box, smaller where there is much, and says how many did not fit. */
    void draw(Page page, Box box, double unit, int columns) {
        page.text(order.say("图例", "Legend"), 4.4 * unit, true, box.left(), box.top() + 4 * unit, 0, Page.INK);
        double top = box.top() + HEAD * unit;
        double height = box.bottom() - top;
        double row = ROW * unit;
        while (columns * (int) (height / row) < rows.size() && row > ROW * SMALLEST * unit) {
            row *= 0.97;
        }
        int lines = (int) (height / row);
        int room = columns * lines;
        int shown = rows.size() <= room ? rows.size() : room - 1;
        double wide = (box.width() + 2 * unit) / columns;
        for (int i = 0; i < shown; i++) {
            double left = box.left() + i / lines * wide;
            draw(page, rows.get(i), left, top + (i % lines + 0.5) * row, wide - 2 * unit, row / ROW);
        }
        if (shown < rows.size()) {
            int left = rows.size() - shown;
            page.text(
                    order.say("……另有 " + left + " 项", "… and " + left + " more"),
                    2.5 * row / ROW,
                    false,
                    box.left() + shown / lines * wide,
                    top + (shown % lines + 0.68) * row,
                    0,
                    Page.GREY);
        }
    }

    private void draw(Page page, Row row, double left, double middle, double width, double size) {
        LegendEntries.Entry entry = row.entry();
        double letters = (entry == null ? 2.9 : 2.7) * size;
        double baseline = middle + letters * 0.36;
        if (entry == null) {
            page.text(page.fitting(row.title(), letters, true, width), letters, true, left, baseline, 0, Page.INK);
            return;
        }
        double sampleWidth = 7.5 * size;
        double sampleHeight = 3.7 * size;
        LegendPainter.sample(
                page.surface(),
                entry,
                row.layer().layer(),
                page.px(left),
                page.px(middle - sampleHeight / 2),
                new SampleSize(sampleWidth / STANDARD_PIXEL, sampleHeight / STANDARD_PIXEL),
                page.px(STANDARD_PIXEL));
        double beside = left + sampleWidth + 2 * size;
        String title = page.fitting(row.title(), letters, false, left + width - beside);
        page.text(title, letters, false, beside, baseline, 0, Page.INK);
    }
}

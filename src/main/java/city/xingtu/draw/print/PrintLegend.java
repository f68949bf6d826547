package city.xingtu.draw.print;

import city.xingtu.draw.LegendPainter;
import city.xingtu.draw.LegendPainter.SampleSize;
import city.xingtu.draw.RuleCounts;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.BoundingBox;
import city.xingtu.style.LegendEntries;
import city.xingtu.style.Style;
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
    private static final double GAP = 2;
    private static final double SAMPLE = 7.5;
    /** Where text begins beside a sample. */
    private static final double BESIDE = SAMPLE + 2;

    private static final double HEADING = 2.9;
    private static final double TEXT = 2.7;
    /** Of their size, to which letters shrink before a title is broken. */
    private static final double NARROWEST = 0.88;

    /** From the middle of letters down to their baseline, of their size. */
    private static final double MIDDLE = 0.36;

    private final PrintOrder order;
    private final List<Row> rows = new ArrayList<>();

    /** A layer's title, or an entry with its sample. */
    private record Row(String title, StyledLayer layer, LegendEntries.@Nullable Entry entry) {}

    /** @param lonLat what is inside the frame, in longitude and latitude */
    PrintLegend(PrintOrder order, BoundingBox lonLat) {
        this.order = order;
        for (StyledLayer layer : order.layers().reversed()) {
            // Rules are counted by identity, and those of a legend may be others than the map's.
            Style style = layer.style().inLegend();
            RuleCounts counts = RuleCounts.of(new StyledLayer(layer.layer(), style, 1), lonLat, order.scale());
            List<LegendEntries.Entry> entries = LegendEntries.of(style, order.scale()).stream()
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

    /**
     * Whether one column of a box takes everything, however small.
     *
     * @param unit millimetres that are one on A4
     */
    boolean fits(Box box, double unit, double perMillimetre) {
        return places(new Room(box, unit, 1, perMillimetre), SMALLEST).size() == rows.size();
    }

    /**
     * Where rows may stand.
     *
     * @param unit millimetres that are one on A4
     */
    private record Room(Box box, double unit, int columns, double perMillimetre) {

        double top() {
            return box.top() + HEAD * unit;
        }

        double left(int column) {
            return box.left() + column * step();
        }

        double width() {
            return step() - GAP * unit;
        }

        private double step() {
            return (box.width() + GAP * unit) / columns;
        }
    }

    /** A row with the middle of it, in millimetres. */
    private record Place(Row row, FittedText title, double left, double middle) {}

    /** Draws into a box, smaller where there is much, and says how many did not fit. */
    void draw(Page page, Box box, double unit, int columns) {
        page.text(order.say("图例", "Legend"), 4.4 * unit, true, box.left(), box.top() + 4 * unit, 0, Page.INK);
        Room room = new Room(box, unit, columns, page.perMillimetre());
        double size = 1;
        List<Place> places = places(room, size);
        while (places.size() < rows.size() && size > SMALLEST) {
            size = Math.max(SMALLEST, size * 0.97);
            places = places(room, size);
        }
        int shown = places.size() == rows.size() ? rows.size() : places.size() - 1;
        for (Place place : places.subList(0, Math.max(0, shown))) {
            draw(page, place, size * unit);
        }
        if (shown < rows.size() && !places.isEmpty()) {
            int left = rows.size() - shown;
            Place last = places.getLast();
            double letters = 2.5 * size * unit;
            page.text(
                    order.say("……另有 " + left + " 项", "… and " + left + " more"),
                    letters,
                    false,
                    last.left(),
                    last.middle() + letters * MIDDLE,
                    0,
                    Page.GREY);
        }
    }

    /** The rows that fit, from the first, at a size of 1 or less. */
    private List<Place> places(Room room, double size) {
        double unit = size * room.unit();
        List<Place> places = new ArrayList<>();
        int column = 0;
        double y = room.top();
        for (Row row : rows) {
            boolean head = row.entry() == null;
            double width = head ? room.width() : room.width() - BESIDE * unit;
            FittedText title = FittedText.of(
                    row.title(),
                    Page.letters((head ? HEADING : TEXT) * unit * room.perMillimetre(), head),
                    NARROWEST,
                    width * room.perMillimetre());
            double height = ROW * unit + title.depth() / room.perMillimetre();
            if (y + height > room.box().bottom() + 1e-6) {
                y = room.top();
                if (++column == room.columns()) {
                    break;
                }
            }
            places.add(new Place(row, title, room.left(column), y + height / 2));
            y += height;
        }
        return places;
    }

    private static void draw(Page page, Place place, double unit) {
        LegendEntries.Entry entry = place.row().entry();
        if (entry == null) {
            place.title().draw(page, place.left(), place.middle() + HEADING * unit * MIDDLE, Page.INK);
            return;
        }
        double sampleHeight = 3.7 * unit;
        LegendPainter.sample(
                page.surface(),
                entry,
                place.row().layer().layer(),
                page.px(place.left()),
                page.px(place.middle() - sampleHeight / 2),
                new SampleSize(SAMPLE * unit / STANDARD_PIXEL, sampleHeight / STANDARD_PIXEL),
                page.px(STANDARD_PIXEL));
        place.title().draw(page, place.left() + BESIDE * unit, place.middle() + TEXT * unit * MIDDLE, Page.INK);
    }
}

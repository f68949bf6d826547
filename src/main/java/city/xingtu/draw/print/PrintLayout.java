package city.xingtu.draw.print;

/**
 * Where things stand on a sheet, in millimetres: the title above, the map with its band of coordinates, a column for the
 * legend at the right, notes below.
 *
 * @param unit millimetres that are one on A4
 * @param columns of the legend
 */
record PrintLayout(Box paper, Box title, Box band, Box map, Box column, Box notes, double unit, int columns) {

    private static final double MARGIN = 8;
    private static final double TITLE = 13;
    private static final double NOTES = 9;
    private static final double BAND = 4.6;
    private static final double COLUMN = 44;
    private static final double SEVERAL = 38;
    private static final double GAP = 3;
    private static final double ARROW = 22;
    private static final double SCALE = 12;

    /**
     * The layout of a sheet.
     *
     * @param perMillimetre pixels, on whole ones of which the map begins and ends
     * @param columns of the legend
     */
    static PrintLayout of(PaperSize size, boolean landscape, double perMillimetre, int columns) {
        double unit = size.enlargement();
        Box paper = new Box(0, 0, size.width(landscape), size.height(landscape));
        Box inner = paper.inset(MARGIN * unit);
        double right = inner.right() - (columns == 1 ? COLUMN : columns * SEVERAL) * unit - GAP * unit;
        double top = inner.top() + TITLE * unit;
        double bottom = inner.bottom() - NOTES * unit;
        Box band = new Box(inner.left(), top, right, bottom);
        Box within = band.inset(BAND * unit);
        Box map = new Box(
                Math.ceil(within.left() * perMillimetre) / perMillimetre,
                Math.ceil(within.top() * perMillimetre) / perMillimetre,
                Math.floor(within.right() * perMillimetre) / perMillimetre,
                Math.floor(within.bottom() * perMillimetre) / perMillimetre);
        return new PrintLayout(
                paper,
                new Box(inner.left(), inner.top(), inner.right(), top),
                band,
                map,
                new Box(right + GAP * unit, top, inner.right(), bottom),
                new Box(inner.left(), bottom, inner.right(), inner.bottom()),
                unit,
                columns);
    }

    /** What lies between the arrow and the scale. */
    Box legend() {
        return new Box(column.left(), column.top() + ARROW * unit, column.right(), column.bottom() - SCALE * unit);
    }
}

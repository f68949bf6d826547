package city.xingtu.ink;

/**
 * A glyph as a field of distances to its outline, from which graphics processors draw it in any size: at 24 pixels an em, with a
 * border of 3 pixels, as clients of vector maps expect it. A value is 191 on the outline, and higher inside by 32 a pixel. The
 * method and its figures: Chris Green, "Improved Alpha-Tested Magnification" (2007), as Mapbox's node-fontnik has it.
 *
 * @param width of the glyph without the border, in pixels; 0 where it is blank
 * @param left pixels from the pen to the glyph's left side
 * @param top pixels from the ascender down to the glyph's upper side, negative
 * @param advance pixels by which the pen goes on
 * @param values row by row, with the border
 */
@SuppressWarnings("ArrayRecordComponent")
public record GlyphField(int width, int height, int left, int top, int advance, byte[] values) {

    /** Pixels an em. */
    private static final int SIZE = 24;

    /** Pixels of border on every side. */
    public static final int BORDER = 3;

    /** Pixels from full to none. */
    private static final double RADIUS = 8;

    /** Share of that which lies inside. */
    private static final double CUTOFF = 0.25;

    /**
     * Pixels from the baseline up to where clients count from. They lay texts out for a face that has its ascender there: capital
     * letters and Chinese ones then stand with their middle at the middle of the line.
     */
    private static final int ASCENDER = 26;

    private static final byte[] BLANK = {};

    /** The field of a character, which the face is to cover. */
    public static GlyphField of(FontFace face, int codePoint) {
        int glyph = face.glyph(codePoint);
        int advance = (int) Math.round(face.advance(glyph) * SIZE);
        Path outline = new Path().append(face.outline(glyph), (double) SIZE / GlyphSet.OUTLINE_SIZE, 0, 0, 0);
        if (outline.isEmpty()) {
            return new GlyphField(0, 0, 0, 0, advance, BLANK);
        }
        float[] box = outline.box();
        int left = (int) Math.floor(box[0]);
        int top = (int) Math.floor(box[1]);
        int width = (int) Math.ceil(box[2]) - left;
        int height = (int) Math.ceil(box[3]) - top;
        byte[] values = values(outline, left - BORDER, top - BORDER, width + 2 * BORDER, height + 2 * BORDER);
        return new GlyphField(width, height, left, -top - ASCENDER, advance, values);
    }

    private static byte[] values(Path outline, int left, int top, int columns, int rows) {
        DistanceField distances = new DistanceField();
        distances.measure(outline, RADIUS, left, top, left + columns, top + rows);
        byte[] values = new byte[columns * rows];
        int[] windings = new int[columns + 1];
        for (int row = 0; row < rows; row++) {
            wind(outline, left, top + row + 0.5, windings);
            int inside = 0;
            for (int column = 0; column < columns; column++) {
                inside += windings[column];
                windings[column] = 0;
                double away = Math.min(RADIUS, distance(distances, left + column, top + row));
                double share = (inside == 0 ? away : -away) / RADIUS;
                values[row * columns + column] = (byte) Math.clamp(Math.round(255 - 255 * (share + CUTOFF)), 0, 255);
            }
            windings[columns] = 0;
        }
        return values;
    }

    private static double distance(DistanceField distances, int x, int y) {
        return distances.near(x, y, x + 1) == x ? Math.sqrt(distances.square(x, y)) : RADIUS;
    }

    /** Adds to each column, counted from the left one, how often the outline winds around it more than around the one before. */
    private static void wind(Path outline, int left, double y, int[] windings) {
        float[] points = outline.points();
        for (int contour = 0; contour < outline.contours(); contour++) {
            int end = outline.end(contour);
            for (int i = outline.start(contour), before = end - 2; i < end; before = i, i += 2) {
                double y0 = points[before + 1];
                double y1 = points[i + 1];
                if (y0 <= y != y1 <= y) {
                    double x = points[before] + (y - y0) / (y1 - y0) * (points[i] - points[before]);
                    int column = (int) Math.clamp(Math.ceil(x - left - 0.5), 0, windings.length - 1);
                    windings[column] += y0 < y1 ? 1 : -1;
                }
            }
        }
    }
}

package city.xingtu.ink;

/**
 * What a pattern repeats: a rectangle of whole pixels that continues itself on all sides, as an image and as the drawing
 * that it came from. Immutable.
 */
public final class Motif {

    private final Raster tile;
    private final Drawing drawing;

    /** Draws the rectangle from its origin; what lies outside does not show. To be the same whenever it is called. */
    public interface Drawing {
        void on(Surface surface);
    }

    private Motif(Raster tile, Drawing drawing) {
        this.tile = tile;
        this.drawing = drawing;
    }

    /** The motif of a drawing. */
    public static Motif of(int width, int height, Drawing drawing) {
        Raster tile = new Raster(width, height);
        drawing.on(new Canvas(tile));
        return new Motif(tile, drawing);
    }

    /** The motif of an image, which is one in a document too. */
    public static Motif of(Raster tile) {
        return new Motif(tile, surface -> surface.image(tile, 0, 0, 1));
    }

    public int width() {
        return tile.width();
    }

    public int height() {
        return tile.height();
    }

    /** The motif as pixels; not to be written. */
    public Raster tile() {
        return tile;
    }

    /** Draws the motif once. */
    public void draw(Surface surface) {
        drawing.on(surface);
    }
}

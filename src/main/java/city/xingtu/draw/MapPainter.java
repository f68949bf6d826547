package city.xingtu.draw;

import city.xingtu.ink.Canvas;
import city.xingtu.ink.Crew;
import city.xingtu.ink.Raster;
import city.xingtu.ink.Surface;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Draws maps: all layers' shapes, lowest layer first, then all labels. Safe for any number of threads. A large map is
 * drawn by all threads that are free, each a band of its rows; bands cannot be told from a map drawn as a whole.
 */
public final class MapPainter {

    /** Pixels from which on it pays to wake other threads. */
    private static final long LARGE = 2 * 256 * 256;

    /** Pixels of a band: several for every thread, as some are emptier than others. */
    private static final long BAND = 200_000;

    private static final int MOST_BANDS = 64;

    private final Labels labels = new Labels();
    private final Crew crew;

    /** Canvases with their scratch memory: what a map needs of it is more than its pixels. */
    private final ArrayBlockingQueue<Canvas> idle;

    private final SpareRasters spare = new SpareRasters();

    /** Every map is drawn by the thread that asks for it. */
    public MapPainter() {
        this(Crew.ALONE);
    }

    /** @param crew shares the work on large maps */
    public MapPainter(Crew crew) {
        this.crew = crew;
        this.idle = new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());
    }

    /** The threads that share the work on large maps. */
    public Crew crew() {
        return crew;
    }

    /**
     * The map.
     *
     * @throws city.xingtu.plan.Problem when a style names a field or function that its layer does not have
     */
    public Raster paint(MapRequest request) {
        Raster raster = new Raster(request.width(), request.height());
        paint(request, raster);
        return raster;
    }

    /**
     * What becomes of the map, such as a file; its pixels are used again for the next one.
     *
     * @param use must not keep the raster
     * @throws city.xingtu.plan.Problem as above
     */
    public <T> T paint(MapRequest request, Function<Raster, T> use) {
        Raster raster = spare.take(request.width(), request.height());
        paint(request, raster);
        T made = use.apply(raster);
        spare.give(raster);
        return made;
    }

    private void paint(MapRequest request, Raster raster) {
        Viewport viewport = Viewport.of(request);
        long pixels = (long) request.width() * request.height();
        boolean shared = pixels > LARGE && crew.hands() > 1;
        int bands = shared ? (int) Math.min(Math.min(pixels / BAND + 1, MOST_BANDS), request.height()) : 1;
        Sheets sheets = new Sheets(request, viewport);
        Labels.OfMap set = labels.begin(request, viewport);
        List<Raster> lent = sheets.translucent() ? List.of(spare.take(raster.width(), raster.height())) : List.of();
        Consumer<Canvas> shapes = canvas -> {
            lent.forEach(canvas::lend);
            sheets.paint(canvas);
        };
        if (bands == 1) {
            on(raster, 0, raster.height(), canvas -> {
                shapes.accept(canvas);
                set.place();
                set.draw(canvas);
            });
        } else {
            crew.each(bands + 1, task -> {
                if (task == 0) {
                    set.place();
                } else {
                    on(raster, row(raster, bands, task - 1), row(raster, bands, task), shapes);
                }
            });
            crew.each(bands, band -> on(raster, row(raster, bands, band), row(raster, bands, band + 1), set::draw));
        }
        lent.forEach(spare::give);
    }

    /** Draws rows of a raster with a canvas that is kept for the next map, unless it broke off or has grown large. */
    private void on(Raster raster, int top, int bottom, Consumer<Canvas> drawing) {
        Canvas canvas = idle.poll();
        if (canvas == null) {
            canvas = new Canvas(raster, top, bottom);
        } else {
            canvas.target(raster, top, bottom);
        }
        drawing.accept(canvas);
        canvas.leave();
        if ((long) raster.width() * (bottom - top) <= 2 * BAND) {
            idle.offer(canvas);
        }
    }

    /**
     * Draws the map by this thread, its upper left corner at the surface's origin; what reaches over its edges is not cut.
     *
     * @throws city.xingtu.plan.Problem as above
     */
    public void draw(MapRequest request, Surface surface) {
        prepare(request).accept(surface);
    }

    /**
     * The map, ready to be drawn on any number of surfaces, such as bands of a sheet that is too large to be held.
     *
     * @throws city.xingtu.plan.Problem as above
     */
    public Consumer<Surface> prepare(MapRequest request) {
        Viewport viewport = Viewport.of(request);
        Sheets sheets = new Sheets(request, viewport);
        Labels.OfMap set = labels.begin(request, viewport);
        set.place();
        return surface -> {
            sheets.paint(surface);
            set.draw(surface);
        };
    }

    private static int row(Raster raster, int bands, int band) {
        return (int) ((long) raster.height() * band / bands);
    }
}

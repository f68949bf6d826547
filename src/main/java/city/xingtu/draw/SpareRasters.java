package city.xingtu.draw;

import city.xingtu.ink.Raster;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Rasters whose maps have become files, for the next maps of their size: the pixels of a large map are too many for the part
 * of memory that a collector clears cheaply. Bounded; those left longest ago go first. Safe for any number of threads.
 */
final class SpareRasters {

    /** Eight maps as large as a screen. */
    private static final long MOST_PIXELS = 1L << 24;

    private final ArrayDeque<Raster> spare = new ArrayDeque<>();
    private long pixels;

    /** A raster of a size, with any pixels. */
    Raster take(int width, int height) {
        Raster kept = find(width, height);
        return kept == null ? new Raster(width, height) : kept;
    }

    private synchronized @Nullable Raster find(int width, int height) {
        for (Iterator<Raster> each = spare.iterator(); each.hasNext(); ) {
            Raster raster = each.next();
            if (raster.width() == width && raster.height() == height) {
                each.remove();
                pixels -= size(raster);
                return raster;
            }
        }
        return null;
    }

    /** Takes a raster that nobody reads or writes any more. */
    synchronized void give(Raster raster) {
        if (size(raster) > MOST_PIXELS / 2) {
            return;
        }
        spare.addFirst(raster);
        pixels += size(raster);
        while (pixels > MOST_PIXELS) {
            pixels -= size(spare.removeLast());
        }
    }

    private static long size(Raster raster) {
        return raster.pixels().length;
    }
}

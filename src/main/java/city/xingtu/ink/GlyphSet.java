package city.xingtu.ink;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Masks of a face's glyphs at one size, or of the surroundings (halo) that they get there. Four masks a glyph, at
 * quarter pixels of horizontal position. Made when first needed; safe for any number of threads.
 */
final class GlyphSet {

    /** Size at which outlines are kept; curves are exact to a tenth of a pixel here. */
    static final int OUTLINE_SIZE = 128;

    /** Larger glyphs are rare and their masks are big: they are drawn afresh. */
    private static final double LARGEST_KEPT = 72;

    private static final int PAGE = 64;

    private final FontFace face;
    private final double size;
    private final double halo;
    private final AtomicReferenceArray<@Nullable AtomicReferenceArray<@Nullable Mask>> pages =
            new AtomicReferenceArray<>((1 << 16) / PAGE);
    private final ConcurrentHashMap<Integer, Path> outlines = new ConcurrentHashMap<>();

    GlyphSet(FontFace face, double size, double halo) {
        this.face = face;
        this.size = size;
        this.halo = halo;
    }

    /** The mask of a glyph whose origin lies at a fraction (0..1) of a pixel. */
    Mask get(int glyph, double fraction) {
        int quarter = Math.clamp((int) (fraction * 4), 0, 3);
        if (size > LARGEST_KEPT) {
            return draw(glyph, quarter);
        }
        AtomicReferenceArray<@Nullable Mask> page = page(glyph / PAGE);
        int slot = glyph % PAGE * 4 + quarter;
        Mask mask = page.get(slot);
        if (mask == null) {
            mask = draw(glyph, quarter);
            page.set(slot, mask);
        }
        return mask;
    }

    private AtomicReferenceArray<@Nullable Mask> page(int number) {
        AtomicReferenceArray<@Nullable Mask> page = pages.get(number);
        if (page == null) {
            page = new AtomicReferenceArray<>(PAGE * 4);
            pages.set(number, page);
        }
        return page;
    }

    private Mask draw(int glyph, int quarter) {
        Path path = new Path();
        path.append(face.outline(glyph), size / OUTLINE_SIZE, 0, quarter / 4.0, 0);
        Accumulator accumulator = new Accumulator();
        return halo == 0 ? Mask.of(accumulator, path) : Mask.of(accumulator, path, surroundings(path));
    }

    private Path surroundings(Path glyph) {
        Path ring = new Path();
        new Stroker().outline(glyph, Pen.of(halo * 2, Pen.Cap.ROUND, Pen.Join.ROUND), ring);
        return ring;
    }

    /**
     * Contours of a glyph at the set's size; with a halo those of its surroundings and itself, wound the same way. Kept for
     * the next map, so not to be changed.
     */
    Path outline(int glyph) {
        return size > LARGEST_KEPT ? trace(glyph) : outlines.computeIfAbsent(glyph, this::trace);
    }

    private Path trace(int glyph) {
        Path path = new Path();
        path.append(face.outline(glyph), size / OUTLINE_SIZE, 0, 0, 0);
        if (halo > 0) {
            Path ring = surroundings(path);
            path.append(ring, 1, 0, 0, 0);
        }
        return path;
    }
}

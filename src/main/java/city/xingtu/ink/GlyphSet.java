package city.xingtu.ink;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Masks of a face's glyphs at one size, or of the surroundings (halo) that they get there. Four masks a glyph, at
 * quarter pixels of horizontal position, and what is needed of those that are turned. Made when first needed; safe for
 * any number of threads.
 */
final class GlyphSet {

    /** Size at which outlines are kept; curves are exact to a tenth of a pixel here. */
    static final int OUTLINE_SIZE = 128;

    /** Larger glyphs are rare and their masks are big: they are drawn afresh. */
    private static final double LARGEST_KEPT = 72;

    private static final int PAGE = 64;

    /** Pixels by which the outline of a turned glyph may be off: less than a step of coverage on an edge. */
    private static final double UNSEEN = 0.04;

    /** Angles of a full turn at which glyphs are drawn: 1.5 degrees of error, a seventh of a pixel at the corner of 10. */
    private static final int ANGLES = 120;

    /** Positions of turned glyphs in a pixel, in both directions. */
    private static final int TURNED_STEPS = 3;

    /** The same of surroundings, whose edges nobody sees as sharply: they cost most to draw. */
    private static final int HALO_STEPS = 2;

    /** Turned masks that are kept, and up to what size: there are thousands of a glyph. */
    private static final int MOST_TURNED = 1 << 15;

    private static final double LARGEST_TURNED = 32;

    private final FontFace face;
    private final double size;
    private final double halo;
    private final AtomicReferenceArray<@Nullable AtomicReferenceArray<@Nullable Mask>> pages =
            new AtomicReferenceArray<>((1 << 16) / PAGE);
    private final ConcurrentHashMap<Integer, Path> outlines = new ConcurrentHashMap<>();
    /** Each at one of the two places of its key's hash, where later ones take its place; made when the first is needed. */
    private volatile @Nullable AtomicReferenceArray<@Nullable Turned> turned;

    private record Turned(int key, Mask mask) {}

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

    /** Pixels that the surroundings go around the glyphs, 0 for the glyphs themselves. */
    double halo() {
        return halo;
    }

    /** In how many steps of a pixel {@link #turned} tells positions apart, in both directions. */
    int turnedSteps() {
        return halo > 0 ? HALO_STEPS : TURNED_STEPS;
    }

    /**
     * The mask of a glyph that is turned around the middle of its box, which lies at fractions of a pixel.
     *
     * @param accumulator the caller's scratch memory
     * @param angle in radians, clockwise on screen
     * @param x,y multiples of 1 / {@link #turnedSteps} below 1
     */
    Mask turned(Accumulator accumulator, int glyph, double angle, double x, double y) {
        int steps = turnedSteps();
        int step = Math.floorMod(Math.round(angle * (ANGLES / (2 * Math.PI))), ANGLES);
        int place = (int) (x * steps + 0.5) * steps + (int) (y * steps + 0.5);
        if (size > LARGEST_TURNED) {
            return turn(accumulator, glyph, angle, place);
        }
        int key = (glyph * ANGLES + step) * (steps * steps) + place;
        AtomicReferenceArray<@Nullable Turned> kept = kept();
        int slot = ColourNumbers.hash(key) & MOST_TURNED - 1;
        Turned first = kept.get(slot);
        if (first != null && first.key() == key) {
            return first.mask();
        }
        Turned second = kept.get(slot ^ 1);
        if (second != null && second.key() == key) {
            return second.mask();
        }
        Mask mask = turn(accumulator, glyph, step * (2 * Math.PI / ANGLES), place);
        kept.set(slot ^ 1, first);
        kept.set(slot, new Turned(key, mask));
        return mask;
    }

    private AtomicReferenceArray<@Nullable Turned> kept() {
        AtomicReferenceArray<@Nullable Turned> kept = turned;
        if (kept == null) {
            kept = new AtomicReferenceArray<>(MOST_TURNED);
            turned = kept;
        }
        return kept;
    }

    private Mask turn(Accumulator accumulator, int glyph, double angle, int place) {
        int steps = turnedSteps();
        Path path = new Path();
        path.append(outline(glyph), 1, angle, (double) (place / steps) / steps, (double) (place % steps) / steps);
        return Mask.of(accumulator, path);
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
     * Contours of a glyph at the set's size around the middle of its box; with a halo those of its surroundings and itself,
     * wound the same way. Kept for the next map, so not to be changed.
     */
    private Path outline(int glyph) {
        return size > LARGEST_KEPT ? trace(glyph) : outlines.computeIfAbsent(glyph, this::trace);
    }

    private Path trace(int glyph) {
        Path path = new Path();
        double aside = face.advance(glyph) * size / 2;
        double rise = (face.ascent() - face.descent()) * size / 2;
        path.append(face.outline(glyph), size / OUTLINE_SIZE, 0, -aside, rise);
        path.thin(UNSEEN);
        if (halo > 0) {
            Path ring = surroundings(path);
            path.append(ring, 1, 0, 0, 0);
            path.thin(UNSEEN);
        }
        return path;
    }
}

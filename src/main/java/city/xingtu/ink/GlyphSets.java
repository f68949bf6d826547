package city.xingtu.ink;

import java.util.concurrent.ConcurrentHashMap;

/** The glyph sets of a face, by size and halo. Bounded, since a request may bring sizes of its own. */
final class GlyphSets {

    private static final int MOST = 64;

    private final FontFace face;
    private final ConcurrentHashMap<Long, GlyphSet> sets = new ConcurrentHashMap<>();

    GlyphSets(FontFace face) {
        this.face = face;
    }

    /** A halo in whole eighths. */
    static double drawnHalo(double halo) {
        return Math.clamp(Math.round(halo * 8), 0, 1000) / 8.0;
    }

    /** The set for a size in quarter pixels and a halo in eighths. */
    GlyphSet get(double size, double halo) {
        long quarters = Math.round(size * 4);
        long eighths = (long) (drawnHalo(halo) * 8);
        Long key = quarters << 32 | eighths;
        GlyphSet set = sets.get(key);
        if (set == null) {
            if (sets.size() >= MOST) {
                // Maps in use come back at once; sizes that nobody uses any more do not.
                sets.clear();
            }
            set = sets.computeIfAbsent(key, k -> new GlyphSet(face, quarters / 4.0, eighths / 8.0));
        }
        return set;
    }
}

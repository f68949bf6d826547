package city.xingtu.ink;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of text laid out in a face and a size. Safe for any number of threads. */
public final class TextRun {

    private final FontFace face;
    private final String text;
    private final double size;
    private final int[] glyphs;
    private final double[] offsets;
    private final boolean spaced;

    /** The masks that were asked for last: every letter on a bend asks, and threads that find others are right as well. */
    private @Nullable GlyphSet letters;

    private @Nullable GlyphSet surroundings;

    TextRun(Lettering lettering, String text, int[] glyphs) {
        this.face = lettering.face();
        this.text = text;
        this.size = drawnSize(lettering.size());
        this.glyphs = glyphs;
        this.offsets = new double[glyphs.length + 1];
        for (int i = 0; i < glyphs.length; i++) {
            offsets[i + 1] = offsets[i] + face.advance(glyphs[i]) * this.size;
        }
        this.spaced = lettering.letterSpace() != 0 || lettering.wordSpace() != 0;
        if (spaced) {
            spread(lettering);
        }
    }

    /** Between characters, not after the last one: what is centred then stays so. */
    private void spread(Lettering lettering) {
        int[] characters = text.codePoints().toArray();
        double more = 0;
        for (int i = 1; i < glyphs.length; i++) {
            more += lettering.letterSpace() + (Lettering.parts(characters[i - 1]) ? lettering.wordSpace() : 0);
            offsets[i] += more;
        }
        offsets[glyphs.length] += more;
    }

    /** Masks are kept by quarter pixels of size; what is measured is what is drawn. */
    static double drawnSize(double size) {
        return Math.clamp(Math.round(size * 4), 4, 4000) / 4.0;
    }

    /** The greatest width of some lines; 0 of none. */
    public static double longest(List<TextRun> lines) {
        double longest = 0;
        for (TextRun line : lines) {
            longest = Math.max(longest, line.width());
        }
        return longest;
    }

    /** Number of glyphs. */
    public int length() {
        return glyphs.length;
    }

    /** Pixels an em. */
    public double size() {
        return size;
    }

    /** Width in pixels. */
    public double width() {
        return offsets[glyphs.length];
    }

    /** Whether there is more or less room between its characters than the face has. */
    boolean spaced() {
        return spaced;
    }

    /** Pixels from the baseline up to the top of an ideograph. */
    public double ascent() {
        return face.ascent() * size;
    }

    /** Pixels from the baseline down to the foot of an ideograph. */
    public double descent() {
        return face.descent() * size;
    }

    /** Where a glyph begins, in pixels from the left end; the index {@link #length} gives the end. */
    public double offset(int index) {
        return offsets[index];
    }

    /** What it says. */
    public String text() {
        return text;
    }

    FontFace face() {
        return face;
    }

    int glyph(int index) {
        return glyphs[index];
    }

    GlyphSet masks(double halo) {
        GlyphSet known = halo > 0 ? surroundings : letters;
        if (known == null || known.halo() != GlyphSets.drawnHalo(halo)) {
            known = face.masks(size, halo);
            if (halo > 0) {
                surroundings = known;
            } else {
                letters = known;
            }
        }
        return known;
    }
}

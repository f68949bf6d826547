package city.xingtu.ink;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A typeface from a TrueType resource. Outlines are read when they are first needed and kept; no font of the system is
 * looked at, so text is the same on every machine. Safe for any number of threads.
 *
 * <p>Lengths are in ems, y down, the origin at the left end of the baseline.
 */
public final class FontFace {

    /** Lines that are kept, as a map has the names of the one before it. */
    private static final int MOST_RUNS = 8192;

    /** How far letters lean that have no italics of their own: the 14 degrees of CSS Fonts 4, "oblique". */
    private static final double LEAN = Math.tan(Math.toRadians(14));

    /** Where faces of symbols have what others have from 0 on. */
    private static final int SYMBOLS = 0xf000;

    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unit;
    private final float[] advances;
    private final double ascent;
    private final double descent;
    private final double lean;
    private final AtomicReferenceArray<@Nullable Path> outlines;
    private final GlyphSets sets = new GlyphSets(this);
    private final Map<RunKey, TextRun> runs = new ConcurrentHashMap<>();

    private record RunKey(String text, Lettering lettering) {}

    private static final class Regular {
        static final FontFace FACE = resource("NotoSansSC-Regular.ttf");
        static final FontFace LEANING = new FontFace(FACE, LEAN);
    }

    private static final class Bold {
        static final FontFace FACE = resource("NotoSansSC-Bold.ttf");
        static final FontFace LEANING = new FontFace(FACE, LEAN);
    }

    /** Noto Sans SC, regular: GB2312, Latin, and the rare characters of the plan. */
    public static FontFace regular() {
        return Regular.FACE;
    }

    /** Noto Sans SC, bold. */
    public static FontFace bold() {
        return Bold.FACE;
    }

    /** Noto Sans SC; it has no italics, for which its letters lean. */
    public static FontFace of(boolean bold, boolean italic) {
        if (italic) {
            return bold ? Bold.LEANING : Regular.LEANING;
        }
        return bold ? bold() : regular();
    }

    /** Reads a face; the stream is read to its end. */
    public static FontFace read(InputStream trueType) throws IOException {
        return new FontFace(trueType.readAllBytes());
    }

    private static FontFace resource(String name) {
        try (InputStream stream = FontFace.class.getResourceAsStream("fonts/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The font " + name + " is missing");
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read", e);
        }
    }

    private FontFace(byte[] file) throws IOException {
        this.file = file;
        this.font = parse();
        this.characters = font.getUnicodeCmapLookup(false);
        this.unit = 1.0 / font.getUnitsPerEm();
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        this.ascent = (metrics == null ? font.getHorizontalHeader().getAscender() : metrics.getTypoAscender()) * unit;
        this.descent =
                -(metrics == null ? font.getHorizontalHeader().getDescender() : metrics.getTypoDescender()) * unit;
        this.advances = new float[font.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = (float) (font.getAdvanceWidth(glyph) * unit);
        }
        this.lean = 0;
        this.outlines = new AtomicReferenceArray<>(font.getNumberOfGlyphs());
    }

    /** An upright face whose letters lean to the right, by so many ems an em of height. */
    private FontFace(FontFace upright, double lean) {
        this.file = upright.file;
        this.font = upright.font;
        this.characters = upright.characters;
        this.unit = upright.unit;
        this.ascent = upright.ascent;
        this.descent = upright.descent;
        this.advances = upright.advances;
        this.lean = lean;
        this.outlines = new AtomicReferenceArray<>(advances.length);
    }

    /** Ems by which its letters lean to the right an em of height. */
    double lean() {
        return lean;
    }

    /** The face's file, parsed afresh for whoever embeds it: a parsed font is not safe for several threads. */
    TrueTypeFont parse() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    /** Units of {@link #curves} an em. */
    int unitsPerEm() {
        return (int) Math.round(1 / unit);
    }

    /** Height of the ideographic box above the baseline. */
    public double ascent() {
        return ascent;
    }

    /** Depth of the ideographic box below the baseline. */
    public double descent() {
        return descent;
    }

    /** Whether the face has a glyph of its own for the character. */
    public boolean covers(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    /** The glyph for a character; a blank one for control characters, the face's mark for missing ones. */
    int glyph(int codePoint) {
        int glyph = characters.getGlyphId(codePoint);
        return glyph == 0 && (Character.isISOControl(codePoint) || Character.isWhitespace(codePoint))
                ? characters.getGlyphId(' ')
                : glyph;
    }

    /** What the face is called, such as {@code Noto Sans SC}; empty where the file does not say. */
    public String family() throws IOException {
        synchronized (font) {
            NamingTable names = font.getNaming();
            return names == null || names.getFontFamily() == null ? "" : names.getFontFamily();
        }
    }

    /**
     * The outline of a character as a mark: its larger extent is 1, its middle the origin, y down. Empty where the face has no
     * such character, or a blank one. Faces of symbols may have their characters from U+F000 on, as Microsoft's have.
     */
    public Path sign(int codePoint) {
        int own = characters.getGlyphId(codePoint);
        int glyph = own == 0 && codePoint < 0x100 ? characters.getGlyphId(SYMBOLS + codePoint) : own;
        Path sign = new Path();
        if (glyph == 0 || outline(glyph).isEmpty()) {
            return sign;
        }
        float[] box = outline(glyph).box();
        double scale = 1 / Math.max(box[2] - box[0], box[3] - box[1]);
        return sign.append(outline(glyph), scale, 0, -scale * (box[0] + box[2]) / 2, -scale * (box[1] + box[3]) / 2);
    }

    /** How far the pen goes on after the glyph. */
    double advance(int glyph) {
        return advances[glyph];
    }

    /** Width that a line of text has when it is laid out in a size, in pixels. */
    public double measure(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += advance(glyph(text.codePointAt(i)));
        }
        return width * TextRun.drawnSize(size);
    }

    /** Lays text out in one line, in the order of its characters and without kerning. */
    public TextRun run(String text, double size) {
        return run(text, Lettering.of(this, size));
    }

    /** The same, with room of its own between characters. */
    TextRun run(String text, Lettering lettering) {
        RunKey key = new RunKey(text, lettering);
        TextRun run = runs.get(key);
        if (run == null) {
            int[] glyphs = text.codePoints().map(this::glyph).toArray();
            run = new TextRun(lettering, text, glyphs);
            if (runs.size() >= MOST_RUNS) {
                runs.clear();
            }
            runs.put(key, run);
        }
        return run;
    }

    /** Masks of the face's glyphs at a size (pixels an em), or of what surrounds them by a radius. */
    GlyphSet masks(double size, double halo) {
        return sets.get(size, halo);
    }

    /** The glyph's contours at {@link GlyphSet#OUTLINE_SIZE} pixels an em; not to be written. */
    Path outline(int glyph) {
        Path outline = outlines.get(glyph);
        if (outline == null) {
            outline = readOutline(glyph);
            outlines.set(glyph, outline);
        }
        return outline;
    }

    private Path readOutline(int glyph) {
        return convert(curves(glyph));
    }

    /** The glyph's contours in the face's own units, y up: lines and parabolas. */
    PathIterator curves(int glyph) {
        try {
            GlyphData data;
            // The parser reads tables and glyphs from one stream.
            synchronized (font) {
                data = font.getGlyph().getGlyph(glyph);
            }
            return (data == null ? new GeneralPath() : data.getPath())
                    .getPathIterator(AffineTransform.getShearInstance(lean, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path convert(PathIterator source) {
        Path path = new Path();
        double scale = unit * GlyphSet.OUTLINE_SIZE;
        double[] c = new double[6];
        for (; !source.isDone(); source.next()) {
            switch (source.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> path.moveTo(c[0] * scale, -c[1] * scale);
                case PathIterator.SEG_LINETO -> path.lineTo(c[0] * scale, -c[1] * scale);
                case PathIterator.SEG_QUADTO -> path.quadTo(c[0] * scale, -c[1] * scale, c[2] * scale, -c[3] * scale);
                case PathIterator.SEG_CLOSE -> path.close();
                default -> throw new IllegalStateException("A TrueType outline has lines and parabolas only");
            }
        }
        return path;
    }
}

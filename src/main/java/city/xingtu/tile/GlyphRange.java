package city.xingtu.tile;

import city.xingtu.ink.FontFace;
import city.xingtu.ink.GlyphField;

/** Glyphs of a face as the file that clients of vector tiles read them from: 256 characters in Protocol Buffers. */
public final class GlyphRange {

    /** Characters of a file. */
    public static final int LENGTH = 256;

    private static final int STACK = 1;
    private static final int NAME = 1;
    private static final int RANGE = 2;
    private static final int GLYPH = 3;

    private static final int ID = 1;
    private static final int BITMAP = 2;
    private static final int WIDTH = 3;
    private static final int HEIGHT = 4;
    private static final int LEFT = 5;
    private static final int TOP = 6;
    private static final int ADVANCE = 7;

    private GlyphRange() {}

    /**
     * The file.
     *
     * @param name of the face
     * @param first character, a multiple of {@link #LENGTH}; those that the face lacks are left out
     */
    public static byte[] of(FontFace face, String name, int first) {
        ProtoBuffer stack = new ProtoBuffer(1 << 16);
        stack.textField(NAME, name);
        stack.textField(RANGE, first + "-" + (first + LENGTH - 1));
        for (int character = first; character < first + LENGTH; character++) {
            if (face.covers(character)) {
                stack.bufferField(GLYPH, glyph(character, GlyphField.of(face, character)));
            }
        }
        ProtoBuffer file = new ProtoBuffer(stack.size() + 16);
        file.bufferField(STACK, stack);
        return file.toByteArray();
    }

    private static ProtoBuffer glyph(int character, GlyphField field) {
        ProtoBuffer glyph = new ProtoBuffer(field.values().length + 32);
        glyph.varintField(ID, character);
        if (field.values().length > 0) {
            glyph.bytesField(BITMAP, field.values());
        }
        glyph.varintField(WIDTH, field.width());
        glyph.varintField(HEIGHT, field.height());
        glyph.signedField(LEFT, field.left());
        glyph.signedField(TOP, field.top());
        glyph.varintField(ADVANCE, field.advance());
        return glyph;
    }
}

package city.xingtu.ink;

/**
 * How lines of text are set.
 *
 * @param size pixels an em
 * @param letterSpace pixels between two characters beyond what the face has; negative brings them together
 * @param wordSpace pixels that every space is wider
 */
public record Lettering(FontFace face, double size, double letterSpace, double wordSpace) {

    /** As the face has it. */
    public static Lettering of(FontFace face, double size) {
        return new Lettering(face, size, 0, 0);
    }

    /** Lays text out in one line. */
    public TextRun run(String text) {
        return face.run(text, this);
    }

    /** Width that a line of text has when it is laid out. */
    public double measure(String text) {
        double width = face.measure(text, size);
        if (letterSpace != 0 || wordSpace != 0) {
            width += letterSpace * Math.max(0, text.codePointCount(0, text.length()) - 1);
            width += wordSpace * text.chars().filter(Lettering::parts).count();
        }
        return width;
    }

    /** Whether a character is a space between words. */
    static boolean parts(int codePoint) {
        return codePoint == ' ';
    }
}

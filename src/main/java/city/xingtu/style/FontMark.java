package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.ink.FontFace;
import city.xingtu.style.Symbolizer.Shape;
import java.util.Optional;

/**
 * Reads marks that are characters of a font, in the words of GeoServer: {@code ttf://Font Name#0x2605}, the code in base
 * 16 or 10, or the character itself.
 */
record FontMark(Reading reading, XmlElement element) {

    private static final String SCHEME = "ttf://";

    static boolean isFont(String name) {
        return name.startsWith(SCHEME);
    }

    /** The mark; none, which is reported, where there is no such font or it has no such character. */
    Optional<Shape> read(String reference) {
        int hash = reference.lastIndexOf('#');
        int character = hash < 0 ? -1 : code(reference.substring(hash + 1));
        if (character < 0) {
            throw reading.source()
                    .problem(
                            element,
                            "字体图形应写作 ttf://字体名#0x2605，而不是 " + reference,
                            "a mark of a font is written ttf://font#0x2605, not " + reference);
        }
        String font = reference.substring(SCHEME.length(), hash);
        Optional<FontFace> face = reading.symbols().findFont(font);
        if (face.isEmpty()) {
            String known = String.join(", ", reading.symbols().fonts());
            reading.warn(
                    element,
                    "没有字体 " + font + "，以方块代替；可用：" + known,
                    "there is no font " + font + ", its mark is drawn as a square; there are: " + known);
            return Optional.empty();
        }
        if (face.get().sign(character).isEmpty()) {
            String code = Integer.toHexString(character);
            reading.warn(
                    element,
                    "字体 " + font + " 没有字符 0x" + code + "，以方块代替",
                    "the font " + font + " has no character 0x" + code + ", its mark is drawn as a square");
            return Optional.empty();
        }
        return Optional.of(new Shape.Glyph(font, character, face.get()));
    }

    /** As styles write it. */
    static String write(Shape.Glyph glyph) {
        return SCHEME + glyph.font() + "#0x" + Integer.toHexString(glyph.character());
    }

    private static int code(String text) {
        try {
            int code = text.codePointCount(0, text.length()) == 1 && !Character.isDigit(text.charAt(0))
                    ? text.codePointAt(0)
                    : Integer.decode(text);
            return Character.isValidCodePoint(code) ? code : -1;
        } catch (NumberFormatException malformed) {
            return -1;
        }
    }
}

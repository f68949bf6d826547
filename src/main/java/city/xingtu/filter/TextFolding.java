package city.xingtu.filter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Text without its case or without its accents, for comparisons that do not mind these (21-065r2, 7.3 and 7.4). */
public final class TextFolding {

    /** Latin letters whose stroke or joint Unicode does not take for an accent, in the form that ASCII gives them. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "D"),
            Map.entry('ħ', "h"),
            Map.entry('Ħ', "H"),
            Map.entry('ŧ', "t"),
            Map.entry('Ŧ', "T"),
            Map.entry('ı', "i"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "AE"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "TH"));

    private static final char DAKUTEN = '\u3099';
    private static final char HANDAKUTEN = '\u309a';

    private TextFolding() {}

    /** Equal for texts that differ in case only: Straße and STRASSE, Οδος and ΟΔΟΣ. */
    public static String withoutCase(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        // Upper case first: it spells ß out and brings both forms of sigma together.
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    /** Equal for texts that differ in accents only. Japanese voicing marks make other syllables and stay. */
    public static String withoutAccents(String text) {
        if (isPlain(text)) {
            return text;
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean accent = Character.getType(c) == Character.NON_SPACING_MARK && c != DAKUTEN && c != HANDAKUTEN;
            if (!accent) {
                String letter = c < '\u0200' ? LETTERS.get(c) : null;
                if (letter == null) {
                    plain.append(c);
                } else {
                    plain.append(letter);
                }
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Whether it has ASCII and Chinese characters only, which have neither accents nor a case beyond that of ASCII. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 && (c < '\u3400' || c > '\u9fff')) {
                return false;
            }
        }
        return true;
    }
}

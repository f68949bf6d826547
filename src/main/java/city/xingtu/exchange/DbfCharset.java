package city.xingtu.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Which encoding a dBASE table's text is in: files seldom say so, and Chinese ones come in two. */
final class DbfCharset {

    /** GBK, with the characters that were added to it since. */
    static final Charset CHINESE = Charset.forName("GB18030");

    private DbfCharset() {}

    /** The encoding that a {@code .cpg} file names: a name, or the number of a code page. */
    static Optional<Charset> named(String cpg) {
        String name = cpg.strip();
        try {
            return switch (name) {
                case "" -> Optional.empty();
                case "65001" -> Optional.of(StandardCharsets.UTF_8);
                case "936", "GBK", "GB2312" -> Optional.of(CHINESE);
                default -> Optional.of(Charset.forName(name.matches("\\d+") ? "windows-" + name : name));
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the bytes of a field are UTF-8. Programs cut text at the field's width without regard to characters, so
     * a character may be incomplete where the text fills its field.
     */
    static boolean isUtf8(byte[] record, int start, int length, boolean full) {
        int most = full ? Math.min(3, length) : 0;
        for (int cut = 0; cut <= most; cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record, start, length - cut));
                return true;
            } catch (CharacterCodingException e) {
                // The next shorter one may end with a character.
            }
        }
        return false;
    }

    /** The text, without what is left of a character that the field's width cut off. */
    static String decode(byte[] record, int start, int length, boolean full, Charset charset) {
        String text = new String(record, start, length, charset);
        while (full && text.endsWith("\uFFFD")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}

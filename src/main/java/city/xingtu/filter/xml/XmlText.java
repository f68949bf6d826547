package city.xingtu.filter.xml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a document that is given in bytes. */
public final class XmlText {

    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^(<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"'])([A-Za-z][A-Za-z0-9._-]{0,40})([\"'])");

    private XmlText() {}

    /**
     * Decodes by the byte order mark or the declared encoding, UTF-8 without either. The result has no mark and declares
     * UTF-8, as which it will be handed on.
     */
    public static String decode(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (first == 0xfeff || first == 0xfffe) {
            return declaringUtf8(new String(bytes, StandardCharsets.UTF_16));
        }
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        Charset charset = declared.find() ? charset(declared.group(2)) : StandardCharsets.UTF_8;
        String text = new String(bytes, charset);
        return declaringUtf8(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String declaringUtf8(String text) {
        return ENCODING.matcher(text).replaceFirst("$1UTF-8$3");
    }
}

package city.xingtu.exchange;

/** Names of layers, fields and features as XML names (NCName), which foreign ones need not be. */
final class XmlNames {

    private XmlNames() {}

    /** The name itself where it is one; else each character that is not allowed as {@code _xHHHH_}. */
    static String of(String name) {
        StringBuilder xml = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            boolean first = xml.isEmpty();
            if (first ? start(c) : part(c)) {
                xml.appendCodePoint(c);
            } else {
                xml.append(String.format("_x%04X_", c));
            }
        });
        return xml.isEmpty() ? "_" : xml.toString();
    }

    /** Production NameStartChar of XML 1.0, fifth edition, without the colon. */
    private static boolean start(int c) {
        return c == '_'
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || within(c, 0xC0, 0xD6)
                || within(c, 0xD8, 0xF6)
                || within(c, 0xF8, 0x2FF)
                || within(c, 0x370, 0x37D)
                || within(c, 0x37F, 0x1FFF)
                || within(c, 0x200C, 0x200D)
                || within(c, 0x2070, 0x218F)
                || within(c, 0x2C00, 0x2FEF)
                || within(c, 0x3001, 0xD7FF)
                || within(c, 0xF900, 0xFDCF)
                || within(c, 0xFDF0, 0xFFFD)
                || within(c, 0x10000, 0xEFFFF);
    }

    private static boolean part(int c) {
        return start(c)
                || c == '-'
                || c == '.'
                || (c >= '0' && c <= '9')
                || c == 0xB7
                || within(c, 0x300, 0x36F)
                || within(c, 0x203F, 0x2040);
    }

    private static boolean within(int c, int first, int last) {
        return c >= first && c <= last;
    }

    /** Whether XML 1.0 can hold the character at all. */
    static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || within(c, 0x20, 0xD7FF)
                || within(c, 0xE000, 0xFFFD)
                || c >= 0x10000;
    }
}

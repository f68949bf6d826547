package city.xingtu.filter.cql;

import city.xingtu.plan.Problem;

/**
 * Cuts CQL2 text into tokens, one at a time. A quote within a text is doubled, or follows a backslash; backslashes in
 * front of a quote are halved, so that a text may end in one. Elsewhere a backslash stands for itself.
 */
final class Cql2Lexer {

    /** What a token is. */
    enum Kind {
        END,
        /** A name without quotes, which may be a keyword. */
        NAME,
        /** A name in double quotes. */
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SYMBOL
    }

    private final String source;
    private int at;

    private Kind kind = Kind.END;
    private String value = "";
    private int start;

    Cql2Lexer(String source) {
        this.source = source;
        advance();
    }

    Kind kind() {
        return kind;
    }

    /** The token's characters; of texts and quoted names what the quotes hold. */
    String value() {
        return value;
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && value.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && value.equalsIgnoreCase(word);
    }

    /** Whether the token after this one is an opening parenthesis. */
    boolean opensCall() {
        int next = at;
        while (next < source.length() && isSpace(source.charAt(next))) {
            next++;
        }
        return next < source.length() && source.charAt(next) == '(';
    }

    void advance() {
        while (at < source.length() && isSpace(source.charAt(at))) {
            at++;
        }
        start = at;
        if (at >= source.length()) {
            kind = Kind.END;
            value = "";
            return;
        }
        char c = source.charAt(at);
        if (c == '\'') {
            kind = Kind.TEXT;
            value = text();
        } else if (c == '"') {
            kind = Kind.QUOTED_NAME;
            value = quotedName();
        } else if (isDigit(c) || c == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1))) {
            kind = Kind.NUMBER;
            value = number();
        } else if (isNameStart(source.codePointAt(at))) {
            kind = Kind.NAME;
            value = name();
        } else {
            kind = Kind.SYMBOL;
            value = symbol();
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\') {
                int run = at;
                while (run < source.length() && source.charAt(run) == '\\') {
                    run++;
                }
                int count = run - at;
                boolean beforeQuote = run < source.length() && source.charAt(run) == '\'';
                text.repeat('\\', beforeQuote ? count / 2 : count);
                at = run;
                if (beforeQuote && count % 2 == 1) {
                    text.append('\'');
                    at++;
                }
            } else if (c == '\'') {
                if (at + 1 >= source.length() || source.charAt(at + 1) != '\'') {
                    at++;
                    return text.toString();
                }
                text.append('\'');
                at += 2;
            } else {
                text.append(c);
                at++;
            }
        }
        throw problem(start, "文本缺少结束的单引号", "a text has no closing quote");
    }

    private String quotedName() {
        StringBuilder name = new StringBuilder();
        at++;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c != '"') {
                name.append(c);
            } else if (at < source.length() && source.charAt(at) == '"') {
                name.append('"');
                at++;
            } else {
                return name.toString();
            }
        }
        throw problem(start, "名称缺少结束的双引号", "a name has no closing quote");
    }

    private String number() {
        digits();
        if (at < source.length() && source.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < source.length() && (source.charAt(at) == 'e' || source.charAt(at) == 'E')) {
            int exponent = at + 1;
            if (exponent < source.length() && (source.charAt(exponent) == '+' || source.charAt(exponent) == '-')) {
                exponent++;
            }
            if (exponent < source.length() && isDigit(source.charAt(exponent))) {
                at = exponent;
                digits();
            }
        }
        return source.substring(start, at);
    }

    private void digits() {
        while (at < source.length() && isDigit(source.charAt(at))) {
            at++;
        }
    }

    private String name() {
        while (at < source.length()) {
            int point = source.codePointAt(at);
            if (!isNamePart(point)) {
                break;
            }
            at += Character.charCount(point);
        }
        return source.substring(start, at);
    }

    private String symbol() {
        int point = source.codePointAt(at);
        at += Character.charCount(point);
        if (at < source.length() && (point == '<' || point == '>')) {
            char next = source.charAt(at);
            if (next == '=' || point == '<' && next == '>') {
                at++;
            }
        }
        return source.substring(start, at);
    }

    /** What the grammar calls an identifier: it may be written without quotes. */
    static boolean isName(String text) {
        if (text.isEmpty() || !isNameStart(text.codePointAt(0))) {
            return false;
        }
        return text.codePoints().allMatch(Cql2Lexer::isNamePart);
    }

    private static boolean isNameStart(int point) {
        return point == ':'
                || point == '_'
                || point >= 'A' && point <= 'Z'
                || point >= 'a' && point <= 'z'
                || point >= 0xC0 && point <= 0x2FF && point != 0xD7 && point != 0xF7
                || point >= 0x370 && point <= 0x1FFE && point != 0x37E
                || point >= 0x200C && point <= 0x200D
                || point >= 0x2070 && point <= 0x218F
                || point >= 0x2C00 && point <= 0x2FEF
                || point >= 0x3001 && point <= 0xD7FF
                || point >= 0xF900 && point <= 0xFDCF
                || point >= 0xFDF0 && point <= 0xFFFD
                || point >= 0x10000 && point <= 0xEFFFF;
    }

    private static boolean isNamePart(int point) {
        return isNameStart(point)
                || point == '.'
                || point >= '0' && point <= '9'
                || point >= 0x300 && point <= 0x36F
                || point >= 0x203F && point <= 0x2040;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** The token as problems quote it. */
    String found() {
        return switch (kind) {
            case END -> "";
            case TEXT -> "'" + shortened(value) + "'";
            default -> shortened(value);
        };
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) > 30
                ? text.substring(0, text.offsetByCodePoints(0, 30)) + "…"
                : text;
    }

    /** A problem at the current token: what should stand there. */
    Problem expected(String zh, String en) {
        boolean end = kind == Kind.END;
        return problem(
                start,
                "应为" + zh + "，实为" + (end ? "末尾" : " " + found()),
                "expected " + en + ", found " + (end ? "the end" : found()));
    }

    /** A problem at the current token. */
    Problem problem(String zh, String en) {
        return problem(start, zh, en);
    }

    private static Problem problem(int position, String zh, String en) {
        int character = position + 1;
        return Problem.invalid(
                "filter", "filter 第 " + character + " 个字符：" + zh, "filter, character " + character + ": " + en);
    }
}

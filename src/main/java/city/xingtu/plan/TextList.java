package city.xingtu.plan;

import java.util.ArrayList;
import java.util.List;

/** Lists of text as a JSON array of strings, the form in which columns of text hold them. */
final class TextList {

    private TextList() {}

    static String write(List<?> list) {
        StringBuilder json = new StringBuilder("[");
        for (Object item : list) {
            json.append(json.length() == 1 ? "\"" : ",\"");
            String text = item.toString();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    json.append('\\').append(c);
                } else if (c < ' ') {
                    json.append(String.format("\\u%04x", (int) c));
                } else {
                    json.append(c);
                }
            }
            json.append('"');
        }
        return json.append(']').toString();
    }

    /** @throws IllegalArgumentException when the text is no array of strings */
    static List<String> read(String json) {
        return new Reader(json.strip()).list();
    }

    private static final class Reader {

        private final String json;
        private int at;

        Reader(String json) {
            this.json = json;
        }

        List<String> list() {
            List<String> list = new ArrayList<>();
            take('[');
            if (next() != ']') {
                list.add(string());
                while (next() == ',') {
                    at++;
                    list.add(string());
                }
            }
            take(']');
            if (at < json.length()) {
                throw malformed();
            }
            return List.copyOf(list);
        }

        private String string() {
            take('"');
            StringBuilder text = new StringBuilder();
            while (at < json.length() && json.charAt(at) != '"') {
                char c = json.charAt(at++);
                text.append(c == '\\' ? escaped() : c);
            }
            take('"');
            return text.toString();
        }

        private char escaped() {
            char c = at < json.length() ? json.charAt(at++) : '\0';
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> {
                    if (at + 4 > json.length()) {
                        throw malformed();
                    }
                    at += 4;
                    yield (char) Integer.parseInt(json.substring(at - 4, at), 16);
                }
                default -> throw malformed();
            };
        }

        private char next() {
            while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
                at++;
            }
            return at < json.length() ? json.charAt(at) : '\0';
        }

        private void take(char expected) {
            if (next() != expected) {
                throw malformed();
            }
            at++;
        }

        private static IllegalArgumentException malformed() {
            return new IllegalArgumentException("expected a list of texts such as [\"a\",\"b\"]");
        }
    }
}

package city.xingtu.ink;

/** Text of SVG: numbers to a hundredth, path data relative to the point before, escaped names. */
final class SvgText {

    private static final int UNIT = 100;

    private final StringBuilder text = new StringBuilder();

    SvgText add(String markup) {
        text.append(markup);
        return this;
    }

    /** A name or title, which may contain anything. */
    SvgText escaped(String name) {
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.appendCodePoint(allowed(c) ? c : ' ');
            }
        }
        return this;
    }

    /** Characters of XML 1.0, section 2.2. */
    private static boolean allowed(int c) {
        return c >= 0x20 && (c < 0xd800 || c > 0xdfff && c != 0xfffe && c != 0xffff);
    }

    SvgText number(double value) {
        hundredths(Math.round(value * UNIT));
        return this;
    }

    /** A number that needs more than hundredths, such as a factor. */
    SvgText factor(double value) {
        long millionths = Math.round(value * 1_000_000);
        if (millionths < 0) {
            text.append('-');
            millionths = -millionths;
        }
        long whole = millionths / 1_000_000;
        if (whole > 0 || millionths == 0) {
            text.append(whole);
        }
        long rest = millionths % 1_000_000;
        if (rest > 0) {
            String digits = Long.toString(1_000_000 + rest);
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            text.append('.').append(digits, 1, end);
        }
        return this;
    }

    /** Two numbers with no more between them than is needed. */
    private void pair(long x, long y) {
        hundredths(x);
        if (y >= 0) {
            text.append(' ');
        }
        hundredths(y);
    }

    private void hundredths(long value) {
        if (value < 0) {
            text.append('-');
            value = -value;
        }
        long whole = value / UNIT;
        long rest = value % UNIT;
        if (whole > 0 || rest == 0) {
            text.append(whole);
        }
        if (rest > 0) {
            text.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 > 0) {
                text.append((char) ('0' + rest % 10));
            }
        }
    }

    /** The data of a path, each point rounded for itself so that nothing adds up. */
    SvgText data(Path path) {
        for (int contour = 0; contour < path.contours(); contour++) {
            data(path, contour);
        }
        return this;
    }

    /** The data of one contour. */
    SvgText data(Path path, int contour) {
        float[] points = path.points();
        long beforeX = Math.round(points[path.start(contour)] * (double) UNIT);
        long beforeY = Math.round(points[path.start(contour) + 1] * (double) UNIT);
        text.append('M');
        pair(beforeX, beforeY);
        boolean first = true;
        for (int i = path.start(contour) + 2; i < path.end(contour); i += 2) {
            long x = Math.round(points[i] * (double) UNIT);
            long y = Math.round(points[i + 1] * (double) UNIT);
            if (x == beforeX && y == beforeY) {
                continue;
            }
            if (first) {
                text.append('l');
            } else if (x >= beforeX) {
                text.append(' ');
            }
            first = false;
            pair(x - beforeX, y - beforeY);
            beforeX = x;
            beforeY = y;
        }
        if (path.closed(contour)) {
            text.append('z');
        } else if (first) {
            // A dot: without any segment its caps would not be drawn.
            text.append("h0");
        }
        return this;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void reset() {
        text.setLength(0);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

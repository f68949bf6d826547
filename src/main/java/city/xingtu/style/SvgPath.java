package city.xingtu.style;

import city.xingtu.ink.Path;
import java.awt.geom.AffineTransform;
import java.util.Locale;

/**
 * Reads the path data of SVG 1.1 (section 8.3): all commands, absolute and relative. What is malformed ends the path there,
 * as the standard has it (section F.2).
 */
final class SvgPath {

    /** Longest step along an arc, in radians. */
    private static final double ARC_STEP = Math.PI / 16;

    private final String data;
    private final AffineTransform transform;
    private final Path path = new Path();
    private final double[] point = new double[6];
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    /** Control point of the curve before, mirrored by smooth ones. */
    private double controlX;

    private double controlY;
    private char last = ' ';
    private boolean open;

    private SvgPath(String data, AffineTransform transform) {
        this.data = data;
        this.transform = transform;
    }

    /** The path, its points transformed. */
    static Path read(String data, AffineTransform transform) {
        SvgPath reader = new SvgPath(data, transform);
        try {
            reader.all();
        } catch (NumberFormatException malformed) {
            // What was drawn so far is what is shown.
        }
        return reader.path;
    }

    private void all() {
        char command = ' ';
        while (skip()) {
            char next = data.charAt(at);
            if (Character.isLetter(next) && next != 'e' && next != 'E') {
                command = next;
                at++;
            } else if (command == 'M') {
                command = 'L';
            } else if (command == 'm') {
                command = 'l';
            } else if (command == 'Z' || command == 'z' || command == ' ') {
                return;
            }
            one(command);
            last = Character.toUpperCase(command);
        }
    }

    private void one(char command) {
        boolean relative = Character.isLowerCase(command);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> move(fromX + number(), fromY + number());
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'C' ->
                cubic(
                        fromX + number(),
                        fromY + number(),
                        fromX + number(),
                        fromY + number(),
                        fromX + number(),
                        fromY + number());
            case 'S' ->
                cubic(
                        last == 'C' || last == 'S' ? 2 * x - controlX : x,
                        last == 'C' || last == 'S' ? 2 * y - controlY : y,
                        fromX + number(),
                        fromY + number(),
                        fromX + number(),
                        fromY + number());
            case 'Q' -> quadratic(fromX + number(), fromY + number(), fromX + number(), fromY + number());
            case 'T' ->
                quadratic(
                        last == 'Q' || last == 'T' ? 2 * x - controlX : x,
                        last == 'Q' || last == 'T' ? 2 * y - controlY : y,
                        fromX + number(),
                        fromY + number());
            case 'A' -> arc(number(), number(), number(), flag(), flag(), fromX + number(), fromY + number());
            case 'Z' -> close();
            default -> throw new NumberFormatException(String.valueOf(command).toLowerCase(Locale.ROOT));
        }
    }

    private void move(double toX, double toY) {
        x = toX;
        y = toY;
        startX = x;
        startY = y;
        begin();
    }

    private void begin() {
        set(0, x, y);
        transform.transform(point, 0, point, 0, 1);
        path.moveTo(point[0], point[1]);
        open = true;
    }

    private void ensureOpen() {
        if (!open) {
            begin();
        }
    }

    private void set(int index, double valueX, double valueY) {
        point[2 * index] = valueX;
        point[2 * index + 1] = valueY;
    }

    private void line(double toX, double toY) {
        ensureOpen();
        x = toX;
        y = toY;
        set(0, x, y);
        transform.transform(point, 0, point, 0, 1);
        path.lineTo(point[0], point[1]);
    }

    private void cubic(double x1, double y1, double x2, double y2, double toX, double toY) {
        ensureOpen();
        set(0, x1, y1);
        set(1, x2, y2);
        set(2, toX, toY);
        transform.transform(point, 0, point, 0, 3);
        path.cubicTo(point[0], point[1], point[2], point[3], point[4], point[5]);
        controlX = x2;
        controlY = y2;
        x = toX;
        y = toY;
    }

    private void quadratic(double x1, double y1, double toX, double toY) {
        ensureOpen();
        set(0, x1, y1);
        set(1, toX, toY);
        transform.transform(point, 0, point, 0, 2);
        path.quadTo(point[0], point[1], point[2], point[3]);
        controlX = x1;
        controlY = y1;
        x = toX;
        y = toY;
    }

    /** From the ends of an arc to its centre: SVG 1.1, section F.6. */
    private void arc(double rx, double ry, double degrees, boolean large, boolean sweep, double toX, double toY) {
        double radiusX = Math.abs(rx);
        double radiusY = Math.abs(ry);
        if (radiusX == 0 || radiusY == 0) {
            line(toX, toY);
            return;
        }
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double halfX = (x - toX) / 2;
        double halfY = (y - toY) / 2;
        double turnedX = cos * halfX + sin * halfY;
        double turnedY = -sin * halfX + cos * halfY;
        double needed = turnedX * turnedX / (radiusX * radiusX) + turnedY * turnedY / (radiusY * radiusY);
        if (needed > 1) {
            radiusX *= Math.sqrt(needed);
            radiusY *= Math.sqrt(needed);
            needed = 1;
        }
        double scale = needed == 0 ? 0 : Math.sqrt(1 / needed - 1) * (large == sweep ? -1 : 1);
        double centreX = scale * radiusX * turnedY / radiusY;
        double centreY = -scale * radiusY * turnedX / radiusX;
        double from = Math.atan2((turnedY - centreY) / radiusY, (turnedX - centreX) / radiusX);
        double to = Math.atan2((-turnedY - centreY) / radiusY, (-turnedX - centreX) / radiusX);
        double turn = to - from;
        if (sweep && turn < 0) {
            turn += 2 * Math.PI;
        } else if (!sweep && turn > 0) {
            turn -= 2 * Math.PI;
        }
        double middleX = (x + toX) / 2;
        double middleY = (y + toY) / 2;
        int steps = Math.max(1, (int) Math.ceil(Math.abs(turn) / ARC_STEP));
        for (int i = 1; i < steps; i++) {
            double angle = from + turn * i / steps;
            double px = radiusX * Math.cos(angle) + centreX;
            double py = radiusY * Math.sin(angle) + centreY;
            line(middleX + cos * px - sin * py, middleY + sin * px + cos * py);
        }
        line(toX, toY);
    }

    private void close() {
        if (open) {
            path.close();
        }
        open = false;
        x = startX;
        y = startY;
    }

    /** Moves to the next token; false at the end. */
    private boolean skip() {
        while (at < data.length() && (Character.isWhitespace(data.charAt(at)) || data.charAt(at) == ',')) {
            at++;
        }
        return at < data.length();
    }

    /** A flag may be written without anything after it. */
    private boolean flag() {
        if (!skip()) {
            throw new NumberFormatException(data);
        }
        return data.charAt(at++) == '1';
    }

    private double number() {
        skip();
        int from = at;
        if (at < data.length() && (data.charAt(at) == '-' || data.charAt(at) == '+')) {
            at++;
        }
        boolean point = false;
        while (at < data.length()) {
            char c = data.charAt(at);
            if (c == '.' && !point) {
                point = true;
            } else if ((c == 'e' || c == 'E') && at + 1 < data.length()) {
                at += data.charAt(at + 1) == '-' || data.charAt(at + 1) == '+' ? 1 : 0;
            } else if (c < '0' || c > '9') {
                break;
            }
            at++;
        }
        double value = Double.parseDouble(data.substring(from, at));
        if (!(Math.abs(value) < 1e6)) {
            throw new NumberFormatException(data);
        }
        return value;
    }
}

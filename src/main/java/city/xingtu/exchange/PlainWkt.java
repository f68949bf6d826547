package city.xingtu.exchange;

import city.xingtu.plan.GeometryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads the well-known text that nearly all files have: points, lines and areas, single and multiple, of two finite
 * coordinates. It does not judge: whatever else there is, errors included, it leaves to a complete reader. Several times
 * as fast as one, which counts with a million rows. For one thread.
 */
final class PlainWkt {

    /** Powers of ten that a double holds exactly. */
    private static final double[] TENS = new double[23];

    /** Digits that a double's 53 bits hold exactly. */
    private static final int EXACT_DIGITS = 15;

    static {
        double power = 1;
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = power;
            power *= 10;
        }
    }

    private final GeometryFactory factory;
    private byte[] text = {};
    private int at;
    private int end;
    private Coordinate[] vertices = new Coordinate[16];

    PlainWkt(GeometryFactory factory) {
        this.factory = factory;
    }

    /**
     * The geometry, or null when it takes a complete reader to tell.
     *
     * @param utf8 has the text from one place to before another
     */
    @Nullable
    Geometry read(byte[] utf8, int from, int to) {
        text = utf8;
        at = from;
        end = to;
        try {
            Geometry geometry = tagged();
            blanks();
            return at == end ? geometry : null;
        } catch (Odd e) {
            return null;
        } catch (IllegalArgumentException e) {
            // Such as a ring that is not closed: the complete reader words it.
            return null;
        }
    }

    private Geometry tagged() {
        return switch (word()) {
            case "POINT" -> {
                Coordinate[] only = line();
                if (only.length != 1) {
                    throw Odd.INSTANCE;
                }
                yield factory.createPoint(only[0]);
            }
            case "LINESTRING" -> factory.createLineString(line());
            case "POLYGON" -> polygon();
            case "MULTILINESTRING" -> {
                List<LineString> lines = new ArrayList<>();
                open();
                do {
                    lines.add(factory.createLineString(line()));
                } while (more());
                yield factory.createMultiLineString(lines.toArray(new LineString[0]));
            }
            case "MULTIPOLYGON" -> {
                List<Polygon> polygons = new ArrayList<>();
                open();
                do {
                    polygons.add(polygon());
                } while (more());
                yield factory.createMultiPolygon(polygons.toArray(new Polygon[0]));
            }
            default -> throw Odd.INSTANCE;
        };
    }

    /** What kind of geometry the text begins with; empty when it takes a complete reader to tell. */
    Optional<GeometryType> type(byte[] utf8, int from, int to) {
        text = utf8;
        at = from;
        end = to;
        return switch (word()) {
            case "POINT" -> Optional.of(GeometryType.POINT);
            case "LINESTRING", "MULTILINESTRING" -> Optional.of(GeometryType.LINE);
            case "POLYGON", "MULTIPOLYGON" -> Optional.of(GeometryType.POLYGON);
            default -> Optional.empty();
        };
    }

    private String word() {
        blanks();
        int begin = at;
        while (at < end && text[at] >= 'A' && text[at] <= 'Z') {
            at++;
        }
        return new String(text, begin, at - begin, StandardCharsets.ISO_8859_1);
    }

    private Polygon polygon() {
        open();
        LinearRing shell = factory.createLinearRing(line());
        List<LinearRing> holes = new ArrayList<>(0);
        while (more()) {
            holes.add(factory.createLinearRing(line()));
        }
        return factory.createPolygon(shell, holes.toArray(new LinearRing[0]));
    }

    private Coordinate[] line() {
        open();
        int size = 0;
        do {
            if (size == vertices.length) {
                vertices = Arrays.copyOf(vertices, 2 * size);
            }
            double x = number();
            vertices[size++] = new CoordinateXY(x, number());
        } while (more());
        return Arrays.copyOf(vertices, size);
    }

    private void open() {
        blanks();
        if (next() != '(') {
            throw Odd.INSTANCE;
        }
    }

    /** Whether a comma follows, else the end of the list. */
    private boolean more() {
        blanks();
        byte next = next();
        if (next != ',' && next != ')') {
            throw Odd.INSTANCE;
        }
        return next == ',';
    }

    private void blanks() {
        while (at < end && blank(text[at])) {
            at++;
        }
    }

    private static boolean blank(byte next) {
        return next >= 0 && next <= ' ';
    }

    private byte next() {
        byte next = peek();
        at++;
        return next;
    }

    private byte peek() {
        if (at == end) {
            throw Odd.INSTANCE;
        }
        return text[at];
    }

    /** The nearest double: the quotient of two exact ones is correctly rounded, and else Java's own reading is. */
    private double number() {
        blanks();
        int begin = at;
        boolean negative = peek() == '-';
        if (negative) {
            at++;
        }
        long digits = 0;
        int count = 0;
        int decimals = -1;
        while (true) {
            byte next = peek();
            if (next >= '0' && next <= '9') {
                digits = digits * 10 + (next - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (next == '.' && decimals < 0) {
                decimals = 0;
            } else {
                break;
            }
            at++;
        }
        if (!ends(peek()) || count == 0) {
            throw Odd.INSTANCE;
        }
        if (count > EXACT_DIGITS) {
            return Double.parseDouble(new String(text, begin, at - begin, StandardCharsets.ISO_8859_1));
        }
        double value = digits / TENS[Math.max(decimals, 0)];
        return negative ? -value : value;
    }

    private static boolean ends(byte next) {
        return blank(next) || next == ',' || next == ')';
    }

    /** Says that the text takes a complete reader. */
    private static final class Odd extends RuntimeException {

        private static final long serialVersionUID = 1L;

        static final Odd INSTANCE = new Odd();

        private Odd() {
            super("", null, false, false);
        }
    }
}

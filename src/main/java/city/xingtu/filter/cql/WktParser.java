package city.xingtu.filter.cql;

import city.xingtu.filter.cql.GeometryLiteral.Malformed;
import city.xingtu.plan.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/** Geometries in well-known text within a filter. Numbers beyond the first two of a position are read and left out. */
final class WktParser {

    private static final Set<String> TYPES = Set.of(
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION");

    private final Cql2Lexer lexer;
    private final GeometryLiteral builder;

    /** The positions read last: x and y in turn. */
    private double[] xy = new double[64];

    private int count;

    WktParser(Cql2Lexer lexer, GeometryLiteral builder) {
        this.lexer = lexer;
        this.builder = builder;
    }

    static boolean isGeometry(String word) {
        return TYPES.contains(word.toUpperCase(Locale.ROOT));
    }

    static boolean isDimension(String word) {
        return Set.of("Z", "M", "ZM").contains(word.toUpperCase(Locale.ROOT));
    }

    /** The geometry whose type's name was read. */
    Geometry geometry(String type, int depth) {
        try {
            return GeometryLiteral.valid(tagged(type.toUpperCase(Locale.ROOT), depth));
        } catch (Malformed malformed) {
            throw lexer.problem(malformed.zh(), malformed.en());
        }
    }

    /** The box whose word was read. */
    Geometry box() {
        expect("(");
        List<Double> numbers = new ArrayList<>(List.of(number()));
        while (lexer.isSymbol(",")) {
            lexer.advance();
            numbers.add(number());
            Cql2Limits.checkItems(numbers.size());
        }
        Geometry box;
        try {
            box = builder.box(numbers);
        } catch (Malformed malformed) {
            throw lexer.problem(malformed.zh(), malformed.en());
        }
        expect(")");
        return box;
    }

    private Geometry tagged(String type, int depth) {
        Cql2Limits.checkDepth(depth);
        if (isDimension(lexer.value())) {
            lexer.advance();
        }
        return switch (type) {
            case "POINT" -> {
                positions(true);
                yield builder.point(xy());
            }
            case "LINESTRING" -> line();
            case "POLYGON" -> polygon();
            case "MULTIPOINT" -> builder.collection(type, members(this::memberPoint));
            case "MULTILINESTRING" -> builder.collection(type, members(this::line));
            case "MULTIPOLYGON" -> builder.collection(type, members(this::polygon));
            default -> builder.collection(type, members(() -> member(depth)));
        };
    }

    private Geometry member(int depth) {
        String type = lexer.value().toUpperCase(Locale.ROOT);
        if (lexer.kind() != Cql2Lexer.Kind.NAME || !TYPES.contains(type)) {
            throw lexer.expected("几何类型", "a type of geometry");
        }
        lexer.advance();
        return tagged(type, depth + 1);
    }

    private interface Part {
        Geometry read();
    }

    private List<Geometry> members(Part part) {
        List<Geometry> members = new ArrayList<>();
        expect("(");
        members.add(part.read());
        while (lexer.isSymbol(",")) {
            lexer.advance();
            members.add(part.read());
            Cql2Limits.checkItems(members.size());
        }
        expect(")");
        return members;
    }

    /** In a MULTIPOINT the brackets around each point may be missing. */
    private Geometry memberPoint() {
        if (lexer.isSymbol("(")) {
            positions(true);
        } else {
            count = 0;
            position();
        }
        return builder.point(xy());
    }

    private LineString line() {
        positions(false);
        return builder.line(xy(), count);
    }

    private Geometry polygon() {
        List<LinearRing> rings = new ArrayList<>();
        members(() -> {
            positions(false);
            LinearRing ring = builder.ring(xy(), count);
            rings.add(ring);
            return ring;
        });
        return builder.polygon(rings);
    }

    private void positions(boolean single) {
        expect("(");
        count = 0;
        position();
        while (!single && lexer.isSymbol(",")) {
            lexer.advance();
            position();
        }
        expect(")");
    }

    private void position() {
        builder.count();
        if (2 * count == xy.length) {
            xy = Arrays.copyOf(xy, 4 * count);
        }
        xy[2 * count] = number();
        xy[2 * count + 1] = number();
        count++;
        // Height and measure.
        for (int more = 0; more < 2 && (lexer.kind() == Cql2Lexer.Kind.NUMBER || isSign()); more++) {
            number();
        }
    }

    private double[] xy() {
        return Arrays.copyOf(xy, 2 * count);
    }

    private boolean isSign() {
        return lexer.isSymbol("-") || lexer.isSymbol("+");
    }

    private double number() {
        boolean negative = lexer.isSymbol("-");
        if (isSign()) {
            lexer.advance();
        }
        if (lexer.kind() != Cql2Lexer.Kind.NUMBER) {
            throw lexer.expected("数", "a number");
        }
        double number = Double.parseDouble(lexer.value());
        if (!Double.isFinite(number)) {
            throw outOfRange();
        }
        lexer.advance();
        return negative ? -number : number;
    }

    private Problem outOfRange() {
        return lexer.problem("数 " + lexer.found() + " 超出范围", "the number " + lexer.found() + " is out of range");
    }

    private void expect(String symbol) {
        if (!lexer.isSymbol(symbol)) {
            throw lexer.expected(" " + symbol, symbol);
        }
        lexer.advance();
    }
}

package city.xingtu.filter.cql;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Interval;
import city.xingtu.filter.Expression.Items;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Expression.Unbounded;
import city.xingtu.filter.Filter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Generated filters of all kinds that CQL2 has words for, in the form that its readers give them. */
final class RandomFilters {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Random random;

    RandomFilters(long seed) {
        random = new Random(seed);
    }

    Filter filter(int depth) {
        int kind = random.nextInt(depth <= 0 ? 2 : 13);
        return switch (kind) {
            case 0 -> new Filter.IsNull(value(depth - 1));
            case 1 -> random.nextBoolean() ? Filter.ALL : Filter.NONE;
            case 2 -> new Filter.And(several(2, () -> filter(depth - 1)));
            case 3 -> new Filter.Or(several(2, () -> filter(depth - 1)));
            case 4 -> new Filter.Not(filter(depth - 1));
            case 5 -> new Filter.Comparison(one(Filter.Comparator.values()), value(depth - 1), value(depth - 1), true);
            case 6 -> new Filter.Between(value(depth - 1), value(depth - 1), value(depth - 1));
            case 7 -> new Filter.Like(value(depth - 1), text(), true);
            case 8 -> new Filter.In(value(depth - 1), several(1, () -> value(depth - 1)));
            case 9 -> new Filter.Related(relation(), value(depth - 1), value(depth - 1));
            case 10 -> new Filter.Temporal(one(Filter.TemporalRelation.values()), value(depth - 1), value(depth - 1));
            case 11 -> new Filter.ListRelated(one(Filter.ListRelation.values()), list(depth - 1), list(depth - 1));
            default -> new Filter.Holds(random.nextBoolean() ? call(depth - 1) : new Property(name()));
        };
    }

    Expression value(int depth) {
        return switch (random.nextInt(depth <= 0 ? 9 : 14)) {
            case 0 -> new Literal(text());
            case 1 -> new Literal(random.nextLong());
            case 2 -> new Literal((long) random.nextInt(-5, 5));
            case 3 -> new Literal(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
            case 4 -> new Literal(random.nextBoolean());
            case 5 -> new Literal(LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000)));
            case 6 -> new Literal(Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L)));
            case 7 -> new Literal(geometry(depth));
            case 8 -> new Property(name());
            case 9 -> call(depth - 1);
            case 10 -> new Arithmetic(one(Expression.Operator.values()), value(depth - 1), value(depth - 1));
            case 11 -> interval();
            case 12 -> items(depth - 1);
            default -> Expression.truthOf(filter(depth - 1));
        };
    }

    private Expression call(int depth) {
        return random.nextInt(3) == 0
                ? new Function(one("casei", "accenti"), List.of(value(depth)))
                : new Function(one("strLength", "面积", "f_1", "TRAVEL_TIME"), several(0, () -> value(depth)));
    }

    /** What can stand where a list belongs. */
    private Expression list(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> new Property(name());
            case 1 -> call(depth);
            default -> items(depth);
        };
    }

    private Expression items(int depth) {
        return new Items(several(0, () -> value(depth)));
    }

    private Expression interval() {
        LocalDate start = LocalDate.ofEpochDay(random.nextInt(20_000));
        Expression from = switch (random.nextInt(4)) {
            case 0 -> new Unbounded();
            case 1 -> new Property(name());
            case 2 -> call(0);
            default -> new Literal(start);
        };
        return new Interval(
                from, random.nextBoolean() ? new Literal(start.plusDays(random.nextInt(9))) : new Unbounded());
    }

    Geometry geometry(int depth) {
        return switch (random.nextInt(depth <= 0 ? 6 : 7)) {
            case 0 -> point();
            case 1 -> line();
            case 2 -> polygon(0);
            case 3 -> GEOMETRY.createMultiPoint(several(1, this::point).toArray(Point[]::new));
            case 4 -> GEOMETRY.createMultiLineString(several(1, this::line).toArray(LineString[]::new));
            case 5 -> GEOMETRY.createMultiPolygon(new Polygon[] {polygon(0), polygon(20)});
            default ->
                GEOMETRY.createGeometryCollection(
                        several(1, () -> geometry(depth - 1)).toArray(Geometry[]::new));
        };
    }

    private Point point() {
        return GEOMETRY.createPoint(position());
    }

    private LineString line() {
        return GEOMETRY.createLineString(several(2, this::position).toArray(Coordinate[]::new));
    }

    private Polygon polygon(double x) {
        double y = random.nextDouble();
        return GEOMETRY.createPolygon(new Coordinate[] {
            new Coordinate(x, y), new Coordinate(x + 1, y), new Coordinate(x + 1, y + 1e-5), new Coordinate(x, y)
        });
    }

    private Coordinate position() {
        return new Coordinate(random.nextDouble() * 360 - 180, random.nextGaussian());
    }

    private Filter.Relation relation() {
        return Filter.Relation.values()[random.nextInt(1, 9)];
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(one("'", "\\", "\"", "a", "%", "_", " ", "星", "𠮷", "\n", "''", "--", ")", "é"));
        }
        return text.toString();
    }

    private String name() {
        return one("geometry", "name_zh", "日期", "date", "a b", "x.y:z", "quo\"te", "AND", "", "interval", "point");
    }

    private <T> List<T> several(int least, Supplier<? extends T> maker) {
        List<T> several = new ArrayList<>();
        for (int i = random.nextInt(least, 4); i > 0; i--) {
            several.add(maker.get());
        }
        return several;
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Filter;
import city.xingtu.filter.Filter.And;
import city.xingtu.filter.Filter.Comparator;
import city.xingtu.filter.Filter.Comparison;
import city.xingtu.filter.Filter.Not;
import city.xingtu.filter.Filter.Or;
import city.xingtu.filter.Filter.Relation;
import city.xingtu.filter.Filter.Spatial;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.RowPredicate;
import city.xingtu.geo.RowSet;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Rows found by walking the tree of boxes are those that a test of every row finds, whatever the filter. */
class RowsByIndexTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Layer LAYER = new Layer(
            "things",
            Text.same("things"),
            GeometryType.MIXED,
            null,
            List.of(Field.of("n", FieldType.INTEGER, Text.same("n"))),
            "things",
            List.of(),
            ScaleRange.ALL,
            0);
    private static final int ROWS = 6_000;

    private final Random random = new Random(2026);

    @RepeatedTest(4)
    void theTreeFindsWhatATestOfEveryRowFinds(RepetitionInfo repetition) {
        random.setSeed(repetition.getCurrentRepetition());
        LayerSnapshot layer = snapshot();
        if (repetition.getCurrentRepetition() % 2 == 0) {
            layer = SnapshotPatch.apply(layer, edits());
        }
        for (int i = 0; i < 60; i++) {
            Filter filter = filter(3);
            RowPredicate condition = FilterCompiler.compile(filter, layer);
            int[] expected =
                    IntStream.range(0, layer.size()).filter(condition::test).toArray();
            assertThat(layer.rows(condition).toArray()).as("%s", filter).isEqualTo(expected);
        }
    }

    @Test
    void aConditionOnPlacesLooksAtFewRows() {
        LayerSnapshot layer = snapshot();
        Geometry triangle = GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(119, 29), new Coordinate(121, 29), new Coordinate(120, 31), new Coordinate(119, 29)
        });
        RowPredicate within = FilterCompiler.compile(new Spatial(Relation.WITHIN, triangle), layer);
        int[] tested = {0};

        RowSet rows = layer.rows(new RowPredicate() {
            @Override
            public boolean test(int row) {
                return within.test(row);
            }

            @Override
            public RowPredicate within(BoundingBox box) {
                RowPredicate left = within.within(box);
                return left == ALL || left == NONE ? left : counted(left);
            }

            private RowPredicate counted(RowPredicate left) {
                return new RowPredicate() {
                    @Override
                    public boolean test(int row) {
                        tested[0]++;
                        return left.test(row);
                    }

                    @Override
                    public RowPredicate within(BoundingBox box) {
                        RowPredicate less = left.within(box);
                        return less == ALL || less == NONE ? less : counted(less);
                    }

                    @Override
                    public boolean narrows() {
                        return true;
                    }
                };
            }

            @Override
            public boolean narrows() {
                return true;
            }
        });

        assertThat(rows.size()).isBetween(ROWS / 4, ROWS / 2);
        assertThat(tested[0]).isBetween(1, ROWS / 8);
    }

    @Test
    void threadsMayShareTheSearch() {
        LayerSnapshot layer = snapshot();
        for (Filter filter : List.of(filter(0), number(), new Or(List.of(filter(0), number())), Filter.ALL)) {
            RowPredicate condition = FilterCompiler.compile(filter, layer);
            RowSet shared = layer.search(condition)
                    .run((count, task) -> IntStream.range(0, count).parallel().forEach(task));
            assertThat(shared.toArray()).isEqualTo(layer.rows(condition).toArray());
        }
    }

    private Filter filter(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 0, 1 -> new Spatial(Relation.values()[random.nextInt(Relation.values().length)], literal());
            case 2 -> number();
            case 3 -> new Not(filter(depth - 1));
            case 4 -> new And(List.of(filter(depth - 1), filter(depth - 1)));
            default -> new Or(List.of(filter(depth - 1), filter(depth - 1), filter(depth - 1)));
        };
    }

    private Filter number() {
        return new Comparison(
                Comparator.LESS, new Expression.Property("n"), new Expression.Literal((long) random.nextInt(10)), true);
    }

    private Geometry literal() {
        Geometry area = place(random.nextDouble() * 1.5);
        return switch (random.nextInt(5)) {
            case 0 -> area.getBoundary();
            case 1 -> area.getCentroid();
            case 2 -> area.difference(place(0.3));
            case 3 ->
                GEOMETRIES.createGeometryCollection(
                        new Geometry[] {area, place(0.1).getCentroid()});
            default -> area;
        };
    }

    /** A round or jagged area somewhere. */
    private Geometry place(double radius) {
        double x = 119 + 2 * random.nextDouble();
        double y = 29 + 2 * random.nextDouble();
        int corners = 3 + random.nextInt(30);
        double inner = random.nextBoolean() ? 0.5 : 1;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double r = (0.01 + radius) * (i % 2 == 0 ? 1 : inner);
            double angle = 2 * Math.PI * i / corners;
            ring[i] = new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return GEOMETRIES.createPolygon(ring);
    }

    private LayerSnapshot snapshot() {
        SnapshotBuilder builder = new SnapshotBuilder(LAYER);
        for (int i = 0; i < ROWS; i++) {
            builder.add(thing("t-" + (100_000 + i)));
        }
        return builder.build();
    }

    private Feature thing(String id) {
        return new Feature(id, shape(), Map.of("n", (long) random.nextInt(10)));
    }

    private @Nullable Geometry shape() {
        Geometry area = place(0.02 * random.nextDouble());
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1, 2 -> area.getCentroid();
            case 3, 4 -> area.getBoundary();
            default -> area;
        };
    }

    private SortedMap<String, Optional<Feature>> edits() {
        SortedMap<String, Optional<Feature>> edits = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            String id = "t-" + (100_000 + random.nextInt(ROWS));
            edits.put(id, random.nextInt(3) == 0 ? Optional.empty() : Optional.of(thing(id)));
            edits.put("u-" + i, Optional.of(thing("u-" + i)));
        }
        return edits;
    }
}

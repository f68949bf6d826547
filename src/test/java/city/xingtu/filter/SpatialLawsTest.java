package city.xingtu.filter;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.filter.Filter.Not;
import city.xingtu.filter.Filter.Relation;
import city.xingtu.filter.Filter.Spatial;
import city.xingtu.geo.RowPredicate;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The prepared relations with their box tests agree with the plain ones on generated geometries. */
class SpatialLawsTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Random random = new Random(99);

    @ParameterizedTest
    @EnumSource
    void thePreparedRelationIsThePlainOne(Relation relation) {
        Table table = new Table(features());
        for (int i = 0; i < 60; i++) {
            Geometry fixed = geometry();
            RowPredicate test = FilterCompiler.compile(new Spatial(relation, fixed), table);
            RowPredicate not = FilterCompiler.compile(new Not(new Spatial(relation, fixed)), table);
            for (int row = 0; row < table.size(); row++) {
                Geometry feature = table.geometry(row);
                boolean expected = feature != null && plain(relation, feature, fixed);
                assertThat(test.test(row))
                        .as("%s %s %s", feature, relation, fixed)
                        .isEqualTo(expected);
                assertThat(not.test(row))
                        .as("NOT %s %s %s", feature, relation, fixed)
                        .isEqualTo(feature != null && !expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BBOX", "INTERSECTS", "DISJOINT"})
    void collectionsOfMixedDimensionsAreTakenToo(Relation relation) {
        Table table = new Table(features());
        for (int i = 0; i < 30; i++) {
            Geometry part = geometry();
            Geometry mixed =
                    GEOMETRIES.createGeometryCollection(new Geometry[] {part, GEOMETRIES.createPoint(corner())});
            RowPredicate test = FilterCompiler.compile(new Spatial(relation, mixed), table);
            RowPredicate ofPart = FilterCompiler.compile(new Spatial(relation, part), table);
            for (int row = 0; row < table.size(); row++) {
                switch (relation) {
                    case BBOX, INTERSECTS, WITHIN ->
                        assertThat(!ofPart.test(row) || test.test(row)).isTrue();
                    default -> assertThat(!test.test(row) || ofPart.test(row)).isTrue();
                }
            }
        }
    }

    private static boolean plain(Relation relation, Geometry feature, Geometry fixed) {
        return switch (relation) {
            case BBOX -> feature.getEnvelopeInternal().intersects(fixed.getEnvelopeInternal());
            case INTERSECTS -> feature.intersects(fixed);
            case WITHIN -> feature.within(fixed);
            case CONTAINS -> feature.contains(fixed);
            case DISJOINT -> feature.disjoint(fixed);
            case TOUCHES -> feature.touches(fixed);
            case CROSSES -> feature.crosses(fixed);
            case OVERLAPS -> feature.overlaps(fixed);
            case EQUALS -> feature.equalsTopo(fixed);
        };
    }

    private List<@Nullable Geometry> features() {
        List<@Nullable Geometry> features = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            features.add(i % 10 == 9 ? null : geometry());
        }
        return features;
    }

    /** On a grid of few points, so that every relation occurs. */
    private Geometry geometry() {
        return switch (random.nextInt(4)) {
            case 0 -> GEOMETRIES.createPoint(corner());
            case 1 ->
                GEOMETRIES
                        .createLineString(new Coordinate[] {corner(), corner(), corner()})
                        .union();
            case 2 -> box().union(box());
            default -> box();
        };
    }

    private Geometry box() {
        int x = random.nextInt(5);
        int y = random.nextInt(5);
        return GEOMETRIES.toGeometry(new Envelope(x, x + random.nextInt(1, 4), y, y + random.nextInt(1, 4)));
    }

    private Coordinate corner() {
        return new Coordinate(random.nextInt(7), random.nextInt(7));
    }

    private record Table(List<@Nullable Geometry> geometries) implements FeatureTable {

        @Override
        public Layer layer() {
            return new Places().layer();
        }

        @Override
        public int size() {
            return geometries.size();
        }

        @Override
        public String id(int row) {
            return Integer.toString(row);
        }

        @Override
        public @Nullable Object value(int row, int column) {
            return null;
        }

        @Override
        public @Nullable Geometry geometry(int row) {
            return geometries.get(row);
        }
    }
}

package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** A patched table shows what one made anew shows, in every system and at every scale. */
class PatchedGeometriesTest {

    private static final double[] TOLERANCES = {0, 3, 40, 400};

    /** A table under edit: rows by key, and projected copies that follow, some of them late. */
    private static final class Table {
        private final Random random;
        private final TreeMap<Integer, Geometry> rows = new TreeMap<>();
        private FlatGeometries flat;
        private final List<ProjectedGeometries> copies = new ArrayList<>();
        private final List<RowPatch> pending = new ArrayList<>();

        Table(long seed, List<? extends Geometry> first) {
            random = new Random(seed);
            for (Geometry geometry : first) {
                rows.put(10 * rows.size(), geometry);
            }
            flat = FlatGeometries.of(new ArrayList<>(rows.values()));
            flat.index();
            for (double tolerance : TOLERANCES) {
                copies.add(ProjectedGeometries.of(flat, Crs.WEB_MERCATOR, tolerance));
                copies.getLast().table().index();
                pending.add(RowPatch.of(flat.rows(), new int[0], new int[0]));
            }
        }

        void edit(TreeMap<Integer, Geometry> changes) {
            List<Integer> before = new ArrayList<>(rows.keySet());
            changes.forEach((key, geometry) -> {
                rows.remove(key);
                if (geometry != NONE) {
                    rows.put(key, geometry);
                }
            });
            List<Integer> after = new ArrayList<>(rows.keySet());
            int[] removed = positions(changes, before);
            int[] added = positions(changes, after);
            FlatGeometries fresh = FlatGeometries.of(Arrays.stream(added)
                    .mapToObj(row -> rows.get(after.get(row)))
                    .toList());
            PatchedGeometries patched = flat.patched(RowPatch.of(before.size(), removed, added), fresh);
            flat = patched.table();
            for (int copy = 0; copy < copies.size(); copy++) {
                pending.set(copy, pending.get(copy).then(patched.drawing()));
                if (random.nextInt(3) > 0) {
                    follow(copy);
                }
            }
        }

        private static int[] positions(TreeMap<Integer, Geometry> changes, List<Integer> keys) {
            return changes.keySet().stream()
                    .mapToInt(keys::indexOf)
                    .filter(row -> row >= 0)
                    .toArray();
        }

        private void follow(int copy) {
            copies.set(copy, copies.get(copy).follow(flat, pending.get(copy)));
            pending.set(copy, RowPatch.of(flat.rows(), new int[0], new int[0]));
        }

        void check() {
            FlatGeometries anew = FlatGeometries.of(new ArrayList<>(rows.values()));
            assertSame(flat, anew, random);
            for (int copy = 0; copy < copies.size(); copy++) {
                follow(copy);
                assertSame(copies.get(copy).table(), anew.projected(Crs.WEB_MERCATOR, TOLERANCES[copy]), random);
            }
        }
    }

    private static final Geometry NONE = Shapes.FACTORY.createPoint();

    private static void assertSame(FlatGeometries actual, FlatGeometries expected, Random random) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        assertThat(actual.parts()).isEqualTo(expected.parts());
        assertThat(actual.vertices()).isEqualTo(expected.vertices());
        assertThat(actual.bounds()).isEqualTo(expected.bounds());
        for (int row = 0; row < expected.rows(); row++) {
            assertThat(actual.dimension(row)).isEqualTo(expected.dimension(row));
            assertThat(actual.bounds(row)).isEqualTo(expected.bounds(row));
            assertThat(actual.partStart(row + 1)).isEqualTo(expected.partStart(row + 1));
            for (int part = expected.partStart(row); part < expected.partStart(row + 1); part++) {
                assertThat(actual.hole(part)).isEqualTo(expected.hole(part));
                assertThat(vertices(actual, part)).as("row " + row).isEqualTo(vertices(expected, part));
            }
        }
        for (int query = 0; query < 10 && !expected.bounds().isEmpty(); query++) {
            BoundingBox all = expected.bounds();
            double x = all.minX() + random.nextDouble() * all.width();
            double y = all.minY() + random.nextDouble() * all.height();
            BoundingBox box = new BoundingBox(x, y, x + all.width() / 5, y + all.height() / 5);
            assertThat(actual.index().search(box)).isEqualTo(expected.index().search(box));
            assertThat(actual.index().nearest(x, y, 7, 0.9))
                    .isEqualTo(expected.index().nearest(x, y, 7, 0.9));
        }
        assertThat(actual.index().search(expected.bounds()))
                .isEqualTo(expected.index().search(expected.bounds()));
    }

    private static List<Double> vertices(FlatGeometries flat, int part) {
        List<Double> xy = new ArrayList<>();
        for (int vertex = flat.firstVertex(part); vertex < flat.endVertex(part); vertex++) {
            xy.add(flat.x(vertex));
            xy.add(flat.y(vertex));
        }
        return xy;
    }

    private static @Nullable Geometry shape(Random random) {
        double x = 120 + random.nextDouble() * 0.5;
        double y = 30 + random.nextDouble() * 0.5;
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> Shapes.FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(x, y));
            case 2 -> Shapes.walk(random, x, y, 0.002, 20);
            case 3 -> Shapes.starPolygon(random, x, y, 0.05, 30).difference(Shapes.starPolygon(random, x, y, 0.01, 9));
            default -> Shapes.starPolygon(random, x, y, 0.01, 12);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void afterAnyEditsOfAnyShapes(long seed) {
        Table table = new Table(seed, Shapes.patchwork(new Random(seed), 120, 30, 0.02, 4, 4));
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            TreeMap<Integer, Geometry> changes = new TreeMap<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                changes.put(random.nextInt(400), random.nextInt(3) == 0 ? NONE : shape(random));
            }
            table.edit(changes);
            if (round % 5 == 4) {
                table.check();
            }
        }
        table.check();
    }

    /** Cells give way to others of the same patchwork, so that shared borders open, close, split and merge. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void wherePartsShareTheirBorders(long seed) {
        List<Geometry> cells = new ArrayList<>(Shapes.patchwork(new Random(seed), 120, 30, 0.02, 6, 6));
        Table table = new Table(seed, cells);
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            TreeMap<Integer, Geometry> changes = new TreeMap<>();
            int cell = random.nextInt(cells.size());
            switch (random.nextInt(5)) {
                case 0 -> changes.put(10 * cell, NONE);
                case 1 -> changes.put(10 * cell, cells.get(cell));
                case 2 -> changes.put(10 * cell, cells.get(cell).union(cells.get((cell + 1) % cells.size())));
                case 3 -> changes.put(10 * cell + 5, cells.get(cell).getBoundary());
                default -> changes.put(10 * cell, withoutAVertex(random, cells.get(cell)));
            }
            table.edit(changes);
            if (round % 4 == 3) {
                table.check();
            }
        }
    }

    private static Geometry withoutAVertex(Random random, Geometry cell) {
        List<org.locationtech.jts.geom.Coordinate> ring = new ArrayList<>(List.of(cell.getCoordinates()));
        ring.remove(1 + random.nextInt(ring.size() - 2));
        return Shapes.FACTORY.createPolygon(ring.toArray(org.locationtech.jts.geom.Coordinate[]::new));
    }

    @Test
    void twoPatchesOfOneTableDoNotSeeEachOther() {
        FlatGeometries flat = FlatGeometries.of(List.of(Shapes.wkt("POINT (120 30)")));
        RowPatch append = RowPatch.of(1, new int[0], new int[] {1});
        FlatGeometries base = flat.patched(append, FlatGeometries.of(List.of(Shapes.wkt("POINT (121 31)"))))
                .table();
        RowPatch again = RowPatch.of(2, new int[0], new int[] {2});
        FlatGeometries one = base.patched(again, FlatGeometries.of(List.of(Shapes.wkt("POINT (1 1)"))))
                .table();
        FlatGeometries two = base.patched(again, FlatGeometries.of(List.of(Shapes.wkt("POINT (2 2)"))))
                .table();

        assertThat(one.geometry(2)).isEqualTo(Shapes.wkt("POINT (1 1)"));
        assertThat(two.geometry(2)).isEqualTo(Shapes.wkt("POINT (2 2)"));
        assertThat(base.rows()).isEqualTo(2);
    }
}

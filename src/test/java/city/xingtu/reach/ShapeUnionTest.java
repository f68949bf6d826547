package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/** The union of capsules against the definition of each, on capsules drawn at random from fixed seeds. */
class ShapeUnionTest {

    private static final double STEP = 2.5;
    private static final double WIDEST = 100;

    /** Within a fine cell's diagonal of the outline a place may be on either side. */
    private static final double SURE = STEP * Math.sqrt(2);

    private static final Envelope EVERYWHERE = new Envelope(-1e6, 1e6, -1e6, 1e6);

    /** Two centres and two radii. */
    private record Capsule(double xA, double yA, double radiusA, double xB, double yB, double radiusB) {

        /** How far outside a place lies; negative inside. The least of discs along the axis, which are many enough. */
        double outside(double x, double y) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i <= 100; i++) {
                double t = i / 100.0;
                double away = Math.hypot(x - xA - t * (xB - xA), y - yA - t * (yB - yA));
                least = Math.min(least, away - radiusA - t * (radiusB - radiusA));
            }
            return least;
        }

        void addTo(ShapeUnion union, double wider) {
            union.disc(xA, yA, radiusA + wider);
            union.disc(xB, yB, radiusB + wider);
            union.between(xA, yA, radiusA + wider, xB, yB, radiusB + wider);
        }
    }

    private static Capsule[] capsules(Random random, int count, double reach) {
        Capsule[] capsules = new Capsule[count];
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble() * reach;
            double y = random.nextDouble() * reach;
            // Some along the lines of the grid, some of one disc, some of which one disc holds the other.
            double turn = random.nextInt(3) == 0 ? Math.PI / 2 * random.nextInt(4) : random.nextDouble() * 7;
            double length = random.nextInt(6) == 0 ? 0 : random.nextDouble() * 120;
            capsules[i] = new Capsule(
                    x,
                    y,
                    random.nextDouble() * 90,
                    x + length * Math.cos(turn),
                    y + length * Math.sin(turn),
                    random.nextDouble() * 90);
        }
        return capsules;
    }

    /** The union, of which the program knows beforehand what the discs cover, and leaves out what lies in that. */
    private static Geometry union(Capsule[] capsules, double wider, Envelope near) {
        OutlineFrame frame = OutlineFrame.around(near.equals(EVERYWHERE) ? box(capsules, wider) : near, STEP);
        return ShapeUnion.of(frame, WIDEST + wider, union -> {
            for (Capsule each : capsules) {
                union.mark(each.xA, each.yA, each.radiusA + wider);
                union.mark(each.xB, each.yB, each.radiusB + wider);
            }
            union.spread();
            for (Capsule each : capsules) {
                Envelope box = box(new Capsule[] {each}, wider);
                Coordinate middle = box.centre();
                if (union.matters(middle.x, middle.y, box.getDiameter() / 2)) {
                    each.addTo(union, wider);
                }
            }
        });
    }

    /** The same of all capsules, each looked at. */
    private static Geometry unionOfAll(Capsule[] capsules) {
        OutlineFrame frame = OutlineFrame.around(box(capsules, 0), STEP);
        return ShapeUnion.of(frame, WIDEST, union -> {
            union.spread();
            for (Capsule each : capsules) {
                each.addTo(union, 0);
            }
        });
    }

    private static Envelope box(Capsule[] capsules, double wider) {
        Envelope box = new Envelope();
        for (Capsule each : capsules) {
            Envelope first = new Envelope(new Coordinate(each.xA, each.yA));
            first.expandBy(each.radiusA + wider);
            Envelope second = new Envelope(new Coordinate(each.xB, each.yB));
            second.expandBy(each.radiusB + wider);
            box.expandToInclude(first);
            box.expandToInclude(second);
        }
        return box;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isTheSameWhereCoveredCellsAreNotLookedAt(long seed) {
        Capsule[] capsules = capsules(new Random(seed), 40 + 60 * (int) seed, 700);
        assertThat(union(capsules, 0, EVERYWHERE)
                        .norm()
                        .equalsExact(unionOfAll(capsules).norm(), 1e-9))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void holdsWhatLiesInACapsuleAndNothingElse(long seed) {
        Random random = new Random(seed);
        double reach = 300 + 500 * seed;
        Capsule[] capsules = capsules(random, 60, reach);
        Geometry union = union(capsules, 0, EVERYWHERE);
        assertThat(union.isValid()).isTrue();
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(union);
        int sure = 0;
        for (int i = 0; i < 600; i++) {
            double x = random.nextDouble() * (reach + 400) - 200;
            double y = random.nextDouble() * (reach + 400) - 200;
            double outside = Double.POSITIVE_INFINITY;
            for (Capsule each : capsules) {
                outside = Math.min(outside, each.outside(x, y));
            }
            boolean inside = locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
            if (Math.abs(outside) > SURE) {
                assertThat(inside).as("%f %f, %f outside", x, y, outside).isEqualTo(outside < 0);
                sure++;
            }
        }
        assertThat(sure).isGreaterThan(400);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyVertexLiesOnTheOutline(long seed) {
        Capsule[] capsules = capsules(new Random(seed), 40, 600);
        for (Coordinate vertex : union(capsules, 0, EVERYWHERE).getCoordinates()) {
            double outside = Double.POSITIVE_INFINITY;
            for (Capsule each : capsules) {
                outside = Math.min(outside, each.outside(vertex.x, vertex.y));
            }
            // But for those that are kept a thousandth of a cell clear of the grid's corners.
            assertThat(outside).isCloseTo(0, within(0.05));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void liesInTheUnionOfWiderCapsules(long seed) {
        Capsule[] capsules = capsules(new Random(seed), 50, 900);
        Geometry union = union(capsules, 0, EVERYWHERE);
        Geometry wider = union(capsules, 0.7, EVERYWHERE);
        assertThat(union.difference(wider).getArea()).isLessThan(1e-6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aPartIsThatPartOfTheWhole(long seed) {
        Random random = new Random(seed);
        Capsule[] capsules = capsules(random, 80, 1500);
        Geometry whole = union(capsules, 0, EVERYWHERE);
        for (int i = 0; i < 5; i++) {
            double x = random.nextDouble() * 1500;
            double y = random.nextDouble() * 1500;
            Envelope near = new Envelope(x, x + random.nextDouble() * 700, y, y + random.nextDouble() * 700);
            Geometry part = union(capsules, 0, near);
            assertThat(part.isValid()).isTrue();
            Geometry box = new GeometryFactory().toGeometry(near);
            assertThat(part.intersection(box)
                            .symDifference(whole.intersection(box))
                            .getArea())
                    .isLessThan(1e-6);
        }
    }

    @Test
    void hasTheAreaOfACapsule() {
        Geometry disc = union(new Capsule[] {new Capsule(3, 4, 100, 3, 4, 100)}, 0, EVERYWHERE);
        assertThat(disc.getArea()).isCloseTo(Math.PI * 100 * 100, within(30.0));
        Geometry stadium = union(new Capsule[] {new Capsule(0, 0, 50, 400, 0, 50)}, 0, EVERYWHERE);
        assertThat(stadium.getArea()).isCloseTo(Math.PI * 50 * 50 + 400 * 100, within(30.0));
    }

    @Test
    void hasHolesAndIslandsInThem() {
        Capsule[] ring = new Capsule[25];
        for (int i = 0; i < 24; i++) {
            double a = Math.PI * i / 12;
            double b = Math.PI * (i + 1) / 12;
            ring[i] = new Capsule(500 * Math.cos(a), 500 * Math.sin(a), 40, 500 * Math.cos(b), 500 * Math.sin(b), 40);
        }
        ring[24] = new Capsule(0, 0, 30, 0, 0, 30);
        Geometry union = union(ring, 0, EVERYWHERE);
        assertThat(union.isValid()).isTrue();
        assertThat(union.getNumGeometries()).isEqualTo(2);
        assertThat(union.contains(new GeometryFactory().createPoint(new Coordinate(10, 0))))
                .isTrue();
        assertThat(union.contains(new GeometryFactory().createPoint(new Coordinate(200, 0))))
                .isFalse();
    }

    @Test
    void ofNothingIsEmpty() {
        assertThat(union(new Capsule[0], 0, EVERYWHERE).isEmpty()).isTrue();
        Geometry elsewhere = union(capsules(new Random(1), 10, 100), 0, new Envelope(9e5, 9e5 + 1, 0, 1));
        assertThat(elsewhere.isEmpty()).isTrue();
    }

    @Test
    void aDiscSmallerThanACellIsFoundWhereNoLargerOneIs() {
        OutlineFrame frame = OutlineFrame.around(new Envelope(0, 100, 0, 100), STEP);
        Geometry small = ShapeUnion.of(frame, 2 * STEP, union -> {
            union.mark(50, 50, 2 * STEP);
            union.spread();
            union.disc(50, 50, 2 * STEP);
            union.settle();
        });
        assertThat(small.getArea()).isCloseTo(Math.PI * 4 * STEP * STEP, within(2 * STEP * STEP));
    }
}

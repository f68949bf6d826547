package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class FlatGeometriesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (120.1234567 30.7654321)",
                "MULTIPOINT ((120.1 30.1), (120.2 30.2))",
                "LINESTRING (120.1 30.1, 120.2 30.3, 120.15 30.4)",
                "MULTILINESTRING ((120 30, 121 30), (120 31, 121 31))",
                "POLYGON ((120 30, 121 30, 121 31, 120 31, 120 30))",
                "POLYGON ((120 30, 121 30, 121 31, 120 31, 120 30), (120.2 30.2, 120.2 30.4, 120.4 30.4, 120.2 30.2))",
                "MULTIPOLYGON (((120 30, 121 30, 121 31, 120 30), (120.5 30.2, 120.6 30.3, 120.6 30.2, 120.5 30.2)),"
                        + " ((122 30, 123 30, 123 31, 122 30)))"
            })
    void givesBackWhatItPacked(String wkt) {
        Geometry geometry = Shapes.wkt(wkt);
        FlatGeometries flat = FlatGeometries.of(List.of(geometry));
        assertThat(geometry(flat, 0).equalsExact(geometry)).isTrue();
        assertThat(flat.dimension(0)).isEqualTo(geometry.getDimension());
        assertThat(flat.bounds(0)).isEqualTo(BoundingBox.of(geometry.getEnvelopeInternal()));
    }

    @Test
    void keepsRowsWithoutGeometryInPlace() {
        FlatGeometries flat = FlatGeometries.of(Arrays.<@Nullable Geometry>asList(
                null, Shapes.wkt("POINT (120 30)"), Shapes.wkt("POLYGON EMPTY"), Shapes.wkt("POINT (121 31)")));
        assertThat(flat.rows()).isEqualTo(4);
        assertThat((Object) flat.geometry(0)).isNull();
        assertThat((Object) flat.geometry(2)).isNull();
        assertThat(flat.dimension(2)).isEqualTo(-1);
        assertThat(flat.bounds(0).isEmpty()).isTrue();
        assertThat(flat.bounds()).isEqualTo(new BoundingBox(120, 30, 121, 31));
        assertThat(flat.index().search(flat.bounds())).containsExactly(1, 3);
        assertThat(FlatGeometries.of(List.of()).bounds().isEmpty()).isTrue();
    }

    @Test
    void flattensCollectionsToTheirHighestDimension() {
        FlatGeometries flat = FlatGeometries.of(List.of(
                Shapes.wkt("GEOMETRYCOLLECTION (POINT (119 29), GEOMETRYCOLLECTION (LINESTRING (120 30, 121 31)),"
                        + " LINESTRING (121 31, 122 31))")));
        assertThat(flat.dimension(0)).isEqualTo(1);
        assertThat(flat.parts()).isEqualTo(2);
        assertThat(flat.bounds(0)).isEqualTo(new BoundingBox(120, 30, 122, 31));
    }

    @Test
    void turnsShellsCounterClockwiseAndHolesClockwise() {
        FlatGeometries flat = FlatGeometries.of(
                List.of(Shapes.wkt("POLYGON ((120 30, 120 31, 121 31, 121 30, 120 30), (120.2 30.2, 120.4 30.2, 120.4"
                        + " 30.4, 120.2 30.2))")));
        Polygon polygon = (Polygon) geometry(flat, 0);
        assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinates()))
                .isTrue();
        assertThat(Orientation.isCCW(polygon.getInteriorRingN(0).getCoordinates()))
                .isFalse();
        assertThat(flat.hole(0)).isFalse();
        assertThat(flat.hole(1)).isTrue();
    }

    @Test
    void refusesCoordinatesThatAreNone() {
        Geometry bad = Shapes.FACTORY.createPoint(new Coordinate(Double.POSITIVE_INFINITY, 30));
        assertThatThrownBy(() -> FlatGeometries.of(List.of(bad))).isInstanceOf(IllegalArgumentException.class);
        Geometry metres = Shapes.wkt("POINT (548097 3353475)");
        assertThatThrownBy(() -> FlatGeometries.of(List.of(metres))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"EPSG:3857", "EPSG:4549", "EPSG:4528"})
    void projectsToTheMillimetreWithoutTolerance(String code) {
        Crs crs = Crs.find(code).orElseThrow();
        Geometry star = Shapes.starPolygon(new Random(3), 120.2, 30.2, 0.002, 40);
        FlatGeometries flat = FlatGeometries.of(List.of(star));
        FlatGeometries projected = flat.projected(crs, 0);
        assertThat(projected.vertices()).isEqualTo(flat.vertices());
        assertThat(projected.unit()).isEqualTo(0.001);
        for (int v = 0; v < flat.vertices(); v++) {
            double[] xy = {flat.x(v), flat.y(v)};
            crs.fromLonLat(xy, 1);
            assertThat(projected.x(v)).isCloseTo(xy[0], within(0.00051));
            assertThat(projected.y(v)).isCloseTo(xy[1], within(0.00051));
            assertThat(projected.originX() + projected.unit() * projected.coordinates()[2 * v])
                    .isCloseTo(projected.x(v), within(1e-7));
        }
    }

    @Test
    void fitsTheWholeWorldIntoIntegers() {
        FlatGeometries world = FlatGeometries.of(List.of(
                Shapes.wkt("POINT (-180 -85)"), Shapes.wkt("POINT (180 85)"), Shapes.wkt("POINT (120.2 30.2)")));
        FlatGeometries mercator = world.projected(Crs.WEB_MERCATOR, 0);
        assertThat(mercator.x(0)).isCloseTo(-20037508.342789, within(0.02));
        assertThat(mercator.x(1)).isCloseTo(20037508.342789, within(0.02));
        for (int c : mercator.coordinates()) {
            assertThat(Math.abs((long) c)).isLessThanOrEqualTo(1L << 30);
        }
    }

    @Test
    void bendsLongStraightLines() {
        Geometry parallel = Shapes.wkt("LINESTRING (118.5 30, 121.5 30)");
        FlatGeometries flat = FlatGeometries.of(List.of(parallel));
        Geometry bent = geometry(flat.projected(Crs.GAUSS_KRUGER_120, 10), 0);
        double[] middle = {120, 30};
        Crs.GAUSS_KRUGER_120.fromLonLat(middle, 1);
        double miss = bent.distance(Shapes.FACTORY.createPoint(new Coordinate(middle[0], middle[1])));
        assertThat(miss).isLessThan(10);
        // The same line has no reason to bend in Mercator, where parallels are straight.
        assertThat(flat.projected(Crs.WEB_MERCATOR, 10).vertices()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:3857, 2",
        "EPSG:3857, 50",
        "EPSG:3857, 800",
        "EPSG:4549, 20",
        "EPSG:4490, 0.001",
        "CRS:84, 0.00001"
    })
    void staysWithinTheTolerance(String code, double tolerance) {
        Crs crs = Crs.find(code).orElseThrow();
        Random random = new Random(4);
        List<Geometry> geometries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double x = 119 + random.nextDouble();
            double y = 29.5 + random.nextDouble();
            geometries.add(Shapes.starPolygon(random, x, y, 0.05 * random.nextDouble(), 5 + random.nextInt(100)));
            geometries.add(Shapes.walk(random, x, y, 0.001, 2 + random.nextInt(200)));
        }
        FlatGeometries flat = FlatGeometries.of(geometries);
        FlatGeometries simple = flat.projected(crs, tolerance);
        FlatGeometries full = flat.projected(crs, 0);
        assertThat(simple.vertices()).isLessThan(full.vertices());
        for (int row = 0; row < flat.rows(); row++) {
            Geometry kept = simple.geometry(row);
            if (kept == null) {
                BoundingBox box = full.bounds(row);
                assertThat(Math.max(box.width(), box.height())).isLessThan(tolerance);
            } else {
                Geometry outline = outline(kept);
                for (Coordinate c : geometry(full, row).getCoordinates()) {
                    assertThat(outline.distance(Shapes.FACTORY.createPoint(c))).isLessThan(tolerance);
                }
            }
        }
    }

    private static Geometry outline(Geometry geometry) {
        return geometry.getDimension() == 2 ? geometry.getBoundary() : geometry;
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:3857, 10",
        "EPSG:3857, 100",
        "EPSG:3857, 400",
        "EPSG:4549, 0.05",
        "EPSG:4549, 10",
        "EPSG:4528, 100",
        "EPSG:4490, 0.001"
    })
    void leavesNoGapsBetweenNeighbours(String code, double tolerance) {
        List<Polygon> cells = Shapes.patchwork(new Random(5), 120, 30, 0.05, 8, 6);
        FlatGeometries simple =
                FlatGeometries.of(cells).projected(Crs.find(code).orElseThrow(), tolerance);
        double sum = 0;
        List<Geometry> all = new ArrayList<>();
        for (int row = 0; row < simple.rows(); row++) {
            Geometry cell = geometry(simple, row);
            assertThat(cell.isValid()).isTrue();
            sum += cell.getArea();
            all.add(cell);
        }
        Geometry union = Shapes.FACTORY.buildGeometry(all).union();
        assertThat(union.getArea()).isCloseTo(sum, within(sum * 1e-12));
        assertThat(((Polygon) union).getNumInteriorRing()).isZero();
    }

    @Test
    void anIslandAndTheHoleAroundItStayTheSameRing() {
        Random random = new Random(6);
        Polygon island = Shapes.starPolygon(random, 120.2, 30.2, 0.05, 200);
        Polygon sea = Shapes.FACTORY.createPolygon(
                Shapes.star(random, 120.2, 30.2, 1, 30),
                new LinearRing[] {island.getExteriorRing().reverse()});
        FlatGeometries simple = FlatGeometries.of(List.of(island, sea)).projected(Crs.WEB_MERCATOR, 200);
        Geometry hole = ((Polygon) geometry(simple, 1)).getInteriorRingN(0);
        assertThat(hole.norm()
                        .equalsExact(((Polygon) geometry(simple, 0))
                                .getExteriorRing()
                                .norm()))
                .isTrue();
    }

    @Test
    void ringsKeepFourVerticesOrVanishWithTheirHoles() {
        FlatGeometries flat = FlatGeometries.of(List.of(
                Shapes.wkt("POLYGON ((120 30, 120.00001 30, 120.00001 30.00001, 120 30))"),
                // a canal, 4 km long and 10 m wide
                Shapes.wkt("POLYGON ((120 30, 120.02 30, 120.04 30, 120.04 30.0001, 120.02 30.0001, 120 30.0001, 120"
                        + " 30))"),
                Shapes.wkt("POLYGON ((120 30, 121 30, 121 31, 120 31, 120 30),"
                        + " (120.5 30.5, 120.5 30.50001, 120.50001 30.50001, 120.5 30.5))")));
        FlatGeometries simple = flat.projected(Crs.WEB_MERCATOR, 100);
        assertThat((Object) simple.geometry(0)).isNull();
        assertThat(simple.bounds(0).isEmpty()).isTrue();
        assertThat(geometry(simple, 1).getArea()).isGreaterThan(0);
        assertThat(simple.parts()).isEqualTo(flat.parts());
        assertThat(((Polygon) geometry(simple, 2)).getNumInteriorRing()).isZero();
        for (int part = 0; part < simple.parts(); part++) {
            int vertices = simple.endVertex(part) - simple.firstVertex(part);
            assertThat(vertices).matches(n -> n == 0 || n >= 4);
        }
    }

    @Test
    void roadsKeepTheirEndsAtEveryScale() {
        Geometry road = Shapes.walk(new Random(7), 120, 30, 0.0001, 300);
        FlatGeometries flat = FlatGeometries.of(List.of(road));
        FlatGeometries simple = flat.projected(Crs.WEB_MERCATOR, 5000);
        assertThat(simple.vertices()).isEqualTo(2);
        FlatGeometries full = flat.projected(Crs.WEB_MERCATOR, 0);
        assertThat(simple.x(0)).isCloseTo(full.x(0), within(5000 / 128.0 + 0.001));
        assertThat(simple.x(1)).isCloseTo(full.x(full.vertices() - 1), within(5000 / 128.0 + 0.001));
    }

    @Test
    void packsARowTheSameWhateverTheOthersAre() {
        Random random = new Random(8);
        List<Geometry> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(Shapes.starPolygon(random, 119 + random.nextDouble(), 30, 0.1, 9));
        }
        FlatGeometries flat = FlatGeometries.of(all);
        for (int row = 0; row < 20; row++) {
            FlatGeometries alone = FlatGeometries.of(List.of(geometry(flat, row)));
            assertThat(alone.coordinates())
                    .isEqualTo(flat.select(new int[] {row}).coordinates());
            assertThat(alone.originX()).isEqualTo(flat.originX());
        }
    }

    @Test
    void selectsRowsInTheOrderGiven() {
        FlatGeometries flat = FlatGeometries.of(Arrays.<@Nullable Geometry>asList(
                Shapes.wkt("POINT (120 30)"),
                null,
                Shapes.wkt("POLYGON ((120 30, 121 30, 121 31, 120 31, 120 30),"
                        + " (120.2 30.2, 120.2 30.4, 120.4 30.4, 120.2 30.2))"),
                Shapes.wkt("MULTILINESTRING ((120 30, 121 30), (120 31, 121 31))")));
        int[] rows = {3, 2, 1, 2};
        FlatGeometries some = flat.select(rows);
        assertThat(some.rows()).isEqualTo(4);
        for (int i = 0; i < rows.length; i++) {
            assertThat(some.dimension(i)).isEqualTo(flat.dimension(rows[i]));
            assertThat(some.bounds(i)).isEqualTo(flat.bounds(rows[i]));
            if (i != 2) {
                assertThat(geometry(some, i).equalsExact(geometry(flat, rows[i])))
                        .isTrue();
            }
        }
        assertThat(flat.select(new int[0]).rows()).isZero();
    }

    @Test
    void onlyTheTableInLongitudeLatitudeIsProjected() {
        FlatGeometries flat = FlatGeometries.of(List.of(Shapes.wkt("POINT (120 30)")));
        assertThat(flat.projected(Crs.CRS84, 0)).isSameAs(flat);
        FlatGeometries projected = flat.projected(Crs.WEB_MERCATOR, 1);
        assertThat(projected.crs()).isSameAs(Crs.WEB_MERCATOR);
        assertThatThrownBy(() -> projected.projected(Crs.CRS84, 0)).isInstanceOf(IllegalStateException.class);
    }

    private static Geometry geometry(FlatGeometries flat, int row) {
        Geometry geometry = flat.geometry(row);
        return Objects.requireNonNull(geometry, "no geometry in row " + row);
    }
}

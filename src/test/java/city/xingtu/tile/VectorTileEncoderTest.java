package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Feature;
import city.xingtu.plan.ScaleRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

class VectorTileEncoderTest {

    // 120.41 to 120.50 E, 30.15 to 30.22 N.
    private static final TileAddress TILE = new TileAddress(TileMatrixSets.webMercatorQuad(), 12, 3418, 1687);

    @Test
    void aTileHoldsTheLayersThatMeetItUnderTheirIds() {
        DecodedTile tile = encode(TilePlan.layer(at(0.5, 0.5)), TILE);
        assertThat(tile.layers()).containsExactly("things");
        assertThat(tile.extent("things")).isEqualTo(4096);
    }

    @Test
    void aTileThatNothingMeetsHasNoBytes() {
        byte[] bytes = VectorTileEncoder.encode(
                List.of(TiledLayer.whole(TilePlan.layer("POINT (110 20)"))), TILE, Optional.empty());
        assertThat(bytes).isEmpty();
    }

    @Test
    void pointsLieWhereTheyBelongToTheGridUnit() {
        Geometry point = encode(TilePlan.layer(at(0.25, 0.75)), TILE)
                .geometries("things")
                .getFirst();
        assertThat(point.getCoordinate().x).isCloseTo(1024, within(1.0));
        assertThat(point.getCoordinate().y).isCloseTo(3072, within(1.0));
    }

    @Test
    void pointsBeyondTheBufferAreLeftOutAndThoseInsideOfItKept() {
        DecodedTile tile = encode(TilePlan.layer(at(-0.01, 0.5), at(-0.1, 0.5), at(1.01, 0.5)), TILE);
        assertThat(tile.geometries("things")).hasSize(2);
    }

    @Test
    void valuesKeepTheirTypesAndTheIdIsThereAsNumberAndAsText() {
        Map<String, Object> properties = Map.of("name_zh", "文泽路", "line_no", 1L, "area", 2.5, "open", true);
        LayerSnapshot layer = TilePlan.layer(
                ScaleRange.ALL, List.of(new Feature("x-1", TilePlan.geometry(at(0.5, 0.5)), properties)));
        Map<String, Object> read =
                DecodedTile.properties(encode(layer, TILE).geometries("things").getFirst());
        assertThat(read)
                .containsEntry("id", "x-1")
                .containsEntry("#", FeatureNumbers.of("x-1"))
                .containsEntry("name_zh", "文泽路")
                .containsEntry("line_no", 1L)
                .containsEntry("area", 2.5)
                .containsEntry("open", true)
                .doesNotContainKey("kind");
    }

    @Test
    void onlyTheFieldsAskedForGoAlong() {
        Map<String, Object> properties = Map.of("name_zh", "文泽路", "kind", "metro_station");
        LayerSnapshot layer = TilePlan.layer(
                ScaleRange.ALL, List.of(new Feature("x-1", TilePlan.geometry(at(0.5, 0.5)), properties)));
        byte[] bytes = VectorTileEncoder.encode(List.of(TiledLayer.whole(layer)), TILE, Optional.of(Set.of("kind")));
        Map<String, Object> read = DecodedTile.properties(
                DecodedTile.of(bytes).geometries("things").getFirst());
        assertThat(read.keySet()).containsExactlyInAnyOrder("#", "id", "kind");
    }

    @Test
    void aPolygonWithAHoleKeepsItAndAnIslandInTheHoleIsAPolygonOfItsOwn() {
        String wkt = "MULTIPOLYGON (" + ring(0.1, 0.9).replace(")", "") + "), "
                + ring(0.3, 0.7).substring(1) + ", " + ring(0.4, 0.6) + ")";
        Geometry read = encode(TilePlan.layer(wkt), TILE).geometries("things").getFirst();
        assertThat(read.getNumGeometries()).isEqualTo(2);
        assertThat(((Polygon) read.getGeometryN(0)).getNumInteriorRing()).isEqualTo(1);
        assertThat(read.isValid()).isTrue();
        double side = 4096;
        assertThat(read.getArea()).isCloseTo((0.64 - 0.16 + 0.04) * side * side, within(20_000.0));
    }

    @Test
    void anAreaHasOneLabelPointInOneOfTheTilesThatItLiesIn() {
        // Across the corner of four tiles, most of it in the first.
        LayerSnapshot layer = TilePlan.layer("POLYGON " + ring(0.4, 1.1));
        int labels = 0;
        for (int[] step : new int[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
            TileAddress address = new TileAddress(TILE.set(), 12, TILE.column() + step[0], TILE.row() + step[1]);
            DecodedTile tile = encode(layer, address);
            assertThat(tile.layers()).contains("things");
            if (tile.layers().contains("things:label")) {
                Geometry label = tile.geometries("things:label").getFirst();
                assertThat(label.getGeometryType()).isEqualTo("Point");
                assertThat(DecodedTile.properties(label)).containsEntry("id", "f000");
                assertThat(label.within(tile.geometries("things").getFirst())).isTrue();
                labels++;
            }
        }
        assertThat(labels).isEqualTo(1);
    }

    @Test
    void pointsAndLinesHaveNoLabelPoints() {
        DecodedTile tile =
                encode(TilePlan.layer(at(0.5, 0.5), "LINESTRING (" + xy(0.1, 0.1) + ", " + xy(0.9, 0.9) + ")"), TILE);
        assertThat(tile.layers()).containsExactly("things");
    }

    @Test
    void shellsAreClockwiseOnTheScreenWhicheverWayTheyWereDrawn() {
        String clockwise = "POLYGON " + ring(0.2, 0.8);
        String counterClockwise = TilePlan.geometry(clockwise).reverse().toText();
        for (Geometry read :
                encode(TilePlan.layer(clockwise, counterClockwise), TILE).geometries("things")) {
            // JTS looks with y upwards, so what is clockwise on the screen is counter-clockwise to it.
            assertThat(Orientation.isCCW(((Polygon) read).getExteriorRing().getCoordinates()))
                    .isTrue();
        }
    }

    @Test
    void aPolygonAroundTheTileFillsItAndItsBuffer() {
        Geometry read = encode(TilePlan.layer("POLYGON ((118 28, 122 28, 122 32, 118 32, 118 28))"), TILE)
                .geometries("things")
                .getFirst();
        assertThat(read.getArea()).isEqualTo(Math.pow(4096 + 128, 2));
    }

    @Test
    void aLineThatLeavesTheTileAndComesBackIsTwoLines() {
        String line = "LINESTRING (" + xy(0.5, 0.2) + ", " + xy(1.5, 0.4) + ", " + xy(0.5, 0.6) + ")";
        Geometry read = encode(TilePlan.layer(line), TILE).geometries("things").getFirst();
        assertThat(read.getNumGeometries()).isEqualTo(2);
        assertThat(read.getEnvelopeInternal().getMaxX()).isEqualTo(4096 + 64);
    }

    @Test
    void whatTheGridCollapsesIsLeftOut() {
        TileAddress world = new TileAddress(TileMatrixSets.webMercatorQuad(), 0, 0, 0);
        byte[] bytes = VectorTileEncoder.encode(
                List.of(TiledLayer.whole(
                        TilePlan.layer("POLYGON " + ring(0.1, 0.11), "LINESTRING (120 30, 120.00001 30)"))),
                world,
                Optional.empty());
        assertThat(bytes).isEmpty();
    }

    @Test
    void layersOutsideOfTheirScalesAreLeftOut() {
        ScaleRange towns = new ScaleRange(0, 60_000);
        LayerSnapshot layer =
                TilePlan.layer(towns, List.of(new Feature("a", TilePlan.geometry(at(0.5, 0.5)), Map.of())));
        assertThat(VectorTileEncoder.encode(List.of(TiledLayer.whole(layer)), TILE, Optional.empty()))
                .isEmpty();
        TileAddress closer = new TileAddress(TileMatrixSets.webMercatorQuad(), 13, 2 * 3418 + 1, 2 * 1687 + 1);
        assertThat(VectorTileEncoder.encode(List.of(TiledLayer.whole(layer)), closer, Optional.empty()))
                .isNotEmpty();
    }

    @Test
    void noVertexIsFurtherThanOneUnitFromWhereItBelongs() {
        Random random = new Random(7);
        List<Geometry> shapes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            shapes.add(i % 2 == 0 ? blob(random) : walk(random));
        }
        List<Geometry> read = encode(TilePlan.layer(shapes), TILE).geometries("things");
        assertThat(read).hasSize(shapes.size());
        for (int i = 0; i < read.size(); i++) {
            Geometry exact = toGrid(shapes.get(i));
            assertThat(DiscreteHausdorffDistance.distance(read.get(i), exact, 0.05))
                    .as("shape %d", i)
                    .isLessThan(Math.sqrt(2));
        }
    }

    @Test
    void theSameTileHasTheSameBytes() {
        Random random = new Random(11);
        List<Geometry> shapes = List.of(blob(random), blob(random));
        byte[] once =
                VectorTileEncoder.encode(List.of(TiledLayer.whole(TilePlan.layer(shapes))), TILE, Optional.empty());
        byte[] again =
                VectorTileEncoder.encode(List.of(TiledLayer.whole(TilePlan.layer(shapes))), TILE, Optional.empty());
        assertThat(again).isEqualTo(once);
    }

    @Test
    void howManyThreadsShareTheWorkIsNotToBeSeen() {
        Random random = new Random(58);
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            Geometry shape = i % 3 == 0 ? walk(random) : blob(random);
            Map<String, Object> properties = i % 7 == 0
                    ? Map.of()
                    : Map.of("kind", "k" + i % 5, "name_zh", "地块" + random.nextInt(900), "area", i / 8.0);
            features.add(new Feature("f%04d".formatted(i), shape, properties));
        }
        List<TiledLayer> layers = List.of(TiledLayer.whole(TilePlan.layer(ScaleRange.ALL, features)));
        byte[] alone = VectorTileEncoder.encode(layers, TILE, Optional.empty());
        assertThat(DecodedTile.of(alone).geometries("things")).hasSize(3000);
        for (int hands : new int[] {2, 3, 7}) {
            assertThat(VectorTileEncoder.encode(layers, TILE, Optional.empty(), crew(hands)))
                    .as("%d hands", hands)
                    .isEqualTo(alone);
        }
    }

    /** Threads of their own, all tasks at once. */
    private static Crew crew(int hands) {
        return new Crew() {
            @Override
            public int hands() {
                return hands;
            }

            @Override
            public void each(int count, IntConsumer task) {
                IntStream.range(0, count)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> task.accept(i), Thread::startVirtualThread))
                        .toList()
                        .forEach(CompletableFuture::join);
            }
        };
    }

    @Test
    void aPropertyThatNoFeatureOfTheTileHasIsNotNamedInIt() {
        LayerSnapshot layer = TilePlan.layer(
                ScaleRange.ALL,
                List.of(
                        new Feature("here", TilePlan.geometry("POLYGON " + ring(0.2, 0.4)), Map.of("kind", "school")),
                        new Feature("over", TilePlan.geometry("POLYGON " + ring(0.9, 1.5)), Map.of("name_zh", "文泽路")),
                        new Feature("far", TilePlan.geometry("POLYGON " + ring(2.2, 2.4)), Map.of("line_no", 1L))));
        DecodedTile tile = encode(layer, TILE);
        assertThat(tile.geometries("things").stream()
                        .map(DecodedTile::properties)
                        .map(Map::keySet))
                .containsExactlyInAnyOrder(Set.of("#", "id", "kind"), Set.of("#", "id", "name_zh"));
        // The label of what lies mostly beyond the tile is in another.
        assertThat(tile.geometries("things:label").stream().map(DecodedTile::properties))
                .containsExactly(Map.of("#", FeatureNumbers.of("here"), "id", "here", "kind", "school"));
        byte[] bytes = VectorTileEncoder.encode(List.of(TiledLayer.whole(layer)), TILE, Optional.empty());
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("line_no").containsOnlyOnce("name_zh").containsOnlyOnce("文泽路");
    }

    private static DecodedTile encode(LayerSnapshot layer, TileAddress address) {
        return DecodedTile.of(VectorTileEncoder.encode(List.of(TiledLayer.whole(layer)), address, Optional.empty()));
    }

    /** A point by its share of the tile's width from the west and of its height from the north. */
    private static String at(double east, double south) {
        return "POINT (" + xy(east, south) + ")";
    }

    private static String xy(double east, double south) {
        double[] position = position(east, south);
        return position[0] + " " + position[1];
    }

    private static double[] position(double east, double south) {
        BoundingBox box = TILE.bounds();
        double[] xy = {box.minX() + east * box.width(), box.maxY() - south * box.height()};
        Crs.WEB_MERCATOR.toLonLat(xy, 1);
        return xy;
    }

    private static String ring(double from, double to) {
        return "((" + xy(from, from) + ", " + xy(to, from) + ", " + xy(to, to) + ", " + xy(from, to) + ", "
                + xy(from, from) + "))";
    }

    /** A star-shaped polygon inside of the tile. */
    private static Geometry blob(Random random) {
        int corners = 5 + random.nextInt(40);
        double east = 0.3 + 0.4 * random.nextDouble();
        double south = 0.3 + 0.4 * random.nextDouble();
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double radius = 0.05 + 0.2 * random.nextDouble();
            double angle = 2 * Math.PI * i / corners;
            ring[i] = coordinate(east + radius * Math.cos(angle), south + radius * Math.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return new GeometryFactory().createPolygon(ring);
    }

    private static LineString walk(Random random) {
        Coordinate[] line = new Coordinate[2 + random.nextInt(30)];
        for (int i = 0; i < line.length; i++) {
            line[i] = coordinate(random.nextDouble(), random.nextDouble());
        }
        return new GeometryFactory().createLineString(line);
    }

    private static Coordinate coordinate(double east, double south) {
        double[] position = position(east, south);
        return new Coordinate(position[0], position[1]);
    }

    private static Geometry toGrid(Geometry degrees) {
        BoundingBox box = TILE.bounds();
        Geometry grid = degrees.copy();
        for (Coordinate coordinate : grid.getCoordinates()) {
            double[] xy = {coordinate.x, coordinate.y};
            Crs.WEB_MERCATOR.fromLonLat(xy, 1);
            coordinate.x = (xy[0] - box.minX()) / box.width() * 4096;
            coordinate.y = (box.maxY() - xy[1]) / box.height() * 4096;
        }
        grid.geometryChanged();
        return grid;
    }
}

package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.union.CascadedPolygonUnion;

/**
 * Areas in tiles are valid at all zooms, keep their size, and leave no gaps between neighbours. {@code ValidAreasBenchmark}
 * looks at a hundred thousand of them.
 */
class ValidAreasTest {

    private static final int SHAPES = 600;
    private static final TileMatrixSet SET = TileMatrixSets.webMercatorQuad();

    @Test
    void generatedAreasAreValidAtEveryZoom() {
        List<Geometry> shapes = GeneratedAreas.shapes(SHAPES, 5);
        LayerSnapshot layer = TilePlan.layer(shapes);
        List<String> faults = new ArrayList<>();
        int seen = 0;
        for (int zoom = 0; zoom < SET.matrices().size(); zoom++) {
            for (TileAddress address : TileAreas.over(shapes, SET, zoom)) {
                for (Geometry area : TileAreas.of(layer, address)) {
                    seen++;
                    TileAreas.fault(area)
                            .ifPresent(fault -> faults.add(DecodedTile.properties(area) + " in " + address.matrix()
                                    + "/" + address.column() + "/" + address.row() + ": " + fault));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(seen).isGreaterThan(10 * SHAPES);
    }

    /** What repair takes away or adds lies along the border: within a unit and a half of it. */
    @ParameterizedTest
    @ValueSource(ints = {12, 15, 17})
    void areasKeepTheirSize(int zoom) {
        List<Geometry> shapes = GeneratedAreas.shapes(SHAPES, 6);
        LayerSnapshot layer = TilePlan.layer(shapes);
        int compared = 0;
        for (TileAddress address : TileAreas.over(shapes, SET, zoom)) {
            for (Geometry read : TileAreas.of(layer, address)) {
                String id = (String) DecodedTile.properties(read).get("id");
                Geometry exact = onGrid(shapes.get(Integer.parseInt(id.substring(1))), address);
                if (new Envelope(0, 4096, 0, 4096).contains(exact.getEnvelopeInternal())) {
                    compared++;
                    assertThat(Math.abs(read.getArea() - exact.getArea()))
                            .as("%s: %s instead of %s", id, read, exact)
                            .isLessThanOrEqualTo(1.5 * exact.getLength() + 2);
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    /** The tiles' own squares are covered without a gap and without an overlap, to what the grid lets vanish. */
    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 12, 13, 14, 15, 16})
    void neighboursShareTheirBorders(int zoom) {
        double west = 120.0;
        double south = 30.0;
        List<Polygon> cells = GeneratedAreas.coverage(24, west, south, 0.3, 8);
        LayerSnapshot layer = TilePlan.layer(cells);
        int whole = 0;
        for (TileAddress address : TileAreas.over(cells.subList(200, 203), SET, zoom)) {
            Geometry square = new GeometryFactory().toGeometry(new Envelope(-64, 4096 + 64, -64, 4096 + 64));
            List<Geometry> areas = TileAreas.of(layer, address);
            double sum = areas.stream().mapToDouble(Geometry::getArea).sum();
            Geometry union = CascadedPolygonUnion.union(areas);
            assertThat(sum - union.getArea()).as("overlaps in %s", address).isLessThan(1e-6);
            for (Object part : PolygonExtracter.getPolygons(union)) {
                assertThat(((Polygon) part).getNumInteriorRing())
                        .as("gaps in %s", address)
                        .isZero();
            }
            whole += union.getArea() == square.getArea() ? 1 : 0;
        }
        assertThat(whole).as("tiles that are covered").isGreaterThanOrEqualTo(zoom < 12 ? 0 : 1);
    }

    /** A vertex is where it belongs to half a unit, and the hundredth of one that packing takes. */
    @ParameterizedTest
    @ValueSource(ints = {8, 11, 14, 16})
    void verticesAreWhereTheyBelongToHalfAUnit(int zoom) {
        List<Geometry> shapes = GeneratedAreas.shapes(400, 9);
        List<Geometry> places = new ArrayList<>();
        for (Geometry shape : shapes) {
            places.add(new GeometryFactory().createPoint(shape.getCoordinate()));
        }
        LayerSnapshot layer = TilePlan.layer(places);
        int seen = 0;
        for (TileAddress address : TileAreas.over(places, SET, zoom)) {
            for (Geometry read : TileAreas.of(layer, address)) {
                String id = (String) DecodedTile.properties(read).get("id");
                Coordinate exact = onGrid(places.get(Integer.parseInt(id.substring(1))), address)
                        .getCoordinate();
                assertThat(Math.abs(read.getCoordinate().x - exact.x)).isLessThan(0.51);
                assertThat(Math.abs(read.getCoordinate().y - exact.y)).isLessThan(0.51);
                seen++;
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(400);
    }

    private static Geometry onGrid(Geometry degrees, TileAddress address) {
        Geometry grid = degrees.copy();
        for (Coordinate coordinate : grid.getCoordinates()) {
            double[] xy = {coordinate.x, coordinate.y};
            address.set().crs().fromLonLat(xy, 1);
            coordinate.x = (xy[0] - address.bounds().minX()) / address.bounds().width() * 4096;
            coordinate.y = (address.bounds().maxY() - xy[1]) / address.bounds().height() * 4096;
        }
        grid.geometryChanged();
        return grid;
    }
}

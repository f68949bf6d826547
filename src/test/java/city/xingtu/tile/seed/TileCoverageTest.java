package city.xingtu.tile.seed;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSet.TileRange;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.plan.Feature;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.tile.TileAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Which tiles are made: all that a geometry reaches, and hardly one that it does not. */
class TileCoverageTest {

    private static final TileMatrixSet GRID = TileMatrixSets.webMercatorQuad();
    private static final Crs MERCATOR = GRID.crs();
    private static final double MARGIN = 1 / 64.0;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Columns and rows of level 12, of which one has 0.088 degrees of longitude. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a point         | POINT (120.1 30.1)                                               |    1 |   1",
                "a road          | LINESTRING (120 30, 121 31)                                      |   15 |  45",
                "a square        | POLYGON ((120 30, 121 30, 121 31, 120 31, 120 30))               |  144 | 196",
                "a half of it    | POLYGON ((120 30, 121 30, 121 31, 120 30))                       |   80 | 125",
                "a square's rim  | POLYGON ((120 30, 121 30, 121 31, 120 31, 120 30), (120.1 30.1, 120.1 30.9, 120.9"
                        + " 30.9, 120.9 30.1, 120.1 30.1)) | 40 | 110",
                "two far apart   | MULTIPOLYGON (((120 30, 120.01 30, 120.01 30.01, 120 30)), ((121 31, 121.01 31,"
                        + " 121.01 31.01, 121 31))) | 2 | 8"
            })
    void tilesOf(String what, String wkt, int least, int most) throws ParseException {
        assertThat(tiles(new WKTReader().read(wkt), 12)).as(what).hasSizeBetween(least, most);
    }

    @Test
    void whatJtsFindsIsThereAndWhatIsATileAwayIsNot() {
        Random random = new Random(6);
        for (int i = 0; i < 40; i++) {
            Geometry shape = shape(random, i % 2 == 0);
            for (int matrix = 9; matrix <= 13; matrix++) {
                Set<TileAddress> listed = tiles(shape, matrix);
                Geometry projected = projected(shape);
                BoundingBox around = box(projected.getEnvelopeInternal());
                TileRange range = GRID.tiles(matrix, around.expandedBy(around.width() / 10));
                double side = GRID.matrices().get(matrix).side();
                for (long x = range.firstColumn(); x <= range.lastColumn(); x++) {
                    for (long y = range.firstRow(); y <= range.lastRow(); y++) {
                        BoundingBox tile = GRID.bounds(matrix, x, y);
                        boolean there = listed.contains(new TileAddress(GRID, matrix, x, y));
                        if (there) {
                            assertThat(meets(projected, tile.expandedBy(side / 10)))
                                    .as("%s in %d/%d/%d", shape, matrix, x, y)
                                    .isTrue();
                        } else {
                            assertThat(meets(projected, tile))
                                    .as("%s in %d/%d/%d", shape, matrix, x, y)
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    private static Set<TileAddress> tiles(Geometry shape, int matrix) {
        Layer layer = new Layer(
                "things",
                Text.same("things"),
                GeometryType.MIXED,
                null,
                List.of(),
                "things",
                List.of(),
                ScaleRange.ALL,
                1);
        LayerSnapshot snapshot = LayerSnapshot.of(layer, List.of(new Feature("f", shape, Map.of())));
        Set<TileAddress> tiles = new HashSet<>();
        for (TileSequence.Step step :
                TileSequence.of(GRID, matrix, matrix, Optional.empty(), Optional.empty(), List.of(snapshot), MARGIN)) {
            tiles.add(step.address());
        }
        return tiles;
    }

    /** A star with a hole, or the line along its border. */
    private static Geometry shape(Random random, boolean area) {
        int corners = 5 + random.nextInt(12);
        Coordinate[] outer = new Coordinate[corners + 1];
        Coordinate[] inner = new Coordinate[corners + 1];
        double x = 119.5 + random.nextDouble();
        double y = 29.5 + random.nextDouble();
        for (int i = 0; i < corners; i++) {
            double radius = 0.1 + 0.5 * random.nextDouble();
            double angle = 2 * Math.PI * i / corners;
            outer[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            inner[i] = new Coordinate(x + radius / 2 * Math.cos(angle), y + radius / 2 * Math.sin(angle));
        }
        outer[corners] = outer[0].copy();
        inner[corners] = inner[0].copy();
        return area
                ? FACTORY.createPolygon(
                        FACTORY.createLinearRing(outer), new LinearRing[] {FACTORY.createLinearRing(inner)})
                : FACTORY.createLineString(outer);
    }

    private static Geometry projected(Geometry lonLat) {
        Geometry copy = lonLat.copy();
        copy.apply((CoordinateFilter) coordinate -> {
            double[] xy = {coordinate.x, coordinate.y};
            MERCATOR.fromLonLat(xy, 1);
            coordinate.x = xy[0];
            coordinate.y = xy[1];
        });
        copy.geometryChanged();
        return copy;
    }

    private static boolean meets(Geometry shape, BoundingBox box) {
        return shape.intersects(FACTORY.toGeometry(new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY())));
    }

    private static BoundingBox box(Envelope envelope) {
        return new BoundingBox(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
    }
}

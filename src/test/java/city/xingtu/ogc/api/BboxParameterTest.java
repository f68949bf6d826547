package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.Query;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.SamplePlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Boxes against the plain way: every feature's shape, moved into the box's system, and the rectangle there. */
class BboxParameterTest {

    private final Random random = new Random(4549);

    private LayerSnapshot layer() {
        SamplePlan plan = SamplePlan.empty();
        for (int i = 0; i < 400; i++) {
            double x = 119.6 + random.nextDouble() * 1.2;
            double y = 29.9 + random.nextDouble() * 0.8;
            double w = random.nextDouble() * 0.05;
            String wkt = i % 20 == 0
                    ? ""
                    : "POLYGON ((%s %s, %s %s, %s %s, %1$s %2$s))".formatted(x, y, x + w, y + w / 3, x - w / 2, y + w);
            plan.with("platforms", new SamplePlan.FeatureMaker("p" + i, wkt, Map.of()));
        }
        return new Atlas(MemoryStore.of(plan)).view().findLayer("platforms").orElseThrow();
    }

    @Test
    void aBoxOfAnySystemFindsWhatMeetsTheRectangleThere() {
        LayerSnapshot layer = layer();
        for (Crs crs : List.of(
                Crs.CRS84,
                Crs.CGCS2000,
                Crs.WEB_MERCATOR,
                Crs.GAUSS_KRUGER_120,
                Crs.find("EPSG:4551").orElseThrow())) {
            for (int i = 0; i < 40; i++) {
                double x = 119.5 + random.nextDouble() * 1.2;
                double y = 29.8 + random.nextDouble() * 0.8;
                BoundingBox box = crs.fromLonLat(
                        new BoundingBox(x, y, x + random.nextDouble() * 0.5, y + random.nextDouble() * 0.3));
                TreeSet<Integer> expected = new TreeSet<>();
                for (int row = 0; row < layer.size(); row++) {
                    Geometry shape = layer.geometry(row);
                    if (shape == null || meets(shape, crs, box)) {
                        expected.add(row);
                    }
                }
                int[] found = layer.rows(BboxParameter.find(query(crs, box))
                                .orElseThrow()
                                .rows(layer))
                        .toArray();
                assertThat(found).as("%s %s", crs, box).isSorted();
                assertThat(new TreeSet<>(Arrays.stream(found).boxed().toList())).isEqualTo(expected);
            }
        }
    }

    private static boolean meets(Geometry shape, Crs crs, BoundingBox box) {
        return shape.getFactory().toGeometry(box.toEnvelope()).intersects(moved(shape, crs));
    }

    private static Geometry moved(Geometry shape, Crs crs) {
        Coordinate[] vertices = Arrays.stream(shape.getCoordinates())
                .map(vertex -> {
                    double[] xy = {vertex.x, vertex.y};
                    crs.fromLonLat(xy, 1);
                    return new Coordinate(xy[0], xy[1]);
                })
                .toArray(Coordinate[]::new);
        return shape.getFactory().createPolygon(vertices);
    }

    private static Query query(Crs crs, BoundingBox box) {
        boolean northFirst = crs.axisOrder() == Crs.AxisOrder.NORTH_EAST;
        String bbox = northFirst
                ? box.minY() + "," + box.minX() + "," + box.maxY() + "," + box.maxX()
                : box.minX() + "," + box.minY() + "," + box.maxX() + "," + box.maxY();
        return Query.ignoringCase(Map.of("bbox", bbox, "bbox-crs", crs.uri()));
    }
}

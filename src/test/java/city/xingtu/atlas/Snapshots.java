package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Compares snapshots in everything that a reader can see. */
final class Snapshots {

    /** Metres a pixel at which drawing copies are compared. */
    static final double[] RESOLUTIONS = {0.01, 2, 20, 200};

    private Snapshots() {}

    static LayerSnapshot of(Layer layer, Iterable<Feature> features) {
        SnapshotBuilder builder = new SnapshotBuilder(layer);
        features.forEach(builder::add);
        return builder.build();
    }

    /** Asks for everything that is made on demand, so that a patch has something to carry on. */
    static void warm(LayerSnapshot layer) {
        layer.geometries().index();
        for (double resolution : RESOLUTIONS) {
            layer.geometries(Crs.WEB_MERCATOR, resolution).index();
        }
    }

    static void assertSame(LayerSnapshot actual, LayerSnapshot expected) {
        assertThat(actual.size()).isEqualTo(expected.size());
        assertThat(actual.version()).isEqualTo(expected.version());
        assertThat(actual.bounds()).isEqualTo(expected.bounds());
        for (int row = 0; row < expected.size(); row++) {
            assertThat(actual.id(row)).isEqualTo(expected.id(row));
            assertThat(actual.row(expected.id(row))).isEqualTo(row);
            assertThat(actual.bounds(row)).isEqualTo(expected.bounds(row));
            for (int column = 0; column < expected.layer().fields().size(); column++) {
                assertThat(actual.value(row, column)).isEqualTo(expected.value(row, column));
            }
        }
        assertSame(actual.geometries(), expected.geometries());
        for (double resolution : RESOLUTIONS) {
            assertSame(
                    actual.geometries(Crs.WEB_MERCATOR, resolution), expected.geometries(Crs.WEB_MERCATOR, resolution));
        }
    }

    private static void assertSame(FlatGeometries actual, FlatGeometries expected) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        for (int row = 0; row < expected.rows(); row++) {
            assertThat(actual.dimension(row)).isEqualTo(expected.dimension(row));
            assertThat(parts(actual, row)).isEqualTo(parts(expected, row));
        }
        Random random = new Random(expected.rows());
        BoundingBox all = expected.bounds();
        for (int query = 0; query < 10 && !all.isEmpty(); query++) {
            double x = all.minX() + random.nextDouble() * all.width();
            double y = all.minY() + random.nextDouble() * all.height();
            BoundingBox box = new BoundingBox(x, y, x + all.width() / 4, y + all.height() / 4);
            assertThat(actual.index().search(box)).isEqualTo(expected.index().search(box));
        }
    }

    private static List<List<Double>> parts(FlatGeometries flat, int row) {
        List<List<Double>> parts = new ArrayList<>();
        for (int part = flat.partStart(row); part < flat.partStart(row + 1); part++) {
            List<Double> xy = new ArrayList<>();
            xy.add(flat.hole(part) ? 1.0 : 0.0);
            for (int vertex = flat.firstVertex(part); vertex < flat.endVertex(part); vertex++) {
                xy.add(flat.x(vertex));
                xy.add(flat.y(vertex));
            }
            parts.add(xy);
        }
        return parts;
    }
}

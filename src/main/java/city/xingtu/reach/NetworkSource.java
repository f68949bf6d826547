package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Layer;
import city.xingtu.plan.StreetFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a view whose lines are streets: those that declare who may use them, see {@link StreetFields}.
 *
 * @param layers in the order of the plan
 */
record NetworkSource(List<LayerSnapshot> layers) {

    /** Degrees of longitude without any street that part two zones of the plane. */
    private static final double APART = 0.5;

    static NetworkSource of(View view) {
        List<LayerSnapshot> layers = new ArrayList<>();
        for (Layer layer : view.schema().layers()) {
            if (StreetFields.declaredBy(layer)) {
                view.findLayer(layer.id()).ifPresent(layers::add);
            }
        }
        return new NetworkSource(List.copyOf(layers));
    }

    /** Changes when any street does. */
    String version() {
        long version = 0;
        for (LayerSnapshot layer : layers) {
            version = 31 * version + layer.version();
        }
        return Long.toHexString(version);
    }

    /** @param metres length of all its streets */
    NetworkAccuracy accuracy(double metres) {
        Map<String, Integer> counts = new TreeMap<>();
        int total = 0;
        for (LayerSnapshot layer : layers) {
            StreetReader fields = new StreetReader(layer);
            int column = layer.layer().column(CommonFields.ACCURACY);
            for (int row = 0; row < layer.size(); row++) {
                if (fields.rule(row) != null) {
                    total++;
                    @Nullable Object accuracy = column < 0 ? null : layer.value(row, column);
                    counts.merge(accuracy == null ? "unstated" : accuracy.toString(), 1, Integer::sum);
                }
            }
        }
        return new NetworkAccuracy(total, Math.round(metres / 10) / 100.0, counts, version(), Optional.empty());
    }

    /** A plane in which the streets are undistorted: one zone a city, where cities lie apart. */
    LocalPlane plane() {
        List<BoundingBox> boxes = new ArrayList<>();
        for (LayerSnapshot layer : layers) {
            for (int row = 0; row < layer.size(); row++) {
                BoundingBox box = layer.bounds(row);
                if (!box.isEmpty()) {
                    boxes.add(box);
                }
            }
        }
        boxes.sort(Comparator.comparingDouble(BoundingBox::minX));
        List<BoundingBox> zones = new ArrayList<>();
        for (BoundingBox box : boxes) {
            boolean apart = zones.isEmpty() || box.minX() > zones.getLast().maxX() + APART;
            BoundingBox zone = apart ? box : zones.removeLast().union(box);
            zones.add(zone);
        }
        if (zones.size() <= 1) {
            return zones.isEmpty()
                    ? new LocalPlane(0, 0)
                    : new LocalPlane(
                            zones.getFirst().centreX(), zones.getFirst().centreY());
        }
        return new LocalPlane(
                zones.getFirst().centreY(),
                zones.stream().mapToDouble(zone -> zone.minX() - APART / 2).toArray(),
                zones.stream().mapToDouble(BoundingBox::centreY).toArray());
    }
}

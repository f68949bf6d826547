package city.xingtu.reach.transit;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.plan.Layer;
import city.xingtu.plan.TransitFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The layers of a view of which its transit is made, see {@link TransitFields}.
 *
 * @param lines layers of lines, in the order of the plan
 * @param stops layers of stops and stations
 * @param entrances layers of entrances
 */
public record TransitSource(List<LayerSnapshot> lines, List<LayerSnapshot> stops, List<LayerSnapshot> entrances) {

    /** Those of the view. */
    public static TransitSource of(View view) {
        List<LayerSnapshot> lines = new ArrayList<>();
        List<LayerSnapshot> stops = new ArrayList<>();
        List<LayerSnapshot> entrances = new ArrayList<>();
        for (Layer layer : view.schema().layers()) {
            view.findLayer(layer.id()).ifPresent(snapshot -> {
                if (TransitFields.linesIn(layer)) {
                    lines.add(snapshot);
                }
                if (TransitFields.stopsIn(layer)) {
                    stops.add(snapshot);
                }
                if (TransitFields.entrancesIn(layer)) {
                    entrances.add(snapshot);
                }
            });
        }
        return new TransitSource(List.copyOf(lines), List.copyOf(stops), List.copyOf(entrances));
    }

    /** Entrances of the features of a layer that the plan knows, by the feature's id; none where that is no layer of stops. */
    public Map<String, List<Stop.Entrance>> entrances(String layer) {
        if (stops.stream().noneMatch(of -> of.layer().id().equals(layer))
                || entrances.stream().allMatch(of -> of.size() == 0)) {
            return Map.of();
        }
        return new StopReader()
                .read(this).stream()
                        .filter(stop -> stop.layer().equals(layer) && stop.hasEntrances())
                        .collect(Collectors.toMap(Stop::id, Stop::entrances));
    }

    /** States of all the layers: two sources with the same are the same. */
    public List<Long> versions() {
        return Stream.of(lines, stops, entrances)
                .flatMap(List::stream)
                .map(LayerSnapshot::version)
                .toList();
    }

    /**
     * What runs.
     *
     * @throws city.xingtu.plan.Problem NOT_APPLICABLE that names the feature and field that cannot be read
     */
    public TransitNetwork network() {
        return LineReader.network(this);
    }

    /** Changes when any line, stop or entrance does. */
    String version() {
        long version = 0;
        for (long each : versions()) {
            version = 31 * version + each;
        }
        return Long.toHexString(version);
    }
}

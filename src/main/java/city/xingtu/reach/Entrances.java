package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.reach.transit.Stop;
import city.xingtu.reach.transit.TransitSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where one sets out of stations: at their entrances, where the plan knows any (docs/decisions/0031). */
public final class Entrances {

    private Entrances() {}

    /** The origins, features of a layer, with those that are stations parted into their entrances. */
    public static List<Origin> of(View view, LayerSnapshot layer, List<Origin> origins) {
        Map<String, List<Stop.Entrance>> known =
                TransitSource.of(view).entrances(layer.layer().id());
        return known.isEmpty()
                ? origins
                : origins.stream()
                        .flatMap(origin -> known.containsKey(origin.id())
                                ? known.get(origin.id()).stream().map(door -> at(origin, door))
                                : Stream.of(origin))
                        .toList();
    }

    private static Origin at(Origin station, Stop.Entrance door) {
        Leg.Place entrance = new Leg.Place(door.layer(), door.id(), door.name());
        return new Origin(station.id(), station.name(), door.lon(), door.lat(), Journey.NONE, entrance);
    }
}

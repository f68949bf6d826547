package city.xingtu.reach.transit;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.Measure;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Text;
import city.xingtu.plan.TransitFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reads stops and ties entrances to them. */
final class StopReader {

    /** Metres within which an entrance that names no station belongs to the nearest. */
    private static final double NEAR = 300;

    private static final String NO_TRANSFER = "none";

    private final Map<String, Found> found = new LinkedHashMap<>();
    private int entrances;

    /** A stop with the entrances found so far. */
    private record Found(
            LayerSnapshot layer, int row, Coordinate place, Defaults usual, List<Stop.Entrance> entrances) {}

    /** Entrances with a position of their own. */
    int entrances() {
        return entrances;
    }

    /** Stops of the source; of those with the same id the first. */
    List<Stop> read(TransitSource source) {
        for (LayerSnapshot layer : source.stops()) {
            for (int row = 0; row < layer.size(); row++) {
                Geometry place = layer.geometry(row);
                if (place != null && !place.isEmpty()) {
                    found.putIfAbsent(
                            layer.id(row),
                            new Found(
                                    layer,
                                    row,
                                    place.getCoordinate(),
                                    Defaults.of(kind(layer, row)),
                                    new ArrayList<>()));
                }
            }
        }
        for (LayerSnapshot layer : source.entrances()) {
            for (int row = 0; row < layer.size(); row++) {
                tie(layer, row);
            }
        }
        return found.values().stream().map(StopReader::stop).toList();
    }

    static String kind(LayerSnapshot layer, int row) {
        String kind = layer.text(row, CommonFields.KIND);
        return kind == null ? "" : kind;
    }

    /** The feature's name in both languages; its id where it has none. */
    static Text name(LayerSnapshot layer, int row) {
        String zh = layer.text(row, CommonFields.NAME_ZH);
        String en = layer.text(row, CommonFields.NAME_EN);
        String either = zh != null ? zh : en != null ? en : layer.id(row);
        return new Text(zh != null ? zh : either, en != null ? en : either);
    }

    private void tie(LayerSnapshot layer, int row) {
        Geometry geometry = layer.geometry(row);
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        Coordinate place = geometry.getCoordinate();
        String named = layer.text(row, TransitFields.STATION);
        Found station = named == null || named.isBlank() ? nearest(place) : found.get(named);
        if (station != null) {
            entrances++;
            station.entrances()
                    .add(new Stop.Entrance(
                            layer.layer().id(),
                            layer.id(row),
                            name(layer, row),
                            place.x,
                            place.y,
                            seconds(layer, row, TransitFields.PLATFORM, platform(station))));
        }
    }

    private @Nullable Found nearest(Coordinate place) {
        Found nearest = null;
        double least = NEAR;
        for (Found each : found.values()) {
            double metres = Measure.distance(each.place().x, each.place().y, place.x, place.y);
            if (metres < least) {
                least = metres;
                nearest = each;
            }
        }
        return nearest;
    }

    private static int platform(Found stop) {
        return seconds(stop.layer(), stop.row(), TransitFields.PLATFORM, stop.usual().platformSeconds);
    }

    private static Stop stop(Found found) {
        LayerSnapshot layer = found.layer();
        int row = found.row();
        Text name = name(layer, row);
        String id = layer.layer().id();
        Coordinate place = found.place();
        List<Stop.Entrance> entrances = found.entrances().isEmpty()
                ? List.of(new Stop.Entrance(id, layer.id(row), name, place.x, place.y, platform(found)))
                : found.entrances();
        return new Stop(
                id,
                layer.id(row),
                name,
                place.x,
                place.y,
                entrances,
                seconds(layer, row, TransitFields.TRANSFER, found.usual().changeSeconds),
                transfers(layer, row));
    }

    private static Map<String, Integer> transfers(LayerSnapshot layer, int row) {
        String text = layer.text(row, TransitFields.TRANSFERS);
        Map<String, Integer> transfers = new HashMap<>();
        for (String each : text == null ? new String[0] : text.split(";")) {
            String[] words = each.trim().split(" +");
            try {
                if (words.length != 2) {
                    throw new IllegalArgumentException(each);
                }
                transfers.put(
                        words[1], words[0].equals(NO_TRANSFER) ? Stop.NO_WAY : Integer.parseUnsignedInt(words[0]));
            } catch (IllegalArgumentException e) {
                throw FieldProblem.of(layer, row, TransitFields.TRANSFERS, each, "120 ID;none ID");
            }
        }
        return transfers;
    }

    private static int seconds(LayerSnapshot layer, int row, String field, int otherwise) {
        if (!(layer.value(row, field) instanceof Number number)) {
            return otherwise;
        }
        double seconds = number.doubleValue();
        if (seconds >= 0 && seconds <= 3600) {
            return (int) Math.round(seconds);
        }
        throw FieldProblem.of(layer, row, field, number.toString(), "0 … 3600");
    }
}

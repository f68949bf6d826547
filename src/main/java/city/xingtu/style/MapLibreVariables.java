package city.xingtu.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters that depend on the feature, as expressions of MapLibre's properties. */
final class MapLibreVariables {

    /** Where a parameter goes in a layer of a type: name of the property, and what it is multiplied by. */
    private record Place(String layout, String property, double factor) {
        static Place paint(String property, double factor) {
            return new Place("paint", property, factor);
        }

        static Place layout(String property, double factor) {
            return new Place("layout", property, factor);
        }
    }

    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("line stroke-width", Place.paint("line-width", 1)),
            Map.entry("line stroke-opacity", Place.paint("line-opacity", 1)),
            Map.entry("line PerpendicularOffset", Place.paint("line-offset", -1)),
            Map.entry("fill fill-opacity", Place.paint("fill-opacity", 1)),
            Map.entry("circle Size", Place.paint("circle-radius", 0.5)),
            Map.entry("circle Opacity", Place.paint("circle-opacity", 1)),
            Map.entry("circle fill-opacity", Place.paint("circle-opacity", 1)),
            Map.entry("circle stroke-width", Place.paint("circle-stroke-width", 1)),
            Map.entry("symbol font-size", Place.layout("text-size", 1)),
            Map.entry("symbol Rotation", Place.layout("text-rotate", 1)),
            Map.entry("symbol Radius", Place.paint("text-halo-width", 1)),
            Map.entry("symbol fill-opacity", Place.paint("text-opacity", 1)));

    private MapLibreVariables() {}

    /** Puts the expression into the layer in the place of what holds usually; whether it has a place there. */
    @SuppressWarnings("unchecked")
    static boolean write(Map<String, Object> layer, Symbolizer.Parameter parameter, MapLibreExpressions expressions) {
        Place place = PLACES.get(layer.get("type") + " " + parameter.name());
        Optional<Object> number = place == null ? Optional.empty() : expressions.amount(parameter.value());
        if (place == null || number.isEmpty()) {
            return false;
        }
        Map<String, Object> properties =
                new LinkedHashMap<>((Map<String, Object>) layer.getOrDefault(place.layout, Map.of()));
        Object usual = properties.getOrDefault(place.property, 0);
        List<Object> known = new ArrayList<>(List.of("to-number", number.get(), usual));
        properties.put(place.property, place.factor == 1 ? known : List.of("*", place.factor, known));
        layer.put(place.layout, properties);
        return true;
    }
}

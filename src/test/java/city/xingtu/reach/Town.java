package city.xingtu.reach;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.StreetFields;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.plan.TransitFields;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.PlanSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A made-up town of streets, stations and areas, laid out in metres around a place in Xiasha. */
final class Town implements PlanSource {

    static final LocalPlane PLANE = new LocalPlane(120.35, 30.31);

    private final Map<String, List<Feature>> features = new LinkedHashMap<>();

    Town() {
        features.put("streets", new ArrayList<>());
        features.put("stations", new ArrayList<>());
        features.put("areas", new ArrayList<>());
        features.put("stops", new ArrayList<>());
        features.put("entrances", new ArrayList<>());
        features.put("lines", new ArrayList<>());
    }

    Town street(String wkt) {
        return add("streets", wkt, Map.of("foot", true));
    }

    Town street(String wkt, Map<String, Object> properties) {
        return add("streets", wkt, properties);
    }

    Town station(String wkt) {
        return add("stations", wkt, Map.of());
    }

    Town area(String wkt) {
        return add("areas", wkt, Map.of());
    }

    Town stop(String id, String wkt, Map<String, Object> properties) {
        features.get("stops").add(new Feature(id, lonLat(wkt), properties));
        return this;
    }

    Town entrance(String wkt, Map<String, Object> properties) {
        return add("entrances", wkt, properties);
    }

    /** @param wkt empty where the line is not drawn */
    Town line(String id, String wkt, Map<String, Object> properties) {
        features.get("lines").add(new Feature(id, wkt.isEmpty() ? null : lonLat(wkt), properties));
        return this;
    }

    private Town add(String layer, String wkt, Map<String, Object> properties) {
        List<Feature> of = features.get(layer);
        of.add(new Feature("%s-%05d".formatted(layer, of.size()), lonLat(wkt), properties));
        return this;
    }

    static Geometry lonLat(String wkt) {
        try {
            return PLANE.toLonLat(new WKTReader().read(wkt));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    View view() {
        return view(Optional.empty());
    }

    View view(Optional<Integer> year) {
        return new Atlas(MemoryStore.of(this)).view(year);
    }

    static LayerSnapshot stations(View view) {
        return view.findLayer("stations").orElseThrow();
    }

    static LayerSnapshot areas(View view) {
        return view.findLayer("areas").orElseThrow();
    }

    @Override
    public PlanSchema schema() {
        return new PlanSchema(
                Text.same("Town"),
                List.of(
                        layer("streets", StreetFields.ALL),
                        layer("stations", List.of()),
                        layer("areas", List.of()),
                        layer("stops", dated(TransitFields.OF_STOPS)),
                        layer("entrances", TransitFields.OF_ENTRANCES),
                        layer("lines", dated(TransitFields.OF_LINES))),
                List.of(),
                List.of(new Horizon(2020, Text.same("2020")), new Horizon(2025, Text.same("2025"))));
    }

    private static List<Field> dated(List<Field> fields) {
        List<Field> all = new ArrayList<>(CommonFields.ALL);
        all.addAll(fields);
        return all;
    }

    private static Layer layer(String id, List<Field> fields) {
        return new Layer(id, Text.same(id), GeometryType.MIXED, null, fields, id, List.of(), ScaleRange.ALL, 0);
    }

    @Override
    public List<Structure> structures() {
        return List.of();
    }

    @Override
    public void readLayer(String layer, Consumer<Feature> consumer) {
        features.get(layer).forEach(consumer);
    }
}

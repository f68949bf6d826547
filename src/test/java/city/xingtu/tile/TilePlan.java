package city.xingtu.tile;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.store.ListedPlan;
import city.xingtu.store.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Snapshots for tests of tiles, from geometries written down as WKT in degrees. */
final class TilePlan {

    static final List<Field> FIELDS = List.of(
            Field.of("name_zh", FieldType.TEXT, Text.same("name_zh")),
            Field.of("kind", FieldType.TEXT, Text.same("kind")),
            Field.of("line_no", FieldType.INTEGER, Text.same("line_no")),
            Field.of("area", FieldType.NUMBER, Text.same("area")),
            Field.of("open", FieldType.BOOLEAN, Text.same("open")));

    private TilePlan() {}

    static LayerSnapshot layer(String... wkt) {
        List<Geometry> geometries = new ArrayList<>();
        for (String text : wkt) {
            geometries.add(geometry(text));
        }
        return layer(geometries);
    }

    static LayerSnapshot layer(List<? extends Geometry> geometries) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < geometries.size(); i++) {
            features.add(new Feature("f%03d".formatted(i), geometries.get(i), Map.of()));
        }
        return layer(ScaleRange.ALL, features);
    }

    static LayerSnapshot layer(ScaleRange scale, List<Feature> features) {
        Layer layer = new Layer(
                "things", Text.same("things"), GeometryType.MIXED, null, FIELDS, "things", List.of(), scale, 1);
        Atlas atlas = new Atlas(MemoryStore.of(new ListedPlan().layer(layer, features)));
        return atlas.view().findLayer("things").orElseThrow();
    }

    static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}

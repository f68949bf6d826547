package city.xingtu.store;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Generated parcels for measurements: of ten corners each with eight attributes, from a seed. */
public record Parcels(int count, long seed) implements PlanSource {

    private static final String[] KINDS = {"residential", "industrial", "park", "school"};

    /** The same parcels whenever asked for. */
    public Parcels(int count) {
        this(count, 1);
    }

    /** What the parcels are. */
    public static Layer layer() {
        List<Field> fields = new ArrayList<>(CommonFields.ALL);
        fields.add(Field.of("area", FieldType.NUMBER, new Text("面积", "Area")));
        return new Layer(
                "parcels",
                new Text("地块", "Parcels"),
                GeometryType.POLYGON,
                null,
                fields,
                "parcels",
                List.of(),
                ScaleRange.ALL,
                1);
    }

    @Override
    public PlanSchema schema() {
        return new PlanSchema(
                new Text("地块", "Parcels"),
                List.of(layer()),
                List.of(),
                List.of(new Horizon(2020, new Text("现状", "Today"))));
    }

    @Override
    public List<Structure> structures() {
        return List.of();
    }

    @Override
    public void readLayer(String layer, Consumer<Feature> consumer) {
        GeometryFactory factory = new GeometryFactory();
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            double x = 119.5 + random.nextDouble();
            double y = 30 + random.nextDouble() * 0.7;
            Coordinate[] ring = new Coordinate[11];
            for (int k = 0; k < 10; k++) {
                double radius = 0.0004 * (1 + random.nextDouble());
                double angle = k * Math.PI / 5;
                ring[k] = new Coordinate(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
            }
            ring[10] = ring[0];
            Map<String, Object> properties = new HashMap<>();
            properties.put(CommonFields.NAME_ZH, "地块" + i);
            properties.put(CommonFields.KIND, KINDS[i % KINDS.length]);
            properties.put(CommonFields.STATUS, i % 3 == 0 ? "planned" : "existing");
            properties.put(CommonFields.HORIZON, "2025");
            properties.put(CommonFields.DISTRICT, "钱塘区");
            properties.put(CommonFields.CITATION, "district 第一篇");
            properties.put("area", random.nextDouble());
            consumer.accept(new Feature("parcel-" + i, factory.createPolygon(ring), properties));
        }
    }
}

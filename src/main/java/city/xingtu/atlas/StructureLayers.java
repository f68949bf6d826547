package city.xingtu.atlas;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A structure as a layer of its parts: a row for every feature of every part, with the feature's geometry and common
 * fields and the part's number, role and name. A row's id is the feature's; a feature that serves in several parts
 * has the rows {@code id}, {@code id~2}, {@code id~3} in the order of the parts.
 */
final class StructureLayers {

    static final String PART_NUMBER = "part_no";
    static final String PART_ROLE = "part_role";
    static final String PART_NAME_ZH = "part_name_zh";
    static final String PART_NAME_EN = "part_name_en";
    static final String LAYER = "layer";

    /** Above every layer of the plan. */
    private static final int RANK = 1000;

    private static final List<Field> FIELDS = fields();

    private StructureLayers() {}

    /** What the structure's layer is, whatever features it holds. */
    static Layer declaration(Structure structure) {
        return new Layer(
                structure.id(),
                structure.name(),
                GeometryType.MIXED,
                null,
                FIELDS,
                "structure",
                List.of(),
                ScaleRange.ALL,
                RANK);
    }

    /** Over the layers of a view; features that do not exist in it have no row. */
    static LayerSnapshot of(Structure structure, Map<String, LayerSnapshot> layers) {
        SnapshotBuilder builder = new SnapshotBuilder(declaration(structure));
        Set<String> taken = new HashSet<>();
        for (Structure.Part part : structure.parts()) {
            for (Structure.FeatureReference reference : part.features()) {
                LayerSnapshot layer = layers.get(reference.layer());
                int row = layer == null ? -1 : layer.row(reference.id());
                if (layer != null && row >= 0) {
                    builder.add(row(part, layer, row, unique(reference.id(), taken)));
                }
            }
        }
        return builder.build();
    }

    private static Feature row(Structure.Part part, LayerSnapshot layer, int row, String id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : CommonFields.ALL) {
            putIfPresent(properties, field.name(), layer.value(row, field.name()));
        }
        properties.put(PART_NUMBER, (long) part.number());
        putIfPresent(properties, PART_ROLE, part.role());
        properties.put(PART_NAME_ZH, part.name().zh());
        properties.put(PART_NAME_EN, part.name().en());
        properties.put(LAYER, layer.layer().id());
        return new Feature(id, layer.geometry(row), properties);
    }

    private static void putIfPresent(Map<String, Object> properties, String field, @Nullable Object value) {
        if (value != null) {
            properties.put(field, value);
        }
    }

    private static String unique(String id, Set<String> taken) {
        String candidate = id;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = id + "~" + n;
        }
        return candidate;
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>(CommonFields.ALL);
        fields.add(Field.of(PART_NUMBER, FieldType.INTEGER, new Text("部分序号", "Part number")));
        fields.add(Field.of(PART_ROLE, FieldType.TEXT, new Text("部分角色", "Role of the part")));
        fields.add(Field.of(PART_NAME_ZH, FieldType.TEXT, new Text("部分名称", "Chinese name of the part")));
        fields.add(Field.of(PART_NAME_EN, FieldType.TEXT, new Text("部分英文名称", "English name of the part")));
        fields.add(Field.of(LAYER, FieldType.TEXT, new Text("所属图层", "Layer of the feature")));
        return List.copyOf(fields);
    }
}

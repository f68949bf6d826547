package city.xingtu.question;

import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Text;
import city.xingtu.reach.Origin;
import java.util.List;
import java.util.Map;

/** The nearest origin, as fields of what is reached from it. */
final class NearestFields {

    private static final String ID = "nearest_id";
    private static final String NAME_ZH = "nearest_name_zh";
    private static final String NAME_EN = "nearest_name_en";

    /** As a layer declares them. */
    static final List<Field> ALL = List.of(
            Field.of(ID, FieldType.TEXT, new Text("最近起点", "Nearest origin")),
            Field.of(NAME_ZH, FieldType.TEXT, new Text("最近起点名称", "Its Chinese name")),
            Field.of(NAME_EN, FieldType.TEXT, new Text("最近起点英文名称", "Its English name")));

    private NearestFields() {}

    /** Says which it is; a place that is no feature has no id. */
    static void put(Origin origin, Map<String, Object> properties) {
        if (origin.id() != null) {
            properties.put(ID, origin.id());
        }
        properties.put(NAME_ZH, origin.name().zh());
        properties.put(NAME_EN, origin.name().en());
    }
}

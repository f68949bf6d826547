package city.xingtu.style;

import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import java.util.List;

/** Layers for tests. */
final class Layers {

    private Layers() {}

    /** A layer with the text fields {@code name_zh}, {@code kind} and {@code colour} and the number {@code people}. */
    static Layer towns(GeometryType geometry) {
        return of("towns", geometry, "name_zh", "kind", "colour");
    }

    static Layer of(String id, GeometryType geometry, String... textFields) {
        List<Field> fields = new java.util.ArrayList<>();
        for (String name : textFields) {
            fields.add(Field.of(name, FieldType.TEXT, Text.same(name)));
        }
        fields.add(Field.of("people", FieldType.INTEGER, Text.same("people")));
        return new Layer(id, new Text("城镇", "Towns"), geometry, null, fields, id, List.of("other"), ScaleRange.ALL, 0);
    }
}

package city.xingtu.filter.cql;

import city.xingtu.filter.LineTable;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import java.util.List;

/** The table of cities.csv. */
final class Cities extends LineTable {

    static final Layer LAYER = new Layer(
            "cities",
            Text.same("cities"),
            GeometryType.MIXED,
            null,
            List.of(
                    field("name", FieldType.TEXT),
                    field("name_en", FieldType.TEXT),
                    field("pop", FieldType.INTEGER),
                    field("height", FieldType.NUMBER),
                    field("capital", FieldType.BOOLEAN),
                    field("day", FieldType.DATE),
                    field("start", FieldType.TIMESTAMP),
                    field("end", FieldType.TIMESTAMP),
                    field("tags", FieldType.TEXT_LIST)),
            "cities",
            List.of(),
            ScaleRange.ALL,
            0);

    Cities() {
        super(LAYER, lines("cities.csv"));
    }

    private static Field field(String name, FieldType type) {
        return Field.of(name, type, Text.same(name));
    }

    /** The lines of a file beside this class, without comments. */
    static List<String> lines(String file) {
        return resource(Cities.class, file)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}

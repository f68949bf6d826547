package city.xingtu.filter;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.filter.xml.XmlReader;
import city.xingtu.geo.RowPredicate;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of places.csv, and the readers of the case files beside it. */
public final class Places extends LineTable {

    private static final Layer LAYER = new Layer(
            "places",
            Text.same("places"),
            GeometryType.MIXED,
            null,
            List.of(
                    Field.of("name", FieldType.TEXT, Text.same("name")),
                    Field.of("kind", FieldType.TEXT, Text.same("kind")),
                    Field.of("floors", FieldType.INTEGER, Text.same("floors")),
                    Field.of("height", FieldType.NUMBER, Text.same("height")),
                    Field.of("open", FieldType.BOOLEAN, Text.same("open")),
                    Field.of("year_text", FieldType.TEXT, Text.same("year")),
                    Field.of("opened", FieldType.DATE, Text.same("opened"))),
            "places",
            List.of(),
            ScaleRange.ALL,
            0);

    public Places() {
        super(LAYER, resource(Places.class, "places.csv").lines().toList());
    }

    /** Ids of the rows that satisfy the predicate. */
    List<String> matching(RowPredicate predicate) {
        return ids(predicate::test);
    }

    int row(String id) {
        return IntStream.range(0, size())
                .filter(row -> id(row).equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The {@code case} elements of a case file. */
    static Stream<XmlElement> cases(String file) {
        return new XmlReader(file).read(resource(Places.class, file)).children("case").stream();
    }
}

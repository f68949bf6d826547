package city.xingtu.question;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.Measure;
import city.xingtu.http.Query;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What shares are shares of.
 *
 * @param name with its unit, as answers say it
 * @param measure how much a row counts
 */
record Denominator(String name, IntToDoubleFunction measure) {

    static final Input OF = Input.text(
            "of",
            "分母：area、length、features，或某数值字段（人口、岗位……）；缺省随几何类型",
            "Denominator: area, length, features, or a numeric field such as people or jobs; by geometry when absent");

    private static final double KM = 1000;
    private static final int DECIMALS = 4;

    /**
     * What {@code of} names, or what suits the geometries.
     *
     * @throws Problem INVALID_PARAMETER for a field that is none or counts nothing, NOT_APPLICABLE for a layer of lines and
     *     areas, which have no common denominator
     */
    static Denominator of(Query query, LayerSnapshot target) {
        String of = query.find(OF.name()).orElseGet(() -> usual(target));
        return switch (of) {
            case "area" -> new Denominator("area_km2", row -> located(target, row, 2) / KM / KM);
            case "length" -> new Denominator("length_km", row -> located(target, row, 1) / KM);
            case "features" -> new Denominator("features_measured", row -> 1);
            default -> new Denominator(of, field(target, of));
        };
    }

    double rounded(double amount) {
        return Documents.rounded(amount, DECIMALS);
    }

    private static double located(LayerSnapshot target, int row, int dimension) {
        @Nullable Geometry lonLat = target.dimension(row) == dimension ? target.geometry(row) : null;
        return lonLat == null ? 0 : dimension == 2 ? Measure.area(lonLat) : Measure.length(lonLat);
    }

    private static IntToDoubleFunction field(LayerSnapshot target, String of) {
        List<String> numeric = target.layer().fields().stream()
                .filter(field -> field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER)
                .map(Field::name)
                .toList();
        if (!numeric.contains(of)) {
            String known = "area, length, features, " + String.join(", ", numeric);
            throw Query.expected(OF.name(), of, "下列之一：" + known, "one of " + known);
        }
        return row -> target.value(row, of) instanceof Number number ? number.doubleValue() : 0;
    }

    private static String usual(LayerSnapshot target) {
        boolean areas = IntStream.range(0, target.size()).anyMatch(row -> target.dimension(row) == 2);
        boolean lines = IntStream.range(0, target.size()).anyMatch(row -> target.dimension(row) == 1);
        if (areas && lines) {
            throw new Problem(
                    Problem.Kind.NOT_APPLICABLE,
                    "target",
                    new Text(
                            "图层 " + target.layer().id() + " 兼有线与面，没有共同的分母；请用 of 指明",
                            "Layer " + target.layer().id()
                                    + " has lines and areas, which have no common denominator; name one by of"));
        }
        return areas ? "area" : lines ? "length" : "features";
    }
}

package city.xingtu.filter.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import city.xingtu.filter.ConstantFolding;
import city.xingtu.filter.Filter;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.filter.StandardFunctions;
import city.xingtu.filter.TypeCheck;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.RowPredicate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The abstract tests of CQL2 (21-065r2, annex A), each line of ats.csv named by the test's id. The counts of annex A are those
 * of Natural Earth's data; here the same predicates are asked of data small enough to be judged by reading.
 */
class Cql2ConformanceTest {

    private final Cities cities = new Cities();

    private List<String> found(Filter filter) {
        TypeCheck.check(filter, Cities.LAYER, StandardFunctions.LIBRARY);
        Filter folded = ConstantFolding.fold(filter, cities, StandardFunctions.LIBRARY);
        RowPredicate predicate = FilterCompiler.compile(folded, cities);
        List<String> found = cities.ids(predicate::test);
        assertThat(cities.ids(row -> {
                    BoundingBox box = cities.bounds(row);
                    return (box.isEmpty() ? predicate : predicate.within(box)).test(row);
                }))
                .as("what is left of the condition within the box")
                .isEqualTo(found);
        return found;
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return Cities.lines("ats.csv").stream().map(line -> {
            String[] cells = line.split(";", -1);
            return DynamicTest.dynamicTest(cells[0] + ": " + cells[1], () -> {
                Filter filter = Cql2Text.parse(cells[1]);
                List<String> expected = cells[2].isEmpty()
                        ? List.of()
                        : Arrays.stream(cells[2].split(" ")).toList();
                assertThat(found(filter)).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(found(Cql2Json.parse(Cql2Json.write(filter)))).containsExactlyInAnyOrderElementsOf(expected);
            });
        });
    }

    /** /conf/basic-cql2/logical and its like of every class: random combinations of all predicates. */
    @Test
    void combinationsOfAllPredicatesObeyTheLawsOfLogic() {
        List<String> predicates = Cities.lines("ats.csv").stream()
                .map(line -> line.split(";", -1)[1])
                .toList();
        Random random = new Random(21065);
        for (int i = 0; i < 500; i++) {
            String a = predicates.get(random.nextInt(predicates.size()));
            String b = predicates.get(random.nextInt(predicates.size()));
            List<String> neither = found(Cql2Text.parse("NOT (" + a + ") AND NOT (" + b + ")"));
            assertThat(found(Cql2Text.parse("NOT ((" + a + ") OR (" + b + "))")))
                    .isEqualTo(neither);
            assertThat(found(Cql2Text.parse("(" + a + ") OR (" + b + ")"))).noneMatch(neither::contains);
        }
    }

    /** /conf/cql2-json: the examples of the standard's clauses, in their own words. */
    @TestFactory
    Stream<DynamicTest> jsonIsReadAsTheStandardWritesIt() {
        return Stream.of("""
            {"op":"not","args":[{"op":"in","args":[{"property":"pop"},[1,2,3]]}]}\
            """, """
            {"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[36.3,32.2]}]}\
            """, """
            {"op":"t_during","args":[{"interval":[{"property":"start"},{"property":"end"}]},\
            {"interval":["2017-06-10","2017-06-11"]}]}\
            """, """
            {"op":"t_intersects","args":[{"interval":["1969-07-16T05:32:00Z","1969-07-24T16:50:35Z"]},\
            {"interval":[{"property":"start"},".."]}]}\
            """, """
            {"op":"in","args":[{"op":"casei","args":[{"property":"name"}]},\
            [{"op":"casei","args":["Οδος"]},{"op":"casei","args":["Straße"]}]]}\
            """, """
            {"op":"a_containedBy","args":[{"property":"tags"},["a","b"]]}\
            """, """
            {"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[160.6,-55.95,-170,-25.89]}]}\
            """, """
            {"op":"like","args":[{"op":"casei","args":[{"property":"name"}]},\
            {"op":"casei","args":["foo%"]}]}\
            """)
                .map(json -> DynamicTest.dynamicTest(
                        json,
                        () -> assertThatCode(() -> found(Cql2Json.parse(json))).doesNotThrowAnyException()));
    }
}

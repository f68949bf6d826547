package city.xingtu.filter.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import city.xingtu.CpuTime;
import city.xingtu.filter.ConstantFolding;
import city.xingtu.filter.Filter;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.filter.StandardFunctions;
import city.xingtu.filter.TypeCheck;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.RowPredicate;
import city.xingtu.plan.Problem;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a client sends, the answer is a selection or a Problem of the parameter {@code filter}. */
class HostileFilterTest {

    private final Cities cities = new Cities();
    private final Random random = new Random(666);

    /** The filter as a request would use it. */
    private void use(String text, boolean json) {
        try {
            Filter filter = json ? Cql2Json.parse(text) : Cql2Text.parse(text);
            TypeCheck.check(filter, Cities.LAYER, StandardFunctions.LIBRARY);
            Filter folded = ConstantFolding.fold(filter, cities, StandardFunctions.LIBRARY);
            RowPredicate predicate = FilterCompiler.compile(folded, cities);
            cities.ids(predicate::test);
            predicate.within(new BoundingBox(0, 0, 1, 1));
        } catch (Problem problem) {
            assertThat(problem.kind()).isIn(Problem.Kind.INVALID_PARAMETER, Problem.Kind.LIMIT_EXCEEDED);
            assertThat(problem.parameter()).as(problem.text().en()).isEqualTo("filter");
            assertThat(problem.text().en()).hasSizeLessThan(500);
        } catch (RuntimeException | StackOverflowError other) {
            fail(text.length() > 2_000 ? text.substring(0, 2_000) : text, other);
        }
    }

    @Test
    void randomTokensAreAnsweredByASelectionOrAProblem() {
        String[] tokens = {
            "name",
            "pop",
            "geometry",
            "tags",
            "day",
            "start",
            "\"",
            "'",
            "''",
            "(",
            ")",
            "[",
            "]",
            ",",
            "=",
            "<",
            ">",
            "<>",
            "<=",
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            "div",
            "AND",
            "OR",
            "NOT",
            "IN",
            "LIKE",
            "BETWEEN",
            "IS",
            "NULL",
            "TRUE",
            "S_INTERSECTS(",
            "T_AFTER(",
            "A_CONTAINS(",
            "CASEI(",
            "DATE('2020-01-01')",
            "INTERVAL(",
            "'..'",
            "POINT(1 2)",
            "POLYGON((",
            "BBOX(1,2,3,4)",
            "1",
            "2.5",
            "1e308",
            "-",
            ".",
            "strConcat(",
            "round(",
            "Recode(",
            "星",
            "𠮷",
            "\0",
            "\\",
            ";",
            "--",
            "/*",
            "${x}",
            "'%'",
            "1e",
            "0x1F",
            "NaN",
            "Infinity"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(1, 25); n > 0; n--) {
                text.append(tokens[random.nextInt(tokens.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            use(text.toString(), false);
        }
    }

    @Test
    void whatIsWrittenWellAndThenBrokenIsAnsweredToo() {
        RandomFilters filters = new RandomFilters(7);
        for (int i = 0; i < 3_000; i++) {
            Filter filter = filters.filter(4);
            boolean json = random.nextBoolean();
            StringBuilder text = new StringBuilder(json ? Cql2Json.write(filter) : Cql2Text.write(filter));
            for (int n = random.nextInt(3); n > 0 && !text.isEmpty(); n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
                    default -> text.setLength(at);
                }
            }
            use(text.toString(), json);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsTooLargeIsRefusedBeforeItIsBuilt() {
        String ring = "1 1, ".repeat(150_000);
        return Stream.of(
                        "name = '" + "x".repeat(10_000_000) + "'",
                        "(".repeat(100_000),
                        "NOT ".repeat(100_000) + "TRUE",
                        "-".repeat(100_000) + "1 = 1",
                        "1" + "^1".repeat(100_000) + " = 1",
                        "1" + " + 1".repeat(100_000) + " = 1",
                        "CASEI(".repeat(20_000),
                        "f(".repeat(50_000),
                        "A_EQUALS(tags, " + "(".repeat(50_000),
                        "[".repeat(50_000),
                        "name LIKE " + "CASEI(".repeat(20_000),
                        "pop IN (" + "1,".repeat(200_000) + "1)",
                        "TRUE" + " AND TRUE".repeat(50_000),
                        "f(" + "1,".repeat(200_000) + "1)",
                        "S_INTERSECTS(geometry, LINESTRING(" + ring + "1 1))",
                        "S_INTERSECTS(geometry, " + "GEOMETRYCOLLECTION(".repeat(10_000))
                .map(text -> DynamicTest.dynamicTest(text.substring(0, 20), () -> {
                    assertThat(CpuTime.of(() -> use(text, false))).isLessThan(CpuTime.OF_A_REFUSAL);
                    assertThatThrownBy(() -> Cql2Text.parse(text))
                            .isInstanceOfSatisfying(
                                    Problem.class,
                                    problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.LIMIT_EXCEEDED));
                }));
    }

    @TestFactory
    Stream<DynamicTest> jsonThatIsTooLargeIsRefusedToo() {
        return Stream.of(
                        "[".repeat(400_000),
                        "{\"op\":\"not\",\"args\":[".repeat(20_000),
                        "{\"op\":\"not\",\"args\":[".repeat(80) + "true" + "]}".repeat(80),
                        "\"" + "x".repeat(10_000_000) + "\"",
                        "{\"op\":\"in\",\"args\":[{\"property\":\"pop\"},[" + "1,".repeat(200_000) + "1]]}",
                        "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"LineString\","
                                + "\"coordinates\":[" + "[1,1],".repeat(150_000) + "[1,1]]}]}")
                .map(text -> DynamicTest.dynamicTest(text.substring(0, 8), () -> {
                    assertThat(CpuTime.of(() -> use(text, true))).isLessThan(CpuTime.OF_A_REFUSAL);
                    assertThatThrownBy(() -> Cql2Json.parse(text))
                            .isInstanceOfSatisfying(
                                    Problem.class,
                                    problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.LIMIT_EXCEEDED));
                }));
    }

    @Test
    void numbersBeyondDoublesAndStrangeJsonAreProblems() {
        for (String json : List.of(
                "1e999",
                "{\"op\":\"=\",\"args\":[1e999,1]}",
                "{\"op\":\"=\",\"args\":[" + "9".repeat(900) + ",1]}",
                "{\"op\":\"=\",\"args\":[" + "9".repeat(2_000) + ",1]}",
                "null",
                "",
                "[]",
                "{}",
                "NaN",
                "\"x\"",
                "{\"op\":null}",
                "{\"op\":\"=\",\"args\":{}}",
                "{\"property\":5}",
                "{\"date\":5}",
                "{\"interval\":[1]}",
                "{\"type\":\"Point\",\"coordinates\":[\"a\",1]}",
                "{\"type\":\"Point\"}",
                "{\"bbox\":[1,2,3]}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Curve\",\"coordinates\":[]}",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Point\",\"coordinates\":[1e999,"
                        + "1]}]}",
                "true false",
                "{\"op\":\"not\",\"args\":[true]} x")) {
            use(json, true);
        }
    }
}

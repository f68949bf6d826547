package city.xingtu.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.filter.xml.ExpressionXmlReader;
import city.xingtu.filter.xml.FilterXmlReader;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.filter.xml.XmlReader;
import city.xingtu.plan.Problem;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of filters.xml and expressions.xml, read and applied to places.csv. */
class FilterCasesTest {

    private final Places places = new Places();

    @TestFactory
    Stream<DynamicTest> filters() {
        return Places.cases("filters.xml")
                .map(each -> DynamicTest.dynamicTest(
                        each.attribute("says").orElseThrow(),
                        () -> each.attribute("problem")
                                .ifPresentOrElse(name -> refused(each, name), () -> found(each))));
    }

    private void found(XmlElement each) {
        Filter filter = read(each);
        assertThat(places.matching(FilterCompiler.compile(filter, places)))
                .containsExactlyInAnyOrder(each.attribute("matches").filter(ids -> !ids.isEmpty()).stream()
                        .flatMap(ids -> Arrays.stream(ids.split(" ")))
                        .toArray(String[]::new));
    }

    private void refused(XmlElement each, String parameter) {
        assertThatThrownBy(() -> FilterCompiler.compile(read(each), places))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_PARAMETER);
                    assertThat(problem.parameter()).isEqualTo(parameter);
                    assertThat(problem.text().en()).contains(parameter);
                    assertThat(problem.text().zh()).contains(parameter);
                });
    }

    private static Filter read(XmlElement each) {
        return new FilterXmlReader(new XmlReader("FILTER"))
                .filter(each.children().getFirst());
    }

    @TestFactory
    Stream<DynamicTest> expressions() {
        return Places.cases("expressions.xml")
                .map(each -> DynamicTest.dynamicTest(each.attribute("says").orElseThrow(), () -> {
                    Expression expression = new ExpressionXmlReader(new XmlReader("expressions"))
                            .expression(each.children().getFirst());
                    Object value = FilterCompiler.compile(expression, places)
                            .apply(places.row(each.attribute("of").orElse("lib")));
                    assertThat(value == null ? null : Values.text(value))
                            .isEqualTo(each.attribute("value").orElse(null));
                }));
    }
}

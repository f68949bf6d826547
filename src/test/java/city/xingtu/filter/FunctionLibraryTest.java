package city.xingtu.filter;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.FunctionLibrary.Declaration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionLibraryTest {

    @Test
    void higherFloorsAddFunctionsThatSeeTheTable() {
        FunctionLibrary library = StandardFunctions.LIBRARY.with(List.of(new Declaration(
                "ROW_IS",
                1,
                1,
                (table, arguments) ->
                        row -> table.id(row).equals(arguments.getFirst().apply(row)))));
        Expression call = new Function("row_is", List.of(new Literal("gym")));

        Filter filter = new Filter.Comparison(Filter.Comparator.EQUAL, call, new Literal(true), true);

        Places places = new Places();
        assertThat(places.matching(FilterCompiler.compile(filter, places, library)))
                .containsExactly("gym");
    }

    @Test
    void everyFunctionIsListedOnce() {
        assertThat(StandardFunctions.LIBRARY.list())
                .extracting(declaration -> declaration.name().toLowerCase(java.util.Locale.ROOT))
                .doesNotHaveDuplicates()
                .contains("strconcat", "recode", "interpolate", "categorize", "if_then_else", "isnull", "round");
    }
}

package city.xingtu.filter;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Filter.And;
import city.xingtu.filter.Filter.Comparator;
import city.xingtu.filter.Filter.Comparison;
import city.xingtu.filter.Filter.Not;
import city.xingtu.filter.Filter.Or;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of three-valued logic, held against generated filters. */
class FilterLawsTest {

    private static final int FILTERS = 2_000;

    private final Places places = new Places();
    private final Random random = new Random(20260101);

    @Test
    void noFeatureSatisfiesAFilterAndItsNegation() {
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filter(4);
            List<String> not = found(new Not(filter));
            assertThat(found(filter)).as("%s", filter).noneMatch(not::contains);
        }
    }

    @Test
    void twoNegationsAreNone() {
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filter(4);
            assertThat(found(new Not(new Not(filter)))).as("%s", filter).isEqualTo(found(filter));
        }
    }

    @Test
    void deMorganHolds() {
        for (int i = 0; i < FILTERS; i++) {
            Filter a = filter(3);
            Filter b = filter(3);
            assertThat(found(new Not(new And(List.of(a, b)))))
                    .isEqualTo(found(new Or(List.of(new Not(a), new Not(b)))));
        }
    }

    @Test
    void whereEveryValueIsPresentAFilterOrItsNegationHolds() {
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filter(4);
            int library = places.row("lib");
            assertThat(FilterCompiler.compile(filter, places).test(library)
                            ^ FilterCompiler.compile(new Not(filter), places).test(library))
                    .as("%s", filter)
                    .isTrue();
        }
    }

    @Test
    void inIsEqualityWithOneOfThem() {
        for (int i = 0; i < FILTERS; i++) {
            List<Expression> options = List.of(new Literal(word()), new Literal(word()));
            Filter in = new Filter.In(new Property("kind"), options);
            Filter or = new Or(options.stream()
                    .<Filter>map(option -> new Comparison(Comparator.EQUAL, new Property("kind"), option, true))
                    .toList());
            assertThat(found(in)).isEqualTo(found(or));
            assertThat(found(new Not(in))).isEqualTo(found(new Not(or)));
        }
    }

    private List<String> found(Filter filter) {
        return places.matching(FilterCompiler.compile(filter, places));
    }

    private Filter filter(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> new Comparison(comparator(), new Property("kind"), new Literal(word()), random.nextBoolean());
            case 1 -> new Comparison(comparator(), new Property("floors"), new Literal(number()), true);
            case 2 -> new Comparison(comparator(), new Property("height"), new Literal("" + number()), true);
            case 3 -> new Filter.IsNull(new Property("kind"));
            case 4 -> new And(List.of(filter(depth - 1), filter(depth - 1)));
            case 5 -> new Or(List.of(filter(depth - 1), filter(depth - 1)));
            default -> new Not(filter(depth - 1));
        };
    }

    private Comparator comparator() {
        return Comparator.values()[random.nextInt(Comparator.values().length)];
    }

    private String word() {
        return List.of("factory", "cultural_venue", "Cultural_Venue", "", "sports_venue")
                .get(random.nextInt(5));
    }

    private long number() {
        return random.nextInt(-1, 31);
    }
}

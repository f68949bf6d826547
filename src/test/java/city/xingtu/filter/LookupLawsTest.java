package city.xingtu.filter;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of Categorize, Interpolate and Recode on generated tables. */
class LookupLawsTest {

    private final Places places = new Places();
    private final Random random = new Random(3);

    @Test
    void categoriesRiseWithTheirThresholds() {
        for (int i = 0; i < 500; i++) {
            List<Expression> arguments = new ArrayList<>(List.of(new Literal(0.0), new Literal(0L)));
            double threshold = -50;
            int count = random.nextInt(1, 6);
            for (int c = 1; c <= count; c++) {
                threshold += random.nextInt(1, 20);
                arguments.add(new Literal(threshold));
                arguments.add(new Literal((long) c));
            }
            double low = random.nextInt(-60, 60);
            double high = low + random.nextInt(30);

            assertThat(number("Categorize", arguments, low)).isLessThanOrEqualTo(number("Categorize", arguments, high));
        }
    }

    @Test
    void anInterpolationPassesThroughItsPointsAndStaysBetween() {
        for (int i = 0; i < 500; i++) {
            List<Expression> arguments = new ArrayList<>(List.of(new Literal(0.0)));
            List<double[]> points = new ArrayList<>();
            double data = -50;
            for (int c = random.nextInt(1, 6); c > 0; c--) {
                data += random.nextInt(1, 20);
                points.add(new double[] {data, random.nextInt(100)});
                arguments.add(new Literal(data));
                arguments.add(new Literal(points.getLast()[1]));
            }
            if (random.nextBoolean()) {
                arguments.add(new Literal("cosine"));
            }
            for (double[] point : points) {
                assertThat(number("Interpolate", arguments, point[0])).isEqualTo(point[1]);
            }
            double least = points.stream().mapToDouble(point -> point[1]).min().orElseThrow();
            double most = points.stream().mapToDouble(point -> point[1]).max().orElseThrow();
            assertThat(number("Interpolate", arguments, random.nextInt(-80, 80)))
                    .isBetween(least, most);
        }
    }

    @Test
    void whatIsNoNumberHasNoCategory() {
        List<Expression> arguments = List.of(new Literal("many"), new Literal("a"), new Literal(1.0), new Literal("b"));

        assertThat(FilterCompiler.compile(new Function("Categorize", arguments), places)
                        .apply(0))
                .isNull();
        assertThat(FilterCompiler.compile(new Function("Interpolate", arguments), places)
                        .apply(0))
                .isNull();
    }

    private double number(String function, List<Expression> arguments, double value) {
        List<Expression> call = new ArrayList<>(arguments);
        call.set(0, new Literal(value));
        return Values.number(
                FilterCompiler.compile(new Function(function, call), places).apply(0));
    }
}

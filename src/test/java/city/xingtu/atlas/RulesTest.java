package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.Measure;
import city.xingtu.geo.Shapes;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Rule;
import city.xingtu.plan.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class RulesTest {

    private static Rule rule(String text) {
        String[] words = text.strip().split(" ");
        Rule.Kind kind = Rule.Kind.valueOf(words[0]);
        return new Rule(
                kind, kind == Rule.Kind.WITHIN ? RulePlan.OTHER : null, Double.parseDouble(words[1]), "clause 1");
    }

    /** {@code id = WKT | /id = WKT | id =}: features of the layer, those with a slash of the other one. */
    private static List<Edit> edits(String text) {
        List<Edit> edits = new ArrayList<>();
        for (String item : text.split("\\|")) {
            String name = item.substring(0, item.indexOf('=')).strip();
            String wkt = item.substring(item.indexOf('=') + 1).strip();
            String layer = name.startsWith("/") ? RulePlan.OTHER : RulePlan.OWN;
            String id = name.replace("/", "");
            edits.add(
                    wkt.isEmpty()
                            ? new Edit.Delete(layer, id)
                            : new Edit.Put(layer, new Feature(id, Shapes.wkt(wkt), Map.of())));
        }
        return edits;
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/atlas/rules.csv", delimiter = ';')
    void casesThatAPlannerCanRead(String sentence, String rule, String before, String edits, String expected) {
        RulePlan plan = new RulePlan(rule(rule));
        plan.apply(edits(before));

        List<Violation> violations = plan.commit(edits(edits));

        assertThat(violations.stream()
                        .map(violation ->
                                violation.id() + " " + (violation.otherId() == null ? "-" : violation.otherId()))
                        .toList())
                .as(sentence)
                .isEqualTo(expected.strip().equals("none") ? List.of() : List.of(expected.strip()));
        assertThat(violations).allSatisfy(violation -> {
            assertThat(violation.clause()).isEqualTo("clause 1");
            assertThat(Shapes.wkt(violation.place()).isEmpty()).isFalse();
        });
    }

    @Test
    void anOverlapIsToldWithItsPlaceItsSizeAndWhatWouldMendIt() {
        RulePlan plan = new RulePlan(rule("NO_OVERLAP 1"));
        plan.apply(edits("a = POLYGON ((120 30, 120.003 30, 120.003 30.001, 120 30.001, 120 30))"));
        List<Edit> edits = edits("b = POLYGON ((120.002 30, 120.005 30, 120.005 30.001, 120.002 30.001, 120.002 30))");

        Violation violation = plan.commit(edits).getFirst();

        Geometry place = Shapes.wkt(violation.place());
        assertThat(place.equalsTopo(
                        Shapes.wkt("POLYGON ((120.002 30, 120.003 30, 120.003 30.001, 120.002 30.001, 120.002 30))")))
                .isTrue();
        assertThat(violation.text().en()).contains(Long.toString(Math.round(Measure.area(place))));
        Feature mended = new Feature("b", Shapes.wkt(violation.proposal()), Map.of());
        assertThat(plan.commit(List.of(new Edit.Put(RulePlan.OWN, mended)))).isEmpty();
    }

    @Test
    void aStationIsOfferedThePlaceOnTheLine() {
        RulePlan plan = new RulePlan(rule("WITHIN 50"));
        plan.apply(edits("/l = LINESTRING (120 30, 120.1 30)"));

        Violation violation = plan.commit(edits("s = POINT (120.05 30.0009)")).getFirst();

        assertThat(violation.text().en()).isEqualTo("100 metres from other / l, expected within 50.0");
        assertThat(Measure.distance(Shapes.wkt(violation.proposal()), 120.05, 30))
                .isLessThan(0.1);
    }

    @Test
    void allBreachesAreTold() {
        RulePlan plan = new RulePlan(rule("NO_OVERLAP 1"));
        String square = "POLYGON ((120 30, 120.003 30, 120.003 30.001, 120 30.001, 120 30))";

        List<Violation> violations = plan.commit(edits("a = " + square + "| b = " + square + "| c = " + square));

        assertThat(violations.stream().map(violation -> violation.id() + violation.otherId()))
                .containsExactlyInAnyOrder("ab", "ac", "bc");
    }

    @Test
    void anInvalidGeometryIsToldWithThePlaceAndAValidOneInstead() {
        RulePlan plan = new RulePlan(rule("NO_OVERLAP 1"));

        List<Violation> violations =
                plan.commit(edits("bow = POLYGON ((120 30, 121 31, 121 30, 120 31, 120 30)) | fine = POINT (1 2)"
                        + " | hole = POLYGON ((0 0, 1 0, 1 1, 0 0), (2 2, 3 2, 3 3, 2 2))"));

        assertThat(violations).extracting(Violation::id).containsExactly("bow", "hole");
        Violation bow = violations.getFirst();
        assertThat(bow.place()).isEqualTo("POINT (120.5 30.5)");
        assertThat(bow.text().zh()).isEqualTo("几何无效：自相交");
        assertThat(bow.clause()).contains("06-103r4");
        Geometry proposal = Shapes.wkt(bow.proposal());
        assertThat(proposal.isValid()).isTrue();
        assertThat(proposal.getArea()).isEqualTo(0.5);
        assertThat(plan.layers.get(RulePlan.OWN).all().size()).isZero();
    }

    /** Looking only at what edits touch finds what looking at everything finds, as long as all was right before. */
    @ParameterizedTest
    @EnumSource(Rule.Kind.class)
    void touchedOnlyOrEverythingIsTheSame(Rule.Kind kind) {
        Random random = new Random(kind.ordinal());
        RulePlan plan = new RulePlan(rule(kind + " 50"));
        int refused = 0;
        int taken = 0;
        for (int round = 0; round < 300; round++) {
            List<Edit> edits = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                edits.add(edit(random, kind));
            }
            Set<List<@Nullable String>> whole = keys(plan.checkWhole(edits));
            Set<List<@Nullable String>> touched = keys(plan.commit(edits));
            assertThat(touched).isEqualTo(whole);
            refused += touched.isEmpty() ? 0 : 1;
            taken += touched.isEmpty() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(20);
        assertThat(taken).isGreaterThan(20);
    }

    /** Pairs in either order; which of several edited features stands for a gap is not part of the answer. */
    private static Set<List<@Nullable String>> keys(List<Violation> violations) {
        Set<List<@Nullable String>> keys = new HashSet<>();
        for (Violation violation : violations) {
            String text = violation.text().en();
            keys.add(
                    text.contains("overlaps")
                            ? Arrays.asList(pair(violation), violation.place() == null ? null : "")
                            : Arrays.asList(text, violation.text().zh()));
        }
        return keys;
    }

    private static String pair(Violation violation) {
        String other = violation.otherId() == null ? "" : violation.otherId();
        return violation.id().compareTo(other) < 0 ? violation.id() + other : other + violation.id();
    }

    private static Edit edit(Random random, Rule.Kind kind) {
        boolean other = kind == Rule.Kind.WITHIN && random.nextInt(3) == 0;
        String layer = other ? RulePlan.OTHER : RulePlan.OWN;
        String id = "f" + random.nextInt(kind == Rule.Kind.NO_GAPS ? 9 : 14);
        if (random.nextInt(5) == 0) {
            return new Edit.Delete(layer, id);
        }
        int column = random.nextInt(6);
        int row = random.nextInt(6);
        Geometry geometry = switch (kind) {
            case WITHIN -> other ? line(row) : point(random, column, row);
            case NO_GAPS -> random.nextInt(4) == 0 ? square(0, 0, 3) : square(column / 2, row / 2, 1);
            default -> square(column, row, random.nextDouble() < 0.7 ? 1 : 1.3);
        };
        return new Edit.Put(layer, new Feature(id, geometry, Map.of()));
    }

    private static Polygon square(double column, double row, double cells) {
        double x = 120 + column * 0.001;
        double y = 30 + row * 0.001;
        return Shapes.FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + cells * 0.001, y),
            new Coordinate(x + cells * 0.001, y + cells * 0.001),
            new Coordinate(x, y + cells * 0.001),
            new Coordinate(x, y)
        });
    }

    private static Geometry line(int row) {
        return Shapes.wkt("LINESTRING (120 " + (30 + row * 0.001) + ", 120.01 " + (30 + row * 0.001) + ")");
    }

    private static Geometry point(Random random, int column, int row) {
        return Shapes.FACTORY.createPoint(
                new Coordinate(120 + column * 0.001, 30 + row * 0.001 + (random.nextInt(3) - 1) * 0.0002));
    }
}

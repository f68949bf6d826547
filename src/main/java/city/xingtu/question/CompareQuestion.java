package city.xingtu.question;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GeoJsonWriter;
import city.xingtu.http.Answers;
import city.xingtu.http.Horizons;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Mode;
import city.xingtu.reach.Reach;
import city.xingtu.reach.Reached;
import city.xingtu.reach.Travel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What another horizon, proposal or mode changes: ground gained and lost, and features where a target is named. */
final class CompareQuestion implements Question {

    private static final List<String> OTHERS = List.of("datetime_b", "proposal_b", "mode_b");

    private final Desk desk;

    CompareQuestion(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public Text title() {
        return new Text("比较", "Comparison");
    }

    @Override
    public Text description() {
        return new Text(
                "甲乙两者（规划期、方案、方式任意组合）之间可达范围与可达要素的得失",
                "Ground and features gained and lost between two of horizon, proposal and mode, in any combination");
    }

    @Override
    public List<Input> inputs() {
        return TravelInputs.with(
                Targets.TARGET,
                Targets.FILTER,
                TravelInputs.MINUTES,
                Input.text("proposal", "甲的方案", "Proposal of a"),
                Input.text("datetime_b", "乙的规划期；缺省同甲", "Horizon of b; that of a when absent"),
                Input.text("proposal_b", "乙的方案；缺省同甲", "Proposal of b; that of a when absent"),
                Input.choice("mode_b", Mode.ids(), Mode.WALK.id(), "乙的方式；缺省同甲", "Mode of b; that of a when absent"));
    }

    @Override
    public List<String> types() {
        return List.of(Answers.GEO_JSON);
    }

    @Override
    public Answer answer(Query query) {
        if (OTHERS.stream().noneMatch(query::has)) {
            throw new Problem(
                    Problem.Kind.MISSING_PARAMETER,
                    OTHERS.getFirst(),
                    new Text(
                            "缺少乙：请给出 " + String.join("、", OTHERS) + " 之一",
                            "No b: give one of " + String.join(", ", OTHERS)));
        }
        double minutes = TravelInputs.minutes(query);
        Optional<Integer> year = Setting.year(query);
        Optional<Integer> yearB = Horizons.find(query, "datetime_b").or(() -> year);
        Travel travel = TravelInputs.travel(query);
        View a = view(query, "proposal", year).orElseGet(() -> desk.atlas().view(year));
        View b = view(query, "proposal_b", yearB)
                .or(() -> view(query, "proposal", yearB))
                .orElseGet(() -> desk.atlas().view(yearB));
        Setting of = Setting.of(desk, query, a, travel);
        Setting other = Setting.of(desk, query, b, TravelInputs.otherMode(query, "mode_b", travel));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("minutes", minutes);
        if (query.has(Targets.TARGET.name())) {
            Set<String> inA = reached(of, query, minutes);
            Set<String> inB = reached(other, query, minutes);
            members.put("features_gained", without(inB, inA));
            members.put("features_lost", without(inA, inB));
        }
        members.put("a", of.basis(of.parameters()));
        members.put("b", other.basis(other.parameters()));
        members.put("software", desk.software());
        Geometry groundA = ground(of, minutes);
        Geometry groundB = ground(other, minutes);
        return Documents.collection(members, writer -> {
            difference(writer, "gained", groundB, groundA);
            difference(writer, "lost", groundA, groundB);
        });
    }

    private Optional<View> view(Query query, String parameter, Optional<Integer> year) {
        return query.find(parameter).map(id -> Setting.under(desk, parameter, id, year));
    }

    private Geometry ground(Setting setting, double minutes) {
        return desk.reach()
                .isochrones(setting.view(), setting.origins(), List.of(minutes), setting.travel())
                .getFirst();
    }

    private static void difference(GeoJsonWriter writer, String id, Geometry more, Geometry less) {
        Geometry difference = OverlayNGRobust.overlay(more, less, OverlayNG.DIFFERENCE);
        Map<String, Object> properties = Map.of("area_km2", Documents.rounded(Documents.areaKm2(difference), 4));
        writer.feature(id, difference.isEmpty() ? null : difference, properties);
    }

    private Set<String> reached(Setting setting, Query query, double minutes) {
        LayerSnapshot layer = Targets.read(desk, setting.view(), query);
        Reach.Question question = new Reach.Question(layer, setting.origins(), minutes, setting.travel(), false);
        Stream<Reached> answers = desk.reach().within(setting.view(), question).stream();
        return answers.map(Reached::row).map(layer::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> without(Set<String> these, Set<String> those) {
        return these.stream().filter(id -> !those.contains(id)).toList();
    }
}

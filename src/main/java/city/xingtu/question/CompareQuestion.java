package city.xingtu.question;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GeoJsonWriter;
import city.xingtu.geo.PolygonSet;
import city.xingtu.http.Answers;
import city.xingtu.http.Horizons;
import city.xingtu.http.Query;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Mode;
import city.xingtu.reach.Reach;
import city.xingtu.reach.Reached;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/** What another horizon, proposal or mode changes: ground gained and lost, and features where a target is named. */
final class CompareQuestion implements DrawnQuestion {

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
    public Map<String, String> formats() {
        return Map.of("json", Answers.GEO_JSON);
    }

    @Override
    public Answer answer(Query query) {
        double minutes = TravelInputs.minutes(query);
        Optional<Integer> year = Setting.year(query);
        View a = view(query, "proposal", year).orElseGet(() -> desk.atlas().view(year));
        Setting of = Setting.of(desk, query, a, TravelInputs.travel(query));
        Setting other = other(query, year, of);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("minutes", minutes);
        if (query.has(Targets.TARGET.name())) {
            Set<String> inA = reached(of, query, minutes);
            Set<String> inB = reached(other, query, minutes);
            members.put("features_gained", without(inB, inA));
            members.put("features_lost", without(inA, inB));
        }
        members.put("a", of.basis(of.parameters(minutes)));
        members.put("b", other.basis(other.parameters(minutes)));
        members.put("software", desk.software());
        Geometry groundA = ground(of, minutes);
        Geometry groundB = ground(other, minutes);
        return Documents.collection(members, writer -> {
            write(writer, "gained", new PolygonSet(groundA).outside(groundB));
            write(writer, "lost", new PolygonSet(groundB).outside(groundA));
        });
    }

    @Override
    public Declaration declare(Query query) {
        return new Declaration(
                GeometryType.POLYGON,
                "reach-compare",
                List.of(Field.of("area_km2", FieldType.NUMBER, new Text("面积（平方千米）", "Area, km²"))));
    }

    @Override
    public List<Feature> features(View view, Query query) {
        double minutes = TravelInputs.minutes(query);
        Setting of = Setting.of(desk, query, view, TravelInputs.travel(query));
        Setting other = other(query, view.horizon(), of);
        Geometry a = ground(of, minutes);
        Geometry b = ground(other, minutes);
        PolygonSet partsOfA = new PolygonSet(a);
        return List.of(
                feature("gained", "新增", "Gained", partsOfA.outside(b)),
                feature("kept", "不变", "Kept", partsOfA.inside(b)),
                feature("lost", "失去", "Lost", new PolygonSet(b).outside(a)));
    }

    private static Feature feature(String kind, String zh, String en, Geometry ground) {
        return new Feature(
                kind,
                ground.isEmpty() ? null : ground,
                Map.of(
                        CommonFields.NAME_ZH,
                        zh,
                        CommonFields.NAME_EN,
                        en,
                        CommonFields.KIND,
                        kind,
                        "area_km2",
                        Documents.rounded(Documents.areaKm2(ground), 4)));
    }

    /** The other one: as the first, but for what the parameters of b say. */
    private Setting other(Query query, Optional<Integer> year, Setting of) {
        if (OTHERS.stream().noneMatch(query::has)) {
            throw new Problem(
                    Problem.Kind.MISSING_PARAMETER,
                    OTHERS.getFirst(),
                    new Text(
                            "缺少乙：请给出 " + String.join("、", OTHERS) + " 之一",
                            "No b: give one of " + String.join(", ", OTHERS)));
        }
        Optional<Integer> yearB = Horizons.find(query, "datetime_b").or(() -> year);
        View b = view(query, "proposal_b", yearB)
                .or(() -> view(query, "proposal", yearB))
                .orElseGet(() -> yearB.equals(year) ? of.view() : desk.atlas().view(yearB));
        return Setting.of(desk, query, b, TravelInputs.otherMode(query, "mode_b", of.travel()));
    }

    private Optional<View> view(Query query, String parameter, Optional<Integer> year) {
        return query.find(parameter).map(id -> Setting.under(desk, parameter, id, year));
    }

    private Geometry ground(Setting setting, double minutes) {
        return desk.reach()
                .isochrones(setting.view(), setting.origins(), List.of(minutes), setting.travel())
                .getFirst();
    }

    private static void write(GeoJsonWriter writer, String id, Geometry ground) {
        Map<String, Object> properties = Map.of("area_km2", Documents.rounded(Documents.areaKm2(ground), 4));
        writer.feature(id, ground.isEmpty() ? null : ground, properties);
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

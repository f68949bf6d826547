package city.xingtu.question;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Text;
import city.xingtu.reach.Reach;
import city.xingtu.reach.Reached;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which features of a layer lie within the limit of any origin. */
final class WithinQuestion implements DrawnQuestion {

    /** Shares of the speed at which the answer is tried again. */
    private static final double[] OTHER_SPEEDS = {0.9, 1.1};

    private final Desk desk;

    WithinQuestion(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return "within";
    }

    @Override
    public Text title() {
        return new Text("时限内可达的要素", "Features within a travel time");
    }

    @Override
    public Text description() {
        return new Text(
                "目标图层中从任一起点在时限内可达的要素：时间、最近起点、路径、面积与人口岗位的可达份额、余量；可要求给出未达者及原因、速度 0.9 与 1.1 倍时的结果",
                "Features of the target layer that are reached within the limit from any origin: minutes, nearest"
                        + " origin, path, shares of area, people and jobs, margin; misses with their reason and the"
                        + " answers at 0.9 and 1.1 of the speed where asked for");
    }

    @Override
    public List<Input> inputs() {
        return TravelInputs.with(
                Targets.TARGET.must(),
                Targets.FILTER,
                TravelInputs.MINUTES,
                Input.flag("all", "也给出未达的要素", "Whether misses are answered too"),
                Input.flag(
                        "sensitivity", "也给出速度 0.9 与 1.1 倍时的结果", "Whether to answer at 0.9 and 1.1 of the speed too"));
    }

    @Override
    public Map<String, String> formats() {
        return Map.of("json", Answers.GEO_JSON);
    }

    @Override
    public Answer answer(Query query) {
        Optional<Integer> year = Setting.year(query);
        LayerSnapshot target = Targets.read(desk, desk.atlas().view(year), query);
        double minutes = TravelInputs.minutes(query);
        boolean all = query.bool("all", false);
        boolean sensitivity = query.bool("sensitivity", false);
        Setting setting = Setting.of(desk, query);
        Reach.Question question = new Reach.Question(target, setting.origins(), minutes, setting.travel(), all);
        List<Reached> answers = desk.reach().within(setting.view(), question);
        Map<Double, Map<Integer, Reached>> others = new TreeMap<>();
        if (sensitivity) {
            for (double share : OTHER_SPEEDS) {
                others.put(share, byRow(desk.reach().within(setting.view(), question.at(share))));
            }
        }
        BitSet openLater = year.isPresent() && missed(answers) ? openLater(question) : new BitSet();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("target", query.required(Targets.TARGET.name()));
        parameters.put("minutes", minutes);
        parameters.putAll(setting.parameters(minutes));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "numberReached",
                answers.stream().filter(answer -> answer.within(minutes * 60)).count());
        members.put("numberReturned", (long) answers.size());
        members.put("method_zh", Methods.WITHIN.zh());
        members.put("method_en", Methods.WITHIN.en());
        members.putAll(setting.basis(parameters));
        WithinAnswer said = new WithinAnswer(target, minutes);
        return Documents.collection(members, writer -> {
            for (Reached answer : answers) {
                Map<String, Object> properties = said.properties(answer, openLater.get(answer.row()));
                others.forEach((share, same) -> Optional.ofNullable(same.get(answer.row()))
                        .ifPresent(one -> said.sensitivity(share, one, properties)));
                writer.feature(target.id(answer.row()), target.geometry(answer.row()), properties);
            }
        });
    }

    @Override
    public Declaration declare(Query query) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.of("within", FieldType.BOOLEAN, new Text("时限内", "Within the limit")),
                Field.of("minutes", FieldType.NUMBER, new Text("分钟", "Minutes")),
                Field.of("margin_minutes", FieldType.NUMBER, new Text("余量（分钟）", "Margin, minutes")),
                Field.of("share_within", FieldType.NUMBER, new Text("可达份额", "Share within"))));
        fields.addAll(NearestFields.ALL);
        fields.add(Field.of("reason", FieldType.TEXT, new Text("未达原因", "Why it is not reached")));
        return new Declaration(GeometryType.MIXED, "reach-within", fields);
    }

    @Override
    public List<Feature> features(View view, Query query) {
        LayerSnapshot target = Targets.read(desk, view, query);
        double minutes = TravelInputs.minutes(query);
        Setting setting = Setting.of(desk, query, view, TravelInputs.travel(query));
        WithinAnswer said = new WithinAnswer(target, minutes);
        Reach.Question question =
                new Reach.Question(target, setting.origins(), minutes, setting.travel(), query.bool("all", false));
        Set<String> declared = Stream.concat(declare(query).fields().stream(), CommonFields.ALL.stream())
                .map(Field::name)
                .collect(Collectors.toSet());
        List<Feature> features = new ArrayList<>();
        for (Reached answer : desk.reach().within(view, question)) {
            Map<String, Object> properties = said.properties(answer, false);
            properties.keySet().retainAll(declared);
            properties.values().removeIf(Objects::isNull);
            features.add(new Feature(target.id(answer.row()), target.geometry(answer.row()), properties));
        }
        return features;
    }

    private static Map<Integer, Reached> byRow(List<Reached> answers) {
        return answers.stream().collect(Collectors.toMap(Reached::row, Function.identity()));
    }

    private static boolean missed(List<Reached> answers) {
        return answers.stream().anyMatch(answer -> answer.arrival().isEmpty());
    }

    /** Rows that are reached by the streets of the latest adopted state. */
    private BitSet openLater(Reach.Question question) {
        View latest = desk.atlas().view();
        BitSet rows = new BitSet();
        for (Reached answer : desk.reach().within(latest, question)) {
            rows.set(answer.row(), answer.arrival().isPresent());
        }
        return rows;
    }
}

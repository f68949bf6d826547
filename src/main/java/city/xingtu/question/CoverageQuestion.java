package city.xingtu.question;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.plan.Text;
import city.xingtu.reach.Covering;
import city.xingtu.reach.Reach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What share of a layer lies within the limit of any origin, by streets and as the crow flies. */
final class CoverageQuestion implements Question {

    private final Desk desk;

    CoverageQuestion(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public Text title() {
        return new Text("覆盖率", "Coverage");
    }

    @Override
    public Text description() {
        return new Text(
                "目标（面积、长度、要素数，或某字段所计的人口岗位等）在时限内可达的份额，路网与直线并列，并说明两者之差",
                "The share of the targets (area, length, number, or people, jobs and whatever a field counts) within"
                        + " the limit, by the network beside the straight line, with their difference explained");
    }

    @Override
    public List<Input> inputs() {
        return TravelInputs.with(Targets.TARGET.must(), Targets.FILTER, TravelInputs.MINUTES, Denominator.OF);
    }

    @Override
    public Map<String, String> formats() {
        return Map.of("json", Answers.JSON);
    }

    @Override
    public Answer answer(Query query) {
        LayerSnapshot target = Targets.read(desk, desk.atlas().view(Setting.year(query)), query);
        double minutes = TravelInputs.minutes(query);
        Denominator denominator = Denominator.of(query, target);
        Setting setting = Setting.of(desk, query);
        Covering covering = desk.reach()
                .coverage(
                        setting.view(),
                        new Reach.Question(target, setting.origins(), minutes, setting.travel(), true),
                        denominator.measure());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("target", target.layer().id());
        said.put("features", covering.features());
        said.put("features_reached", covering.reached());
        said.put("denominator", denominator.name());
        said.put(denominator.name(), denominator.rounded(covering.measured()));
        said.put(denominator.name() + "_network", denominator.rounded(covering.network()));
        said.put(denominator.name() + "_straight_line", denominator.rounded(covering.straight()));
        said.put("share_network", Documents.rounded(covering.networkShare(), 4));
        said.put("share_straight_line", Documents.rounded(covering.straightShare(), 4));
        said.put("straight_line_m", Documents.rounded(covering.straightMetres(), 1));
        Map<String, Object> gaps = new LinkedHashMap<>();
        covering.gaps()
                .forEach((gap, amount) -> gaps.put(gap.name().toLowerCase(Locale.ROOT), denominator.rounded(amount)));
        said.put("difference", gaps);
        said.put("difference_zh", Methods.COVERAGE.zh());
        said.put("difference_en", Methods.COVERAGE.en());
        Map<String, Object> parameters = setting.parameters(minutes);
        parameters.put("minutes", minutes);
        query.find(Targets.FILTER.name()).ifPresent(filter -> parameters.put(Targets.FILTER.name(), filter));
        said.putAll(setting.basis(parameters));
        return Documents.object(said);
    }
}

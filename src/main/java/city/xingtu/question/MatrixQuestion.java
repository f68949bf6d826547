package city.xingtu.question;

import city.xingtu.atlas.View;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Origin;
import city.xingtu.reach.Travel;
import city.xingtu.reach.TravelMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Times between many places, as JSON or as a table. */
final class MatrixQuestion implements Question {

    private static final int MOST_PLACES = 5_000;
    private static final int MOST_CELLS = 4_000_000;
    private static final double USUAL_MINUTES = 60;
    private static final String ORIGINS = "origins";
    private static final String DESTINATIONS = "destinations";
    private static final Input FORMAT = Input.choice(Question.FORMAT, MatrixFormat.names(), "json", "格式", "Format");

    private static final Input EXPLAIN =
            Input.flag("explain", "说明每个 null 的原因（仅 f=json）", "Whether to say of each null why it is (f=json only)");
    private static final int MOST_EXPLAINED = 40_000;

    private final Desk desk;

    MatrixQuestion(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return "matrix";
    }

    @Override
    public Text title() {
        return new Text("时间矩阵", "Travel-time matrix");
    }

    @Override
    public Text description() {
        return new Text(
                "多个起点到多个终点的出行时间（秒）；线与面取其内一点",
                "Seconds from each origin to each destination; lines and areas stand for a point inside");
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(Places.member(ORIGINS, "起点", "Where ways begin").must());
        inputs.add(Places.member(DESTINATIONS, "终点", "Where ways end").must());
        inputs.add(new Input(
                TravelInputs.MINUTES.name(), TravelInputs.MINUTES.title(), TravelInputs.MINUTES.schema(), false));
        inputs.add(FORMAT);
        inputs.add(EXPLAIN);
        inputs.addAll(TravelInputs.travelling());
        return inputs;
    }

    @Override
    public Map<String, String> formats() {
        return MatrixFormat.formats();
    }

    @Override
    public Answer answer(Query query) {
        MatrixFormat format = MatrixFormat.of(query.choice(FORMAT.name(), MatrixFormat.names(), "json"));
        View view = desk.atlas().view(Setting.year(query));
        Travel travel = TravelInputs.travel(query);
        double minutes = query.has("minutes") ? TravelInputs.minutes(query) : USUAL_MINUTES;
        Places places = new Places(view, query, desk.functions(), MOST_PLACES, Places.Standing.INSIDE);
        List<Origin> origins = places.member(ORIGINS);
        List<Origin> destinations = places.member(DESTINATIONS);
        if ((long) origins.size() * destinations.size() > MOST_CELLS) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    DESTINATIONS,
                    new Text(
                            "起点数乘终点数至多 " + MOST_CELLS + "；请分批请求",
                            "Origins times destinations may be " + MOST_CELLS + " at most; ask in batches"));
        }
        TravelMatrix matrix = desk.reach().matrix(view, origins, destinations, travel, minutes);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("minutes", minutes);
        Map<String, Object> basis = Basis.of(desk, view, travel, parameters);
        if (query.bool(EXPLAIN.name(), false)) {
            requireExplicable(format, origins.size() * destinations.size());
            Optional<View> latest = Setting.year(query).map(year -> desk.atlas().view());
            basis.put("reasons", MatrixReasons.of(desk, view, latest, matrix, origins, destinations, travel));
        }
        return format.write(matrix, origins, destinations, basis);
    }

    private static void requireExplicable(MatrixFormat format, int cells) {
        if (format != MatrixFormat.JSON) {
            throw Problem.invalid(EXPLAIN.name(), "explain 须与 f=json 同用", "explain goes together with f=json");
        }
        if (cells > MOST_EXPLAINED) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    EXPLAIN.name(),
                    new Text(
                            "explain 至多说明 " + MOST_EXPLAINED + " 个单元格",
                            "explain takes at most " + MOST_EXPLAINED + " cells"));
        }
    }
}

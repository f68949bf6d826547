package city.xingtu.question;

import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Origin;
import city.xingtu.reach.ReachedPiece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** The ground, or the streets, within limits of the origins. */
final class IsochroneQuestion implements Question {

    private static final int MOST_SEPARATE = 200;
    private static final List<String> RESULTS = List.of("merged", "separate", "streets");

    private final Desk desk;

    IsochroneQuestion(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return "isochrone";
    }

    @Override
    public Text title() {
        return new Text("等时圈", "Isochrones");
    }

    @Override
    public Text description() {
        return new Text(
                "各时限内可达的地面（含孔洞与飞地），或可达的街道及其时间；多个起点可合并或分别给出",
                "The ground within each limit, with holes and islands, or the streets that are reached with their"
                        + " times; of all origins together or each by itself");
    }

    @Override
    public List<Input> inputs() {
        return TravelInputs.with(
                TravelInputs.MANY_MINUTES,
                Input.choice("result", RESULTS, RESULTS.getFirst(), "结果形式", "What to answer"));
    }

    @Override
    public List<String> types() {
        return List.of(Answers.GEO_JSON);
    }

    /** Ground by limit, and whose it is. */
    private record Grounds(List<Origin> origins, List<Geometry> grounds) {}

    @Override
    public Answer answer(Query query) {
        String result = query.choice("result", RESULTS, RESULTS.getFirst());
        List<Double> minutes = TravelInputs.manyMinutes(query);
        Setting setting = Setting.of(desk, query);
        Map<String, Object> parameters = setting.parameters();
        parameters.put("minutes", minutes);
        parameters.put("result", result);
        Map<String, Object> members = setting.basis(parameters);
        return switch (result) {
            case "streets" -> streets(setting, minutes.getLast(), members);
            case "separate" -> grounds(separate(setting, minutes), setting, minutes, members);
            default -> grounds(List.of(together(setting, setting.origins(), minutes)), setting, minutes, members);
        };
    }

    private Grounds together(Setting setting, List<Origin> origins, List<Double> minutes) {
        return new Grounds(origins, desk.reach().isochrones(setting.view(), origins, minutes, setting.travel()));
    }

    private List<Grounds> separate(Setting setting, List<Double> minutes) {
        if (setting.origins().size() > MOST_SEPARATE) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "result",
                    new Text(
                            "result=separate 至多 " + MOST_SEPARATE + " 个起点",
                            "result=separate takes at most " + MOST_SEPARATE + " origins"));
        }
        return setting.origins().stream()
                .map(origin -> together(setting, List.of(origin), minutes))
                .toList();
    }

    private static Answer grounds(
            List<Grounds> groups, Setting setting, List<Double> minutes, Map<String, Object> members) {
        return Documents.collection(members, writer -> {
            for (int group = 0; group < groups.size(); group++) {
                Grounds one = groups.get(group);
                for (int i = 0; i < minutes.size(); i++) {
                    Geometry ground = one.grounds().get(i);
                    Map<String, Object> properties = new LinkedHashMap<>();
                    properties.put("minutes", minutes.get(i));
                    properties.put("mode", setting.travel().mode().id());
                    properties.put("area_km2", Documents.rounded(Documents.areaKm2(ground), 4));
                    if (one.origins().size() == 1) {
                        properties.put(
                                "origin", WithinAnswer.origin(one.origins().getFirst()));
                    }
                    String number = groups.size() == 1 ? "" : (group + 1) + "-";
                    writer.feature("isochrone-" + number + plain(minutes.get(i)), ground, properties);
                }
            }
        });
    }

    private Answer streets(Setting setting, double minutes, Map<String, Object> members) {
        List<ReachedPiece> pieces = desk.reach().pieces(setting.view(), setting.origins(), minutes, setting.travel());
        return Documents.collection(members, writer -> {
            for (int i = 0; i < pieces.size(); i++) {
                ReachedPiece piece = pieces.get(i);
                Map<String, Object> properties = new LinkedHashMap<>();
                properties.put("layer", piece.layer());
                properties.put("street", piece.id());
                properties.put("minutes_start", Documents.rounded(piece.fromSeconds() / 60, 3));
                properties.put("minutes_end", Documents.rounded(piece.toSeconds() / 60, 3));
                properties.put("limit", minutes);
                writer.feature("piece-" + (i + 1), piece.line(), properties);
            }
        });
    }

    private static String plain(double minutes) {
        return minutes == Math.rint(minutes) ? Long.toString((long) minutes) : Double.toString(minutes);
    }
}

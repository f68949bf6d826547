package city.xingtu.question;

import city.xingtu.atlas.View;
import city.xingtu.exchange.GeoTiff;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Origin;
import city.xingtu.reach.ReachedPiece;
import city.xingtu.reach.TimeSurface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ground, or the streets, within limits of the origins. */
final class IsochroneQuestion implements DrawnQuestion {

    private static final String MINUTES = "minutes";
    private static final String MINUTES_FROM = "minutes_from";
    private static final String TIFF = "tiff";
    private static final int CGCS2000 = 4490;
    private static final double LEAST_CELL = 2;
    private static final double MOST_CELL = 1_000;
    private static final double USUAL_CELL = 20;
    private static final Input CELL = Input.number(
            "cell_m", LEAST_CELL, MOST_CELL, USUAL_CELL, "时间面的格网边长，米", "Side of a cell of the time surface in metres");
    private static final Input FORMAT_INPUT = Input.choice(
            FORMAT, List.of("json", TIFF), "json", "格式；tiff 为时间面", "Format; tiff is the surface of minutes");
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
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
                CELL,
                FORMAT_INPUT,
                Input.choice("result", RESULTS, RESULTS.getFirst(), "结果形式", "What to answer"));
    }

    @Override
    public Map<String, String> formats() {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("json", Answers.GEO_JSON);
        formats.put(TIFF, GeoTiff.MEDIA_TYPE);
        return formats;
    }

    /** Ground by limit, and whose it is. */
    private record Grounds(List<Origin> origins, List<Geometry> grounds) {}

    @Override
    public Answer answer(Query query) {
        String result = result(query);
        List<Double> minutes = TravelInputs.manyMinutes(query);
        Setting setting = Setting.of(desk, query);
        Map<String, Object> parameters = setting.parameters();
        parameters.put("minutes", minutes);
        parameters.put("result", result);
        Map<String, Object> members = setting.basis(parameters);
        if (query.choice(FORMAT, formats().keySet(), "json").equals(TIFF)) {
            return surface(setting, minutes.getLast(), query, members);
        }
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

    /** Minutes within the largest limit as a grid, with what they rest on in the file's description. */
    private Answer surface(Setting setting, double minutes, Query query, Map<String, Object> members) {
        double cell = query.number(CELL.name(), LEAST_CELL, MOST_CELL, USUAL_CELL);
        TimeSurface grid = desk.reach().surface(setting.view(), setting.origins(), minutes, setting.travel(), cell);
        byte[] file = GeoTiff.write(
                grid.west(),
                grid.north(),
                grid.stepLon(),
                grid.stepLat(),
                grid.width(),
                grid.minutes(),
                CGCS2000,
                ASCII.writeValueAsString(members));
        return new Answer(GeoTiff.MEDIA_TYPE, file, members);
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

    @Override
    public Declaration declare(Query query) {
        boolean streets = result(query).equals("streets");
        List<Field> fields = new ArrayList<>(List.of(
                Field.of(MINUTES, FieldType.NUMBER, new Text("至多（分钟）", "Minutes, at most")),
                Field.of(MINUTES_FROM, FieldType.NUMBER, new Text("超过（分钟）", "Minutes, more than"))));
        if (!streets) {
            fields.add(Field.of("area_km2", FieldType.NUMBER, new Text("面积（平方千米）", "Area, km²")));
        }
        return streets
                ? new Declaration(GeometryType.LINE, "reach-streets", fields)
                : new Declaration(GeometryType.POLYGON, "reach-isochrone", fields);
    }

    @Override
    public List<Feature> features(View view, Query query) {
        List<Double> minutes = TravelInputs.manyMinutes(query);
        Setting setting = Setting.of(desk, query, view, TravelInputs.travel(query));
        return switch (result(query)) {
            case "streets" -> streetFeatures(setting, minutes.getLast());
            case "merged" -> bands(setting, minutes);
            default ->
                throw Query.expected("result", result(query), "merged 或 streets", "merged or streets for a layer");
        };
    }

    /** The ground of each limit without that of the one before, so that a place is in one only. */
    private List<Feature> bands(Setting setting, List<Double> minutes) {
        List<Geometry> grounds = together(setting, setting.origins(), minutes).grounds();
        List<Feature> bands = new ArrayList<>();
        for (int i = 0; i < grounds.size(); i++) {
            double from = i == 0 ? 0 : minutes.get(i - 1);
            Geometry band = i == 0
                    ? grounds.get(i)
                    : OverlayNGRobust.overlay(grounds.get(i), grounds.get(i - 1), OverlayNG.DIFFERENCE);
            String name = plain(from) + "–" + plain(minutes.get(i));
            bands.add(new Feature(
                    "band-%02d".formatted(i + 1),
                    band,
                    Map.of(
                            CommonFields.NAME_ZH,
                            name + " 分钟",
                            CommonFields.NAME_EN,
                            name + " min",
                            MINUTES,
                            minutes.get(i),
                            MINUTES_FROM,
                            from,
                            "area_km2",
                            Documents.rounded(Documents.areaKm2(band), 4))));
        }
        return bands;
    }

    private List<Feature> streetFeatures(Setting setting, double minutes) {
        List<ReachedPiece> pieces = desk.reach().pieces(setting.view(), setting.origins(), minutes, setting.travel());
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            ReachedPiece piece = pieces.get(i);
            double start = piece.fromSeconds() / 60;
            double end = piece.toSeconds() / 60;
            features.add(new Feature(
                    "piece-%07d".formatted(i + 1),
                    piece.line(),
                    Map.of(
                            MINUTES, Documents.rounded(Math.max(start, end), 3),
                            MINUTES_FROM, Documents.rounded(Math.min(start, end), 3))));
        }
        return features;
    }

    private static String result(Query query) {
        return query.choice("result", RESULTS, RESULTS.getFirst());
    }

    private static String plain(double minutes) {
        return minutes == Math.rint(minutes) ? Long.toString((long) minutes) : Double.toString(minutes);
    }
}

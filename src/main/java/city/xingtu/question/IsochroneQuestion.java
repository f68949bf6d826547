package city.xingtu.question;

import city.xingtu.atlas.View;
import city.xingtu.exchange.GeoTiff;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Text;
import city.xingtu.reach.ReachedPiece;
import city.xingtu.reach.TimeSurface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ground, or the streets, within limits of the origins. */
final class IsochroneQuestion implements DrawnQuestion {

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
                "各时限内可达的地面（含孔洞与飞地），或可达的街道及其时间；多个起点可合并、分别给出，或按最近起点划分",
                "The ground within each limit, with holes and islands, or the streets that are reached with their"
                        + " times; of all origins together, of each by itself, or parted by the nearest");
    }

    @Override
    public List<Input> inputs() {
        return TravelInputs.with(TravelInputs.MANY_MINUTES, CELL, FORMAT_INPUT, Result.INPUT);
    }

    @Override
    public Map<String, String> formats() {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("json", Answers.GEO_JSON);
        formats.put(TIFF, GeoTiff.MEDIA_TYPE);
        return formats;
    }

    @Override
    public Answer answer(Query query) {
        Result result = Result.of(query);
        List<Double> minutes = TravelInputs.manyMinutes(query);
        Setting setting = Setting.of(desk, query);
        Map<String, Object> parameters = setting.parameters(minutes.getLast());
        parameters.put("minutes", minutes);
        parameters.put(Result.INPUT.name(), result.id());
        Map<String, Object> members = setting.basis(parameters);
        if (query.choice(FORMAT, formats().keySet(), "json").equals(TIFF)) {
            return surface(setting, minutes.getLast(), query, members);
        }
        return result == Result.STREETS
                ? streets(setting, minutes.getLast(), members)
                : grounds(OwnedGround.of(setting, result, minutes), setting, members);
    }

    private static Answer grounds(List<OwnedGround> groups, Setting setting, Map<String, Object> members) {
        return Documents.collection(members, writer -> {
            for (int group = 0; group < groups.size(); group++) {
                OwnedGround one = groups.get(group);
                List<Double> minutes = one.minutes();
                for (int i = 0; i < minutes.size(); i++) {
                    Geometry ground = one.byLimit().get(i);
                    Map<String, Object> properties = new LinkedHashMap<>();
                    properties.put("minutes", minutes.get(i));
                    properties.put("mode", setting.travel().mode().id());
                    properties.put("area_km2", Documents.rounded(Documents.areaKm2(ground), 4));
                    if (!one.owner().isEmpty()) {
                        properties.put("origin", one.owner());
                    }
                    String number = groups.size() == 1 ? "" : (group + 1) + "-";
                    writer.feature(
                            "isochrone-" + number + Documents.plain(minutes.get(i)),
                            ground.isEmpty() ? null : ground,
                            properties);
                }
            }
        });
    }

    /** Minutes within the largest limit as a grid, with what they rest on in the file's description. */
    private Answer surface(Setting setting, double minutes, Query query, Map<String, Object> members) {
        double cell = query.number(CELL.name(), LEAST_CELL, MOST_CELL, USUAL_CELL);
        TimeSurface grid = desk.reach().surface(setting.view(), setting.origins(), minutes, setting.travel(), cell);
        byte[] file = GeoTiff.write(
                new GeoTiff.Grid(grid.west(), grid.north(), grid.stepLon(), grid.stepLat(), grid.width()),
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
                NearestFields.put(piece.nearest(), properties);
                writer.feature("piece-" + (i + 1), piece.line(), properties);
            }
        });
    }

    @Override
    public Declaration declare(Query query) {
        return IsochroneLayer.declare(query);
    }

    @Override
    public List<Feature> features(View view, Query query) {
        Result result = IsochroneLayer.result(query);
        List<Double> minutes = TravelInputs.manyMinutes(query);
        return IsochroneLayer.features(Setting.of(desk, query, view, TravelInputs.travel(query)), result, minutes);
    }

    @Override
    public Map<String, Object> at(View view, Query query, Point place) {
        return IsochroneLayer.at(Setting.of(desk, query, view, TravelInputs.travel(query)), query, place);
    }
}

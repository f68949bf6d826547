package city.xingtu.question;

import city.xingtu.geo.PolygonSet;
import city.xingtu.http.Query;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Text;
import city.xingtu.reach.ReachedPiece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Isochrones as the features of a layer: bands of ground between limits, or streets. */
final class IsochroneLayer {

    private static final String MINUTES = "minutes";
    private static final String MINUTES_FROM = "minutes_from";
    private static final String MINUTES_HERE = "minutes_here";
    private static final String AREA = "area_km2";

    private IsochroneLayer() {}

    static DrawnQuestion.Declaration declare(Query query) {
        Result result = Result.of(query);
        List<Field> fields = new ArrayList<>(List.of(
                Field.of(MINUTES, FieldType.NUMBER, new Text("至多（分钟）", "Minutes, at most")),
                Field.of(MINUTES_FROM, FieldType.NUMBER, new Text("超过（分钟）", "Minutes, more than"))));
        if (result != Result.STREETS) {
            fields.add(Field.of(AREA, FieldType.NUMBER, new Text("面积（平方千米）", "Area, km²")));
        }
        // That of a place that is clicked on, which features do not have by themselves.
        fields.add(Field.of(MINUTES_HERE, FieldType.NUMBER, new Text("此处（分钟）", "Minutes at this place")));
        fields.addAll(NearestFields.ALL);
        return switch (result) {
            case STREETS -> new DrawnQuestion.Declaration(GeometryType.LINE, "reach-streets", fields);
            case SURFACE -> new DrawnQuestion.Declaration(GeometryType.POLYGON, "reach-surface", fields);
            default -> new DrawnQuestion.Declaration(GeometryType.POLYGON, "reach-isochrone", fields);
        };
    }

    /** The result that is asked for, one whose features do not lie on one another. */
    static Result result(Query query) {
        Result result = Result.of(query);
        if (result == Result.SEPARATE) {
            throw Query.expected(
                    Result.INPUT.name(),
                    result.id(),
                    "merged、nearest、streets 或 surface（分别的范围相互重叠）",
                    "merged, nearest, streets or surface for a layer: separate grounds lie on one another");
        }
        return result;
    }

    static List<Feature> features(Setting setting, Result result, List<Double> minutes) {
        if (result == Result.STREETS) {
            return streets(setting, minutes.getLast());
        }
        List<Feature> bands = new ArrayList<>();
        for (OwnedGround ground : OwnedGround.of(setting, result, minutes)) {
            bands(ground, result, bands);
        }
        return bands;
    }

    /** The ground of each limit without that of the one before, so that a place is in one only. */
    private static void bands(OwnedGround ground, Result result, List<Feature> bands) {
        List<Double> minutes = ground.minutes();
        for (int i = 0; i < minutes.size(); i++) {
            double from = i == 0 ? 0 : minutes.get(i - 1);
            Geometry band = i == 0
                    ? ground.byLimit().get(i)
                    : new PolygonSet(ground.byLimit().get(i - 1))
                            .outside(ground.byLimit().get(i));
            if (band.isEmpty() && result == Result.NEAREST) {
                continue;
            }
            String name = shown(from) + "–" + shown(minutes.get(i));
            Map<String, Object> properties = new HashMap<>();
            properties.put(CommonFields.NAME_ZH, name + " 分钟");
            properties.put(CommonFields.NAME_EN, name + " min");
            properties.put(MINUTES, Documents.rounded(minutes.get(i), 3));
            properties.put(MINUTES_FROM, Documents.rounded(from, 3));
            properties.put(AREA, Documents.rounded(Documents.areaKm2(band), 4));
            if (result == Result.NEAREST) {
                NearestFields.put(ground.owners().getFirst(), properties);
            }
            bands.add(new Feature("band-%02d".formatted(bands.size() + 1), band, properties));
        }
    }

    private static String shown(double minutes) {
        return Documents.plain(Documents.rounded(minutes, 2));
    }

    private static List<Feature> streets(Setting setting, double minutes) {
        List<ReachedPiece> pieces =
                setting.desk().reach().pieces(setting.view(), setting.origins(), minutes, setting.travel());
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            ReachedPiece piece = pieces.get(i);
            double start = piece.fromSeconds() / 60;
            double end = piece.toSeconds() / 60;
            Map<String, Object> properties = new HashMap<>();
            properties.put(MINUTES, Documents.rounded(Math.max(start, end), 3));
            properties.put(MINUTES_FROM, Documents.rounded(Math.min(start, end), 3));
            NearestFields.put(piece.nearest(), properties);
            features.add(new Feature("piece-%07d".formatted(i + 1), piece.line(), properties));
        }
        return features;
    }

    /** The minutes of a place, as exact as a feature's, and from where they count. */
    static Map<String, Object> at(Setting setting, Query query, Point place) {
        double most = TravelInputs.manyMinutes(query).getLast();
        Map<String, Object> here = new LinkedHashMap<>();
        setting.desk()
                .reach()
                .arrival(setting.view(), setting.origins(), place, most, setting.travel())
                .ifPresent(arrival -> {
                    here.put(MINUTES_HERE, Documents.rounded(arrival.seconds() / 60, 2));
                    NearestFields.put(arrival.origin(), here);
                });
        return here;
    }
}

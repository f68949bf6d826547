package city.xingtu.web;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GeoJsonWriter;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Field;
import city.xingtu.plan.Text;
import city.xingtu.reach.Arrival;
import city.xingtu.reach.LocalPlane;
import city.xingtu.reach.NetworkAccuracy;
import city.xingtu.reach.Origin;
import city.xingtu.reach.Reach;
import city.xingtu.reach.Reached;
import city.xingtu.reach.ReachedPiece;
import city.xingtu.reach.Travel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Writes the answers of {@code /reach} as GeoJSON: the features, and beside them what the answer rests on. */
final class ReachAnswer {

    private static final int METRES_DECIMALS = 1;
    private static final double KM2 = 1e6;

    private final GeoJsonWriter writer;
    private final View view;
    private final NetworkAccuracy network;
    private final Travel travel;
    private final String version;

    ReachAnswer(GeoJsonWriter writer, View view, NetworkAccuracy network, Travel travel, String version) {
        this.writer = writer;
        this.view = view;
        this.network = network;
        this.travel = travel;
        this.version = version;
    }

    /** Reached (and, where asked for, missed) features, each with the walk to it. */
    void within(
            LayerSnapshot target,
            String targetName,
            String from,
            double minutes,
            List<Origin> origins,
            List<Reached> answers,
            Map<Double, List<Reached>> others) {
        writer.beginCollection();
        long reached =
                answers.stream().filter(answer -> inTime(answer, minutes)).count();
        member("numberReached", reached);
        member("numberReturned", (long) answers.size());
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("target", targetName);
        if (!from.isEmpty()) {
            question.put("from", from);
        }
        question.put("origins", (long) origins.size());
        question.put("minutes", minutes);
        basis(question);
        writer.beginFeatures();
        for (Reached answer : answers) {
            Map<String, Object> properties = properties(target, answer, minutes);
            others.forEach((share, same) -> sensitivity(share, same, answer.row(), minutes, properties));
            writer.feature(target.id(answer.row()), target.geometry(answer.row()), properties);
        }
        writer.endFeatures();
        writer.endCollection();
    }

    private static void sensitivity(
            double share, List<Reached> same, int row, double limit, Map<String, Object> properties) {
        String percent = "_at_" + Math.round(100 * share) + "_percent_speed";
        same.stream().filter(one -> one.row() == row).findFirst().ifPresent(one -> {
            one.arrival().ifPresent(arrival -> properties.put("minutes" + percent, rounded(arrival.seconds() / 60, 2)));
            properties.put("within" + percent, inTime(one, limit));
            properties.put("share_within" + percent, rounded(one.share(), 4));
        });
    }

    /**
     * Ground by limit.
     *
     * @param origins those whose ground it is
     * @param grounds one a limit
     */
    record Grounds(List<Origin> origins, List<Geometry> grounds) {}

    /** One feature a limit, the smallest first, and that for each group of origins. */
    void isochrones(
            String from, List<Origin> origins, List<Origin> unconnected, List<Double> minutes, List<Grounds> groups) {
        begin(from, origins, unconnected);
        for (int group = 0; group < groups.size(); group++) {
            Grounds one = groups.get(group);
            for (int i = 0; i < minutes.size(); i++) {
                Geometry ground = one.grounds().get(i);
                Map<String, Object> properties = new LinkedHashMap<>();
                properties.put("minutes", minutes.get(i));
                properties.put("mode", travel.mode().id());
                properties.put("area_km2", rounded(areaKm2(ground), 4));
                if (one.origins().size() == 1) {
                    properties.put("origin", origin(one.origins().getFirst()));
                }
                String number = groups.size() == 1 ? "" : (group + 1) + "-";
                writer.feature("isochrone-" + number + plain(minutes.get(i)), ground, properties);
            }
        }
        writer.endFeatures();
        writer.endCollection();
    }

    /** The reached streets with the times at their ends. */
    void pieces(
            String from, List<Origin> origins, List<Origin> unconnected, double minutes, List<ReachedPiece> pieces) {
        begin(from, origins, unconnected);
        for (int i = 0; i < pieces.size(); i++) {
            ReachedPiece piece = pieces.get(i);
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("layer", piece.layer());
            properties.put("street", piece.id());
            properties.put("minutes_start", rounded(piece.fromSeconds() / 60, 3));
            properties.put("minutes_end", rounded(piece.toSeconds() / 60, 3));
            properties.put("limit", minutes);
            writer.feature("piece-" + (i + 1), piece.line(), properties);
        }
        writer.endFeatures();
        writer.endCollection();
    }

    private void begin(String from, List<Origin> origins, List<Origin> unconnected) {
        writer.beginCollection();
        Map<String, Object> question = new LinkedHashMap<>();
        if (!from.isEmpty()) {
            question.put("from", from);
        }
        question.put("origins", (long) origins.size());
        question.put("origins_without_street", (long) unconnected.size());
        basis(question);
        writer.beginFeatures();
    }

    private Map<String, Object> properties(LayerSnapshot target, Reached answer, double minutes) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Text name = Reach.name(target, answer.row());
        properties.put("name_zh", name.zh());
        properties.put("name_en", name.en());
        copy(target, answer.row(), CommonFields.KIND, properties);
        copy(target, answer.row(), CommonFields.STATUS, properties);
        copy(target, answer.row(), CommonFields.ACCURACY, properties);
        properties.put("within", inTime(answer, minutes));
        answer.arrival().ifPresentOrElse(arrival -> walk(arrival, minutes, properties), () -> {
            properties.put("minutes", null);
            properties.put("reason", answer.reason().map(ReachAnswer::reason).orElse(null));
        });
        properties.put("share_within", rounded(answer.share(), 4));
        counted(target, answer, properties);
        if (answer.originsWithoutStreet() > 0) {
            properties.put("share_is_lower_bound", true);
            properties.put("origins_without_street", (long) answer.originsWithoutStreet());
        }
        return properties;
    }

    /** People and jobs in reach, where a field counts them and they are taken to be spread evenly. */
    private static void counted(LayerSnapshot target, Reached answer, Map<String, Object> properties) {
        for (Field field : target.layer().fields()) {
            boolean counts =
                    field.name().startsWith("population") || field.name().startsWith("jobs");
            if (counts && target.value(answer.row(), field.name()) instanceof Number number) {
                properties.put(field.name(), number);
                properties.put(field.name() + "_within", rounded(number.doubleValue() * answer.share(), 3));
            }
        }
    }

    private void walk(Arrival arrival, double limit, Map<String, Object> properties) {
        double minutes = arrival.seconds() / 60;
        properties.put("minutes", rounded(minutes, 2));
        properties.put("margin_minutes", rounded(limit - minutes, 2));
        if (minutes > limit) {
            properties.put("missed_by_minutes", rounded(minutes - limit, 2));
        }
        Origin origin = arrival.origin();
        properties.put("nearest", origin(origin));
        properties.put("nearest_id", origin.id());
        properties.put("nearest_name_zh", origin.name().zh());
        properties.put("nearest_name_en", origin.name().en());
        properties.put("access_m", rounded(arrival.path().accessMetres(), METRES_DECIMALS));
        properties.put("street_m", rounded(arrival.path().streetMetres(), METRES_DECIMALS));
        properties.put("egress_m", rounded(arrival.egressMetres(), METRES_DECIMALS));
        properties.put("path", arrival.line());
    }

    static Map<String, Object> origin(Origin origin) {
        Map<String, Object> station = new LinkedHashMap<>();
        if (origin.id() != null) {
            station.put("id", origin.id());
        }
        station.put("name_zh", origin.name().zh());
        station.put("name_en", origin.name().en());
        station.put("lon", rounded(origin.lon(), 6));
        station.put("lat", rounded(origin.lat(), 6));
        return station;
    }

    /** What every answer rests on: the question as understood, the rules of the walk, the network, the plan's state. */
    private void basis(Map<String, Object> question) {
        view.horizon().ifPresent(year -> question.put("datetime", (long) year));
        question.putAll(ReachBasis.parameters(travel));
        member("parameters", question);
        member("network", ReachBasis.network(view, network));
        member(
                "method_zh",
                "沿街道的最短出行时间（Dijkstra）；起点到街道、街道到目标的直线段另计，按 detour_off_street 倍距离计时，"
                        + "长度不超过 access_limit_m；share_within 为目标面积（线为长度）在时限内可达的比例；"
                        + "share_is_lower_bound 表示其中有车站周边没有街道数据，比例只是下限。");
        member(
                "method_en",
                "Shortest travel time along streets (Dijkstra). The straight legs from the origin to a street and from"
                        + " a street to the target are stated apart, take detour_off_street times their length, and are no"
                        + " longer than access_limit_m. share_within is the share of the target's area (length, for a"
                        + " line) that can be reached within the limit; with share_is_lower_bound no streets are mapped"
                        + " around some of its stations, and the share is at least that.");
        member("software", "Xingtu " + version);
    }

    private void member(String name, Object value) {
        writer.generator().writeName(name);
        writer.value(value);
    }

    static boolean inTime(Reached answer, double minutes) {
        return answer.arrival()
                .filter(arrival -> arrival.seconds() <= minutes * 60)
                .isPresent();
    }

    private static void copy(LayerSnapshot target, int row, String field, Map<String, Object> properties) {
        Optional.ofNullable(target.text(row, field)).ifPresent(value -> properties.put(field, value));
    }

    private static @Nullable String reason(Reached.Reason reason) {
        return switch (reason) {
            case UNLOCATED -> "unlocated: the position of the feature is not known";
            case NO_STREET -> "no_street: no walkable street lies within access_limit_m of the feature";
            case NOT_CONNECTED -> "not_connected: no way leads there from any origin";
        };
    }

    static double areaKm2(Geometry lonLat) {
        if (lonLat.isEmpty()) {
            return 0;
        }
        var centre = lonLat.getEnvelopeInternal().centre();
        return new LocalPlane(centre.x, centre.y).toPlane(lonLat).getArea() / KM2;
    }

    static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.rint(value * scale) / scale;
    }

    private static String plain(double minutes) {
        return minutes == Math.rint(minutes) ? Long.toString((long) minutes) : Double.toString(minutes);
    }
}

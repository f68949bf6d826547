package city.xingtu.question;

import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Arrival;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The way from the nearest origin to a place, street by street. */
final class RouteQuestion implements Question {

    private final Desk desk;

    RouteQuestion(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return "route";
    }

    @Override
    public Text title() {
        return new Text("路线", "Route");
    }

    @Override
    public Text description() {
        return new Text("从最近的起点到某处的路线，逐街道、逐线路给出", "The way from the nearest origin to a place, by street and by line");
    }

    @Override
    public List<Input> inputs() {
        return TravelInputs.with(
                Input.text("to", "终点：经度,纬度", "The destination as lon,lat").must());
    }

    @Override
    public Map<String, String> formats() {
        return Map.of("json", Answers.GEO_JSON);
    }

    @Override
    public Answer answer(Query query) {
        Geometry to = place(query, "to");
        Setting setting = Setting.of(desk, query);
        Arrival arrival = desk.reach()
                .route(setting.view(), setting.origins(), to, setting.travel())
                .orElseThrow(() -> new Problem(
                        Problem.Kind.NOT_APPLICABLE,
                        "to",
                        new Text(
                                "没有路通往该处：access_m 内没有街道，或与起点不连通",
                                "No way leads there: no street lies within access_m of it, or it is not connected")));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("minutes", Documents.rounded(arrival.seconds() / 60, 2));
        properties.put("origin", WithinAnswer.origin(arrival.origin()));
        WithinAnswer.legs(arrival, properties);
        properties.put("steps", RouteSteps.of(setting.view(), arrival));
        properties.putAll(setting.basis(setting.parameters()));
        return Documents.feature("route", arrival.line(), properties);
    }

    private static Geometry place(Query query, String parameter) {
        List<String> pair = query.list(parameter);
        String value = query.required(parameter);
        try {
            Coordinate at = new Coordinate(Double.parseDouble(pair.getFirst()), Double.parseDouble(pair.getLast()));
            if (pair.size() == 2 && Math.abs(at.x) <= 180 && Math.abs(at.y) <= 90) {
                return new GeometryFactory().createPoint(at);
            }
        } catch (NumberFormatException e) {
            // Reported below, as a place off the globe is.
        }
        throw Query.expected(parameter, value, "经度,纬度", "lon,lat");
    }
}

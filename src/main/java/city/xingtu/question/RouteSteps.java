package city.xingtu.question;

import city.xingtu.atlas.View;
import city.xingtu.reach.Arrival;
import city.xingtu.reach.Leg;
import city.xingtu.reach.Reach;
import city.xingtu.reach.WalkPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a way step by step: the streets of a walk; or, where one rides, each leg with its kind (walk, enter, wait, ride,
 * change, leave), of which a walk has its streets.
 */
final class RouteSteps {

    private final View view;

    private RouteSteps(View view) {
        this.view = view;
    }

    static List<Map<String, Object>> of(View view, Arrival arrival) {
        RouteSteps steps = new RouteSteps(view);
        List<Leg> legs = arrival.journey().legs();
        if (legs.isEmpty()) {
            return steps.streets(arrival.path().steps());
        }
        List<Map<String, Object>> said = new ArrayList<>();
        legs.forEach(leg -> said.add(steps.leg(leg)));
        WalkPath last = arrival.path();
        said.add(steps.leg(new Leg.Walk(
                arrival.seconds() - arrival.journey().seconds(),
                last.accessMetres() + last.streetMetres() + arrival.egressMetres(),
                last.steps(),
                last.line())));
        return said;
    }

    private Map<String, Object> leg(Leg leg) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", kind(leg));
        said.put("seconds", Documents.rounded(leg.seconds(), 1));
        switch (leg) {
            case Leg.Walk walk -> {
                said.put("metres", Documents.rounded(walk.metres(), 1));
                said.put("streets", streets(walk.steps()));
            }
            case Leg.Passage passage -> {
                place("entrance", passage.entrance(), said);
                place("station", passage.station(), said);
            }
            case Leg.Change change -> {
                place("from", change.from(), said);
                place("to", change.to(), said);
            }
            case Leg.Wait wait -> {
                place("station", wait.station(), said);
                place("line", wait.line(), said);
            }
            case Leg.Ride ride -> {
                place("line", ride.line(), said);
                place("from", ride.from(), said);
                place("to", ride.to(), said);
                said.put("stops", (long) ride.stops());
                if (!ride.trip().isEmpty()) {
                    said.put("trip", ride.trip());
                }
            }
        }
        return said;
    }

    private static String kind(Leg leg) {
        return switch (leg) {
            case Leg.Walk _ -> "walk";
            case Leg.Passage passage -> passage.in() ? "enter" : "leave";
            case Leg.Change _ -> "change";
            case Leg.Wait _ -> "wait";
            case Leg.Ride _ -> "ride";
        };
    }

    /** Says what plays a role: its id and names. */
    static void place(String role, Leg.Place place, Map<String, Object> into) {
        into.put(role, place.id());
        into.put(role + "_name_zh", place.name().zh());
        into.put(role + "_name_en", place.name().en());
    }

    private List<Map<String, Object>> streets(List<WalkPath.Step> steps) {
        List<Map<String, Object>> said = new ArrayList<>();
        for (WalkPath.Step step : steps) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("street", step.id());
            view.findLayer(step.layer())
                    .filter(layer -> layer.row(step.id()) >= 0)
                    .map(layer -> Reach.name(layer, layer.row(step.id())))
                    .ifPresent(name -> {
                        one.put("name_zh", name.zh());
                        one.put("name_en", name.en());
                    });
            one.put("metres", Documents.rounded(step.metres(), 1));
            one.put("seconds", Documents.rounded(step.seconds(), 1));
            said.add(one);
        }
        return said;
    }
}
